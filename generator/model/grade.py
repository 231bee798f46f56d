"""Say what a scale is, its grades in order, and the reasons for having none.

Public: Tone, Grade, Scale, NoGrade, Outcome, steps.
"""

from dataclasses import dataclass
from enum import StrEnum


class Tone(StrEnum):
    """The place of a grade in a theme's ramp, strongest first; `alert` is the distinct mark of the lowest."""

    DEEP = "deep"
    STRONG = "strong"
    MIDDLE = "middle"
    LIGHT = "light"
    ALERT = "alert"


@dataclass(frozen=True, slots=True, kw_only=True)
class Grade:
    """One grade of one scale.

    `rank` counts from 1, the best; equal ranks on two scales mean the same level under another word.
    `favourable` says whether it counts as 'good or better'. `also` holds other spellings found in sources.
    """

    id: str
    word: str
    letter: str
    rank: int
    tone: Tone
    favourable: bool
    scale: str
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """An ordinal scale: its grades, best first."""

    id: str
    grades: tuple[Grade, ...]

    def grade(self, id: str) -> Grade:
        """The grade with that id; KeyError where the scale has none."""
        for grade in self.grades:
            if grade.id == id:
                return grade
        raise KeyError(id)


class NoGrade(StrEnum):
    """Why there is no grade: five different things, and none of them is a fall."""

    NOT_GIVEN = "not-given"  # the framework no longer gives this judgement
    NOT_JUDGED_APART = "not-judged-apart"  # judged together with another area
    NOT_INSPECTED = "not-inspected"  # a new council, before its first inspection
    NOT_APPLICABLE = "not-applicable"  # the framework has no such judgement, or the place no such service
    MISSING = "missing"  # it was given, and our data lacks it


Outcome = Grade | NoGrade
"""What an inspection says of one judgement: a grade, or the reason for having none."""


def steps(before: Outcome, after: Outcome) -> int | None:
    """Levels risen (positive) or fallen (negative) between two grades; None where either is no grade."""
    if isinstance(before, Grade) and isinstance(after, Grade):
        return before.rank - after.rank
    return None
