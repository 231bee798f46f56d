"""Bound what connections may take: one that asks nothing is ended, and there are never too many.

Public: Patient, room_for_files.
"""

from asyncio import BaseTransport, TimerHandle, Transport
from typing import cast

from uvicorn.protocols.http.h11_impl import H11Protocol, RequestResponseCycle

SECONDS = 10.0
"""How long a connection may take to say what it wants, each time it wants something."""

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
        self._wait()

    def data_received(self, data: bytes) -> None:
        """Bytes came; those that make no whole request, behind an answer too, do not keep a connection for ever."""
        super().data_received(data)
        if self._is_asked():
            self._stop_waiting()
        elif self._deadline is None:
            self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        """It is gone."""
        super().connection_lost(exc)
        self._stop_waiting()

    def _is_asked(self) -> bool:
        """Whether a request is being answered."""
        request = cast(RequestResponseCycle | None, self.cycle)
        return request is not None and not request.response_complete

    def _wait(self) -> None:
        self._deadline = self.loop.call_later(SECONDS, self._hang_up)

    def _stop_waiting(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None

    def _hang_up(self) -> None:
        self._deadline = None
        if not self._is_asked():
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
