"""Time the reading of every report below a folder, in workers, and of one report from a cold start.

Run it with `python -m tests.benchmarks.reports [FOLDER]` (the collection beside the project unless given). It prints
seconds, pages a second and megabytes, and leaves with 1 where reading takes 10 seconds or more, all processes
together 400 MB or more, or one report 0.4 seconds or more with the start of the interpreter.
"""

import os
import resource
import subprocess
import sys
from pathlib import Path
from time import perf_counter

import pypdfium2

from generator.importers.names import Names
from generator.importers.record import Record
from generator.importers.worker import read_reports, report_files

SECONDS, MEGABYTES, ONE = 10.0, 400.0, 0.4
_ONE = """
import sys
from pathlib import Path
from generator.importers.names import Names
from generator.importers.worker import read_reports
list(read_reports([Path(sys.argv[1])], Names()))
"""


def folder() -> Path:
    """The folder to read."""
    root = Path(__file__).resolve().parent.parent.parent
    beside = Path(os.environ.get("GRADELINE_COLLECTION") or root.parent / "shared" / "data") / "reports"
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


def peak(who: int) -> float:
    """The most memory that this process, or the largest of its children, has held, in megabytes."""
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(who).ru_maxrss * unit / 1_000_000


def all_of(where: Path, jobs: int) -> tuple[int, int, float]:
    """How many files were asked for and read, and in how many seconds."""
    started = perf_counter()
    read = list(read_reports([where], Names(), jobs=jobs))
    return len(read), sum(isinstance(one, Record) for one in read), perf_counter() - started


def one_of(file: Path) -> float:
    """Seconds for one report, interpreter and worker included; the best of three."""
    times = []
    for _ in range(3):
        started = perf_counter()
        subprocess.run([sys.executable, "-c", _ONE, str(file)], check=True)
        times.append(perf_counter() - started)
    return min(times)


def main() -> int:
    """Print the figures; 1 where a bound is broken."""
    files = report_files([folder()])
    if not files:
        print("no reports here")
        return 0
    jobs = os.cpu_count() or 1
    asked, read, seconds = all_of(folder(), jobs)
    megabytes = peak(resource.RUSAGE_SELF) + jobs * peak(resource.RUSAGE_CHILDREN)
    single = one_of(max(files, key=lambda file: file.stat().st_size))
    count = pages(files)
    print(f"{asked} files, {read} reports, {count} pages, {jobs} workers")
    print(f"{seconds:.2f} s, {count / seconds:.0f} pages a second, at most {megabytes:.0f} MB in all")
    print(f"one report (the largest file): {single:.2f} s from a cold start")
    return int(seconds >= SECONDS or megabytes >= MEGABYTES or single >= ONE)


if __name__ == "__main__":
    sys.exit(main())
