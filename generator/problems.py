"""Say what a Problem and a Place are: a fault in what a person wrote, where it stands, and how to mend it.

Public: Place, Problem, Level, Refused, nearest, remedy, shown, in_order.
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
        then = "mend" if self.level is Level.FAULT else "note"
        return f"{where}  {self.message}\n  {then}: {self.remedy}"


class Refused(Exception):
    """Work stopped because of what a person wrote or asked for; carries every Problem, never a traceback."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = in_order(problems)
        super().__init__("\n".join(map(str, self.problems)))

    def __reduce__(self) -> "tuple[type[Refused], tuple[tuple[Problem, ...]]]":
        """Copied between processes with its problems, not with their words."""
        return Refused, (self.problems,)


_LONGEST = 80  # characters of a word that are compared or shown
_FEW, _MANY = 12, 40  # known words that are listed


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word most like `word`, or an empty text where none comes near."""
    matches = get_close_matches(word[:_LONGEST], list(known), n=1, cutoff=0.6)
    return matches[0] if matches else ""


def remedy(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """What to write instead of an unknown word: the nearest known one, or all where they are few, or `otherwise`."""
    words = list(dict.fromkeys(known))
    if near := nearest(word.casefold().strip(), words):
        return f'did you mean "{near}"?'
    if words and (len(words) <= _FEW or not otherwise):
        return "write one of: " + ", ".join(words[:_MANY]) + (", …" if len(words) > _MANY else "")
    return otherwise or "there is nothing to choose from yet"


def shown(word: str) -> str:
    """A word as quoted to the user: in quotes, on one line, cut where it is long."""
    line = " ".join(word.split())
    return f'"{line}"' if len(line) <= _LONGEST else f'"{line[: _LONGEST - 1]}…"'


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Problems by file, line and column, each told once."""
    return tuple(sorted(dict.fromkeys(problems), key=lambda p: (p.place, p.code, p.path, p.message)))
