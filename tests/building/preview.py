"""Run the preview of a small project in a process of its own, and speak with it as browsers and others do.

Public: Preview, running, Heard.
"""

import http.client
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What the preview answered."""

    status: int
    headers: dict[str, str]
    body: bytes


@dataclass(slots=True, kw_only=True)
class Heard:
    """What an open page heard: events in order, each with the moment it came, in seconds of the clock."""

    events: list[tuple[float, str, str]] = field(default_factory=list)

    def wait(self, count: int = 1, seconds: float = 20) -> list[str]:
        """The names of the events once there are so many, or when time is up."""
        end = time.monotonic() + seconds
        while len(self.events) < count and time.monotonic() < end:
            time.sleep(0.005)
        return [name for _, name, _ in self.events]


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """A preview that runs: its project, its port and its process."""

    project: Path
    port: int
    process: subprocess.Popen[str]

    def get(self, path: str, *, method: str = "GET", **headers: str) -> Reply:
        """The answer to one request; in names of headers an underscore stands for a hyphen."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request(method, path, headers={name.replace("_", "-"): text for name, text in headers.items()})
            answer = connection.getresponse()
            named = {name.lower(): text for name, text in answer.getheaders()}
            return Reply(status=answer.status, headers=named, body=answer.read())
        finally:
            connection.close()

    def raw(self, data: bytes, seconds: float = 10) -> bytes:
        """Everything that comes back to some bytes."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=seconds) as line:
            line.sendall(data)
            received = b""
            with suppress(TimeoutError, ConnectionError):
                while piece := line.recv(65_536):
                    received += piece
            return received

    @contextmanager
    def listening(self, page: str) -> Iterator[Heard]:
        """The events that an open page hears."""
        heard, line = Heard(), self.open_line(page)
        line.settimeout(60)

        def listen() -> None:
            left = b""
            with suppress(OSError):
                while piece := line.recv(4_096):
                    *blocks, left = (left + piece).split(b"\n\n")
                    for block in blocks:
                        if found := re.search(rb"event: (\w+)\r?\ndata: ?(.*)", block):
                            heard.events.append((time.time(), found[1].decode(), found[2].decode()))

        thread = threading.Thread(target=listen, daemon=True)
        thread.start()
        try:
            yield heard
        finally:
            with suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)
            line.close()
            thread.join(5)

    def open_line(self, page: str) -> socket.socket:
        """A line on which events come, open once the preview has said that it listens."""
        line = socket.create_connection(("127.0.0.1", self.port), timeout=30)
        host = f"Host: 127.0.0.1:{self.port}\r\n"
        line.sendall(f"GET /_preview/events?page={page} HTTP/1.1\r\n{host}\r\n".encode())
        head = b""
        while b": listening" not in head and b" 503 " not in head:
            head += line.recv(4_096)
        return line

    def megabytes(self) -> int:
        """Memory that the process takes now."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        found = re.search(r"VmRSS:\s+(\d+)", status)
        return int(found[1]) // 1024 if found else 0


@contextmanager
def running(content: Path, into: Path, **environment: str) -> Iterator[Preview]:
    """The preview of a copy of some content."""
    if not into.exists():
        shutil.copytree(content, into / "content")
    process = subprocess.Popen(
        [sys.executable, "-m", "generator", "preview", "--project", str(into), "--port", "0"],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONUNBUFFERED": "1", **environment},
    )
    assert process.stdout is not None
    reader = threading.Thread(target=process.stdout.read, daemon=True)
    try:
        address = process.stdout.readline()
        found = re.search(r":(\d+)/", address)
        assert found, address + process.stdout.read()
        reader.start()  # it would wait for ever for somebody to read what it says, once that is 64 KB
        preview = Preview(project=into, port=int(found[1]), process=process)
        yield preview
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        if reader.ident:
            reader.join()
        process.stdout.close()
