"""Say what templates see of a region.

Public: RegionView.
"""

from dataclasses import dataclass

from generator.render.views.figure import FigureView
from generator.render.views.frame import FrameView
from generator.render.views.link import LinkView
from generator.render.views.moves import MoveRow


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionView:
    """A region: its counts by judgement, and its authorities."""

    frame: FrameView
    headline: str
    standfirst: str
    facts: tuple[tuple[str, str], ...]
    figure: FigureView | None
    columns: tuple[str, ...]
    rows: tuple[MoveRow, ...]
    caution: str
    others: tuple[LinkView, ...]
