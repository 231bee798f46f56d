"""Say what templates see of a page that is one table, or several.

Public: ListView.
"""

from dataclasses import dataclass

from generator.render.views.figure import FigureView
from generator.render.views.frame import FrameView
from generator.render.views.link import LinkView
from generator.render.views.table import TableView


@dataclass(frozen=True, slots=True, kw_only=True)
class ListView:
    """A page that is one table, or several, each under its own heading."""

    frame: FrameView
    headline: str
    standfirst: str
    tables: tuple[tuple[str, str, TableView], ...]
    notes: tuple[str, ...] = ()
    links: tuple[LinkView, ...] = ()
    figure: FigureView | None = None
