"""A journey holds what was public on its day: stops, steps on each line, breaks, and what stood when."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from generator.analyse.journey import Journey, comes_to_rest, journey
from generator.model.finding import FindingKind
from generator.model.grade import Grade, NoGrade
from generator.model.inspection import Inspection
from generator.model.site import Site
from tests.building.histories import histories
from tests.building.site import a_finding, a_programme, a_site, a_visit, an_authority, an_inspection

AS_AT = date(2026, 8, 20)


def follow(*inspections: Inspection, as_at: date = AS_AT, line: str = "") -> Journey:
    """The journey of an authority with these inspections."""
    return journey(a_site(*inspections), "northshire", as_at, line)


def test_stops_are_in_order_of_publication() -> None:
    """Whatever the order in which they were read."""
    made = follow(an_inspection("2022-07-05"), an_inspection("2019-10-21"))
    assert [stop.when for stop in made.stops] == [date(2019, 10, 21), date(2022, 7, 5)]


def test_a_report_not_yet_published_is_not_known() -> None:
    """Inspected in May, published in July: in June nobody knew."""
    made = follow(an_inspection("2022-07-05", started=date(2022, 5, 9)), as_at=date(2022, 6, 15))
    assert made.stops == ()


def test_a_report_is_known_on_the_day_it_is_published() -> None:
    """The day itself counts."""
    assert len(follow(an_inspection("2022-07-05"), as_at=date(2022, 7, 5)).stops) == 1


def test_steps_count_levels_risen_on_one_line() -> None:
    """From requires improvement to outstanding is two up."""
    made = follow(
        an_inspection("2019-10-21", leaders="requires-improvement"), an_inspection("2022-07-05", leaders="outstanding")
    )
    assert made.stops[1].changes["leaders"].steps == 2


def test_steps_down_are_negative() -> None:
    """A fall of three."""
    made = follow(an_inspection("2019-01-10", overall="outstanding"), an_inspection("2023-06-20", overall="inadequate"))
    assert made.stops[1].changes["overall"].steps == -3


def test_a_step_across_frameworks_says_so() -> None:
    """SIF to ILACS."""
    made = follow(an_inspection("2016-05-16", framework="sif", overall="good"), an_inspection("2022-07-05"))
    assert made.stops[1].changes["overall"].across
    assert made.stops[1].break_before


def test_two_versions_of_one_framework_are_no_break() -> None:
    """ILACS of 2018 and of 2023."""
    made = follow(an_inspection("2019-10-21"), an_inspection("2024-07-05"))
    assert not made.stops[1].break_before
    assert not made.stops[1].changes["overall"].across


def test_a_line_judged_for_the_first_time_has_no_change() -> None:
    """Care leavers apart, after they were judged with children in care."""
    made = follow(an_inspection("2019-10-21"), an_inspection("2024-07-05"))
    assert "care-leavers" not in made.stops[1].changes


def test_a_part_of_a_wider_judgement_is_not_compared() -> None:
    """SIF graded care leavers inside looked-after children."""
    made = follow(an_inspection("2016-05-16", framework="sif"), an_inspection("2024-07-05"))
    assert "care-leavers" not in made.stops[1].changes


def test_a_part_is_compared_with_the_same_part_of_the_same_framework() -> None:
    """A re-inspection under SIF graded care leavers again."""
    made = follow(
        an_inspection("2014-05-23", framework="sif", care_leavers="inadequate"),
        an_inspection("2016-11-25", framework="sif", kind="re-inspection", care_leavers="requires-improvement"),
    )
    assert made.stops[1].changes["care-leavers"].steps == 1


def test_a_missing_grade_is_stepped_over() -> None:
    """The comparison is with the last grade there is, and says since when."""
    made = follow(
        an_inspection("2018-06-01", overall="good"),
        an_inspection("2020-02-01", overall="missing"),
        an_inspection("2022-07-05", overall="outstanding"),
    )
    assert made.stops[2].changes["overall"].since == date(2018, 6, 1)


def test_a_grade_without_an_overall_lists_its_areas() -> None:
    """The framework's own areas, in its order; nothing that another body judged."""
    made = follow(an_inspection("2012-01-25", framework="slac", safeguarding="outstanding", looked_after="good"))
    assert [(area.id, grade.id) for area, grade in made.stops[0].grades] == [
        ("safeguarding", "outstanding"),
        ("looked-after", "good"),
    ]


