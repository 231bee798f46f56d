"""The preview among enemies: other sites, other programs, odd paths, slow and many connections."""

import http.client
import os
import shutil
import socket
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from threading import Thread
from urllib.parse import quote

import pytest

from tests.building.content import SOUND
from tests.building.preview import Preview, running
from tests.harden.amounts import amount, tried

PAGE = "authorities/northshire/index.html"
EVENT = "content/authorities/northshire/2022-07-05.yaml"
MOST_MEGABYTES = 300


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """The preview of two counties, with a secret beside the content."""
    project = tmp_path_factory.mktemp("preview") / "project"
    shutil.copytree(SOUND, project / "content")
    (project / "secret.txt").write_text("a secret of this machine")
    (project / "content.secret").write_text("a secret of this machine")
    with running(SOUND, project) as found:
        assert found.get("/").status == 200
        yield found


def watcher_lives(preview: Preview) -> bool:
    """Whether a save is still seen."""
    path = preview.project / EVENT
    with preview.listening(PAGE) as page:
        path.write_text(path.read_text() + f"# {time.monotonic()}\n")
        time.sleep(0.2)
        path.write_text(path.read_text().replace("kept.", "kept! ") if "kept." in path.read_text() else
                        path.read_text().replace("kept! ", "kept."))  # fmt: skip
        return bool(page.wait())


FOREIGN = [
    {"Host": "evil.example"},
    {"Host": "evil.example:{port}"},
    {"Host": "127.0.0.1"},
    {"Host": "127.0.0.1:1"},
    {"Host": "127.0.0.1:{port}.evil.example"},
    {"Host": "127.0.0.1:{port}@evil.example"},
    {"Host": "localhost.evil.example:{port}"},
    {"Host": "0.0.0.0:{port}"},
    {"Host": "[::]:{port}"},
    {"Host": ""},
    {"Host": "LOCALHOST:{port} "},
    {"Origin": "https://evil.example"},
    {"Origin": "http://evil.example:{port}"},
    {"Origin": "null"},
    {"Origin": "http://127.0.0.1:1"},
    {"Origin": "https://127.0.0.1:{port}"},
    {"Origin": "http://127.0.0.1:{port}.evil.example"},
    {"Origin": ""},
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},
    {"Sec-Fetch-Site": "anything"},
]


@pytest.mark.parametrize(
    "path", ["/", "/_preview/events", "/_preview/state", "/_preview/client.js", "/data/findings.csv"]
)
@pytest.mark.parametrize("headers", FOREIGN, ids=str)
def test_requests_from_elsewhere_are_refused(preview: Preview, headers: dict[str, str], path: str) -> None:
    """A page of another site that names this machine gets nothing, whatever it asks for."""
    told = {name: text.format(port=preview.port) for name, text in headers.items()}
    lines = "".join(f"{name}: {text}\r\n" for name, text in ({"Host": f"127.0.0.1:{preview.port}"} | told).items())
    answer = preview.raw(f"GET {path} HTTP/1.1\r\n{lines}Connection: close\r\n\r\n".encode())
    assert answer.split(b" ")[1] in (b"400", b"403")
    assert b"Northshire" not in answer
    assert b"access-control-allow" not in answer.lower()
    tried("preview: foreign hosts and origins", 1)


def test_two_hosts_are_one_too_many(preview: Preview) -> None:
    """Nobody can tell which of them counts."""
    host = f"Host: 127.0.0.1:{preview.port}\r\n"
    answer = preview.raw(f"GET / HTTP/1.1\r\n{host}{host}Connection: close\r\n\r\n".encode())
    assert answer.split(b" ")[1] in (b"400", b"403")
    tried("preview: foreign hosts and origins", 1)


def test_it_listens_on_this_machine_alone(preview: Preview) -> None:
    """Its socket is bound to loopback, not to every address."""
    wanted = f"{preview.port:04X}"
    files = (Path("/proc/net/tcp"), Path("/proc/net/tcp6"))
    lines = [line.split() for file in files for line in file.read_text().splitlines()[1:]]
    bound = [line[1].rpartition(":")[0] for line in lines if line[1].rpartition(":")[2] == wanted and line[3] == "0A"]
    assert bound == ["0100007F"]
    tried("preview: foreign hosts and origins", 1)


