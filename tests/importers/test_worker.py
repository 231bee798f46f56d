"""Reading reports in workers, within bounds."""

from pathlib import Path

import pytest

from generator.importers import worker
from generator.importers.record import Record, Refusal
from generator.importers.worker import Bounds, Crew, read_reports, report_files
from tests.importers.report.composing import a_sif_report, an_ilacs_report, known

GOOD = an_ilacs_report()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three reports in two folders, a web page between them, and a file that is none of ours."""
    (tmp_path / "b").mkdir()
    (tmp_path / "a.pdf").write_bytes(GOOD)
    (tmp_path / "b" / "c.PDF").write_bytes(a_sif_report())
    (tmp_path / "b" / "d.html").write_bytes(b"<html></html>")
    (tmp_path / "b" / "notes.txt").write_text("none")
    (tmp_path / "e.pdf").write_bytes(GOOD)
    return tmp_path


def outcome(read: Record | Refusal) -> str:
    """The framework of a record, or why there is none."""
    return read.framework if isinstance(read, Record) else read.reason


def sabotage(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    """Let each worker run `code` where the path it is asked for ends in c-poison.pdf."""
    start = f"""
import generator.importers.worker as worker
real = worker._read
def _read(path, file, known, read_report):
    if file.endswith('c-poison.pdf'):
        {code}
    return real(path, file, known, read_report)
worker._read = _read
worker.serve()
"""
    monkeypatch.setattr(worker, "_START", start)


def test_a_folder_means_the_reports_and_web_pages_below_it(folder: Path) -> None:
    """In path order, each once, whatever the capitals of their ending."""
    files = report_files([folder / "b", folder, folder / "a.pdf"])
    assert [file.name for file in files] == ["a.pdf", "c.PDF", "d.html", "e.pdf"]


def test_an_empty_folder_holds_nothing(tmp_path: Path) -> None:
    """It is no file itself."""
    assert report_files([tmp_path]) == ()
    assert list(read_reports([tmp_path], known())) == []


@pytest.mark.parametrize("jobs", [0, 1, 3])
def test_answers_come_in_path_order_on_any_number_of_workers(folder: Path, jobs: int) -> None:
    """The same list on one process or many."""
    read = list(read_reports([folder], known(), jobs=jobs))
    assert [outcome(one) for one in read] == [
        "ilacs-2018",
        "sif",
        "it is a web page under a report's name, not a PDF",
        "ilacs-2018",
    ]


def test_a_file_is_shown_under_the_name_that_the_caller_gives_it(folder: Path) -> None:
    """In the record and in its source."""
    (record,) = read_reports([folder / "a.pdf"], known(), shown=lambda path: f"reports/{path.name}")
    assert isinstance(record, Record)
    assert (record.file, record.source.document) == ("reports/a.pdf", "reports/a.pdf")


def test_topics_are_given_by_the_hook(folder: Path) -> None:
    """It is called here and not in the worker, so it may be any callable."""
    (record,) = read_reports([folder / "a.pdf"], known(), topics=lambda text, area: ("plans",))
    assert isinstance(record, Record)
    assert {finding.topics for finding in record.findings} == {("plans",)}


def test_a_path_without_a_file_is_refused(tmp_path: Path) -> None:
    """It is one refusal, and the others are read."""
    (tmp_path / "a.pdf").write_bytes(GOOD)
    read = list(read_reports([tmp_path / "a.pdf", tmp_path / "gone.pdf"], known()))
    assert [outcome(one) for one in read] == ["ilacs-2018", "there is no such file, or it may not be read"]


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("__import__('time').sleep(60)", "takes more than 1.5 seconds"),
        ("__import__('os')._exit(9)", "the reader broke on it"),
        ("bytearray(3_000_000_000)", "more than 640 MB of memory"),
    ],
)
def test_a_bad_file_is_refused_by_name_and_stops_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch, code: str, reason: str
) -> None:
    """Too slow, fatal, or too large: the worker is replaced and the next file read."""
    (folder / "c-poison.pdf").write_bytes(GOOD)
    sabotage(monkeypatch, code)
    read = list(read_reports([folder], known(), jobs=1, bounds=Bounds(seconds=1.5)))
    assert [type(one) for one in read] == [Record, Record, Refusal, Refusal, Record]
    assert read[3].file.endswith("c-poison.pdf")
    assert reason in outcome(read[3])


def test_leaving_early_leaves_no_worker_behind(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever stops listening after the first answer has stopped the work."""
    crew: list[worker._Worker] = []
    real = worker._Worker.start

    def start(self: worker._Worker) -> object:
        crew.append(self)
        return real(self)

    monkeypatch.setattr(worker._Worker, "start", start)
    answers = read_reports([folder], known(), jobs=2)
    next(answers)
    answers.close()
    assert crew
    assert all(one.process is None for one in crew)


def test_a_crew_that_was_started_before_reads_what_it_is_given_later(folder: Path) -> None:
    """It learns the names with its first report, and more of it are started where there are more reports."""
    with Crew() as crew:
        crew.start(1)
        read = list(read_reports([folder], known(), jobs=2, crew=crew))
    assert [outcome(one) for one in read][:2] == ["ilacs-2018", "sif"]
    assert isinstance(read[0], Record)
    assert read[0].authority == "marchford"


def test_a_crew_that_is_not_needed_after_all_is_ended() -> None:
    """Where the content has a fault, nothing is read and no process stays."""
    with Crew() as crew:
        crew.start(2)
        processes = [one.process for one in crew._workers]
    assert [process.poll() is not None for process in processes if process] == [True, True]


def test_the_parent_does_not_load_the_pdf_library(folder: Path) -> None:
    """It is heavy, and only the workers need it."""
    import subprocess
    import sys

    code = "import sys, generator.importers.worker; print('pypdfium2' in sys.modules)"
    root = str(Path(worker.__file__).resolve().parents[2])
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