def test_a_grade_is_in_force_until_the_next_of_its_family() -> None:
    """The second span continues the first."""
    made = follow(an_inspection("2019-10-21"), an_inspection("2022-07-05"), as_at=date(2023, 1, 1))
    assert [(span.since, span.until, span.carried, span.joined) for span in made.spans] == [
        (date(2019, 10, 21), date(2022, 7, 5), False, False),
        (date(2022, 7, 5), date(2023, 1, 1), False, True),
    ]


def test_a_grade_of_an_ended_framework_is_carried_over_until_it_is_replaced() -> None:
    """SIF came to rest when ILACS began."""
    made = follow(an_inspection("2016-05-16", framework="sif"), an_inspection("2022-07-05"), as_at=date(2023, 1, 1))
    assert [(span.since, span.until, span.carried) for span in made.spans] == [
        (date(2016, 5, 16), date(2018, 1, 1), False),
        (date(2018, 1, 1), date(2022, 7, 5), True),
        (date(2022, 7, 5), date(2023, 1, 1), False),
    ]


def test_an_inspection_that_no_longer_gives_the_grade_ends_what_was_carried() -> None:
    """The last overall grade does not run past a report of 2026 that has none."""
    made = follow(an_inspection("2023-05-10"), an_inspection("2026-08-04", framework="ilacs-2026"))
    assert made.spans[-1].until == date(2026, 8, 4)
    assert made.spans[-1].carried


def test_a_grade_that_still_stands_is_carried_to_the_as_at_date() -> None:
    """Past the end of overall grades."""
    made = follow(an_inspection("2025-05-13"))
    assert (made.spans[-1].since, made.spans[-1].until) == (date(2026, 4, 1), AS_AT)


def test_a_line_that_goes_on_is_not_carried() -> None:
    """Help and protection is judged under every version of ILACS."""
    made = follow(an_inspection("2025-05-13"), line="help-and-protection")
    assert not any(span.carried for span in made.spans)


def test_a_reinspection_under_a_framework_after_the_next_began_keeps_its_family() -> None:
    """A SIF re-inspection of August 2018 continues the SIF grade before it."""
    made = follow(
        an_inspection("2016-05-16", framework="sif", overall="inadequate"),
        an_inspection("2018-08-10", framework="sif", kind="re-inspection", overall="good"),
    )
    assert [span.joined for span in made.spans if not span.carried] == [False, True]


def test_visits_are_apart_from_stops() -> None:
    """A visit gives no grade; one that asks for priority action says so."""
    asked = a_finding(kind=FindingKind.PRIORITY_ACTION)
    made = follow(an_inspection("2022-07-05"), a_visit("2021-08-23", findings=(asked,)))
    assert [(visit.when, visit.priority) for visit in made.visits] == [(date(2021, 8, 23), True)]
    assert len(made.stops) == 1


def test_a_new_council_has_its_predecessors_last_stop_and_none_of_its_grades() -> None:
    """Its own journey starts empty."""
    site = a_site(
        an_inspection("2022-11-15", authority="cumbria", overall="requires-improvement"),
        authorities=[
            an_authority(opened=date(2023, 4, 1), predecessors=("cumbria",)),
            an_authority("cumbria", closed=date(2023, 4, 1), number=2),
        ],
    )
    made = journey(site, "northshire", AS_AT)
    assert made.stops == ()
    (before,) = made.predecessors
    assert before.last is not None
    assert isinstance(grade := before.last.outcomes["overall"], Grade)
    assert grade.id == "requires-improvement"


