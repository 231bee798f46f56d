"""Say what a Problem and a Place are: a fault in what a person wrote, where it stands, and how to mend it.

Public: Place, Problem, Level, Refused, nearest, in_order.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum


class Level(StrEnum):
    """How much a Problem matters."""

    FAULT = "fault"  # nothing is published while one stands
    NOTE = "note"  # worth a reader's eye, such as two sources that disagree


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Place:
    """A spot in a file: its path as shown to the user, line and column from 1 (0 where there is none)."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        parts = [self.file] + [str(number) for number in (self.line, self.column) if number]
        return ":".join(parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One fault: a stable code, its place, the key path (`findings[2].topics[0]`), one sentence, one remedy."""

    code: str
    place: Place
    path: str = ""
    message: str
    remedy: str
    level: Level = Level.FAULT

    def __str__(self) -> str:
        where = "  ".join(part for part in (str(self.place), self.path) if part)
        return f"{where}  {self.message}\n  mend: {self.remedy}"


class Refused(Exception):
    """Work stopped because of what a person wrote or asked for; carries every Problem, never a traceback."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = in_order(problems)
        super().__init__("\n".join(map(str, self.problems)))


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word most like `word`, or an empty text where none comes near."""
    matches = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return matches[0] if matches else ""


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Problems by file, line and column, each told once."""
    return tuple(sorted(dict.fromkeys(problems), key=lambda p: (p.place, p.code, p.path, p.message)))
