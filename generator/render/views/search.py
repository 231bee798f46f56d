"""Say what templates see of the search page.

Public: SearchView.
"""

from dataclasses import dataclass

from generator.render.views.frame import FrameView
from generator.render.views.link import LinkView


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchView:
    """The search page: its form, and lists of everything for those without scripts."""

    frame: FrameView
    headline: str
    standfirst: str
    lists: tuple[LinkView, ...]
    topics: tuple[LinkView, ...]
