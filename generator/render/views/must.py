"""Say what templates see of what must improve.

Public: MustItem, Must.
"""

from dataclasses import dataclass

from generator.render.views.link import LinkView


@dataclass(frozen=True, slots=True, kw_only=True)
class MustItem:
    """One thing that must improve; `tag` is what the marker pen says of it."""

    title: str
    text: str = ""
    tag: str = ""
    page: str = ""
    href: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Must:
    """What must improve: the items, or a sentence why there are none; then where to read more."""

    items: tuple[MustItem, ...]
    lines: tuple[str, ...] = ()
    links: tuple[LinkView, ...] = ()
