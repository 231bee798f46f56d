"""Reports whose day of publication nothing gives."""

from dataclasses import replace

import pytest

from generator.importers.plan import planned
from generator.importers.record import Record
from generator.importers.undated import alone
from generator.model.framework import Programme
from tests.building.records import NAME_2025, a_record, a_report

INDEX = "reports/index.csv"
LINE = a_record(INDEX, kind="", framework="", started="", grades={}, sheet="", about="80001-northshire/2022-07-05.pdf")


def notes(programme: Programme, *records: Record) -> tuple[str, ...]:
    """What is said of the one file that these records make."""
    (change,) = planned(records, {}, programme).changes
    return change.notes


def test_a_report_that_nothing_dates_is_told(programme: Programme) -> None:
    """By name, with what to write where."""
    (note,) = notes(programme, a_report(published=""))
    assert note.startswith("reports/80001-northshire/2022-07-05.pdf does not print the day it was published")


@pytest.mark.parametrize("other", [a_record(), LINE])
def test_a_report_that_another_document_dates_is_not_told(programme: Programme, other: Record) -> None:
    """A spreadsheet's row on the same inspection, or the line of a list of reports."""
    assert notes(programme, a_report(published=""), other) == ()


def test_a_file_that_has_the_day_already_is_not_told(programme: Programme) -> None:
    """A person wrote it, or an earlier import."""
    (before,) = planned([a_record()], {}, programme).changes
    (change,) = planned([a_report(published="")], {before.path: before.after}, programme).changes
    assert change.notes == ()


def test_a_visit_in_a_spreadsheet_without_a_day_is_not_told(programme: Programme) -> None:
    """Official lists leave many visits without one; their file says that it is missing."""
    assert notes(programme, a_record(kind="focused-visit", grades={}, published="")) == ()


@pytest.mark.parametrize(
    ("others", "told"),
    [
        ((), True),
        ((LINE,), False),
        ((a_record(),), False),
        ((a_record(started="2019-01-07"),), True),
        ((replace(LINE, authority="elsewhere"),), True),
    ],
)
def test_records_that_are_printed_tell_of_a_day_that_none_of_them_gives(others: tuple[Record, ...], told: bool) -> None:
    """The report itself, a list that names it, or a row on the same days on site may give it."""
    report = a_report(published="")
    assert bool(alone([report, *others])[0].problems) is told


def test_records_that_are_no_reports_are_left_as_they_are() -> None:
    """A row of a spreadsheet says nothing of what it lacks."""
    row = a_record(NAME_2025, published="")
    assert alone([row, a_report()]) == [row, a_report()]
