"""Say what templates see of the page of a map.

Public: MapView.
"""

from dataclasses import dataclass

from generator.render.views.figure import FigureView
from generator.render.views.frame import FrameView
from generator.render.views.link import LinkView


@dataclass(frozen=True, slots=True, kw_only=True)
class MapView:
    """The map for one judgement, with the same by region."""

    frame: FrameView
    headline: str
    standfirst: str
    switch: tuple[LinkView, ...]
    map: FigureView
    units: FigureView
    time_title: str
    time_note: str
    over_time: FigureView | None
    moved_title: str
    moved: FigureView | None
