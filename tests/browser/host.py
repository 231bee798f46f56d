"""Serve a built site on loopback with the headers that the site itself asks of a host.

Public: serving.
"""

import gzip
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from fnmatch import fnmatchcase
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path
from threading import Thread
from urllib.parse import unquote, urlsplit

_PACKED = ("text/", "application/json", "application/manifest+json", "image/svg+xml", "application/xml")
_KINDS = {".webmanifest": "application/manifest+json", ".csv": "text/csv", ".js": "text/javascript"}

Rules = tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
"""Patterns of paths, each with the headers that they get."""


@contextmanager
def serving(folder: Path, base: str = "/", port: int = 0) -> Iterator[str]:
    """Serve `folder` at the path `base` of a port of this machine, a free one unless it is given.

    Yields the whole address of its first page.
    """
    told = {"folder": folder, "base": base, "rules": _rules(folder)}
    with ThreadingHTTPServer(("127.0.0.1", port), type("_Here", (_Handler,), told)) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{base}"
        finally:
            server.shutdown()
            thread.join()


def _rules(folder: Path) -> Rules:
    """What `_headers` says, in order."""
    found: list[tuple[str, tuple[tuple[str, str], ...]]] = []
    for line in (folder / "_headers").read_text().splitlines():
        if not line.startswith(" "):
            found.append((line, ()))
        else:
            name, _, value = line.strip().partition(": ")
            found[-1] = (found[-1][0], (*found[-1][1], (name, value)))
    return tuple(found)


class _Handler(BaseHTTPRequestHandler):
    """Answers GET as a plain host would: a folder by its index, anything that is not there by the site's own 404."""

    protocol_version = "HTTP/1.1"

    folder: Path
    base: str
    rules: Rules

    def handle(self) -> None:
        """Requests until the reader leaves, who need not wait for the end of an answer."""
        with suppress(ConnectionError):
            super().handle()

    def do_GET(self) -> None:
        """One file."""
        path = unquote(urlsplit(self.path).path)
        file = self._file(path)
        status = HTTPStatus.OK if file else HTTPStatus.NOT_FOUND
        file = file or self.folder / "404.html"
        kind = _KINDS.get(file.suffix) or guess_type(file.name)[0] or "application/octet-stream"
        data = file.read_bytes()
        packed = kind.startswith(_PACKED) and "gzip" in self.headers.get("Accept-Encoding", "")
        if packed:
            data = gzip.compress(data, 6)
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        self.send_header("Content-Length", str(len(data)))
        if packed:
            self.send_header("Content-Encoding", "gzip")
        for name, value in self._asked(path):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def _file(self, path: str) -> Path | None:
        if not path.startswith(self.base):
            return None
        file = self.folder / path.removeprefix(self.base)
        file = file / "index.html" if file.is_dir() else file
        return file if file.is_file() and file.resolve().is_relative_to(self.folder.resolve()) else None

    def _asked(self, path: str) -> tuple[tuple[str, str], ...]:
        """The headers of every rule that fits."""
        return tuple(each for pattern, said in self.rules if fnmatchcase(path, pattern) for each in said)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: the tests tell what matters."""
