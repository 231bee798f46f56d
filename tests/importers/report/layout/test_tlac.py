"""Reports of the targeted inspections of 2013."""

from generator.importers.record import Record
from generator.importers.report.reader import read_report
from tests.importers.report.composing import TWO, a_tlac_report, known


def read(data: bytes) -> Record:
    """The record of a report that is not refused."""
    record = read_report(data, "report.pdf", known())
    assert isinstance(record, Record)
    return record


def test_the_one_grade_is_adequate_and_stays_adequate() -> None:
    """The word that the framework used, not a later one."""
    record = read(a_tlac_report())
    assert (record.framework, record.kind, record.grades) == ("tlac", "inspection", {"overall": "adequate"})


def test_the_cover_gives_all_days() -> None:
    """One month for both ends."""
    record = read(a_tlac_report())
    assert (record.started, record.ended, record.published) == ("2013-07-08", "2013-07-12", "2013-08-16")
    assert record.authority == "marchford"


def test_the_lists_by_time_are_one_list_and_their_introduction_is_no_item() -> None:
    """'Immediately', 'Within three months': each item counts."""
    record = read(a_tlac_report())
    assert [finding.text for finding in record.findings] == [*TWO, TWO[0]]
    assert {finding.area for finding in record.findings} == {"overall"}


def test_a_grade_that_the_record_of_findings_contradicts_is_told() -> None:
    """Both pages are named, and the section's grade stands."""
    record = read(a_tlac_report(grade="Grade 2 (Good)"))
    assert record.grades == {"overall": "good"}
    assert "The overall grade is good on page 4 and adequate on page 5" in record.problems


def test_a_report_without_its_grade_or_lists_says_so() -> None:
    """Nothing is made up."""
    record = read(a_tlac_report(grade="Grade", record="", lists=()))
    assert record.grades == {}
    assert any("No grade" in problem for problem in record.problems)
    assert record.findings == ()
