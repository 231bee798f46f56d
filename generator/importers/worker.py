"""Read reports in processes of their own, each within bounds of time and memory, so that a bad file stops nothing.

Public: Bounds, Crew, read_reports, report_files, serve, environment, bound_memory.

A worker is this Python started again with `serve`. It takes paths on its standard input and answers on its standard
output, each message a pickle after its length, so that it starts as fast as a bare interpreter on every system and
can be killed without harm to the others.
"""

import os
import pickle
import signal
import sys
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path
from queue import SimpleQueue
from struct import Struct
from subprocess import DEVNULL, PIPE, Popen
from threading import Timer
from typing import IO

from generator.importers.names import Names
from generator.importers.record import Record, Refusal
from generator.importers.report import refuse

Topics = Callable[[str, str], tuple[str, ...]]
"""What a finding is about, from its words and its judgement area."""

_SUFFIXES = frozenset({".pdf", ".htm", ".html"})
_LENGTH = Struct(">Q")
_START = "from generator.importers.worker import serve; serve()"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """What one file may take: `seconds` from asking to answer, `megabytes` of memory in its worker."""

    seconds: float = 30.0
    megabytes: int = 640


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ask:
    """What a worker is told once: the known names, and its bound of memory in megabytes."""

    known: Names
    megabytes: int


def report_files(paths: Sequence[Path]) -> tuple[Path, ...]:
    """The files to read: each path itself, or below a folder every PDF and web page, in path order, each once."""
    found: dict[Path, None] = {}
    for path in sorted(paths):
        within = sorted(path.rglob("*")) if path.is_dir() else [path]
        found |= {file: None for file in within if file == path or file.suffix.lower() in _SUFFIXES}
    return tuple(found)


def read_reports(
    paths: Sequence[Path],
    known: Names,
    *,
    jobs: int = 0,
    bounds: Bounds = Bounds(),
    topics: Topics | None = None,
    shown: Callable[[Path], str] = str,
    crew: "Crew | None" = None,
) -> Generator[Record | Refusal, None, None]:
    """Every report among these files and folders, in path order, as soon as it and those before it are read.

    `jobs` is the number of workers, 0 for one a core. `topics` says what a finding is about; none does without.
    `shown` names a file for its record and its source. A worker that takes too long, takes too much memory or
    falls over is replaced, and its file refused. `crew` are workers that were started before, with bounds of their
    own; they are ended at the end.
    """
    files = report_files(paths)
    count = max(1, min(jobs or os.cpu_count() or 1, len(files)))
    crew = crew or Crew(bounds)
    crew.start(count if files else 0)
    pool = ThreadPoolExecutor(count, thread_name_prefix="reports")
    try:
        for read_or_refused in pool.map(lambda file: crew.read(file, shown(file), known), files):
            yield _with_topics(read_or_refused, topics)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
        crew.stop()
        pool.shutdown()


def serve() -> None:
    """Answer for one path after another until the input ends: what a worker process runs."""
    from generator.importers.report.reader import read_report  # PDFium is loaded only where PDFs are read

    requests, answers = sys.stdin.buffer, os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    sys.stdout = sys.stderr
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    ask = _receive(requests)
    if not isinstance(ask, _Ask):
        return
    bound_memory(ask.megabytes)
    while isinstance(asked := _receive(requests), tuple):
        path, file = asked
        try:
            answer = _read(Path(path), str(file), ask.known, read_report)
        except MemoryError:
            answer = refuse.by_worker(str(file), f"reading it takes more than {ask.megabytes} MB of memory")
        _send(answers, answer)


class Crew:
    """Workers that read reports: they may be started before what they must know is known, to be ready with it.

    As a context, it ends them whatever happens.
    """

    def __init__(self, bounds: Bounds = Bounds()) -> None:
        self._bounds = bounds
        self._workers: list[_Worker] = []
        self._free: SimpleQueue[_Worker] = SimpleQueue()

    def __enter__(self) -> "Crew":
        return self

    def __exit__(self, *error: object) -> None:
        self.stop()

    def start(self, count: int) -> None:
        """Start workers until there are this many."""
        while len(self._workers) < count:
            worker = _Worker(self._bounds)
            worker.start()
            self._workers.append(worker)
            self._free.put(worker)

    def read(self, path: Path, file: str, known: Names) -> Record | Refusal:
        """What the file at `path` says under the name `file`, from the first worker that is free."""
        worker = self._free.get()
        try:
            return worker.read(path, file, known)
        finally:
            self._free.put(worker)

    def stop(self) -> None:
        """End every worker, and start no other."""
        for worker in self._workers:
            worker.stop()


