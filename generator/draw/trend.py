"""Draw counts by grade over time as columns, up to the point where a judgement stops being given.

Public: trend_figure, trend_chart, End.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from generator.draw.chart import Box, Chart, Mark, Text
from generator.draw.figure import Figure, Key
from generator.draw.measure import fold, width
from generator.draw.stack import EDGED, Count, count_table, shares

LEAST = 17
"""The lowest part of a column that carries its count, in pixels."""

LABEL = 54
"""The room that a column's label or share takes."""


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
    narrow: bool


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
    alt = "; ".join(f"{each.name}: {_share(each)} good or better, {each.favourable} of {each.all}" for each in columns)
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


def trend_chart(columns: Sequence[Count], alt: str, end: End | None = None, narrow: bool = False) -> Chart:
    """A column a date, each as high as all that were judged; above it the share that is good or better."""
    size = _size(len(columns) + (end is not None), narrow)
    marks: list[Mark] = []
    if not narrow and columns:
        marks.extend(_names(columns[0], size))
    for at, each in enumerate(columns):
        marks.extend(_column(each, size, size.left + at * (size.column + size.gap), at, len(columns)))
    if end:
        marks.extend(_end(end, size, size.left + len(columns) * (size.column + size.gap)))
    return Chart(width=size.width, height=TOP + size.height + 32, marks=tuple(marks), alt=alt)


TOP = 38


def _size(count: int, narrow: bool) -> _Size:
    across, left, gap, height = (340.0, 0.0, 5.0, 260.0) if narrow else (894.0, 132.0, 12.0, 290.5)
    column = min((across - left - gap * (count - 1)) / max(1, count), 96)
    return _Size(width=across, left=left, column=column, gap=gap, height=height, narrow=narrow)


def _names(first: Count, size: _Size) -> Iterator[Text]:
    """The grades beside the first column, each at the middle of its part, pushed apart where parts are thin."""
    favoured = fold(_favoured(first), 13, size.left + size.column / 2 - LABEL / 2)
    for line, words in enumerate(favoured):
        yield Text(x=0, y=22 + 16 * (line - (len(favoured) - 1) / 2), words=words, ink="tx")
    low = TOP - 4.0
    for grade, _, start, long in shares(first, size.height):
        lines = fold(grade.word, 14, size.left - 12)
        y = max(TOP + start + long / 2 + 5 - 8.5 * (len(lines) - 1), low + 14)
        for line, words in enumerate(lines):
            yield Text(x=0, y=y + 17 * line, words=words, ink="tx-g")
        low = y + 17 * (len(lines) - 1) + 3


def _favoured(column: Count) -> str:
    words = [grade.word for grade, _ in column.counts if grade.favourable]
    return " or ".join(word if not at else word.lower() for at, word in enumerate(reversed(words)))


def _column(column: Count, size: _Size, x: float, at: int, count: int) -> Iterator[Mark]:
    middle = x + size.column / 2
    if _labelled(size, at, count) and column.all:
        half = width(_share(column), 13, bold=True) / 2
        inside = min(max(middle, half), size.width - half)
        yield Text(x=inside, y=22, words=_share(column), ink="tx-b", anchor="middle")
    for grade, number, start, long in shares(column, size.height):
        inset = 0.5 if grade.tone in EDGED and long > 1 else 0.0
        yield Box(
            x=x + inset,
            y=TOP + start + inset,
            width=size.column - 2 * inset,
            height=long - 2 * inset,
            ink=f"seg {grade.tone}",
        )
        if long >= LEAST and size.column >= width(str(number), 13) + 2:
            y = TOP + start + long / 2 + 4.5
            yield Text(x=middle, y=y, words=str(number), ink=f"tx-n on-{grade.tone}", anchor="middle")
    if _labelled(size, at, count):
        half = width(column.name, 13) / 2
        inside = min(max(middle, half), size.width - half)
        yield Text(x=inside, y=TOP + size.height + 24, words=column.name, ink="tx", anchor="middle")


def _labelled(size: _Size, at: int, count: int) -> bool:
    """Whether a column is named: all where there is room, else every second or third, the last among them."""
    every = max(1, ceil(LABEL / (size.column + size.gap)))
    return (count - 1 - at) % every == 0


def _share(column: Count) -> str:
    """A share in whole percent; it always stands beside its counts in the table."""
    return f"{100 * column.favourable / column.all:.0f}%" if column.all else "no grades"


def _end(end: End, size: _Size, x: float) -> Iterator[Mark]:
    yield Box(x=x + 0.75, y=TOP + 0.75, width=size.column - 1.5, height=size.height - 1.5, ink="hollow")
    words = end.why.split() if size.column >= 48 else []
    for line, each in enumerate(words):
        y = TOP + size.height / 2 + 15 * line - 7.5 * (len(words) - 1)
        yield Text(x=x + size.column / 2, y=y, words=each, ink="tx-s", anchor="middle")
    if size.column >= width(end.name, 13):
        middle = min(x + size.column / 2, size.width - width(end.name, 13) / 2)
        yield Text(x=middle, y=TOP + size.height + 24, words=end.name, ink="tx", anchor="middle")
