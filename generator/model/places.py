"""Say where each value of the content was written, so that a check can point at it.

Public: Key, Mark, Places, spelt.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from generator.problems import Level, Place, Problem

Key = tuple[str | int, ...]
"""The way to a value inside a file: `("findings", 2, "topics", 0)`."""

Mark = tuple[int, int]
"""Line and column, both from 1."""


def spelt(key: Key) -> str:
    """A key as people read it: `findings[2].topics[0]`."""
    words = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in key)
    return words.removeprefix(".")


def _none(_: str) -> dict[Key, Mark]:
    return {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """The line and column of every value of every file.

    `root` is the content folder as shown to the user. `files` are all that were found below it, even those that could
    not be read; `marks` maps a file's path to the marks of its values, and `again` finds those of a file that is not
    there, when a Problem asks for them.
    """

    root: str = "content"
    files: frozenset[str] = frozenset()
    marks: dict[str, dict[Key, Mark]] = field(default_factory=dict)
    again: Callable[[str], dict[Key, Mark]] = _none

    def at(self, file: str, key: Key = ()) -> Place:
        """Where a value stands: its own place, else that of what holds it."""
        if file not in self.marks:
            self.marks[file] = self.again(file)
        marks = self.marks[file]
        for length in range(len(key), -1, -1):
            if mark := marks.get(key[:length]):
                return Place(file=self.shown(file), line=mark[0], column=mark[1])
        return Place(file=self.shown(file))

    def shown(self, file: str) -> str:
        """A file's path as shown to the user."""
        return f"{self.root}/{file}" if self.root else file

    def fault(self, code: str, file: str, key: Key, message: str, remedy: str) -> Problem:
        """A fault at a value."""
        return Problem(code=code, place=self.at(file, key), path=spelt(key), message=message, remedy=remedy)

    def note(self, code: str, file: str, key: Key, message: str, remedy: str) -> Problem:
        """Something at a value that is worth a reader's eye and stops nothing."""
        place = self.at(file, key)
        return Problem(code=code, place=place, path=spelt(key), message=message, remedy=remedy, level=Level.NOTE)