@dataclass(slots=True)
class _Worker:
    """One process that reads, started again after it had to be killed; `told` is whether it knows the names."""

    bounds: Bounds
    process: Popen[bytes] | None = field(default=None)
    told: bool = False
    stopped: bool = False
    late: bool = False

    def read(self, path: Path, file: str, known: Names) -> Record | Refusal:
        """The worker's answer, or a refusal where it gave none in time or died."""
        process = self.process or self.start()
        self.late = False
        timer = Timer(self.bounds.seconds, self._kill_late)
        timer.start()
        try:
            answer = _exchange(process, *self._news(known), (str(path), file))
        finally:
            timer.cancel()
        if isinstance(answer, Record | Refusal):
            return answer
        self._end()
        return refuse.by_worker(file, self._why())

    def start(self) -> Popen[bytes]:
        """Start the process, which gets ready for its first report meanwhile."""
        command = [sys.executable, "-c", _START]
        self.process, self.told = Popen(command, stdin=PIPE, stdout=PIPE, stderr=DEVNULL, env=environment()), False
        return self.process

    def stop(self) -> None:
        """End the process, and start no other."""
        self.stopped = True
        self._end()

    def _news(self, known: Names) -> tuple[_Ask, ...]:
        """What the process must be told before its first report, once."""
        if self.told:
            return ()
        self.told = True
        return (_Ask(known=known, megabytes=self.bounds.megabytes),)

    def _kill_late(self) -> None:
        self.late = True
        if self.process is not None:
            self.process.kill()

    def _end(self) -> None:
        process, self.process = self.process, None
        if process is not None:
            process.kill()
            process.communicate()

    def _why(self) -> str:
        if self.late:
            return f"reading it takes more than {self.bounds.seconds:g} seconds"
        return f"the reader broke on it, or needed more than {self.bounds.megabytes} MB of memory"


def _exchange(process: Popen[bytes], *messages: object) -> object:
    """The answer to the last message, None where the process is gone."""
    if process.stdin is None or process.stdout is None:
        return None
    try:
        for message in messages:
            _send(process.stdin, message)
        return _receive(process.stdout)
    except (OSError, EOFError, pickle.UnpicklingError):
        return None


def _read(
    path: Path, file: str, known: Names, read_report: Callable[[bytes, str, Names], Record | Refusal]
) -> Record | Refusal:
    try:
        too_large = refuse.by_size(path.stat().st_size, file)
        return too_large or read_report(path.read_bytes(), file, known)
    except OSError:
        return refuse.missing(file)


def environment() -> dict[str, str]:
    """The environment of a process that must find this program as this one does."""
    root = str(Path(__file__).resolve().parents[2])
    path = os.pathsep.join(filter(None, (root, os.environ.get("PYTHONPATH", ""))))
    return {**os.environ, "PYTHONPATH": path}


def bound_memory(megabytes: int) -> None:
    """Bound this process's memory where the system can: POSIX only, for Windows has no such limit to set."""
    try:
        import resource  # not on Windows
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (megabytes * 1_000_000, megabytes * 1_000_000))


def _with_topics(read: Record | Refusal, topics: Topics | None) -> Record | Refusal:
    if topics is None or isinstance(read, Refusal):
        return read
    findings = tuple(replace(finding, topics=topics(finding.text, finding.area)) for finding in read.findings)
    return replace(read, findings=findings)


def _send(stream: IO[bytes], message: object) -> None:
    data = pickle.dumps(message, protocol=pickle.HIGHEST_PROTOCOL)
    stream.write(_LENGTH.pack(len(data)) + data)
    stream.flush()


def _receive(stream: IO[bytes]) -> object:
    """The next message, or None at the end of the stream."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    data = stream.read(_LENGTH.unpack(head)[0])
    return pickle.loads(data)  # from our own process only
