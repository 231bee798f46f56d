"""One line of judgement over the years."""

from dataclasses import replace
from datetime import date

from hypothesis import given

from generator.analyse.trend import trends, yearly
from generator.model.framework import CountDay
from generator.model.site import Site
from tests.building.past import known
from tests.building.site import a_site, an_authority, an_inspection
from tests.building.sites import days, law, sites

TODAY = date(2026, 11, 22)
SITE = a_site(
    an_inspection("2016-05-16", overall="inadequate"),
    an_inspection("2019-10-21", overall="good"),
    an_inspection("2023-05-13", overall="outstanding"),
)
TRENDS = trends(SITE, yearly(SITE, TODAY))


def test_each_march_is_counted_by_the_grade_that_stood() -> None:
    """SIF to 2019, then ILACS."""
    held = [
        (point.cut.as_at.year, next(grade.id for grade, count in point.tally.counts if count))
        for point in TRENDS["overall"].points
    ]
    assert held == [
        *((year, "inadequate") for year in (2017, 2018, 2019)),
        *((year, "good") for year in (2020, 2021, 2022, 2023)),
        *((year, "outstanding") for year in (2024, 2025, 2026)),
    ]


def test_a_line_stops_where_it_is_no_longer_given() -> None:
    """No overall grade from April 2026; the other lines go on."""
    assert (TRENDS["overall"].ends, TRENDS["leaders"].ends) == (date(2026, 4, 1), None)


def test_no_point_lies_beyond_the_end() -> None:
    """March 2027 has no overall figure, though old grades stand."""
    later = trends(SITE, yearly(SITE, date(2028, 1, 1)))
    assert (later["overall"].points[-1].cut.as_at.year, later["leaders"].points[-1].cut.as_at.year) == (2026, 2027)


def test_a_break_is_where_another_family_of_frameworks_begins() -> None:
    """ILACS after SIF; not the versions of ILACS."""
    assert [(day, framework.id) for day, framework in TRENDS["leaders"].breaks] == [(date(2018, 1, 1), "ilacs-2018")]


def test_a_line_begins_where_it_was_first_judged_in_its_own_right() -> None:
    """Care leavers from January 2023, and no break after."""
    found = TRENDS["care-leavers"]
    assert (found.begins, found.breaks) == (date(2023, 1, 1), ())


def test_years_in_which_nobody_was_judged_are_left_out() -> None:
    """No care leaver's grade before 2024 here."""
    assert TRENDS["care-leavers"].points[0].cut.as_at == date(2024, 3, 31)


def test_the_day_of_publication_let_in_is_the_one_of_ofsted_s_figures() -> None:
    """30 April, 31 May in 2024, 30 June from 2025."""
    found = {cut.as_at.year: cut.deadline for cut in yearly(SITE, TODAY)}
    assert (found[2022], found[2024], found[2025]) == (date(2022, 4, 30), date(2024, 5, 31), date(2025, 6, 30))


def test_the_days_of_counting_are_the_programme_s_own() -> None:
    """Another inspectorate counts at the end of a year, with what is out by February of the next."""
    rule = CountDay(since=2020, day=(12, 31), published_by=(2, 28))
    site = replace(SITE, programme=replace(SITE.programme, counts=(rule,)))
    found = {cut.as_at: cut.deadline for cut in yearly(site, TODAY)}
    assert found[date(2024, 12, 31)] == date(2025, 2, 28)


def test_the_calendars_last_year_lets_in_what_is_published_to_its_end() -> None:
    """There is no February after it."""
    rule = CountDay(since=2020, day=(12, 31), published_by=(2, 28))
    assert rule.in_year(9999) == (date(9999, 12, 31), date(9999, 12, 31))


def test_the_first_rule_of_counting_holds_for_the_years_before_it() -> None:
    """A rule from 2020 on is the only one to go by in 2015."""
    rule = CountDay(since=2020, day=(6, 30), published_by=(7, 31))
    site = replace(SITE, programme=replace(SITE.programme, counts=(rule,)))
    assert date(2015, 6, 30) in {cut.as_at for cut in yearly(site, TODAY)}


def test_a_programme_without_days_of_counting_is_counted_at_the_end_of_each_year() -> None:
    """By what was published on that day."""
    site = replace(SITE, programme=replace(SITE.programme, counts=()))
    last = yearly(site, TODAY)[-1]
    assert (last.as_at, last.deadline) == (date(2025, 12, 31), date(2025, 12, 31))


def test_nothing_after_the_day_of_the_page_is_let_in() -> None:
    """On 10 April 2026 the cut-off has not come."""
    assert yearly(SITE, date(2026, 4, 10))[-1].deadline == date(2026, 4, 10)


def test_a_new_council_is_among_the_places_and_not_among_those_judged() -> None:
    """Opened in 2023 and inspected in 2024: it is counted from March 2025 on."""
    site = a_site(
        an_inspection("2022-05-13", authority="old"),
        an_inspection("2024-10-01", authority="new"),
        authorities=[an_authority("old"), an_authority("new", number=2, opened=date(2023, 4, 1))],
    )
    found = trends(site, yearly(site, TODAY))["overall"].points
    told = {point.cut.as_at.year: (point.tally.judged, point.authorities) for point in found}
    assert (told[2023], told[2024], told[2025]) == ((1, 1), (1, 2), (2, 2))


def test_a_late_publication_is_counted_a_year_later() -> None:
    """Inspected in March 2022 and published in June: the figures of 2022 let in April alone."""
    site = a_site(
        an_inspection("2019-10-21", overall="inadequate"),
        an_inspection("2022-06-10", started=date(2022, 3, 14), overall="good"),
    )
    found = trends(site, yearly(site, TODAY))["overall"].points
    good = {point.cut.as_at.year: point.tally.favourable for point in found}
    assert (good[2022], good[2023]) == (0, 1)


def test_a_missing_grade_leaves_the_count_of_its_line_alone() -> None:
    """The others of the same inspection are counted."""
    site = a_site(an_inspection("2019-10-21", grades={"overall": "missing"}))
    found = trends(site, yearly(site, TODAY))
    assert found["overall"].points == ()
    assert found["leaders"].points[-1].tally.judged == 1


def test_a_site_without_inspections_has_no_points() -> None:
    """There is nobody to count."""
    assert trends(a_site(), yearly(a_site(), TODAY))["overall"].points == ()


@law
@given(sites())
def test_no_authority_is_counted_twice_in_a_year(site: Site) -> None:
    """Those judged are among those who exist, and their grades add up to them."""
    for found in trends(site, yearly(site, TODAY)).values():
        for point in found.points:
            assert sum(count for _, count in point.tally.counts) == point.tally.judged <= point.authorities


@law
@given(sites(), days())
def test_a_trend_never_looks_ahead(site: Site, day: date) -> None:
    """Later reports change nothing of what could be counted on the day."""
    assert trends(site, yearly(site, day)) == trends(known(site, day), yearly(site, day))
