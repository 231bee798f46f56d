"""Gathering what several documents say of one inspection."""

import pytest

from generator.importers.event import Event, claim_of, gathered, rank
from generator.importers.record import Record
from generator.model.framework import Programme
from tests.building.records import NAME_2023, a_record, a_report


def _events(programme: Programme, *records: Record) -> tuple[Event, ...]:
    return gathered((claim_of(record, programme) for record in records), ())


def test_the_same_first_day_on_site_is_the_same_event(programme: Programme) -> None:
    """Two sheets that know the first day need not agree on publication."""
    one, other = a_record(), a_record(NAME_2023, published="2022-09-05")
    assert len(_events(programme, one, other)) == 1


@pytest.mark.parametrize(("published", "events"), [("2022-10-05", 1), ("2022-10-06", 2)])
def test_publication_dates_may_be_three_months_apart(published: str, events: int, programme: Programme) -> None:
    """Nottingham stands in two releases with dates two months apart; no council is inspected twice in that time."""
    one, other = a_record(), a_record(NAME_2023, started="", published=published)
    assert len(_events(programme, one, other)) == events


@pytest.mark.parametrize(("started", "events"), [("2022-05-16", 1), ("2022-05-17", 2)])
def test_first_days_may_be_a_week_apart(started: str, events: int, programme: Programme) -> None:
    """A sheet of one year gives the Tuesday where another gives the Monday."""
    one, other = a_record(), a_record(NAME_2023, started=started, published="")
    assert len(_events(programme, one, other)) == events


def test_a_first_day_meets_the_publication_that_follows_it(programme: Programme) -> None:
    """One sheet of 2023 knows only when an inspection began, another only when it was published."""
    one = a_record(NAME_2023, sheet="In year", published="")
    other = a_record(NAME_2023, sheet="History", started="")
    assert len(_events(programme, one, other)) == 1


def test_a_publication_before_the_first_day_is_of_another_event(programme: Programme) -> None:
    """It belongs to an earlier inspection."""
    one = a_record(NAME_2023, sheet="In year", published="")
    other = a_record(NAME_2023, sheet="History", started="", published="2022-05-01")
    assert len(_events(programme, one, other)) == 2


def test_a_visit_is_never_an_inspection(programme: Programme) -> None:
    """A monitoring visit a few days from an inspection stays a file of its own."""
    visit = a_record(kind="monitoring-visit", grades={}, started="2022-05-10", published="2022-06-20", row=5)
    assert len(_events(programme, a_record(), visit)) == 2


def test_frameworks_of_two_families_never_meet(programme: Programme) -> None:
    """A SIF re-inspection and an ILACS inspection on one date would be two events."""
    sif = a_record(framework="sif", kind="re-inspection", grades={"overall": "good"}, started="")
    assert len(_events(programme, a_record(), sif)) == 2


def test_two_rows_of_one_sheet_are_two_events(programme: Programme) -> None:
    """A sheet does not list an inspection twice, so two visits in one week are two."""
    first = a_record(kind="focused-visit", grades={}, started="2022-05-09", row=5)
    second = a_record(kind="focused-visit", grades={}, started="2022-05-12", published="2022-07-12", row=6)
    assert len(_events(programme, first, second)) == 2


def test_an_address_joins_only_the_very_day_of_publication(programme: Programme) -> None:
    """A list of reports knows no framework, so only the exact day is sure."""
    near = a_record("reports/index.csv", framework="", kind="", grades={}, started="", published="2022-07-06")
    same = a_record("reports/index.csv", framework="", kind="", grades={}, started="")
    assert len(_events(programme, a_record(), near)) == 2
    assert len(_events(programme, a_record(), same)) == 1


def test_an_address_joins_the_report_that_it_names(programme: Programme) -> None:
    """A list of reports says when a report was published that does not print the day itself."""
    report = a_report(published="")
    line = a_record(
        "reports/index.csv",
        framework="",
        kind="",
        grades={},
        started="",
        published="2022-07-05",
        about="80001-northshire/2022-07-05.pdf",
    )
    assert len(_events(programme, line, report)) == 1


def test_a_report_is_believed_first_and_then_the_later_release() -> None:
    """The release is told by the year in its name."""
    names = ["official/data 2023.ods", "reports/x/2012-01-01.pdf", "official/as at 31 March 2025.ods"]
    assert sorted(names, key=rank) == [names[0], names[2], names[1]]
