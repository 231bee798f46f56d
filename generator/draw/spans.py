"""Draw how far durations spread: for each group a line from the least to the most, with a mark at the middle one.

Public: Span, spans_chart.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from generator.draw.chart import Box, Chart, Line, Mark, Text
from generator.draw.measure import fold, width
from generator.draw.stave import grade_mark, letter
from generator.model.grade import Grade

ROW, NARROW_ROW = 44.0, 66.0
FOOT = 26.0
STEP = 12
"""Months between two ticks: a year."""

TICK = 32.0
"""The room that a tick's number takes, in pixels."""

TALL = 16.0
"""The height of the mark at the middle."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """The least, the middle and the most months of a group, and how many were counted; `grade` is drawn as its mark."""

    name: str
    least: int
    middle: int
    most: int
    count: int
    grade: Grade | None = None


def spans_chart(rows: Sequence[Span], narrow: bool = False) -> Chart:
    """A row a group on one scale of months from nothing; years are ticks."""
    across = 340.0 if narrow else 760.0
    left = 0.0 if narrow else 190.0
    end = STEP * max(1, ceil(max((row.most for row in rows), default=0) / STEP))
    each = (across - left - 30) / end
    pitch = NARROW_ROW if narrow else ROW
    bottom = pitch * len(rows)
    marks: list[Mark] = [*_ticks(end, left, each, bottom)]
    for at, row in enumerate(rows):
        marks += _head(row, pitch * at, narrow)
        marks += _span(row, left, each, pitch * (at + 1) - (14 if narrow else ROW / 2))
    return Chart(width=across, height=bottom + FOOT, marks=tuple(marks), alt=_told(rows))


def _told(rows: Sequence[Span]) -> str:
    told = [f"{row.name}: {row.least} to {row.most} months, in the middle {row.middle}, of {row.count}" for row in rows]
    return f"{'; '.join(told)}."


def _ticks(end: int, left: float, each: float, bottom: float) -> Iterator[Mark]:
    """A line each year, and the number of months under as many of them as there is room for."""
    months = range(0, end + 1, STEP)
    yield Line(runs=tuple(((left + each * at, 0.0), (left + each * at, bottom + 4)) for at in months), ink="st")
    every = max(1, ceil(TICK / (each * STEP)))
    for at in months[::every]:
        x = left + each * at
        yield Text(x=x, y=bottom + 20, words=str(at), ink="tx-s", anchor="middle" if at else "start")


def _head(row: Span, top: float, narrow: bool) -> Iterator[Mark]:
    """The group's name with its mark, at the left, or above its line where the drawing is narrow."""
    y = top + (16 if narrow else ROW / 2)
    words = 34.0 if row.grade else 0.0
    if row.grade:
        yield from grade_mark(row.grade, 12, y, 11)
        yield letter(row.grade, 12, y)
    lines = (row.name,) if narrow else fold(row.name, 14, 150)
    for line, told in enumerate(lines):
        yield Text(x=words, y=y + 5 + 16 * (line - (len(lines) - 1) / 2), words=told, ink="tx-g")


def _span(row: Span, left: float, each: float, y: float) -> Iterator[Mark]:
    """The line, the mark at the middle, and the three numbers above it, where they keep clear of one another."""
    start, middle, end = (left + each * months for months in (row.least, row.middle, row.most))
    yield Line(runs=(((start, y), (end, y)),), ink="ln")
    yield Box(x=middle - 2.5, y=y - TALL / 2, width=5, height=TALL, ink="bar")
    half = width(str(row.middle), 13, bold=True) / 2
    yield Text(x=max(middle, half), y=y - TALL / 2 - 3, words=str(row.middle), ink="tx-b", anchor="middle")
    clear = half + 6
    for x, months, at_start in ((start, row.least, True), (end, row.most, False)):
        if abs(x - middle) > clear + width(str(months), 13):
            yield Text(x=x, y=y - 7, words=str(months), ink="tx", anchor="start" if at_start else "end")
