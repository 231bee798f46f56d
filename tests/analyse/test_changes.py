"""What each new report changed, by month of publication."""

from datetime import date

import pytest
from hypothesis import given

from generator.analyse.changes import Verdict, by_month, changes, summed_up
from generator.analyse.cut import Cut
from generator.model.site import Site
from tests.building.past import known
from tests.building.site import a_site, a_visit, an_authority, an_inspection
from tests.building.sites import days, law, sites

TODAY = Cut(as_at=date(2026, 11, 22))
LATER = Cut(as_at=date(2030, 1, 1))
LINES = ("overall", "leaders", "help-and-protection", "in-care-and-care-leavers")


def verdict(after: dict[str, str]) -> Verdict:
    """Which way a report went from good on every line; an area that is not named stays good."""
    site = a_site(an_inspection("2019-10-21"), an_inspection("2022-07-05", grades=after))
    return changes(site, TODAY)[0].verdict


@pytest.mark.parametrize(
    ("after", "way"),
    [
        ({"leaders": "outstanding"}, Verdict.UP),
        ({"leaders": "inadequate"}, Verdict.DOWN),
        ({"leaders": "outstanding", "help-and-protection": "inadequate"}, Verdict.MIXED),
        ({}, Verdict.UNCHANGED),
        (dict.fromkeys(LINES, "missing"), Verdict.NOT_COMPARED),
    ],
)
def test_a_report_goes_one_way_or_both_or_neither(after: dict[str, str], way: Verdict) -> None:
    """Up on one line and down on another is mixed."""
    assert verdict(after) is way


def test_a_first_inspection_is_not_compared() -> None:
    """There is nothing to compare it with."""
    assert changes(a_site(an_inspection()), TODAY)[0].verdict is Verdict.NOT_COMPARED


def test_steps_across_frameworks_make_no_verdict() -> None:
    """Two grades better than under SIF is not 'up'."""
    site = a_site(an_inspection("2016-05-16", overall="inadequate"), an_inspection("2019-10-21", overall="good"))
    assert changes(site, TODAY)[0].verdict is Verdict.NOT_COMPARED


def test_changes_are_newest_first_and_a_day_s_by_name() -> None:
    """Two reports of one day stand in order of name."""
    site = a_site(
        an_inspection("2022-07-05", authority="birch"),
        an_inspection("2022-07-05", authority="amber"),
        an_inspection("2022-08-01", authority="cedar"),
    )
    assert [each.authority.slug for each in changes(site, TODAY)] == ["cedar", "amber", "birch"]


def test_a_change_is_a_sentence() -> None:
    """With its full stop."""
    assert changes(a_site(an_inspection("2019-10-21"), an_inspection("2022-07-05")), TODAY)[0].sentence == (
        "Every judgement held: good."
    )


def test_a_visit_is_no_change() -> None:
    """It gives no grade."""
    assert changes(a_site(a_visit("2022-07-05")), TODAY) == ()


def test_months_are_newest_first_with_a_count_of_each_way() -> None:
    """One month with two reports, an earlier one with one."""
    site = a_site(
        an_inspection("2019-10-21", authority="amber", overall="good"),
        an_inspection("2022-07-05", authority="amber", overall="outstanding"),
        an_inspection("2022-07-20", authority="birch"),
    )
    assert [(month.name, month.summary) for month in by_month(changes(site, TODAY))] == [
        ("July 2022", "Two reports: one up, one not compared."),
        ("October 2019", "One report, not compared."),
    ]


def test_reports_that_all_went_one_way_are_told_together() -> None:
    """Two are 'both', three are 'all'."""
    three = [an_inspection("2022-07-05", authority=place) for place in ("amber", "birch", "cedar")]
    assert [by_month(changes(a_site(*three[:many]), TODAY))[0].summary for many in (2, 3)] == [
        "Two reports, both not compared.",
        "Three reports, all not compared.",
    ]


def test_no_reports_are_summed_up_too() -> None:
    """A month without news."""
    assert summed_up([]) == "No reports."


@law
@given(sites())
def test_every_graded_inspection_is_told_once(site: Site) -> None:
    """In one month, and in no two."""
    cut = Cut(as_at=date(2028, 12, 31))
    graded = sum(each.graded for found in site.inspections.values() for each in found)
    assert sum(len(month.changes) for month in by_month(changes(site, cut))) == graded


@law
@given(sites(), days())
def test_changes_never_look_ahead(site: Site, day: date) -> None:
    """Later reports change nothing on the day."""
    assert changes(site, Cut(as_at=day)) == changes(known(site, day), LATER)


def test_a_three_step_fall_is_down_and_says_how_far() -> None:
    """From outstanding to inadequate."""
    site = a_site(an_inspection("2019-10-21", overall="outstanding"), an_inspection("2022-07-05", overall="inadequate"))
    newest = changes(site, TODAY)[0]
    assert newest.verdict is Verdict.DOWN
    assert "down three grades from outstanding to inadequate" in newest.sentence


def test_a_new_council_s_first_report_is_told_as_its_first() -> None:
    """What the council before it held is no step."""
    new = an_authority("new", opened=date(2023, 4, 1), predecessors=("old",))
    found = changes(a_site(an_inspection("2024-07-05", authority="new"), authorities=[new]), TODAY)
    assert found[0].sentence.startswith("First inspection of the new authority: ")
    assert found[0].verdict is Verdict.NOT_COMPARED


def test_a_late_report_is_news_of_the_month_it_came_out() -> None:
    """Inspected in March, published in November."""
    site = a_site(an_inspection("2022-11-10", started=date(2022, 3, 14)))
    assert [month.name for month in by_month(changes(site, TODAY))] == ["November 2022"]


def test_authorities_without_an_inspection_are_no_news() -> None:
    """There is no month at all."""
    assert by_month(changes(a_site(authorities=[an_authority()]), TODAY)) == ()
