"""Draw a share year by year as columns of ink, with what each is of, and a dashed line where something begins.

Public: Column, columns_chart, columns_figure.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.draw.chart import Box, Chart, Line, Mark, Text
from generator.draw.figure import Figure, Key, Table
from generator.draw.grid import FEW
from generator.draw.measure import width

TALL = 150.0
"""The height of the tallest column that the scale can hold, in pixels."""

TOPS = (0.25, 0.5, 1.0)
"""Where scales end: the first that holds every share is taken."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A year: its name, a shorter one, a count and what it is of; `begins` names a break that comes before it."""

    name: str
    brief: str
    count: int
    of: int
    begins: str = ""

    @property
    def share(self) -> float:
        """0 to 1, unrounded; 0 of nothing."""
        return self.count / self.of if self.of else 0.0


def columns_figure(
    columns: Sequence[Column],
    *,
    id: str,
    title: str,
    subtitle: str,
    caption: str,
    heads: tuple[str, str, str],
    source: str,
    counted: str,
    notes: tuple[str, ...] = (),
) -> Figure:
    """The columns in the order given with their table; `heads` head it, and `counted` names what is counted."""
    few = any(column.of < FEW for column in columns)
    return Figure(
        id=id,
        title=title,
        subtitle=subtitle,
        wide=columns_chart(columns),
        narrow=columns_chart(columns, narrow=True),
        table=Table(
            caption=caption, columns=heads, rows=tuple((column.name, column.count, column.of) for column in columns)
        ),
        key=(Key(mark="hollow", words=f"Fewer than {FEW} {counted} held"),) if few else (),
        source=source,
        notes=notes,
    )


def columns_chart(columns: Sequence[Column], narrow: bool = False) -> Chart:
    """A column a year, its count on top and what it is of under its name."""
    across, left = (340.0, 36.0) if narrow else (760.0, 44.0)
    pitch = (across - left) / max(1, len(columns))
    most = max((column.share for column in columns), default=0.0)
    scale = next((top for top in TOPS if most <= top), 1.0)
    head = 40.0 if any(column.begins for column in columns[1:]) else 20.0
    foot = head + TALL
    marks: list[Mark] = [*_scale(scale, head, across)]
    roomy = all(pitch - 2 >= width(f"of {column.of}", 12) for column in columns)
    for at, column in enumerate(columns):
        x = left + pitch * at
        marks += _column(column, x, pitch, foot, TALL * column.share / scale)
        of = f"of {column.of}" if roomy else str(column.of)
        marks.append(Text(x=x + pitch / 2, y=foot + 35, words=of, ink="tx-s", anchor="middle"))
        if at and column.begins:
            marks += _break(column.begins, x, across, foot)
    return Chart(width=across, height=foot + 40, marks=tuple(marks), alt=_told(columns))


def _told(columns: Sequence[Column]) -> str:
    parts = [f"{_from(column)}{column.name} {column.count} of {column.of}" for column in columns]
    return f"{'; '.join(parts)}."


def _from(column: Column) -> str:
    return f"from here {column.begins}; " if column.begins else ""


def _scale(scale: float, head: float, across: float) -> Iterator[Mark]:
    """A level line at nothing, at half and at the whole of the scale, with their shares at the left."""
    heights = [(part, head + TALL * (1 - part)) for part in (0.5, 1.0)]
    yield Line(runs=tuple(((0.0, y), (across, y)) for _, y in heights), ink="st")
    yield Line(runs=(((0.0, head + TALL), (across, head + TALL)),), ink="ax")
    for part, y in heights:
        yield Text(x=0, y=y - 4, words=f"{100 * scale * part:.3g}%", ink="tx-s")


def _column(column: Column, x: float, pitch: float, foot: float, tall: float) -> Iterator[Mark]:
    wide = min(pitch * 0.68, 40.0)
    middle = x + pitch / 2
    if column.count:
        inset = 0.5 if column.of < FEW else 0.0
        yield Box(
            x=middle - wide / 2 + inset,
            y=foot - tall + inset,
            width=wide - 2 * inset,
            height=max(tall - 2 * inset, 1),
            ink="bar2" if column.of < FEW else "bar",
        )
    yield Text(x=middle, y=foot - tall - 5, words=str(column.count), ink="tx-b", anchor="middle")
    name = column.name if pitch - 4 >= width(column.name, 13) else column.brief
    yield Text(x=middle, y=foot + 18, words=name, ink="tx", anchor="middle")


def _break(words: str, x: float, across: float, foot: float) -> Iterator[Mark]:
    """A dashed line before a column, named at its head."""
    yield Line(runs=(((x, 2.0), (x, foot)),), ink="brkl")
    fits = x + 6 + width(words, 12) <= across
    yield Text(x=x + (6 if fits else -6), y=13, words=words, ink="tx-s", anchor="start" if fits else "end")
