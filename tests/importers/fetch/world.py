"""A small internet for tests: public names that lead to one misbehaving server on loopback, and time that hurries.

Public: World, a_world, Hand, Answer, PDF, sent.
"""

import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import httpcore

from generator.importers.fetch.gather import Fetched, Fetcher
from generator.importers.fetch.guard import Guard
from generator.importers.fetch.memory import Memory
from generator.importers.fetch.patience import Pace, Patience
from generator.importers.fetch.request import Asker, Bounds
from generator.importers.record import Refusal

PDF = b"%PDF-1.7\n% a report\n%%EOF\n"
NOW = datetime(2026, 8, 20, 12, 0, tzinfo=UTC)
NUMBERS = {"public.example": ("93.184.216.34",), "other.example": ("93.184.216.35",), "inside.example": ("10.0.0.1",)}

Hand = BaseHTTPRequestHandler
"""One request at the server, to be answered."""

Answer = Callable[[Hand], None]


def sent(
    body: bytes = PDF, kind: str = "application/pdf", status: int = 200, length: bool = True, **headers: str
) -> Answer:
    """An answer with that body; underscores in names of headers stand for hyphens."""

    def answer(hand: Hand) -> None:
        hand.send_response(status)
        hand.send_header("Content-Type", kind)
        if length:
            hand.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            hand.send_header(name.replace("_", "-"), value)
        hand.end_headers()
        if hand.command != "HEAD":
            hand.wfile.write(body)

    return answer


@dataclass(slots=True)
class World:
    """The server's answers by path, one after another (the last stays), and what happened.

    `asked` holds the headers of every request by path; `slept` the seconds that were waited; `reached` the numbers
    that were connected to.
    """

    port: int
    folder: Path
    answers: dict[str, list[Answer]] = field(default_factory=dict)
    asked: dict[str, list[dict[str, str]]] = field(default_factory=dict)
    slept: list[float] = field(default_factory=list)
    reached: list[str] = field(default_factory=list)
    numbers: dict[str, tuple[str, ...]] = field(default_factory=lambda: dict(NUMBERS))
    hosts: frozenset[str] = frozenset()
    bounds: Bounds = field(default_factory=lambda: Bounds(seconds=1.5, silent=0.4, size=100_000))
    connect: Callable[[str, int, float], httpcore.NetworkStream] | None = None

    def at(self, path: str, *answers: Answer) -> str:
        """Answer so at a path; returns its whole address."""
        self.answers[path] = list(answers)
        return f"http://public.example{path}"

    def fetch(self, *addresses: str) -> list[Fetched | Refusal]:
        """What fetching those addresses gives."""
        return list(self.fetcher().fetch(addresses))

    def fetcher(self) -> Fetcher:
        """A fetcher in this world."""
        patience = replace(Patience(), clock=self._clock, sleep=self.slept.append, draw=lambda: 1.0, now=lambda: NOW)
        asker = Asker(
            guard=Guard(resolve=self._resolve),
            patience=patience,
            pace=Pace(patience=patience),
            bounds=self.bounds,
            connect=self.connect or self._connect,
        )
        return Fetcher(asker=asker, memory=Memory(folder=self.folder), hosts=self.hosts)

    def why(self, *addresses: str) -> str:
        """The reason of the one refusal that fetching gives."""
        (refusal,) = self.fetch(*addresses)
        assert isinstance(refusal, Refusal)
        assert refusal.remedy
        return refusal.reason

    def _clock(self) -> float:
        """Time that passes by itself, and at once where somebody sleeps."""
        return time.monotonic() + sum(self.slept)

    def _resolve(self, host: str, port: int) -> tuple[str, ...]:
        if host in self.numbers:
            return self.numbers[host]
        if host.replace(".", "").isdecimal() or ":" in host:
            return (host,)
        raise socket.gaierror("no such host")

    def _connect(self, number: str, port: int, seconds: float) -> httpcore.NetworkStream:
        self.reached.append(number)
        return httpcore.SyncBackend().connect_tcp("127.0.0.1", self.port, timeout=seconds)


@contextmanager
def a_world(folder: Path, tls: ssl.SSLContext | None = None) -> Iterator[World]:
    """A world whose server answers while it is open, over TLS where it is given the means."""

    class Server(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            world.asked.setdefault(self.path, []).append({name.lower(): value for name, value in self.headers.items()})
            waiting = world.answers.get(self.path, [sent(b"", status=404)])
            answer = waiting.pop(0) if len(waiting) > 1 else waiting[0]
            try:
                answer(self)
            except (BrokenPipeError, ConnectionResetError):
                return

        def do_HEAD(self) -> None:
            self.do_GET()

        def log_message(self, format: str, *args: object) -> None:
            """Nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Server)
    server.daemon_threads = True
    if tls is not None:
        server.socket = tls.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    world = World(port=server.server_port, folder=folder)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield world
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
