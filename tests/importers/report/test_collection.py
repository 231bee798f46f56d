"""Every report of the collection: what is read agrees with the official spreadsheets, or the difference is explained.

`counts.csv` holds facts only: a report's path below the collection and how many areas for improvement were counted in
it by eye.
"""

import csv
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from generator.importers.importer import Facts
from generator.importers.kinds import read_all
from generator.importers.names import Names
from generator.importers.record import Record, Refusal
from generator.importers.worker import read_reports
from generator.load.authorities import read_authority
from generator.load.programme import read_programme
from generator.model.framework import Programme

pytestmark = pytest.mark.collection

EXPLAINED = {
    (
        "80567-surrey/2015-06-03.pdf",
        "lscb",
        "",
        "requires-improvement",
    ): "the board was reviewed in a document of its own",
}
"""Grades that differ: report, area, the report's grade, the official one, and why."""

NO_SERVICE = {"80455-isles-of-scilly/2016-06-27.pdf"}
"""Reports that give a judgement as not made, where the sheet has a dash."""

REFUSED = {
    "80429-birmingham/2012-10-19.html": "web page",
    "80431-blackpool/2012-07-13.html": "web page",
    "80490-bromley/2012-08-17.html": "web page",
    "80543-rotherham/2012-08-10.html": "web page",
    "80567-surrey/2015-08-03.pdf": "safeguarding board alone",
}

TWO_PLACES = {
    "80465-durham/2022-07-05.pdf": "footer",
    "80469-gateshead/2025-01-29.pdf": "footer",
    "80519-westminster/2025-01-13.pdf": "footer",
    "80555-somerset/2026-06-17.pdf": "footer",
    "80527-north-lincolnshire/2022-11-25.pdf": "followed by prose",
    "80571-thurrock/2024-10-29.pdf": "No heading",
}
"""All that could not be read whole or that a report says twice."""


@pytest.fixture(scope="module")
def programme(root: Path) -> Programme:
    """The frameworks of this repository's own content."""
    read = read_programme("frameworks.yaml", (root / "content" / "frameworks.yaml").read_bytes())
    assert read.value is not None
    return read.value


@pytest.fixture(scope="module")
def names(root: Path) -> Names:
    """The authorities of this repository's own content."""
    content = root / "content"
    files = sorted(content.glob("authorities/*/authority.yaml"))
    read = (read_authority(file.relative_to(content).as_posix(), file.read_bytes()).value for file in files)
    return Names.of(authority for authority in read if authority is not None)


@pytest.fixture(scope="module")
def reports(collection: Path, names: Names) -> dict[str, Record | Refusal]:
    """What every file among the reports says, by its path below them."""
    folder = collection / "reports"
    read = read_reports([folder], names, shown=lambda path: path.relative_to(folder).as_posix())
    return {one.file: one for one in read}


@pytest.fixture(scope="module")
def records(reports: dict[str, Record | Refusal]) -> dict[str, Record]:
    """The reports that were read."""
    return {file: one for file, one in reports.items() if isinstance(one, Record)}


@pytest.fixture(scope="module")
def published(collection: Path) -> dict[str, date]:
    """When each report was published, as the collection's index says."""
    with (collection / "reports" / "index.csv").open(encoding="utf-8-sig", newline="") as file:
        return {row["file"]: date.fromisoformat(row["published"]) for row in csv.DictReader(file)}


@pytest.fixture(scope="module")
def official(collection: Path, programme: Programme, names: Names) -> list[Record]:
    """Every graded inspection in the official spreadsheets, as their importers read them."""
    paths = sorted((collection / "official").glob("*.ods"))
    read = read_all(paths, Facts(programme=programme, names=names), lambda: None)
    return [one for one in read if isinstance(one, Record) and one.grades]


def same(record: Record, day: date, official: list[Record]) -> Iterator[Record]:
    """The rows on the same inspection: one authority and framework, one start or nearly one publication."""
    for row in official:
        if (row.authority, row.framework) != (record.authority, record.framework):
            continue
        near = row.published and abs((date.fromisoformat(row.published) - day).days) <= 45
        if near or (row.started and row.started == record.started):
            yield row


