"""Say what templates see of a table.

Public: Column, Cell, TableView.
"""

from dataclasses import dataclass

from generator.render.views.grade import ChangeView, GradeView


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A table's column; `number` where it holds counts."""

    label: str
    number: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What a table's cell shows: words, a link, or a grade."""

    words: str = ""
    grade: GradeView | None = None
    href: str = ""
    note: str = ""
    change: ChangeView | None = None
    sort: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableView:
    """A table: the first cell of each row names it."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
