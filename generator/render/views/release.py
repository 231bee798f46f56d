"""Say what templates see of a release of the data.

Public: ReleaseView.
"""

from dataclasses import dataclass

from generator.render.views.link import LinkView


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseView:
    """A release: its version, the anchor of its row, its day, what changed, and where its files are."""

    version: str
    anchor: str
    date: str
    iso: str
    changed: tuple[str, ...]
    files: LinkView
