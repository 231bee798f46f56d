"""Draw counts by grade over time as columns, up to the point where a judgement stops being given.

Public: trend_figure, trend_chart, End.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from generator.analyse.english import inside as within
from generator.draw.chart import Box, Chart, Line, Mark, Text
from generator.draw.figure import Figure, Key
from generator.draw.measure import fold, width
from generator.draw.phrases import one_of
from generator.draw.stack import EDGED, Count, count_table, shares

LEAST = 17
"""The lowest part of a column that carries its count, in pixels."""

LABEL = 54
"""The room that a column's label or share takes."""

ALL = 0.97
"""The share of the most judged at any date from which a date counts as judged in full."""


@dataclass(frozen=True, slots=True, kw_only=True)
class End:
    """The column after the last: its label ('2027') and why it is empty ('No overall grade')."""

    name: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Size:
    width: float
    left: float
    column: float
    gap: float
    height: float
    top: float
    counted: bool


def trend_figure(
    columns: Sequence[Count],
    id: str,
    title: str,
    subtitle: str,
    caption: str,
    source: str,
    notes: tuple[str, ...] = (),
    end: End | None = None,
) -> Figure:
    """Columns of counts by grade, oldest first; a column's `note` names a break that comes before it."""
    alt = "; ".join(_told(each) for each in columns)
    alt += f". {end.why} after that." if end else "."
    grades = tuple(grade for grade, _ in columns[0].counts) if columns else ()
    return Figure(
        id=id,
        title=title,
        subtitle=subtitle,
        wide=trend_chart(columns, alt, end),
        narrow=trend_chart(columns, alt, end, narrow=True),
        table=count_table(columns, caption, "Date"),
        key=tuple(Key(mark=grade, words=grade.word) for grade in grades),
        source=source,
        notes=notes,
    )


def _told(column: Count) -> str:
    """One date in words: '2018: 38% good or outstanding, 58 of 152'."""
    broken = f"from here {column.note}; " if column.note else ""
    return f"{broken}{column.name}: {_share(column)} {within(_favoured(column))}, {column.favourable} of {column.all}"


def trend_chart(columns: Sequence[Count], alt: str, end: End | None = None, narrow: bool = False) -> Chart:
    """A column a date, each as high as all that were judged; above it the share that is good or better.

    Where not everyone was judged at every date, how many were stands under each date.
    """
    size = _size(columns, len(columns) + (end is not None), narrow)
    marks: list[Mark] = []
    if not narrow and columns:
        marks.extend(_names(columns[0], size))
    for at, each in enumerate(columns):
        x = size.left + at * (size.column + size.gap)
        marks.extend(_column(each, size, x, at, len(columns)))
        if each.note and at:
            marks.extend(_break(each.note, size, x - size.gap / 2))
    if end:
        marks.extend(_end(end, size, size.left + len(columns) * (size.column + size.gap)))
    height = size.top + size.height + (50 if size.counted else 32)
    return Chart(width=size.width, height=height, marks=tuple(marks), alt=alt)


def _size(columns: Sequence[Count], count: int, narrow: bool) -> _Size:
    across, left, gap, height = (340.0, 0.0, 5.0, 260.0) if narrow else (894.0, 132.0, 12.0, 290.5)
    return _Size(
        width=across,
        left=left,
        column=min((across - left - gap * (count - 1)) / max(1, count), 96),
        gap=gap,
        height=height,
        top=58.0 if any(each.note for each in columns[1:]) else 38.0,
        counted=min((each.all for each in columns), default=0) < ALL * max((each.all for each in columns), default=0),
    )


def _break(words: str, size: _Size, x: float) -> Iterator[Mark]:
    """A dashed line before a column, named at its head; it leaves the row of shares free."""
    bottom = size.top + size.height
    yield Line(runs=(((x, 2.0), (x, 22.0)), ((x, size.top - 8), (x, bottom))), ink="brkl")
    room = size.width - x - 6
    if width(words, 12) <= room:
        yield Text(x=x + 6, y=13, words=words, ink="tx-s")
    else:
        yield Text(x=x - 6, y=13, words=words, ink="tx-s", anchor="end")


