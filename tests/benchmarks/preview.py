"""Time the preview as a person meets it: `python -m tests.benchmarks.preview [RUNS]`, on a quiet machine.

Prints wall milliseconds, medians: from the command to the first page, and from a save to the open page with the new
words in it. The page is asked for when the event comes, as a browser does.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from statistics import median
from time import perf_counter, sleep

ROOT = Path(__file__).resolve().parents[2]
PAGE = "authorities/durham/index.html"
PATIENCE = 30  # seconds
SAVED = {
    "a finding's words": ("authorities/durham/2025-05-13.yaml", "What if a plan fails"),
    "a commentary": ("authorities/durham/commentary.md", "has risen at each inspection"),
}


def main() -> None:
    """Print a row for each thing that is saved."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder) / "england"
        shutil.copytree(ROOT / "content", project / "content")
        for name in ("first page, nothing remembered", "first page, content remembered"):
            with served(project) as (_, seconds):
                print(f"{1000 * seconds:8.0f} ms  {name}")
        with served(project) as (port, _):
            for name, (file, words) in SAVED.items():
                found = [saved(project / "content" / file, words, f"{words} {turn}", port) for turn in range(runs)]
                print(f"{1000 * median(found):8.0f} ms  from saving {name} to the page that shows it")


@contextmanager
def served(project: Path) -> Iterator[tuple[int, float]]:
    """A running preview: its port, and the seconds until its first page came."""
    start = perf_counter()
    command = [sys.executable, "-m", "generator", "preview", "--project", str(project), "--port", "0"]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        port = int(process.stdout.readline().split(":")[2].split("/")[0])
        asked(port, f"/{PAGE}").read()
        yield port, perf_counter() - start
    finally:
        process.send_signal(signal.SIGINT)
        process.wait()


def asked(port: int, path: str) -> HTTPResponse:
    """The answer to a request."""
    line = HTTPConnection("127.0.0.1", port, timeout=30)
    line.request("GET", path)
    return line.getresponse()


def saved(file: Path, words: str, new: str, port: int) -> float:
    """Seconds from a save to the page with the new words; the file is put back, and its reload waited for."""
    before = file.read_text()
    events = asked(port, f"/_preview/events?page={PAGE}")
    sleep(0.5)  # nobody saves twice in a breath: what went before is done
    start = perf_counter()
    file.write_text(before.replace(words, new, 1))
    _shown(events, port, new, there=True)
    seconds = perf_counter() - start
    file.write_text(before)
    _shown(events, port, new, there=False)
    events.close()
    return seconds


def _shown(events: HTTPResponse, port: int, words: str, *, there: bool) -> None:
    """Wait for the page that has the words or has them no more, as a browser does: event after event."""
    end = perf_counter() + PATIENCE
    while perf_counter() < end:
        if not events.readline().startswith(b"event: reload"):
            continue
        if (words in asked(port, f"/{PAGE}").read().decode()) is there:
            return
    raise TimeoutError(f"no page {'with' if there else 'without'} the words {words}")


if __name__ == "__main__":
    os.environ["PYTHONPATH"] = str(ROOT)
    main()
