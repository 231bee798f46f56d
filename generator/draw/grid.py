"""Draw shares of topics as a grid of blocks: topics down, years or other groups across, a block a share.

Public: Group, Row, grid_figure, grid_chart, FEW.

A block's area is its share: where all of a group were counted it fills its square. Blocks are ink, for a share is no
grade; those of a group too small to go by are hollow.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import sqrt

from generator.draw.chart import Box, Chart, Line, Mark, Text
from generator.draw.figure import Figure, Key, Table
from generator.draw.measure import fold, width
from generator.draw.stave import grade_mark, letter
from generator.model.grade import Grade

FEW = 10
"""Of fewer than these, a share moves by more than a tenth with each one: its block is hollow."""

FULL = 20.0
"""The side of a block that stands for all, in pixels."""

ROW, NARROW_ROW = 36.0, 46.0
NAMES = 220.0
"""The most room that names take at the left, in pixels."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A column: its name, a shorter one for narrow drawings, and `of` how many its shares are.

    `grade` is drawn as its mark. `begins` names a break that comes before it.
    """

    name: str
    brief: str
    of: int
    grade: Grade | None = None
    begins: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A name with a count for each group, and all of them of all."""

    name: str
    counts: tuple[int, ...]
    all: int
    of: int


def grid_figure(
    groups: Sequence[Group],
    rows: Sequence[Row],
    drawn: int,
    *,
    id: str,
    title: str,
    subtitle: str,
    caption: str,
    source: str,
    counted: str,
    notes: tuple[str, ...] = (),
) -> Figure:
    """The first `drawn` rows as blocks, and every row in the table; `counted` says what is counted ('lists')."""
    few = any(group.of < FEW for group in groups)
    return Figure(
        id=id,
        title=title,
        subtitle=subtitle,
        wide=grid_chart(groups, rows[:drawn]),
        narrow=grid_chart(groups, rows[:drawn], narrow=True),
        table=Table(
            caption=caption,
            columns=("Topic", *(f"{group.name} (of {group.of})" for group in groups), f"All (of {_most(rows)})"),
            rows=tuple((row.name, *row.counts, row.all) for row in rows),
        ),
        key=(Key(mark="hollow", words=f"Fewer than {FEW} {counted} held"),) if few else (),
        source=source,
        notes=notes,
    )


def _most(rows: Sequence[Row]) -> int:
    return max((row.of for row in rows), default=0)


def grid_chart(groups: Sequence[Group], rows: Sequence[Row], narrow: bool = False) -> Chart:
    """A row a name, a column a group; counts beside the blocks where the columns are wide enough."""
    across = 340.0 if narrow else 760.0
    left = 0.0 if narrow else min(max((width(row.name, 14) for row in rows), default=0.0) + 16, NAMES)
    column = (across - left) / max(1, len(groups))
    pitch, head = NARROW_ROW if narrow else ROW, _head(groups)
    marks: list[Mark] = [*_heads(groups, left, column, head, narrow)]
    bottom = head + pitch * len(rows)
    bands = [(head + pitch * at + 22, head + pitch * (at + 1)) for at in range(len(rows))] if narrow else []
    marks += _breaks(groups, left, column, across, [(2.0, head), *bands] if narrow else [(2.0, bottom)])
    marks.append(Line(runs=tuple(_rules(rows, head, pitch, across)), ink="st"))
    for at, row in enumerate(rows):
        top = head + pitch * at
        marks += _name(row, top, left - 12) if left else (Text(x=0, y=top + 15, words=row.name, ink="tx"),)
        marks += _blocks(groups, row, left, column, top + pitch - (13 if narrow else ROW / 2))
    return Chart(width=across, height=max(bottom, 1), marks=tuple(marks), alt=_told(groups, rows))


def _rules(rows: Sequence[Row], head: float, pitch: float, across: float) -> Iterator[tuple[tuple[float, float], ...]]:
    for at in range(len(rows)):
        yield (0.0, head + pitch * at), (across, head + pitch * at)


