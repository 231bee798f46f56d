"""Draw how many fell, held and rose on each judgement: three columns of bars, in ink and never in a grade's colour.

Public: Way, balance_chart.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.draw.chart import Box, Chart, Mark, Text
from generator.draw.measure import fold, width

ROW, NARROW_ROW = 32.0, 48.0
HEAD = 24.0
NAMES = 190.0
"""The most room that names take at the left, in pixels."""

TALL = 14.0
GAP = 24.0
"""Between two columns."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One judgement, and how many went each way on it."""

    name: str
    down: int
    held: int
    up: int


def balance_chart(rows: Sequence[Way], narrow: bool = False) -> Chart:
    """A row a judgement, its name at the left, or above its bars where the drawing is narrow."""
    across = 340.0 if narrow else 760.0
    left = 0.0 if narrow else min(max((width(row.name, 14) for row in rows), default=0.0) + 16, NAMES)
    starts = _starts(rows, left, across)
    pitch = NARROW_ROW if narrow else ROW
    marks: list[Mark] = [
        Text(x=x, y=14, words=head, ink="tx") for (x, _), head in zip(starts, ("Down", "Held", "Up"), strict=True)
    ]
    for at, row in enumerate(rows):
        top = HEAD + pitch * at
        marks += _row(row, top, left, starts, narrow)
    return Chart(width=across, height=max(HEAD + pitch * len(rows) - 6, 1), marks=tuple(marks), alt=_told(rows))


def _told(rows: Sequence[Way]) -> str:
    return f"{'; '.join(f'{row.name}: {row.down} down, {row.held} held, {row.up} up' for row in rows)}."


def _counts(row: Way) -> tuple[int, int, int]:
    return row.down, row.held, row.up


def _starts(rows: Sequence[Way], left: float, across: float) -> tuple[tuple[float, float], ...]:
    """Where each column begins, and the pixels of one in it: the same in all three, as wide as the room allows."""
    most = [max((_counts(row)[way] for row in rows), default=0) for way in range(3)]
    digits = width(str(max(most)), 13, bold=True) + 8
    room = across - left - 2 * GAP - 3 * digits
    least = max(width("Down", 13) - digits, 0.0)
    each = room / max(1, sum(most))
    thin = [many for many in most if each * many < least]
    each = (room - least * len(thin)) / max(1, sum(most) - sum(thin))
    starts, x = [], left
    for many in most:
        starts.append((x, each))
        x += max(each * many, least) + digits + GAP
    return tuple(starts)


def _row(row: Way, top: float, left: float, starts: Sequence[tuple[float, float]], narrow: bool) -> Iterator[Mark]:
    lines = (row.name,) if narrow else fold(row.name, 14, left - 12)
    for line, words in enumerate(lines):
        y = top + 13 if narrow else top + 15 + 15 * (line - (len(lines) - 1) / 2)
        yield Text(x=0, y=y, words=words, ink="tx-g")
    bar = top + (20 if narrow else 4)
    for (x, one), count, held in zip(starts, _counts(row), (False, True, False), strict=True):
        long = one * count
        if count:
            yield _bar(x, bar, long, held)
        yield Text(x=x + long + (6 if count else 0), y=bar + 12, words=str(count), ink="tx-b")


def _bar(x: float, y: float, long: float, held: bool) -> Box:
    if held:
        return Box(x=x + 0.5, y=y + 0.5, width=max(long - 1, 0.5), height=TALL - 1, ink="bar2")
    return Box(x=x, y=y, width=long, height=TALL, ink="bar")