def _names(first: Count, size: _Size) -> Iterator[Text]:
    """The grades beside the first column, each at the middle of its part, pushed apart where parts are thin."""
    favoured = fold(_favoured(first), 13, size.left + size.column / 2 - LABEL / 2)
    for line, words in enumerate(favoured):
        yield Text(x=0, y=size.top - 16 + 16 * (line - (len(favoured) - 1) / 2), words=words, ink="tx")
    low = size.top - 4.0
    for grade, _, start, long in shares(first, size.height):
        lines = fold(grade.word, 14, size.left - 12)
        y = max(size.top + start + long / 2 + 5 - 8.5 * (len(lines) - 1), low + 14)
        for line, words in enumerate(lines):
            yield Text(x=0, y=y + 17 * line, words=words, ink="tx-g")
        low = y + 17 * (len(lines) - 1) + 3


def _favoured(column: Count) -> str:
    words = [grade.word for grade, _ in column.counts if grade.favourable]
    return one_of(tuple(word if not at else word.lower() for at, word in enumerate(reversed(words))))


def _column(column: Count, size: _Size, x: float, at: int, count: int) -> Iterator[Mark]:
    middle = x + size.column / 2
    if _labelled(size, at, count) and column.all:
        half = width(_share(column), 13, bold=True) / 2
        inside = min(max(middle, half), size.width - half)
        yield Text(x=inside, y=size.top - 16, words=_share(column), ink="tx-b", anchor="middle")
    for grade, number, start, long in shares(column, size.height):
        inset = 0.5 if grade.tone in EDGED and long > 1 else 0.0
        yield Box(
            x=x + inset,
            y=size.top + start + inset,
            width=size.column - 2 * inset,
            height=long - 2 * inset,
            ink=f"seg {grade.tone}",
        )
        if long >= LEAST and size.column >= width(str(number), 13) + 2:
            y = size.top + start + long / 2 + 4.5
            yield Text(x=middle, y=y, words=str(number), ink=f"tx-n on-{grade.tone}", anchor="middle")
    if _labelled(size, at, count):
        judged = f"of {column.all}" if size.counted else ""
        half = max(width(column.name, 13), width(judged, 12)) / 2
        inside = min(max(middle, half), size.width - half)
        y = size.top + size.height + 24
        yield Text(x=inside, y=y, words=column.name, ink="tx", anchor="middle")
        if judged:
            yield Text(x=inside, y=y + 17, words=judged, ink="tx-s", anchor="middle")


def _labelled(size: _Size, at: int, count: int) -> bool:
    """Whether a column is named: all where there is room, else every second or third, the last among them."""
    every = max(1, ceil(LABEL / (size.column + size.gap)))
    return (count - 1 - at) % every == 0


def _share(column: Count) -> str:
    """A share in whole percent; it always stands beside its counts in the table."""
    return f"{100 * column.favourable / column.all:.0f}%" if column.all else "no grades"


def _end(end: End, size: _Size, x: float) -> Iterator[Mark]:
    yield Box(x=x + 0.75, y=size.top + 0.75, width=size.column - 1.5, height=size.height - 1.5, ink="hollow")
    words = end.why.split() if size.column >= 48 else []
    for line, each in enumerate(words):
        y = size.top + size.height / 2 + 15 * line - 7.5 * (len(words) - 1)
        yield Text(x=x + size.column / 2, y=y, words=each, ink="tx-s", anchor="middle")
    if size.column >= width(end.name, 13):
        middle = min(x + size.column / 2, size.width - width(end.name, 13) / 2)
        yield Text(x=middle, y=size.top + size.height + 24, words=end.name, ink="tx", anchor="middle")
