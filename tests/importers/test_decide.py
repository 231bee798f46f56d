"""Deciding what a file says where its sources differ."""

from dataclasses import replace

from generator.importers.decide import Decision, decided
from generator.importers.event import claim_of, gathered
from generator.importers.record import Record
from generator.model.framework import Programme
from tests.building.records import GOOD, NAME_2023, a_read_finding, a_record, a_report


def _decided(programme: Programme, *records: Record) -> Decision:
    (event,) = gathered((claim_of(record, programme) for record in records), ())
    return decided(event, programme)


def _says(decision: Decision, document: str) -> dict[str, str]:
    claims = zip(decision.event.claims, decision.says, strict=True)
    return next(says for claim, says in claims if claim.source.document == document)


def test_the_later_release_decides(programme: Programme) -> None:
    """What the earlier one says otherwise is kept beside it."""
    decision = _decided(programme, a_record(NAME_2023, started="", published="2022-09-05"), a_record())
    assert decision.values["published"] == "2022-07-05"
    assert _says(decision, NAME_2023) == {"published": "2022-09-05"}


def test_a_report_decides_over_every_release(programme: Programme) -> None:
    """It is what the releases are made from."""
    decision = _decided(programme, a_record(), a_report(overall="outstanding"))
    assert decision.values["grades.overall"] == "outstanding"
    assert _says(decision, a_record().source.document) == {"grades.overall": "good"}


def test_a_source_that_lacks_a_field_leaves_it_to_the_others(programme: Programme) -> None:
    """The last day on site stands only in the report, the address only in a list."""
    address = a_record("reports/index.csv", framework="", kind="", grades={}, started="", report="https://x.example/1")
    decision = _decided(programme, a_record(), a_report(published=""), address)
    assert (decision.values["ended"], decision.values["published"]) == ("2022-05-20", "2022-07-05")
    assert decision.values["report"] == "https://x.example/1"


def test_missing_never_wins_over_a_grade(programme: Programme) -> None:
    """A later release with an empty cell does not take a grade away, and that is no disagreement."""
    lacking = a_record(grades=GOOD | {"leaders": "missing"})
    decision = _decided(programme, lacking, a_record(NAME_2023))
    assert decision.values["grades.leaders"] == "good"
    assert _says(decision, lacking.source.document) == {}


def test_the_first_day_on_site_moves_an_inspection_to_its_version(programme: Programme) -> None:
    """The history sheet knows no first day, and calls what it finds by the older areas."""
    apart = dict.fromkeys(("overall", "leaders", "help-and-protection", "in-care", "care-leavers"), "good")
    older = a_record(NAME_2023, started="", published="2023-03-24")
    newer = a_record(framework="ilacs-2023", started="2023-02-06", published="2023-03-24", grades=apart)
    decision = _decided(programme, older, newer)
    assert decision.values["framework"] == "ilacs-2023"
    assert decision.values["grades.in-care"] == "good"
    assert decision.says == ({}, {})
    assert decision.problems == ()


def test_a_grade_without_a_place_in_the_framework_is_told(programme: Programme) -> None:
    """Two documents that put an inspection under different frameworks do not fit, and nothing is bent."""
    odd = a_record(NAME_2023, grades=GOOD | {"adoption": "good"})
    assert "adoption" in _decided(programme, a_record(), odd).problems[0]


def test_only_dates_and_grades_are_taken_where_the_terms_allow_no_more(programme: Programme) -> None:
    """The five TLAC reports of 2013 carry older terms: their findings stay in them."""
    report = a_report(a_read_finding(), published="2013-08-23", started="2013-06-03")
    decision = _decided(programme, replace(report, framework="tlac", kind="inspection", grades={"overall": "adequate"}))
    assert decision.values["grades.overall"] == "adequate"
    assert decision.findings is None
