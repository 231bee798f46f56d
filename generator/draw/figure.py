"""Say what a figure is: a finding, what is measured, the drawing, the same data as a table, its source.

Public: Cell, Table, Key, Figure.
"""

from dataclasses import dataclass

from generator.draw.chart import Chart
from generator.model.grade import Outcome

Cell = str | int | Outcome
"""What a table holds: words, a count, a grade or the reason for having none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The data of a figure: the first column names the rows."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """One entry of a key: the name of a mark that the theme draws, or a grade, and its words."""

    mark: str | Outcome
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """Everything that stands together: `title` states the finding, `subtitle` the measure.

    `id` is its anchor and the prefix of its element ids, `wide` and `narrow` are two drawings of the same data
    (`narrow` None where one serves; both None where the table is the picture). `source` ends with its date.
    """

    id: str
    title: str
    subtitle: str
    wide: Chart | None
    narrow: Chart | None
    table: Table
    key: tuple[Key, ...] = ()
    source: str = ""
    notes: tuple[str, ...] = ()