def test_a_closed_councils_last_grade_ends_with_it() -> None:
    """Nothing runs on past the day it closed."""
    place = an_authority(closed=date(2023, 4, 1), successors=("newshire",))
    site = a_site(
        an_inspection("2022-11-15"), authorities=[place, an_authority("newshire", opened=date(2023, 4, 1), number=2)]
    )
    made = journey(site, "northshire", AS_AT)
    assert made.closed
    assert made.spans[-1].until == date(2023, 4, 1)
    assert [each.slug for each in made.successors] == ["newshire"]


def test_overall_grades_of_ilacs_come_to_rest_when_none_is_given_any_more() -> None:
    """In April 2026, and not when its 2023 version began."""
    programme = a_programme()
    assert comes_to_rest(programme, programme.framework("ilacs-2018"), "overall") == date(2026, 4, 1)


def test_a_line_of_the_framework_in_force_does_not_come_to_rest() -> None:
    """Leaders are judged on."""
    programme = a_programme()
    assert comes_to_rest(programme, programme.framework("ilacs-2018"), "leaders") is None


@given(histories(), st.dates(date(2009, 8, 1), AS_AT))
def test_no_journey_looks_ahead(site: Site, day: date) -> None:
    """Nothing in it is later than its day."""
    made = journey(site, "northshire", day)
    assert all(stop.when <= day for stop in made.stops)
    assert all(visit.when <= day for visit in made.visits)
    assert all(span.until <= day or span.until == span.since for span in made.spans)


@given(histories(), st.dates(date(2009, 8, 1), AS_AT - timedelta(days=1)))
def test_a_later_day_only_adds_to_the_stops(site: Site, day: date) -> None:
    """What was public stays as it was."""
    before, after = journey(site, "northshire", day), journey(site, "northshire", AS_AT)
    assert [stop.inspection for stop in after.stops][: len(before.stops)] == [stop.inspection for stop in before.stops]


@given(histories())
def test_spans_never_overlap(site: Site) -> None:
    """One grade at a time stands on a line."""
    spans = journey(site, "northshire", AS_AT).spans
    assert all(before.until <= after.since for before, after in pairwise(spans))


@given(histories())
def test_a_change_is_the_difference_of_two_grades_on_the_line(site: Site) -> None:
    """And its grade before was given by an earlier stop."""
    for stop in journey(site, "northshire", AS_AT).stops:
        for line, change in stop.changes.items():
            now = stop.outcomes[line]
            assert isinstance(now, Grade)
            assert change.steps == change.before.rank - now.rank
            assert change.since <= stop.when


@given(histories())
def test_a_stop_without_a_grade_on_the_line_starts_no_span(site: Site) -> None:
    """A state is not a level."""
    made = journey(site, "northshire", AS_AT)
    starts = {span.since for span in made.spans if not span.carried}
    states = {stop.when for stop in made.stops if isinstance(stop.outcomes["overall"], NoGrade)}
    grades = {stop.when for stop, _ in made.graded()}
    assert starts == grades
    assert not starts & (states - grades)


def test_stops_published_on_one_day_are_in_order_of_inspection() -> None:
    """Whatever the order in which they were read."""
    second = an_inspection("2022-07-05", started=date(2022, 6, 1), overall="good")
    first = an_inspection("2022-07-05", started=date(2022, 5, 9), overall="inadequate")
    assert [stop.inspection.started for stop in follow(second, first).stops] == [date(2022, 5, 9), date(2022, 6, 1)]


def test_an_authority_without_an_inspection_has_no_stop() -> None:
    """Nor a span, nor a last one."""
    made = journey(a_site(authorities=[an_authority()]), "northshire", AS_AT)
    assert (made.stops, made.spans, made.last) == ((), (), None)
