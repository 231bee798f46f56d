"""Bound what connections may take: one that asks nothing is ended, and there are never too many.

Public: Patient, room_for_files.
"""

from asyncio import BaseTransport, TimerHandle, Transport
from typing import cast

from uvicorn.protocols.http.h11_impl import H11Protocol

SECONDS = 10.0
"""How long a connection may take to say what it wants."""

MOST = 1_500
"""Connections at once; a further one is ended as it comes."""

_FILES = 4_096


class Patient(H11Protocol):
    """HTTP as uvicorn speaks it, for connections that say what they want within a while."""

    _deadline: TimerHandle | None = None

    def connection_made(self, transport: BaseTransport) -> None:
        """A connection is there."""
        line = cast(Transport, transport)
        super().connection_made(line)
        if len(self.connections) > MOST:
            line.abort()
            return
        self._deadline = self.loop.call_later(SECONDS, self._hang_up)

    def connection_lost(self, exc: Exception | None) -> None:
        """It is gone."""
        super().connection_lost(exc)
        if self._deadline is not None:
            self._deadline.cancel()

    def _hang_up(self) -> None:
        request: object = self.cycle
        if request is None:
            self.transport.abort()


def room_for_files() -> None:
    """Let this process open as many files as the system allows it, up to some thousand: a connection is one."""
    try:
        import resource  # not on Windows
    except ImportError:
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = _FILES if hard == resource.RLIM_INFINITY else min(_FILES, hard)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
