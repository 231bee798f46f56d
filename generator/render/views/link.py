"""Say what templates see of a link.

Public: LinkView.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkView:
    """A link: its words, where it leads, a note beside it, whether it is this very page."""

    label: str
    href: str
    note: str = ""
    current: bool = False
