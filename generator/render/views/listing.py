"""Say what templates see of a page of tables and figures, each under its own heading.

Public: Part, ListView.
"""

from dataclasses import dataclass

from generator.render.views.figure import FigureView
from generator.render.views.frame import FrameView
from generator.render.views.link import LinkView
from generator.render.views.table import TableView


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What stands under one heading: a sentence, figures, then a table, each where there is one."""

    id: str
    title: str
    intro: str = ""
    figures: tuple[FigureView, ...] = ()
    table: TableView | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListView:
    """A page of parts, with links to them where it is long."""

    frame: FrameView
    headline: str
    standfirst: str
    parts: tuple[Part, ...]
    notes: tuple[str, ...] = ()
    toc: tuple[LinkView, ...] = ()
