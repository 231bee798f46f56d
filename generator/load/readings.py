"""Remember what files said, so that only those that changed are read again.

Public: Readings.
"""

import io
import pickle
from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar, cast

from generator.load.read import Read
from generator.model.digest import digest

T = TypeVar("T")

_OURS = ("generator.model.", "generator.problems", "generator.load.read")
_OTHERS = {("datetime", "date")}


class Readings:
    """Readings by the digest of all that they were made from: they are pure, so equal bytes say the same.

    Between two builds they are kept without the marks of their values, which only a Problem needs.
    """

    def __init__(self) -> None:
        self._known: dict[str, Read[object]] = {}
        self._used: dict[str, Read[object]] = {}
        self.new = 0

    def of(self, make: Callable[[], Read[T]], *made_from: str | bytes) -> Read[T]:
        """A reading made from that name and those bytes, made now where it is not known."""
        key = digest(*made_from)
        found = self._used.get(key) or self._known.get(key)
        if found is None:
            self.new += 1
            found = make()
        self._used[key] = found
        return cast("Read[T]", found)

    def turn(self) -> None:
        """Begin to read a site anew: what the reading before this one used is kept, everything older is forgotten."""
        self._known, self._used, self.new = self._used or self._known, {}, 0

    @property
    def stale(self) -> bool:
        """Whether so much was read anew that it is worth keeping for the next build."""
        return self.new * _PART > len(self._used)

    def text(self) -> bytes:
        """What was used since the last turn, as bytes."""
        kept = {key: replace(read, marks={}) for key, read in self._used.items()}
        return pickle.dumps(kept, protocol=5)

    @classmethod
    def parse(cls, data: bytes) -> "Readings":
        """The readings in those bytes; none where they are damaged. Nothing but the model's own values is made."""
        made = cls()
        try:
            kept = _Reader(io.BytesIO(data)).load()
        except Exception:  # pickle raises whatever the bytes make it raise
            return made
        if isinstance(kept, dict):
            made._known = {str(key): read for key, read in kept.items() if isinstance(read, Read)}
        return made


_PART = 50
"""One in so many readings may be made again at each build, before all are kept anew."""


class _Reader(pickle.Unpickler):
    """pickle, with no class but the model's, and no function: bytes from elsewhere can be wrong, and can do nothing."""

    def find_class(self, module: str, name: str) -> object:
        """The class of that name, where it is one of ours."""
        if (module, name) in _OTHERS or (module.startswith(_OURS) and "." not in name):
            found: object = super().find_class(module, name)
            if isinstance(found, type):
                return found
        raise pickle.UnpicklingError(f"{module}.{name} is no value of a site")
