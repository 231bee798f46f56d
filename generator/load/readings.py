"""Remember what files said, so that only those that changed are read again.

Public: Readings, Spread, alone.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TypeVar, cast

from generator.load.kept import dumps, loads
from generator.load.read import Read

T = TypeVar("T")

Spread = Callable[[Sequence[Callable[[], bytes]]], Iterable[bytes]]
"""Carries out tasks, on other processes perhaps, and gives what came of them in any order."""

_PART = 50  # one in so many readings may be made again at each build, before all are kept anew
_MOST = 20_000  # readings that are kept: writing down more takes more memory than reading them again is worth
_BLOCK = 16  # files that are read at once by another process


def alone(tasks: Sequence[Callable[[], bytes]]) -> Iterable[bytes]:  # noqa: ARG001
    """Carry out none: this process reads each file when it is asked for."""
    return ()


class Readings:
    """Readings by the digest of all that they were made from: they are pure, so equal bytes say the same.

    They are kept without the marks of their values, which only a Problem needs.
    """

    def __init__(self) -> None:
        self._known: dict[str, Read[object]] = {}
        self._used: dict[str, Read[object]] = {}
        self.new = 0

    def of(self, key: str, make: Callable[[], Read[T]]) -> Read[T]:
        """The reading with that key, a digest of all it is made from; made now where it is not known."""
        found = self._used.get(key) or self._known.get(key)
        if found is None:
            self.new += 1
            found = replace(make(), marks={})
        self._used[key] = found
        return cast("Read[T]", found)

    def ahead(
        self, makes: Mapping[str, Callable[[], Read[object]]], spread: Spread, shared: Sequence[object] = ()
    ) -> None:
        """Make at once those readings by key that are not known; `shared` are parts that many of them hold."""
        unknown = [(key, make) for key, make in makes.items() if key not in self._known and key not in self._used]
        blocks = [unknown[at : at + _BLOCK] for at in range(0, len(unknown), _BLOCK)]
        for data in spread([partial(_made, block, shared) for block in blocks]):
            made = cast("dict[str, Read[object]]", loads(data, shared))
            self._used.update(made)
            self.new += len(made)

    def turn(self) -> None:
        """Begin to read a site anew: what the reading before this one used is kept, everything older is forgotten."""
        self._known, self._used, self.new = self._used or self._known, {}, 0

    @property
    def stale(self) -> bool:
        """Whether so much was read anew that it is worth keeping for the next build."""
        return self.new * _PART > len(self._used) <= _MOST

    def text(self) -> bytes:
        """What was used since the last turn, as bytes."""
        return dumps(self._used)

    @classmethod
    def parse(cls, data: bytes) -> "Readings":
        """The readings in those bytes; none where they are damaged. Nothing but the model's own values is made."""
        made = cls()
        try:
            kept = loads(data)
        except Exception:  # pickle raises whatever the bytes make it raise
            return made
        if isinstance(kept, dict):
            made._known = {str(key): read for key, read in kept.items() if isinstance(read, Read)}
        return made


def _made(block: Sequence[tuple[str, Callable[[], Read[object]]]], shared: Sequence[object]) -> bytes:
    return dumps({key: replace(make(), marks={}) for key, make in block}, shared)
