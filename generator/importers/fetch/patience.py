"""Say how long to wait: between two requests to one host, and before trying again.

Public: Patience, Pace, retry_after.
"""

import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How often and how long: all times in seconds; the world comes in as arguments.

    `tries` in all; waits double from `first` up to `longest`, and a draw between none and all of it keeps many
    machines from coming back at once. A server that asks for more than `longest` is not waited for. `pause` lies
    between two requests to one host.
    """

    tries: int = 4
    first: float = 1.0
    longest: float = 120.0
    pause: float = 1.0
    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    draw: Callable[[], float] = random.random
    now: Callable[[], datetime] = _now

    def before(self, attempt: int, asked: float | None) -> float:
        """Seconds to wait before the next attempt, after `attempt` (from 1) failed and the server asked for so many."""
        wait = self.draw() * min(self.longest, self.first * 2.0 ** (attempt - 1))
        return wait if asked is None else asked + wait


@dataclass(slots=True)
class Pace:
    """Keeps requests to one host apart."""

    patience: Patience
    _last: dict[str, float] = field(default_factory=dict)

    def turn(self, host: str) -> None:
        """Wait until the host may be asked again."""
        clock = self.patience.clock
        if host in self._last and (wait := self._last[host] + self.patience.pause - clock()) > 0:
            self.patience.sleep(wait)
        self._last[host] = clock()


def retry_after(value: str, now: datetime) -> float | None:
    """Seconds that a `Retry-After` header asks for, given as a number or as a date; None where it gives neither."""
    if value.strip().isdecimal():
        return float(value.strip())
    try:
        when = parsedate_to_datetime(value)
    except ValueError:
        return None
    aware = when if when.tzinfo else when.replace(tzinfo=UTC)
    return max(0.0, (aware - now).total_seconds())
