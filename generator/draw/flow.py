"""Draw where grades went from one inspection to the next: grades before down, grades after across, a block a count.

Public: flow_chart, flow_figure.

A block's area is its count. Blocks are ink, for a count is no grade; those that held their grade are hollow.
"""

from collections.abc import Iterator
from math import sqrt

from generator.analyse.english import number
from generator.analyse.movement import Flow
from generator.draw.chart import Box, Chart, Line, Mark, Text
from generator.draw.figure import Figure, Key, Table
from generator.draw.measure import fold, width
from generator.draw.stave import grade_mark, letter
from generator.model.grade import Grade

ROW = 68.0
HEAD = 46.0
LARGEST = 44.0
"""The side of the largest block, in pixels, where the columns have room for it."""


def flow_figure(flow: Flow, id: str, title: str, subtitle: str, source: str, notes: tuple[str, ...] = ()) -> Figure:
    """The blocks with their table; how many pairs were left out at a change of framework is the first note."""
    left_out = f"{number(flow.across).capitalize()} left out: the framework changed between the two inspections."
    return Figure(
        id=id,
        title=title,
        subtitle=subtitle,
        wide=flow_chart(flow),
        narrow=flow_chart(flow, narrow=True),
        table=Table(
            caption=f"{subtitle} Rows: grade before; columns: grade after",
            columns=("Before", *(grade.word for grade in flow.grades), "All"),
            rows=tuple(_cells(flow, before) for before in flow.grades),
        ),
        key=(
            Key(mark="bar", words="Moved"),
            Key(mark="hollow", words="Held"),
            *(Key(mark=grade, words=grade.word) for grade in flow.grades),
        ),
        source=source,
        notes=((left_out,) if flow.across else ()) + notes,
    )


def _cells(flow: Flow, before: Grade) -> tuple[str | int, ...]:
    counts = [flow.cells.get((before.id, after.id), 0) for after in flow.grades]
    return (before.word, *counts, sum(counts))


def flow_chart(flow: Flow, narrow: bool = False) -> Chart:
    """The grid: words beside the marks where there is room for them."""
    left = 52.0 if narrow else 190.0
    across = 340.0 if narrow else 760.0
    column = (across - left) / max(1, len(flow.grades))
    marks = (*_heads(flow, left, column), *_rows(flow, left, across, narrow), *_blocks(flow, left, column))
    return Chart(width=across, height=HEAD + ROW * len(flow.grades), marks=marks, alt=_told(flow))


def _told(flow: Flow) -> str:
    words = {grade.id: grade.word.lower() for grade in flow.grades}
    pairs = sorted(flow.cells.items(), key=lambda cell: (-cell[1], cell[0]))
    told = [f"{words[before]} to {words[after]} {count}" for (before, after), count in pairs]
    return f"Grade before and after, number of times: {'; '.join(told)}."


def _heads(flow: Flow, left: float, column: float) -> Iterator[Mark]:
    """The grades after, over their columns."""
    told = [fold(grade.word, 13, column - 40) for grade in flow.grades]
    named = all(len(lines) < 3 and max(width(line, 13) for line in lines) <= column - 40 for lines in told)
    for at, (grade, lines) in enumerate(zip(flow.grades, told, strict=True)):
        x = left + column * (at + 0.5)
        if named:
            x -= (8 + max(width(line, 13) for line in lines)) / 2
        yield from grade_mark(grade, x, 20, 11)
        yield letter(grade, x, 20)
        for line, words in enumerate(lines if named else ()):
            yield Text(x=x + 20, y=24.5 + 15 * (line - (len(lines) - 1) / 2), words=words, ink="tx")


def _rows(flow: Flow, left: float, across: float, narrow: bool) -> Iterator[Mark]:
    """A rule over each row, and the grade before at its left."""
    yield Line(
        runs=tuple(((0.0, HEAD + ROW * at), (across, HEAD + ROW * at)) for at in range(len(flow.grades))), ink="st"
    )
    for at, grade in enumerate(flow.grades):
        y = HEAD + ROW * (at + 0.5)
        yield from grade_mark(grade, 12, y, 11)
        yield letter(grade, 12, y)
        if not narrow:
            lines = fold(grade.word, 14, left - 44)
            for line, words in enumerate(lines):
                yield Text(x=34, y=y + 5 + 17 * (line - (len(lines) - 1) / 2), words=words, ink="tx-g")


def _blocks(flow: Flow, left: float, column: float) -> Iterator[Mark]:
    """A block in each cell that has a count, and the count at its right."""
    most = max(flow.cells.values(), default=0) or 1
    digits = width(str(most), 13, bold=True)
    largest = min(LARGEST, column - digits - 12)
    for down, before in enumerate(flow.grades):
        for along, after in enumerate(flow.grades):
            if count := flow.cells.get((before.id, after.id), 0):
                side = max(largest * sqrt(count / most), 3.0)
                edge = left + column * (along + 0.5) + (largest - digits - 4) / 2
                y = HEAD + ROW * (down + 0.5)
                yield _block(edge - side, y - side / 2, side, before is after)
                yield Text(x=edge + 4, y=y + 4.5, words=str(count), ink="tx-b")


def _block(x: float, y: float, side: float, held: bool) -> Box:
    inset = 0.5 if held else 0.0
    size = side - 2 * inset
    return Box(x=x + inset, y=y + inset, width=size, height=size, ink="bar2" if held else "bar")
