"""Lay out a stave: a line for each level of a programme's scales, best on top, and marks that stand on it.

Public: Level, Stave, levels, grade_mark, letter.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.draw.chart import Disc, Line, Mark, Square, Text
from generator.model.framework import Programme
from generator.model.grade import Grade, Tone

SQUARE = 1.8
"""The side of the lowest grade's square, for a disc of radius 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """One level: its rank, the word in use now, and an earlier word with the last year in which it was used."""

    rank: int
    word: str
    letter: str
    earlier: str = ""
    until: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Stave:
    """Lines from `left` to `right`, the best level at `top`, `pitch` apart."""

    levels: tuple[Level, ...]
    left: float
    right: float
    top: float
    pitch: float

    def y(self, grade: Grade) -> float:
        """The height of a grade's line."""
        ranks = [level.rank for level in self.levels]
        return self.top + self.pitch * ranks.index(grade.rank)

    @property
    def last(self) -> float:
        """The height of the lowest line."""
        return self.top + self.pitch * (len(self.levels) - 1)

    def lines(self, left: float | None = None, right: float | None = None) -> Line:
        """Its lines, as one mark."""
        ends = (self.left if left is None else left, self.right if right is None else right)
        heights = (self.top + self.pitch * at for at in range(len(self.levels)))
        return Line(runs=tuple(((ends[0], y), (ends[1], y)) for y in heights), ink="st")


def levels(programme: Programme) -> tuple[Level, ...]:
    """The levels of all scales in use, best first; equal ranks are one level under its newest word."""
    newest: dict[int, Grade] = {}
    before: dict[int, tuple[str, int]] = {}
    for framework in sorted(programme.frameworks, key=lambda each: each.since):
        for grade in framework.scale.grades:
            newest[grade.rank] = grade
    for framework in programme.frameworks:
        for grade in framework.scale.grades:
            if grade.word != newest[grade.rank].word and framework.until:
                year = max(framework.until.year, before.get(grade.rank, ("", 0))[1])
                before[grade.rank] = (grade.word, year)
    return tuple(_level(newest[rank], *before.get(rank, ("", 0))) for rank in sorted(newest))


def _level(grade: Grade, earlier: str, until: int) -> Level:
    return Level(rank=grade.rank, word=grade.word, letter=grade.letter, earlier=earlier, until=until)


def grade_mark(grade: Grade, x: float, y: float, radius: float) -> Iterable[Mark]:
    """A grade's disc, or the square of a scale's lowest tone."""
    ink = f"mk {grade.tone}"
    if grade.tone is Tone.ALERT:
        yield Square(x=x, y=y, side=radius * SQUARE, ink=ink)
    else:
        yield Disc(x=x, y=y, radius=radius, ink=ink)


def letter(grade: Grade, x: float, y: float, size: float = 13) -> Text:
    """A grade's letter in the middle of its mark; `size` is 13, or 11.5 for the small one."""
    ink = "lt" if size >= 13 else "lt-s"
    return Text(x=x, y=y + 0.354 * size, words=grade.letter, ink=f"{ink} on-{grade.tone}", anchor="middle")
