"""Carry what was worked out over to the next edition, where all that it was worked out from is the very same.

Public: Carried.
"""

from collections.abc import Callable
from datetime import date
from typing import TypeVar, cast

T = TypeVar("T")

_PLAIN = (str, date)  # equal ones are the same to whoever looks at them


class Carried:
    """The latest result of each piece of work by name, with the values that it looked at.

    Values of the model never change, so work that looks at the very same objects gives the same again; texts and days
    need only be equal. Of each name only the latest result is kept.
    """

    def __init__(self) -> None:
        self._held: dict[str, tuple[tuple[object, ...], object]] = {}

    def over(self, name: str, looked_at: tuple[object, ...], make: Callable[[], T]) -> T:
        """The result of `make`, which looks at nothing but those values; made where they are not those of last time."""
        held = self._held.get(name)
        if held is not None and _same(held[0], looked_at):
            return cast("T", held[1])
        made = make()
        self._held[name] = (looked_at, made)
        return made


def _same(before: tuple[object, ...], now: tuple[object, ...]) -> bool:
    if len(before) != len(now):
        return False
    return all(one is two or (type(one) in _PLAIN and one == two) for one, two in zip(before, now, strict=True))
