"""Draw how many hold each grade as stacked bars, best grade first.

Public: Count, stack_chart, stack_figure, good_or_better.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.draw.chart import Box, Chart, Mark, Text
from generator.draw.figure import Figure, Key, Table
from generator.draw.measure import fold, width
from generator.model.grade import Grade, Tone

PART = 1.5
"""Between two parts of a bar, in pixels."""

APART = 6
"""Before the lowest grade."""

LEAST = 13
"""The narrowest part that carries its count."""

EDGED = (Tone.LIGHT, Tone.MIDDLE)
"""Tones that the theme draws with an edge: their parts are drawn half a pixel in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many hold each grade, best first, under a name ('North East', '2024'); `note` stands under it."""

    name: str
    counts: tuple[tuple[Grade, int], ...]
    note: str = ""

    @property
    def all(self) -> int:
        """The denominator."""
        return sum(count for _, count in self.counts)

    @property
    def favourable(self) -> int:
        """How many are good or better."""
        return sum(count for grade, count in self.counts if grade.favourable)


def stack_figure(
    rows: Sequence[Count], id: str, title: str, subtitle: str, caption: str, source: str, notes: tuple[str, ...] = ()
) -> Figure:
    """Bars of counts by grade with their key and table; every part's count is in the table."""
    alt = "; ".join(told(row) for row in rows)
    grades = tuple(grade for grade, _ in rows[0].counts) if rows else ()
    return Figure(
        id=id,
        title=title,
        subtitle=subtitle,
        wide=stack_chart(rows, alt),
        narrow=stack_chart(rows, alt, narrow=True),
        table=count_table(rows, caption),
        key=tuple(Key(mark=grade, words=grade.word) for grade in grades),
        source=source,
        notes=notes,
    )


def told(row: Count) -> str:
    """One row in words: 'North East: 5 outstanding, 5 good, 2 requires improvement, 0 inadequate'."""
    return f"{row.name}: {', '.join(f'{count} {grade.word.lower()}' for grade, count in row.counts)}"


def good_or_better(row: Count) -> str:
    """'10 of 12'."""
    return f"{row.favourable} of {row.all}"


def count_table(rows: Sequence[Count], caption: str, first: str = "") -> Table:
    """Counts by grade, then all of them."""
    grades = tuple(grade.word for grade, _ in rows[0].counts) if rows else ()
    return Table(
        caption=caption,
        columns=(first or "Group", *grades, "All"),
        rows=tuple((row.name, *(count for _, count in row.counts), row.all) for row in rows),
    )


def stack_chart(rows: Sequence[Count], alt: str, narrow: bool = False) -> Chart:
    """A bar a row: names at the left and the good or better at the right, both above the bar where it is narrow."""
    if narrow:
        height = 74 * len(rows) - 16
        marks = tuple(mark for at, row in enumerate(rows) for mark in _narrow_row(row, 74 * at))
        return Chart(width=340, height=max(height, 1), marks=marks, alt=alt)
    left = _gutter(rows)
    noted = any(row.note for row in rows)
    thick = 34 if noted else 40
    marks = tuple(mark for at, row in enumerate(rows) for mark in _row(row, left, (thick + 16) * at, thick))
    return Chart(width=760, height=max((thick + 16) * len(rows) - 16, 1), marks=marks, alt=alt)


def _gutter(rows: Sequence[Count]) -> float:
    widest = max((max(width(row.name, 14), width(row.note, 12)) for row in rows), default=0)
    return min(max(widest + 16, 120.0), 260.0)


def _row(row: Count, left: float, top: float, thick: float) -> Iterator[Mark]:
    names = fold(row.name, 14, left - 12)[:2]
    middle = top + (14 if row.note else thick / 2 + 5 - 8 * (len(names) - 1))
    for line, words in enumerate(names):
        yield Text(x=0, y=middle + 16 * line, words=words, ink="tx-g")
    if row.note and len(names) == 1:
        yield Text(x=0, y=top + 31, words=row.note, ink="tx-s")
    yield Text(x=760, y=top + thick / 2 + 5, words=good_or_better(row), ink="tx-b", anchor="end")
    yield from parts(row, left, 760 - 98 - left, top, thick)


def _narrow_row(row: Count, top: float) -> Iterator[Mark]:
    yield Text(x=0, y=top + 14, words=row.name, ink="tx-g")
    yield Text(x=340, y=top + 14, words=good_or_better(row), ink="tx", anchor="end")
    yield from parts(row, 0, 340, top + 22, 34)


def parts(row: Count, left: float, room: float, top: float, thick: float) -> Iterator[Mark]:
    """The parts of a level bar that fills `room`."""
    for grade, count, start, long in shares(row, room):
        yield _part(grade, left + start, top, long, thick)
        if long >= max(LEAST, width(str(count), 13) + 2):
            x, y = left + start + long / 2, top + thick / 2 + 4.5
            yield Text(x=x, y=y, words=str(count), ink=f"tx-n on-{grade.tone}", anchor="middle")


def shares(row: Count, room: float) -> Iterator[tuple[Grade, int, float, float]]:
    """Each grade that somebody holds with its count, its start and its length, gaps taken off first."""
    held = [(grade, count) for grade, count in row.counts if count]
    gaps = [APART if grade.tone is Tone.ALERT else PART for grade, _ in held[1:]]
    each = (room - sum(gaps)) / max(1, row.all)
    start = 0.0
    for at, (grade, count) in enumerate(held):
        yield grade, count, start, each * count
        start += each * count + (gaps[at] if at < len(gaps) else 0)


def _part(grade: Grade, x: float, y: float, across: float, down: float) -> Box:
    inset = 0.5 if grade.tone in EDGED and min(across, down) > 1 else 0.0
    return Box(x=x + inset, y=y + inset, width=across - 2 * inset, height=down - 2 * inset, ink=f"seg {grade.tone}")
