"""Connect to the very addresses that were checked, and give up when the time is over.

Public: Deadline, Wire.

The client resolves no name by itself: this is its whole network. So a name that means another address a moment later
changes nothing. Every read and write is cut to what is left of the time, a slow handshake too.
"""

import ssl
from collections.abc import Callable, Iterable
from dataclasses import dataclass

import httpcore

from generator.importers.fetch.fault import Failed
from generator.importers.fetch.guard import Guard

Connect = Callable[[str, int, float], httpcore.NetworkStream]
"""A connection to a number and a port, within so many seconds."""


def connect(number: str, port: int, seconds: float) -> httpcore.NetworkStream:
    """A plain TCP connection."""
    return httpcore.SyncBackend().connect_tcp(number, port, timeout=seconds)


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """When to give up: `end` by the clock, `seconds` as the user is told."""

    end: float
    seconds: float
    clock: Callable[[], float]

    def left(self, most: float | None) -> float:
        """Seconds left, no more than `most`. Raises Failed where there are none."""
        left = self.end - self.clock()
        if left <= 0:
            raise Failed(f"it took more than {self.seconds:g} seconds", "try again later, or download it by hand")
        return left if most is None else min(left, most)


class Wire(httpcore.NetworkBackend):
    """The network as one request may use it."""

    def __init__(self, guard: Guard, deadline: Deadline, connect: Connect) -> None:
        self._guard = guard
        self._deadline = deadline
        self._connect = connect

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """A stream to the first checked address that answers."""
        failure: httpcore.ConnectError | httpcore.ConnectTimeout | None = None
        for number in self._guard.numbers(host, port):
            try:
                return _Bounded(self._connect(number, port, self._deadline.left(timeout)), self._deadline)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
        raise failure or httpcore.ConnectError(f"{host} has no address")


class _Bounded(httpcore.NetworkStream):
    """A stream whose every step ends by the deadline."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Bytes as they come. Raises Failed where the wait for them was cut short by the deadline."""
        try:
            return self._stream.read(max_bytes, self._deadline.left(timeout))
        except httpcore.ReadTimeout:
            self._deadline.left(None)
            raise

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._deadline.left(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        stream = self._stream.start_tls(ssl_context, server_hostname, self._deadline.left(timeout))
        return _Bounded(stream, self._deadline)

    def get_extra_info(self, info: str) -> object:
        return self._stream.get_extra_info(info)
