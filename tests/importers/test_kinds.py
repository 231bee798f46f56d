"""Choosing an importer for each file."""

from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from generator.importers import kinds
from generator.importers.importer import Facts, document_name
from generator.importers.record import Record, Refusal
from tests.building.spreadsheets import a_workbook, an_outcome, outcomes_rows


def _refused(path: Path, facts: Facts) -> str:
    (found,) = kinds.read_all([path], facts, lambda: None)
    assert isinstance(found, Refusal)
    return found.reason


@pytest.mark.parametrize("name", ["broken.ods", "broken.xlsx"])
@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 cut off", b"<html></html>"])
def test_a_broken_spreadsheet_is_refused(name: str, data: bytes, tmp_path: Path, facts: Facts) -> None:
    """Empty, cut off, or something else under its name."""
    (tmp_path / name).write_bytes(data)
    assert "no spreadsheet that can be read" in _refused(tmp_path / name, facts)


def test_a_spreadsheet_that_unpacks_without_end_is_refused(tmp_path: Path, facts: Facts) -> None:
    """A small archive can hold far more than a machine's memory."""
    with ZipFile(tmp_path / "bomb.xlsx", "w", ZIP_DEFLATED) as archive, archive.open("xl/a.xml", "w") as member:
        for _ in range(301):
            member.write(bytes(1_000_000))
    assert "enormous" in _refused(tmp_path / "bomb.xlsx", facts)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path, facts: Facts) -> None:
    """By name."""
    assert _refused(tmp_path / "none.ods", facts) == "there is no such file"


def test_a_file_of_another_kind_is_refused(tmp_path: Path, facts: Facts) -> None:
    """A letter in Word, for one."""
    (tmp_path / "letter.docx").write_bytes(b"PK")
    assert "“.docx”" in _refused(tmp_path / "letter.docx", facts)


def test_one_bad_file_does_not_stop_the_rest(tmp_path: Path, facts: Facts) -> None:
    """A folder with a broken spreadsheet still gives the others' records, and tells when each file is done."""
    (tmp_path / "a.ods").write_bytes(b"")
    a_workbook(tmp_path / "b.xlsx", {"S": outcomes_rows(an_outcome())})
    done: list[None] = []
    found = list(kinds.read_all(list(kinds.documents([tmp_path])), facts, lambda: done.append(None)))
    assert [type(one) for one in found] == [Refusal, Record]
    assert len(done) == 2


def test_a_folder_is_all_the_files_below_it_that_can_be_read(tmp_path: Path) -> None:
    """Web pages saved under a report's name are among them, to be refused by name; notes are not."""
    for name in ("b/2.pdf", "a.csv", "c.html", "readme.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("")
    names = [path.relative_to(tmp_path).as_posix() for path in kinds.documents([tmp_path])]
    assert names == ["a.csv", "b/2.pdf", "c.html"]


def test_workers_are_started_for_reports_alone(tmp_path: Path) -> None:
    """A spreadsheet needs none, nor does a path where nothing is."""
    (tmp_path / "a.csv").write_text("")
    with kinds.crew_for([tmp_path, tmp_path / "none.pdf"]) as crew:
        assert crew._workers == []
    (tmp_path / "b.pdf").write_bytes(b"%PDF-")
    with kinds.crew_for([tmp_path]) as crew:
        assert len(crew._workers) == 1


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/data/official/outcomes.ods", "official/outcomes.ods"),
        ("/data/reports/80465-durham/2022-07-05.pdf", "reports/80465-durham/2022-07-05.pdf"),
        ("/home/desk/letter.pdf", "letter.pdf"),
    ],
)
def test_a_document_is_named_from_the_top_of_its_collection(path: str, name: str) -> None:
    """Wherever the collection lies, the same document has the same name in the content."""
    assert document_name(Path(path)) == name
