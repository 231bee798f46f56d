"""Draw counts that are no grades as plain bars, in ink and never in a grade's colour.

Public: Bar, bars_chart, bars_figure.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.draw.chart import Box, Chart, Mark, Text
from generator.draw.figure import Figure, Table
from generator.draw.measure import fold, width


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A name, a count, how it is told at the bar's end ('41 of 120'), and whether the bar is hollow."""

    name: str
    count: int
    told: str
    hollow: bool = False


def bars_figure(
    bars: Sequence[Bar],
    id: str,
    title: str,
    subtitle: str,
    caption: str,
    columns: tuple[str, str],
    source: str,
    notes: tuple[str, ...] = (),
) -> Figure:
    """Bars in the order given, the longest as long as the room allows; `columns` head the table."""
    alt = "; ".join(f"{bar.name} {bar.told}" for bar in bars)
    return Figure(
        id=id,
        title=title,
        subtitle=subtitle,
        wide=bars_chart(bars, alt),
        narrow=bars_chart(bars, alt, narrow=True),
        table=Table(caption=caption, columns=columns, rows=tuple((bar.name, bar.told) for bar in bars)),
        source=source,
        notes=notes,
    )


def bars_chart(bars: Sequence[Bar], alt: str, narrow: bool = False) -> Chart:
    """A bar a row: its name at the left, or above it where the drawing is narrow."""
    most = max((bar.count for bar in bars), default=0) or 1
    ends = max((width(bar.told, 13, True) for bar in bars), default=0.0) + 10
    left = 0.0 if narrow else min(max((width(bar.name, 14) for bar in bars), default=0.0) + 16, NAMES)
    lines = max((len(_name(bar, left)) for bar in bars), default=1)
    pitch = (46 if narrow else 32) + LEADING * (lines - 1)
    across = 340 if narrow else 760
    draw = _narrow if narrow else _wide
    marks = tuple(
        mark
        for at, bar in enumerate(bars)
        for mark in draw(bar, pitch * at, left, (across - left - ends) * bar.count / most)
    )
    return Chart(width=across, height=max(pitch * len(bars) - 10, 1), marks=marks, alt=alt)


NAMES = 320.0
"""The most room that names take at the left of bars, in pixels."""

LEADING = 17


def _name(bar: Bar, left: float) -> tuple[str, ...]:
    return fold(bar.name, 14, left - 12 if left else 340)


def _wide(bar: Bar, top: float, left: float, long: float) -> Iterator[Mark]:
    for line, words in enumerate(_name(bar, left)):
        yield Text(x=0, y=top + 15 + LEADING * line, words=words, ink="tx-g")
    yield _bar(bar, left, top + 3, long, 14)
    yield Text(x=left + long + 8, y=top + 15, words=bar.told, ink="tx-b")


def _narrow(bar: Bar, top: float, left: float, long: float) -> Iterator[Mark]:
    names = _name(bar, left)
    for line, words in enumerate(names):
        yield Text(x=left, y=top + 13 + LEADING * line, words=words, ink="tx-g")
    below = top + LEADING * (len(names) - 1)
    yield _bar(bar, left, below + 20, long, 10)
    yield Text(x=left + long + 7, y=below + 30, words=bar.told, ink="tx-b")


def _bar(bar: Bar, x: float, y: float, across: float, down: float) -> Box:
    if bar.hollow:
        return Box(x=x + 0.5, y=y + 0.5, width=max(across - 1, 0), height=down - 1, ink="bar2")
    return Box(x=x, y=y, width=across, height=down, ink="bar")
