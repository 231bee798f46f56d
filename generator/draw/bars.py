"""Draw counts that are no grades as plain bars, in ink and never in a grade's colour.

Public: Bar, bars_chart, bars_figure.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.draw.chart import Box, Chart, Mark, Text
from generator.draw.figure import Figure, Table
from generator.draw.measure import width


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
    pitch = 46 if narrow else 32
    marks = tuple(
        mark
        for at, bar in enumerate(bars)
        for mark in (_narrow(bar, pitch * at, most, 340 - ends) if narrow else _wide(bar, pitch * at, most, ends, bars))
    )
    height = max(pitch * len(bars) - 10, 1)
    return Chart(width=340 if narrow else 760, height=height, marks=marks, alt=alt)


def _wide(bar: Bar, top: float, most: int, ends: float, bars: Sequence[Bar]) -> Iterator[Mark]:
    left = min(max((width(each.name, 14) for each in bars), default=0.0) + 16, 320.0)
    long = (760 - left - ends) * bar.count / most
    yield Text(x=0, y=top + 15, words=bar.name, ink="tx-g")
    yield _bar(bar, left, top + 3, long, 14)
    yield Text(x=left + long + 8, y=top + 15, words=bar.told, ink="tx-b")


def _narrow(bar: Bar, top: float, most: int, room: float) -> Iterator[Mark]:
    long = room * bar.count / most
    yield Text(x=0, y=top + 13, words=bar.name, ink="tx-g")
    yield _bar(bar, 0, top + 20, long, 10)
    yield Text(x=long + 7, y=top + 30, words=bar.told, ink="tx-b")


def _bar(bar: Bar, x: float, y: float, across: float, down: float) -> Box:
    if bar.hollow:
        return Box(x=x + 0.5, y=y + 0.5, width=max(across - 1, 0), height=down - 1, ink="bar2")
    return Box(x=x, y=y, width=across, height=down, ink="bar")
