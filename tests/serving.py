"""Serve a built site with nginx as a host would, and walk it as a reader would.

Public: nginx, Answer, get, walk, Walk.

What the guide says of hosts is what is set here: nginx needs a `root` above the site and one `include` of the site's
own `_nginx.conf`. Netlify and Cloudflare Pages read `_headers` and `_redirects`; GitLab Pages reads `_redirects`;
GitHub Pages reads neither, shows `404.html`, and needs `.nojekyll` when it publishes a branch. An S3 website wants
`index.html` as index document and `404.html` as error document; its headers are set in CloudFront.
"""

import http.client
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a server said."""

    status: int
    headers: dict[str, str]
    body: bytes


@dataclass(slots=True, kw_only=True)
class Walk:
    """What a walk along every link found: answers by path, and faults in words."""

    answers: dict[str, Answer] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)


def free_port() -> int:
    """A port of this machine that nobody uses."""
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


@contextmanager
def nginx(folder: Path, include: Path, port: int, work: Path) -> Iterator[None]:
    """nginx with `folder` as its root and one include, on a port of loopback; skips where there is none."""
    program = shutil.which("nginx") or "/usr/sbin/nginx"
    if not Path(program).is_file():
        pytest.skip("there is no nginx here")
    work.mkdir()
    places = "".join(
        f"{name}_temp_path {work}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    config = work / "nginx.conf"
    config.write_text(
        f"daemon off; pid {work}/pid; error_log {work}/error.log; worker_processes 1;"
        f"{'user root;' if os.geteuid() == 0 else ''}\n"
        "events { worker_connections 64; }\n"
        f"http {{ include /etc/nginx/mime.types; access_log off; {places}\n"
        f"server {{ listen 127.0.0.1:{port}; root {folder};\ninclude {include};\n}} }}\n"
    )
    process = subprocess.Popen(
        [program, "-p", str(work), "-c", str(config), "-e", str(work / "error.log")], stderr=subprocess.PIPE
    )
    try:
        _until_it_answers(port, process)
        yield
    finally:
        process.terminate()
        process.communicate()


def _until_it_answers(port: int, process: subprocess.Popen[bytes]) -> None:
    for _ in range(200):
        if process.poll() is not None:
            raise AssertionError(process.communicate()[1].decode())
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.02)
    raise AssertionError("nginx does not answer")


def get(port: int, path: str, **headers: str) -> Answer:
    """What is at a path."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        return _asked(connection, path, headers)
    finally:
        connection.close()


def _asked(connection: http.client.HTTPConnection, path: str, headers: dict[str, str]) -> Answer:
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    named = {name.lower(): value for name, value in answer.getheaders()}
    return Answer(status=answer.status, headers=named, body=answer.read())


def walk(port: int, start: str) -> Walk:
    """Follow every link, asset and anchor of every page that can be reached from a path of this server."""
    found, anchors = Walk(), dict[str, frozenset[str]]()
    todo, wanted = [start], list[tuple[str, str, str]]()
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    while todo:
        path = todo.pop()
        if path in found.answers:
            continue
        answer = found.answers[path] = _asked(connection, path, {})
        if answer.status != 200:
            found.faults.append(f"{path}: {answer.status}")
        elif answer.headers.get("content-type", "").startswith("text/html"):
            reader = _Reader()
            reader.feed(answer.body.decode())
            anchors[path] = frozenset({"", "top", *reader.ids})
            for target in reader.targets:
                address = urlsplit(urljoin(f"http://127.0.0.1:{port}{path}", target))
                if address.netloc == f"127.0.0.1:{port}":
                    todo.append(address.path)
                    wanted.append((path, address.path, unquote(address.fragment)))
    connection.close()
    found.faults += [
        f"{page} leads to {path}#{anchor}, and no such id is there"
        for page, path, anchor in wanted
        if path in anchors and anchor not in anchors[path]
    ]
    return found


class _Reader(HTMLParser):
    """Gathers ids and addresses."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.targets: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id" and value:
                self.ids.append(value)
            elif name in ("href", "src", "action") and value is not None:
                self.targets.append(value)
