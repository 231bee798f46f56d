"""Say what templates see of what stands around every page.

Public: FrameView.
"""

from dataclasses import dataclass

from generator.render.views.link import LinkView


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameView:
    """What stands around every page."""

    title: str
    description: str
    language: str
    site: str
    home: str
    style: str
    icon: str
    touch_icon: str
    script: str
    names: str
    place: str
    places: str
    root: str
    search: str
    finder: bool
    manifest: str
    navigation: tuple[LinkView, ...]
    crumbs: tuple[LinkView, ...]
    independent: str
    about: str
    attribution: str
    licence: LinkView
    as_at: str
    foot: tuple[tuple[LinkView, ...], ...]
    feed: str = ""
    canonical: str = ""
    card: str = ""
    dataset: str = ""
    indexed: bool = True