TARGETS = ("secret.txt", "content.secret", "content/site.yaml", "etc/passwd", ".git/config", "generator/work.py")
UPS = (
    "..",
    "%2e%2e",
    "%252e%252e",
    ".%2e",
    "%2e.",
    "..%00",
    "%c0%ae%c0%ae",
    "%uff0e%uff0e",
    "．．",
    "..;",
    "....",
    "%2e%2e%2f..",
)
SLASHES = ("/", "%2f", "%5c", "\\", "%252f", "//", "%c0%af", "/./", "%ef%bc%8f")


def tricks() -> Iterator[str]:
    """Paths that would lead out of the site, in every writing."""
    for target in TARGETS:
        yield f"/{target}"
        yield f"//{target}"
        yield f"file:///{target}"
        for up in UPS:
            for slash in SLASHES:
                for depth in (1, 2, 9):
                    yield "/" + slash.join([up] * depth) + slash + target
                    yield f"/authorities{slash}" + slash.join([up] * depth) + slash + target


def test_no_path_leads_out_of_the_site(preview: Preview) -> None:
    """In every writing of dots and slashes: only what the site holds is served."""
    paths = list(dict.fromkeys(tricks()))[:: amount(19, 1)]
    with closing(http.client.HTTPConnection("127.0.0.1", preview.port, timeout=30)) as connection:
        for path in paths:
            connection.putrequest("GET", quote(path, safe="/%:;\\"), skip_host=True)
            connection.putheader("Host", f"127.0.0.1:{preview.port}")
            connection.endheaders()
            answer = connection.getresponse()
            body = answer.read()
            assert answer.status in (400, 404), path
            assert b"secret of this machine" not in body, path
            assert b"root:" not in body, path
    tried("preview: path tricks", len(paths))


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "GET\t"])
def test_nothing_but_reading_is_answered(preview: Preview, method: str) -> None:
    """There is nothing to change here."""
    host = f"Host: 127.0.0.1:{preview.port}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
    answer = preview.raw(f"{method} / HTTP/1.1\r\n{host}".encode())
    assert answer.split(b" ")[1] in (b"400", b"403", b"405")
    tried("preview: odd requests", 1)


ODD = {
    "a header of 10 MB": b"GET / HTTP/1.1\r\nHost: x\r\nX: " + b"a" * 10_000_000,
    "a path of 1 MB": b"GET /" + b"a" * 1_000_000 + b" HTTP/1.1\r\n\r\n",
    "a hundred thousand headers": b"GET / HTTP/1.1\r\n" + b"X: y\r\n" * 100_000,
    "a line without end": b"G" * 5_000_000,
    "noise": bytes(range(256)) * 4_000,
    "no version": b"GET /\r\n\r\n",
    "a far version": b"GET / HTTP/9.9\r\nHost: x\r\n\r\n",
    "a switch of protocols": b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    "two lengths": b"GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
    "a length below nothing": b"GET / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
    "pieces without end": b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n"
    + b"a" * 99_999,
    "a request in a request": b"GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n"
    b"Transfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET",
    "a greeting of TLS": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\0" * 500,
    "a header with line ends": b"GET /%0d%0aSet-Cookie:%20a HTTP/1.1\r\nHost: x\r\n\r\n",
    "nothing": b"",
}


@pytest.mark.parametrize("odd", ODD)
def test_an_odd_request_is_refused_and_forgotten(preview: Preview, odd: str) -> None:
    """It is answered with an error or ended; the next request is served as ever, and memory stays bounded."""
    with suppress(OSError):
        answer = preview.raw(ODD[odd].replace(b"Host: x", b"Host: 127.0.0.1:%d" % preview.port), seconds=1)
        assert b"set-cookie" not in answer.lower()
        assert answer == b"" or answer.startswith(b"HTTP/1.1 ")
        assert b"secret" not in answer
    assert preview.get("/").status == 200
    assert preview.megabytes() < MOST_MEGABYTES
    tried("preview: odd requests", 1)


def test_slow_callers_are_hung_up_on(preview: Preview) -> None:
    """A connection that says nothing, or a letter now and then, is ended; others are served meanwhile."""
    lines = [socket.create_connection(("127.0.0.1", preview.port), timeout=30) for _ in range(amount(60, 900))]
    for line in lines[::2]:
        with suppress(ConnectionError):  # on a busy machine its time may be up
            line.sendall(b"GET / HT")
    assert preview.get("/").status == 200
    for line in lines:
        with suppress(ConnectionError):
            assert line.recv(100) in (b"", b"HTTP")[:1]
        line.close()
    assert watcher_lives(preview)
    tried("preview: slow connections", len(lines))


