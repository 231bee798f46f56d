"""Say what templates see of a year's reports.

Public: MonthView, Moved, ChangesView.
"""

from dataclasses import dataclass

from generator.render.views.figure import FigureView
from generator.render.views.frame import FrameView
from generator.render.views.link import LinkView
from generator.render.views.moves import MoveRow
from generator.render.views.table import TableView


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthView:
    """The reports of one month."""

    id: str
    name: str
    summary: str
    rows: tuple[MoveRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """Where grades went from each inspection to the next, and since each place's first."""

    intro: str
    figure: FigureView
    links: tuple[LinkView, ...]
    since_first: FigureView | None
    since_first_table: TableView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangesView:
    """The reports of one year, by month."""

    frame: FrameView
    headline: str
    standfirst: str
    contents: str
    toc: tuple[LinkView, ...]
    columns: tuple[str, ...]
    months: tuple[MonthView, ...]
    year: FigureView | None
    moved: Moved | None
