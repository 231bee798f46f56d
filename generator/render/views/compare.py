"""Say what templates see of the page that puts places side by side.

Public: CompareView.
"""

from dataclasses import dataclass

from generator.render.views.frame import FrameView
from generator.render.views.link import LinkView


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareView:
    """The page that puts up to four places side by side; `data` is what its script reads."""

    frame: FrameView
    headline: str
    standfirst: str
    data: str
    places: tuple[tuple[str, str], ...]
    links: tuple[LinkView, ...]
    caution: str
