"""Say what templates see of a figure: its pictures, its key, its table and all that stands under it.

Public: KeyView, FigureView.
"""

from dataclasses import dataclass

from generator.render.fragment import Html
from generator.render.views.grade import GradeView
from generator.render.views.link import LinkView
from generator.render.views.table import TableView


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyView:
    """One entry of a key: a grade, or the mark of that name and its words."""

    words: str
    mark: str = ""
    grade: GradeView | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureView:
    """A figure with everything under it; `level` is the heading level of its title."""

    id: str
    title: str
    subtitle: str
    level: int = 3
    key: tuple[KeyView, ...] = ()
    pictures: tuple[Html, ...] = ()
    table: TableView | None = None
    downloads: tuple[LinkView, ...] = ()
    source: str = ""
    notes: tuple[str, ...] = ()
    cite: str = ""
