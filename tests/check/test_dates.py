"""Dates that cannot be."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

import pytest

from generator.check import dates
from generator.model.inspection import Inspection
from generator.model.places import Places
from generator.model.site import Site
from generator.problems import Problem
from tests.building.site import a_settings, a_site, a_visit, an_authority, an_inspection

Check = Callable[[Site, Places], Iterable[Problem]]


def told(check: Check, *events: Inspection, site: Site | None = None) -> list[tuple[str, str]]:
    """Code and key path of what a check finds in a site of some events."""
    return [(problem.code, problem.path) for problem in check(site or a_site(*events), Places())]


def test_days_that_run_forward_are_right() -> None:
    """Also where all three are one day."""
    day = date(2022, 7, 5)
    one = replace(an_inspection(day), started=day, ended=day)
    assert told(dates.days_run_forward, an_inspection(), one) == []


def test_an_end_before_the_start_is_told() -> None:
    """At the end."""
    event = replace(an_inspection(), ended=date(2022, 5, 1))
    assert told(dates.days_run_forward, event) == [("reversed-dates", "ended")]


@pytest.mark.parametrize("field", ["started", "ended"])
def test_a_publication_before_the_last_day_on_site_is_told(field: str) -> None:
    """Whichever of the two days is known."""
    blank = replace(an_inspection(), started=None, ended=None)
    event = replace(blank, started=date(2022, 8, 1)) if field == "started" else replace(blank, ended=date(2022, 8, 1))
    assert told(dates.days_run_forward, event) == [("reversed-dates", "published")]


def test_a_file_named_by_publication_is_right() -> None:
    """And by the first day on site where publication is missing."""
    visit = a_visit()
    unpublished = replace(visit, published=None, named=visit.started or date.min)
    assert told(dates.files_are_named_by_their_date, an_inspection(), unpublished) == []


def test_a_file_named_by_another_day_is_told_with_its_right_name() -> None:
    """The remedy is the new name."""
    site = a_site(replace(an_inspection(date(2022, 7, 5)), named=date(2022, 7, 6)))
    (problem,) = dates.files_are_named_by_their_date(site, Places())
    assert "2022-07-05.yaml" in problem.remedy


def test_an_event_without_any_date_is_told() -> None:
    """It could not be put in order."""
    event = replace(a_visit(), published=None, started=None)
    assert told(dates.files_are_named_by_their_date, event) == [("no-date", "")]


def test_the_first_day_on_site_decides_which_framework_applied() -> None:
    """A report of December 2022 may come out in May 2023, under the next version."""
    event = an_inspection(date(2023, 5, 10), framework="ilacs-2018", started=date(2022, 12, 5))
    assert told(dates.frameworks_were_in_force, event) == []


def test_a_start_under_the_next_version_is_told_with_its_id() -> None:
    """From January 2023 care leavers are judged apart."""
    site = a_site(an_inspection(date(2023, 3, 1), framework="ilacs-2018", started=date(2023, 1, 16)))
    (problem,) = dates.frameworks_were_in_force(site, Places())
    assert (problem.code, problem.path) == ("outside-framework", "started")
    assert "ilacs-2023" in problem.remedy


@pytest.mark.parametrize("published", [date(2013, 12, 31), date(2018, 9, 1)])
def test_without_a_start_publication_decides(published: date) -> None:
    """Only publication dates are known of many older inspections."""
    event = replace(an_inspection(published, framework="sif"), started=None)
    assert told(dates.frameworks_were_in_force, event) == [("outside-framework", "published")]


def test_the_last_day_of_a_framework_is_inside() -> None:
    """Bounds count."""
    event = replace(an_inspection(date(2018, 8, 31), framework="sif"), started=None)
    assert told(dates.frameworks_were_in_force, event) == []


def test_what_lies_after_the_as_at_date_is_told() -> None:
    """Each date by itself."""
    site = a_site(an_inspection(date(2022, 7, 5)), settings=a_settings(as_at=date(2022, 7, 4)))
    assert told(dates.nothing_lies_ahead, site=site) == [("date-ahead", "published")]


def test_the_as_at_date_itself_is_not_ahead() -> None:
    """Something may be published today."""
    site = a_site(an_inspection(date(2022, 7, 5)), settings=a_settings(as_at=date(2022, 7, 5)))
    assert told(dates.nothing_lies_ahead, site=site) == []


def test_a_state_ages_after_the_first_event_is_told() -> None:
    """A digit too many or two that changed places: figures for each year between would be counted."""
    for day, found in ((date(2222, 12, 31), []), (date(2223, 1, 1), [("date-far-ahead", "as_at")])):
        site = a_site(an_inspection(date(2022, 7, 5)), settings=a_settings(as_at=day))
        assert told(dates.the_state_is_of_this_age, site=site) == found


def test_an_inspection_before_the_council_opened_belongs_to_its_predecessor() -> None:
    """The remedy names it."""
    new = an_authority(opened=date(2023, 4, 1), predecessors=("old-county",))
    (problem,) = dates.councils_were_there(a_site(an_inspection(), authorities=[new]), Places())
    assert (problem.code, problem.remedy) == ("no-council-yet", "move the file to old-county")


def test_an_inspection_after_the_council_closed_belongs_to_its_successors() -> None:
    """The first day on which it no longer existed counts as after."""
    old = an_authority(closed=date(2022, 5, 24), successors=("east", "west"))
    (problem,) = dates.councils_were_there(a_site(an_inspection(date(2022, 7, 5)), authorities=[old]), Places())
    assert (problem.code, problem.remedy) == ("no-council-any-more", "move the file to east or west")


def test_a_report_may_come_out_after_its_council_closed() -> None:
    """The inspectors were there before."""
    old = an_authority(closed=date(2022, 6, 1))
    assert told(dates.councils_were_there, site=a_site(an_inspection(date(2022, 7, 5)), authorities=[old])) == []


def test_a_council_closes_after_it_opened() -> None:
    """Not on the same day either."""
    day = date(2021, 4, 1)
    site = a_site(authorities=[an_authority(opened=day, closed=day)])
    assert told(dates.authorities_open_before_they_close, site=site) == [("reversed-dates", "closed")]


def test_one_start_in_two_files_is_told_in_the_later_one() -> None:
    """Two spreadsheets may date the publication of one inspection differently."""
    start = date(2022, 7, 11)
    events = an_inspection(date(2022, 9, 5), started=start), an_inspection(date(2022, 11, 5), started=start)
    (problem,) = dates.each_event_stands_once(a_site(*events), Places())
    assert problem.place.file == "content/authorities/northshire/2022-11-05.yaml"
    assert "2022-09-05.yaml" in problem.message


def test_dates_that_are_missing_are_not_the_same_date() -> None:
    """Many old inspections have no first day on site."""
    events = (
        replace(an_inspection(day, framework="sif"), started=None) for day in (date(2015, 1, 5), date(2016, 1, 5))
    )
    assert told(dates.each_event_stands_once, *events) == []


def test_two_places_may_be_inspected_on_one_day() -> None:
    """Only events of one authority are compared."""
    events = an_inspection(authority="northshire"), an_inspection(authority="southshire")
    assert told(dates.each_event_stands_once, *events) == []