def pairs(
    records: dict[str, Record], published: dict[str, date], official: list[Record]
) -> Iterator[tuple[str, Record, Record]]:
    """Each report with each official row on the same inspection."""
    for file, record in records.items():
        for row in same(record, published[file], official):
            yield file, record, row


def test_what_is_no_report_is_refused_by_name(reports: dict[str, Record | Refusal]) -> None:
    """Four web pages and the review of a board; all 386 other files are read."""
    refused = {file: one.reason for file, one in reports.items() if isinstance(one, Refusal)}
    assert refused.keys() == REFUSED.keys()
    assert all(REFUSED[file] in reason for file, reason in refused.items())
    assert len(reports) == 391


def test_every_grade_is_the_official_one_or_the_difference_is_explained(
    records: dict[str, Record], published: dict[str, date], official: list[Record]
) -> None:
    """Every official grade of an inspection whose report is here is looked up in that report."""
    differences: Counter[tuple[str, str, str, str]] = Counter()
    compared = 0
    for file, record, row in pairs(records, published, official):
        for area, grade in row.grades.items():
            compared += 1
            read = record.grades.get(area, "")
            if read != grade and not (file in NO_SERVICE and read == "not-applicable"):
                differences[(file, area, read, grade)] += 1
    print(f"\n{compared} official grades compared, {sum(differences.values())} differ")
    assert set(differences) == set(EXPLAINED)
    assert compared > 3000


def test_every_kind_and_first_day_is_the_official_one(
    records: dict[str, Record], published: dict[str, date], official: list[Record]
) -> None:
    """Short or standard, inspection or re-inspection; the sheets give no last day."""
    kinds = [(file, record.kind, row.kind) for file, record, row in pairs(records, published, official) if row.kind]
    starts = [
        (file, record.started, row.started) for file, record, row in pairs(records, published, official) if row.started
    ]
    print(f"\n{len(kinds)} kinds and {len(starts)} first days compared")
    assert [row for row in kinds if row[1] != row[2]] == []
    assert [row for row in starts if row[1] != row[2]] == []


def test_every_report_gives_its_days_on_site(records: dict[str, Record], published: dict[str, date]) -> None:
    """First and last day, in order, before publication."""
    for file, record in records.items():
        assert record.started, file
        assert record.started <= record.ended < published[file].isoformat(), file


def test_every_report_is_joined_to_an_authority(records: dict[str, Record]) -> None:
    """By the name on its cover, to the authority whose URN the collection files it under."""
    assert {file for file, record in records.items() if file.split("-")[0] != record.urn} == set()


def test_whatever_is_unclear_has_been_looked_at(records: dict[str, Record]) -> None:
    """No report has a problem that is not named above."""
    unclear = {file: problem for file, record in records.items() for problem in record.problems}
    assert unclear.keys() == TWO_PLACES.keys()
    assert all(TWO_PLACES[file] in problem for file, problem in unclear.items())


def test_a_day_of_publication_that_is_printed_is_nearly_the_index_s(
    records: dict[str, Record], published: dict[str, date]
) -> None:
    """The index gives the day on which the page changed, at times a week after the day in the report."""
    printed = {file: date.fromisoformat(record.published) for file, record in records.items() if record.published}
    assert len(printed) > 120
    assert all(0 <= (published[file] - day).days <= 8 for file, day in printed.items())


def test_the_count_of_findings_is_that_of_the_eye(records: dict[str, Record]) -> None:
    """On reports of every layout and year."""
    with (Path(__file__).parent / "counts.csv").open(encoding="utf-8", newline="") as file:
        counted = {row["report"]: int(row["findings"]) for row in csv.DictReader(file)}
    assert len(counted) >= 85
    assert {file: len(records[file].findings) for file in counted} == counted


def test_no_finding_is_empty_or_swallows_a_page(records: dict[str, Record]) -> None:
    """A list that runs on would make one finding of many; the longest has some 700 characters."""
    lengths = [(len(finding.text), file) for file, record in records.items() for finding in record.findings]
    assert min(lengths)[0] > 15
    assert max(lengths)[0] < 800