SLOW = {
    "a second request": b"GET / HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n\r\nGET /",
    "a body that nobody wants": b"GET / HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nContent-Length: 1000000\r\n\r\n",
    "a header": b"GET / HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nX-Long: ",
}


def test_who_never_ends_what_he_says_is_hung_up_on(preview: Preview) -> None:
    """A letter now and then keeps no connection open, behind an answer either."""
    lines = {what: socket.create_connection(("127.0.0.1", preview.port), timeout=0.2) for what in SLOW}
    for what, line in lines.items():
        line.sendall(SLOW[what] % preview.port)
    end = time.monotonic() + 30
    while lines and time.monotonic() < end:
        for what in [what for what, line in lines.items() if _ended(line)]:
            lines.pop(what).close()
    assert not lines
    tried("preview: slow connections", len(SLOW))


def _ended(line: socket.socket) -> bool:
    """Whether the other side ended a line, which gets one more letter if not."""
    try:
        line.sendall(b"x")
        return line.recv(65_536) == b""
    except TimeoutError:
        return False
    except ConnectionError:
        return True


def test_a_thousand_open_lines_are_bounded(preview: Preview) -> None:
    """Some get events, the others are told to come back; pages are served, memory is bounded, saves are seen."""
    count, lines = amount(300, 1_000), []
    try:
        for _ in range(count):
            lines.append(preview.open_line(PAGE))
        assert preview.get("/").status == 200
        assert preview.megabytes() < MOST_MEGABYTES
        assert b" 503 " in _first_line(preview)
    finally:
        for line in lines:
            line.close()
    end = time.monotonic() + 40
    while b" 200 " not in _first_line(preview) and time.monotonic() < end:
        time.sleep(0.2)
    assert watcher_lives(preview)
    tried("preview: open event streams", count)


def _first_line(preview: Preview) -> bytes:
    """What the preview says first to one more who wants to hear of changes."""
    with socket.create_connection(("127.0.0.1", preview.port), timeout=30) as line:
        line.sendall(f"GET /_preview/events?page=x HTTP/1.1\r\nHost: 127.0.0.1:{preview.port}\r\n\r\n".encode())
        return line.makefile("rb").readline()


def test_requests_while_it_reads_again_are_answered_whole(preview: Preview) -> None:
    """Pages asked for on many lines while content is saved again and again: each answer is a whole page or a list."""
    path, stop, seen = preview.project / EVENT, time.monotonic() + amount(4, 60), [0] * 8
    text = path.read_text()

    def ask(number: int) -> None:
        while time.monotonic() < stop:
            answer = preview.get(("/", f"/{PAGE}", "/data/findings.csv", "/about/")[number % 4])
            assert answer.status in (200, 500)
            assert answer.body.rstrip().endswith((b"</html>", b"\n")) or b"," in answer.body
            seen[number] += 1

    threads = [Thread(target=ask, args=(number,)) for number in range(len(seen))]
    for thread in threads:
        thread.start()
    turn = 0
    while time.monotonic() < stop:
        turn += 1
        path.write_text(text.replace("kept", f"kept {turn}") if turn % 3 else "kind: [")
        time.sleep(0.05)
    for thread in threads:
        thread.join()
    path.write_text(text)
    assert all(seen)
    assert watcher_lives(preview)
    assert preview.megabytes() < MOST_MEGABYTES
    tried("preview: requests while it reads", sum(seen))


def test_the_files_of_the_project_come_and_go_while_it_watches(preview: Preview) -> None:
    """Folders, links and files that vanish at once: the watcher lives, and what is odd is told."""
    for number in range(amount(10, 200)):
        folder = preview.project / "content" / "authorities" / f"odd-{number}"
        folder.mkdir()
        (folder / "authority.yaml").symlink_to("/etc/passwd")
        os.mkfifo(folder / "2022-01-01.yaml")
        shutil.rmtree(folder)
    assert preview.get("/").status in (200, 500)
    assert watcher_lives(preview)
    end = time.monotonic() + 20
    while preview.get("/").status != 200 and time.monotonic() < end:
        time.sleep(0.1)
    assert preview.get("/").status == 200
    tried("preview: files that come and go", amount(10, 200))