def _told(groups: Sequence[Group], rows: Sequence[Row]) -> str:
    """Each row with all its counts, then with its first and its last group; the table has the rest."""
    return "; ".join(f"{row.name} {row.all} of {row.of}{_ends(groups, row)}" for row in rows) + "."


def _ends(groups: Sequence[Group], row: Row) -> str:
    known = [(group, count) for group, count in zip(groups, row.counts, strict=True) if group.of >= FEW]
    ends = [*known[:1], *known[1:][-1:]]
    told = ", ".join(f"{group.name} {count} of {group.of}" for group, count in ends)
    return f" ({told})" if told else ""


def _head(groups: Sequence[Group]) -> float:
    graded = any(group.grade for group in groups)
    return (20.0 if any(group.begins for group in groups) else 4.0) + (32.0 if graded else 17.0) + 22.0


def _heads(groups: Sequence[Group], left: float, column: float, head: float, narrow: bool) -> Iterator[Mark]:
    """The name of each group over its column, and how many it is of."""
    roomy = all(column - 2 >= width(f"of {group.of}", 12) for group in groups)
    whole = all(column - 4 >= width(group.name, 13, bold=True) for group in groups)
    for at, group in enumerate(groups):
        x = left + column * (at + 0.5)
        yield Text(x=x, y=head - 8, words=f"of {group.of}" if roomy else str(group.of), ink="tx-s", anchor="middle")
        if group.grade:
            yield from _graded(group.grade, x, head - 38, column, narrow)
        else:
            yield Text(x=x, y=head - 25, words=group.name if whole else group.brief, ink="tx-b", anchor="middle")


def _graded(grade: Grade, x: float, y: float, column: float, narrow: bool) -> Iterator[Mark]:
    lines = () if narrow else fold(grade.word, 13, column - 40)
    x -= (8 + max(width(line, 13) for line in lines)) / 2 if lines else 0
    yield from grade_mark(grade, x, y, 11)
    yield letter(grade, x, y)
    for at, words in enumerate(lines):
        yield Text(x=x + 18, y=y + 4.5 + 15 * (at - (len(lines) - 1) / 2), words=words, ink="tx")


def _breaks(
    groups: Sequence[Group], left: float, column: float, across: float, bands: Sequence[tuple[float, float]]
) -> Iterator[Mark]:
    """A dashed line before each group that begins something, named at its head; it leaves free what is in no band."""
    for at, group in enumerate(groups):
        if at and group.begins:
            x = left + column * at
            yield Line(runs=tuple(((x, top), (x, bottom)) for top, bottom in bands), ink="brkl")
            fits = x + 6 + width(group.begins, 12) <= across
            yield Text(
                x=x + (6 if fits else -6), y=13, words=group.begins, ink="tx-s", anchor="start" if fits else "end"
            )


def _name(row: Row, top: float, room: float) -> Iterator[Text]:
    lines = fold(row.name, 14, room)
    for line, words in enumerate(lines):
        yield Text(x=0, y=top + ROW / 2 + 5 + 15 * (line - (len(lines) - 1) / 2), words=words, ink="tx-g")


def _blocks(groups: Sequence[Group], row: Row, left: float, column: float, middle: float) -> Iterator[Mark]:
    """A block for each group that counted at least one, and the count at its right where there is room."""
    digits = max((width(str(count), 13, bold=True) for count in row.counts), default=0.0)
    counted = column >= FULL + digits + 4
    for at, (group, count) in enumerate(zip(groups, row.counts, strict=True)):
        if not (group.of and count):
            continue
        side = max(FULL * sqrt(min(count / group.of, 1.0)), 3.0)
        x = left + column * (at + 0.5) - ((digits + 3) / 2 if counted else 0)
        yield _block(x, middle, side, hollow=group.of < FEW)
        if counted:
            yield Text(x=x + FULL / 2 + 3, y=middle + 4.5, words=str(count), ink="tx")


def _block(x: float, y: float, side: float, hollow: bool) -> Box:
    size = side - 1 if hollow else side
    return Box(x=x - size / 2, y=y - size / 2, width=size, height=size, ink="bar2" if hollow else "bar")
