"""Time the reading of every report below a folder, its import into a copy of the content, and that of one report.

Run it with `python -m tests.benchmarks.reports [FOLDER]` (the collection beside the project unless given). It prints
seconds of clock and of processor, pages a second and megabytes, and leaves with 1 where the import of all takes 10
seconds or more, all its processes together 400 MB or more, or one report 0.4 seconds or more with the start of the
interpreter. On a machine that does other work beside, the seconds of processor are what to compare.
"""

import os
import resource
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import pypdfium2

from generator.importers.names import Names
from generator.importers.record import Record
from generator.importers.worker import read_reports, report_files

SECONDS, MEGABYTES, ONE = 10.0, 400.0, 0.4
ROOT = Path(__file__).resolve().parent.parent.parent
TIMES = 5  # one report is timed as often, and the best counts


@dataclass(frozen=True, slots=True, kw_only=True)
class Took:
    """What some work took: `clock` and `processor` in seconds, of all processes."""

    clock: float
    processor: float

    def __str__(self) -> str:
        return f"{self.clock:.2f} s ({self.processor:.2f} s of processor)"


def folder() -> Path:
    """The folder to read."""
    beside = Path(os.environ.get("GRADELINE_COLLECTION") or ROOT.parent / "shared" / "data") / "reports"
    return Path(sys.argv[1]) if len(sys.argv) > 1 else beside


def pages(files: tuple[Path, ...]) -> int:
    """All pages of the PDFs among the files."""
    count = 0
    for file in files:
        if file.suffix.lower() == ".pdf":
            document = pypdfium2.PdfDocument(file)
            count += len(document)
            document.close()
    return count


def processor() -> float:
    """Seconds of processor that this process and all its finished children have had."""
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in used)


def largest_child() -> float:
    """The most memory that any finished child or child's child has held, in megabytes."""
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * unit / 1_000_000


def all_read(where: Path, jobs: int) -> tuple[int, int, Took]:
    """How many files were asked for and read, and what that took."""
    clock, used = perf_counter(), processor()
    read = list(read_reports([where], Names(), jobs=jobs))
    took = Took(clock=perf_counter() - clock, processor=processor() - used)
    return len(read), sum(isinstance(one, Record) for one in read), took


def imported(path: Path, content: Path, *options: str) -> Took:
    """What `gradeline import` takes, with the start of the interpreter; web pages among the reports are refused."""
    command = [sys.executable, "-m", "generator", "import", str(path), "--content", str(content), *options]
    clock, used = perf_counter(), processor()
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, check=False)
    assert done.returncode in (0, 1)
    return Took(clock=perf_counter() - clock, processor=processor() - used)


def best(path: Path, content: Path, *options: str) -> Took:
    """What one report takes, the best of several times."""
    return min((imported(path, content, *options) for _ in range(TIMES)), key=lambda took: took.clock)


def main() -> int:
    """Print the figures; 1 where a bound is broken."""
    files = report_files([folder()])
    if not files:
        print("no reports here")
        return 0
    jobs, count = os.cpu_count() or 1, pages(files)
    asked, read, took = all_read(folder(), jobs)
    print(f"{asked} files, {read} reports, {count} pages, {jobs} workers")
    print(f"reading: {took}, {count / took.clock:.0f} pages a second")
    one = max(files, key=lambda file: file.stat().st_size)
    with TemporaryDirectory() as temporary:
        content = Path(temporary) / "content"
        shutil.copytree(ROOT / "content", content)
        whole = imported(folder(), content)
        megabytes = (jobs + 1) * largest_child()
        print(f"import of all: {whole}, at most {megabytes:.0f} MB in all")
        dry, single = best(one, content, "--dry-run"), best(one, content)
    print(f"import of one (the largest file), from a cold start: {single}; with --dry-run: {dry}")
    return int(whole.clock >= SECONDS or megabytes >= MEGABYTES or max(single.clock, dry.clock) >= ONE)


if __name__ == "__main__":
    sys.exit(main())
