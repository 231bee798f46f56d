"""Draw one block an authority, in a row for each region: for groups small enough to count.

Public: units_chart, units_figure.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.draw.chart import Box, Chart, Line, Mark, Point, Text
from generator.draw.figure import Figure, Key
from generator.draw.stack import EDGED, Count, count_table, good_or_better, told
from generator.model.authority import Authority

ACROSS, DOWN, GAP, APART = 9.6, 14.0, 1.5, 4.0
PITCH, LEFT, WIDTH = 47.0, 50.0, 440.0
DOT_ACROSS, DOT_DOWN = 2.1, 1.82


def units_figure(
    rows: Sequence[tuple[Count, Sequence[Authority]]],
    everyone: Sequence[Authority],
    id: str,
    title: str,
    subtitle: str,
    caption: str,
    source: str,
    notes: tuple[str, ...] = (),
) -> Figure:
    """A row a region: where it lies among `everyone`, its name, how many are good or better, a block for each."""
    counts = [count for count, _ in rows]
    grades = tuple(grade for grade, _ in counts[0].counts) if counts else ()
    return Figure(
        id=id,
        title=title,
        subtitle=subtitle,
        wide=units_chart(rows, everyone, "; ".join(told(count) for count in counts)),
        narrow=None,
        table=count_table(counts, caption, "Region"),
        key=tuple(Key(mark=grade, words=grade.word) for grade in grades),
        source=source,
        notes=notes,
    )


def units_chart(rows: Sequence[tuple[Count, Sequence[Authority]]], everyone: Sequence[Authority], alt: str) -> Chart:
    """The rows; `everyone` is the ground of the small locator at the left of each."""
    corner = _corner(everyone)
    marks = tuple(
        mark for at, (count, members) in enumerate(rows) for mark in _row(count, members, everyone, corner, PITCH * at)
    )
    return Chart(width=WIDTH, height=max(PITCH * len(rows) - 8, 1), marks=marks, alt=alt)


def _row(
    count: Count, members: Sequence[Authority], everyone: Sequence[Authority], corner: Point, top: float
) -> Iterator[Mark]:
    for group, ink in ((everyone, "loc"), (members, "loc on")):
        if runs := tuple(_dots(group, corner, top)):
            yield Line(runs=runs, ink=ink)
    yield Text(x=LEFT, y=top + 12, words=count.name, ink="tx-b")
    yield Text(x=WIDTH, y=top + 12, words=good_or_better(count), ink="tx", anchor="end")
    yield from _blocks(count, top + 19)


def _blocks(count: Count, top: float) -> Iterator[Mark]:
    """A block each, best grade first; they shrink where a row would be longer than the drawing."""
    held = [(grade, number) for grade, number in count.counts if number]
    room = WIDTH - LEFT - APART * max(0, len(held) - 1)
    each = min(ACROSS + GAP, room / max(1, count.all))
    x = LEFT
    for grade, number in held:
        inset = 0.5 if grade.tone in EDGED else 0.0
        for _ in range(number):
            size = (each - GAP - 2 * inset, DOWN - 2 * inset)
            yield Box(x=x + inset, y=top + inset, width=size[0], height=size[1], ink=f"seg {grade.tone}")
            x += each
        x += APART


def _corner(everyone: Sequence[Authority]) -> Point:
    """The leftmost half column and the top row of all tiles."""
    tiles = [authority.tile for authority in everyone if authority.tile]
    return (
        min((tile.column + (tile.row % 2) / 2 for tile in tiles), default=0.0),
        float(max((tile.row for tile in tiles), default=0)),
    )


def _dots(group: Sequence[Authority], corner: Point, top: float) -> Iterator[tuple[Point, ...]]:
    """Tiles as dots, neighbours in a row as one stroke."""
    tiles = sorted((-tile.row, tile.column) for authority in group if (tile := authority.tile))
    run: list[tuple[int, int]] = tiles[:1]
    for before, after in pairwise(tiles):
        if after[0] == before[0] and after[1] == before[1] + 1:
            run.append(after)
        else:
            yield _stroke(run, corner, top)
            run = [after]
    if run:
        yield _stroke(run, corner, top)


def _stroke(run: Sequence[tuple[int, int]], corner: Point, top: float) -> tuple[Point, ...]:
    row = -run[0][0]
    y = top + 1 + (corner[1] - row) * DOT_DOWN
    ends = (run[0][1], run[-1][1])
    return tuple((1 + (column + (row % 2) / 2 - corner[0]) * DOT_ACROSS, y) for column in ends)
