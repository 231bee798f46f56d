"""Put a figure on one sheet to download: title, measure, key, drawing, source, so that it can travel alone.

Public: sheet.
"""

from collections.abc import Iterator

from generator.draw.chart import Chart, Diamond, Disc, Line, Mark, Text
from generator.draw.figure import Figure, Key
from generator.draw.measure import fold, width
from generator.draw.moved import moved
from generator.draw.stave import grade_mark, letter
from generator.model.grade import Grade

PAD = 24
"""Paper round everything, in pixels."""

TITLE, MEASURE, SOURCE = 22, 13, 12
"""Type sizes, in pixels."""


def sheet(figure: Figure) -> Chart:
    """The wide drawing with all that stands round it on a page; ValueError for a figure that has none."""
    if figure.wide is None:
        raise ValueError(f"figure {figure.id} has no drawing")
    room = max(figure.wide.width, 480)
    marks: list[Mark] = []
    y = float(PAD)
    for told, size, leading, ink in (
        (figure.title, TITLE, 28, "tx-h"),
        (figure.subtitle, MEASURE, 19, "tx"),
    ):
        for line in fold(told, size, room, bold=size == TITLE):
            y += leading
            marks.append(Text(x=PAD, y=y - leading / 4, words=line, ink=ink))
    if figure.key:
        marks.extend(_key(figure.key, y + 8, room))
        y += 8 + 24 * (1 + max(row for row, _ in _places(figure.key, room)))
    y += 16
    marks.extend(moved(mark, PAD, y) for mark in figure.wide.marks)
    y += figure.wide.height + 12
    for told in (figure.source, *figure.notes):
        for line in fold(told, SOURCE, room):
            y += 17
            marks.append(Text(x=PAD, y=y, words=line, ink="tx-s"))
    return Chart(width=room + 2 * PAD, height=y + PAD, marks=tuple(marks), alt=figure.wide.alt, ink=figure.wide.ink)


def _places(key: tuple[Key, ...], room: float) -> Iterator[tuple[int, float]]:
    """The row and left edge of each entry of a key."""
    row, x = 0, 0.0
    for entry in key:
        across = 32 + width(entry.words, MEASURE) + 22
        if x and x + across - 22 > room:
            row, x = row + 1, 0.0
        yield row, x
        x += across


def _key(key: tuple[Key, ...], top: float, room: float) -> Iterator[Mark]:
    for entry, (row, left) in zip(key, _places(key, room), strict=True):
        x, y = PAD + left, top + 24 * row + 12
        yield from _sign(entry, x, y)
        yield Text(x=x + 32, y=y + 4.5, words=entry.words, ink="tx")


def _sign(entry: Key, x: float, y: float) -> Iterator[Mark]:
    """The mark of an entry in a space 24 wide."""
    if isinstance(entry.mark, Grade):
        yield from grade_mark(entry.mark, x + 12, y, 9)
        yield letter(entry.mark, x + 12, y, 11.5)
    elif entry.mark == "graded":
        yield Disc(x=x + 12, y=y, radius=8, ink="mk strong")
    elif entry.mark == "several":
        yield Line(runs=(((x + 12, y - 6), (x + 12, y + 6)),), ink="jn")
        yield Disc(x=x + 12, y=y - 6, radius=4.5, ink="mk strong")
        yield Disc(x=x + 12, y=y + 6, radius=4.5, ink="mk light")
    elif entry.mark == "carried":
        yield Line(runs=(((x, y), (x + 24, y)),), ink="dt")
    elif entry.mark in ("visit", "priority"):
        yield Diamond(x=x + 12, y=y, across=12, ink="vis")
        if entry.mark == "priority":
            yield Disc(x=x + 12, y=y, radius=2.2, ink="dot")
    else:
        yield Disc(x=x + 12, y=y, radius=8, ink="hollow")
