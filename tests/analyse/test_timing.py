"""Days since inspection, gaps, publication lag, windows."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given

from generator.analyse.timing import Timing, gaps, lags, spread, timing, waits
from generator.model.inspection import Inspection
from generator.model.site import Site
from tests.building.past import known
from tests.building.site import a_grade, a_site, a_visit, an_authority, an_inspection
from tests.building.sites import days, law, sites

TODAY = date(2026, 11, 22)


def site_of(**firsts: tuple[tuple[int, str], ...]) -> Site:
    """A site with inspections that began on 1 June of those years, at those grades."""
    return a_site(
        *(
            an_inspection(date(year, 7, 20), authority=slug, started=date(year, 6, 1), overall=grade)
            for slug, events in firsts.items()
            for year, grade in events
        )
    )


def test_a_wait_runs_from_the_first_day_on_site() -> None:
    """Durham's of March 2025, counted on 20 August 2026."""
    site = a_site(an_inspection("2025-05-13", started=date(2025, 3, 24)))
    assert waits(site, date(2026, 8, 20)).waits["northshire"].days == 514


def test_a_wait_runs_from_publication_where_the_first_day_is_not_known() -> None:
    """As in the history of older inspections."""
    site = a_site(replace(an_inspection("2016-05-16"), started=None))
    assert waits(site, date(2016, 5, 26)).waits["northshire"].days == 10


def test_a_visit_does_not_reset_the_clock() -> None:
    """Only a full inspection does."""
    site = a_site(an_inspection("2022-07-05", started=date(2022, 5, 9)), a_visit("2024-08-23"))
    assert waits(site, TODAY).waits["northshire"].inspection.published == date(2022, 7, 5)


def test_waits_are_told_longest_first_with_how_many_are_longer() -> None:
    """Three authorities, three waits."""
    found = waits(site_of(amber=((2020, "good"),), birch=((2018, "good"),), cedar=((2023, "good"),)), TODAY)
    assert [(slug, wait.longer, wait.others) for slug, wait in found.waits.items()] == [
        ("birch", 0, 3),
        ("amber", 1, 3),
        ("cedar", 2, 3),
    ]


def test_equal_waits_share_a_rank() -> None:
    """Two began on one day: neither has waited longer than the other."""
    found = waits(site_of(amber=((2020, "good"),), birch=((2020, "good"),), cedar=((2023, "good"),)), TODAY).waits
    assert [(wait.rank, wait.equal) for wait in found.values()] == [(1, 1), (1, 1), (3, 0)]


def test_an_authority_never_inspected_has_no_wait() -> None:
    """It is named apart."""
    found = waits(a_site(authorities=[an_authority(opened=date(2023, 4, 1))]), TODAY)
    assert (found.waits, [place.slug for place in found.never]) == ({}, ["northshire"])


def test_an_inspection_not_yet_published_is_not_known() -> None:
    """It was on site in May, and its report came in July."""
    site = a_site(an_inspection("2019-10-21"), an_inspection("2026-07-07", started=date(2026, 5, 18)))
    assert waits(site, date(2026, 6, 1)).waits["northshire"].inspection.published == date(2019, 10, 21)


def test_a_gap_is_counted_by_the_earlier_grade() -> None:
    """Three years after a good, one after an inadequate."""
    found = gaps(site_of(amber=((2018, "good"), (2021, "inadequate"), (2022, "good"))), TODAY)
    assert [(gap.grade, gap.days) for gap in found.each] == [(a_grade("good"), 1096), (a_grade("inadequate"), 365)]


def test_a_gap_to_another_family_is_not_counted() -> None:
    """From SIF to ILACS the programme itself changed."""
    assert gaps(a_site(an_inspection("2016-05-16"), an_inspection("2019-10-21")), TODAY).each == ()


def test_gaps_are_told_in_whole_months() -> None:
    """Three years are 36 months."""
    found = gaps(site_of(amber=((2018, "good"), (2021, "good"))), TODAY)
    assert [(grade.id, each.in_months()) for grade, each in found.by_grade] == [("good", (36, 36, 36))]


def test_lags_run_from_fieldwork_to_publication() -> None:
    """From 1 June to 20 July is 49 days."""
    assert [lag.days for lag in lags(site_of(amber=((2018, "good"),)), TODAY)] == [49]


def test_a_spread_interpolates_its_percentile() -> None:
    """Nine tenths of the way through 0 to 100."""
    found = spread([100, 0])
    assert found is not None
    assert (found.least, found.middle, found.ninetieth, found.most, found.count) == (0, 50, 90, 100, 2)


def test_nothing_has_no_spread() -> None:
    """No least, no most."""
    assert spread([]) is None


def with_gaps(grade: str, count: int) -> Timing:
    """The timing of a site where `count` authorities were inspected at a grade in 2018 and again in 2021."""
    firsts = {f"place-{number}": ((2018, grade), (2021, grade)) for number in range(count)}
    return timing(site_of(**firsts), TODAY)


def test_a_window_comes_from_gaps_after_the_same_grade() -> None:
    """Five gaps of 1,096 days after a good: the next three years on."""
    window = with_gaps("good", 5).windows["place-0"]
    assert (window.grade, window.earliest) == (a_grade("good"), date(2021, 6, 1) + timedelta(days=1096))


def test_too_few_gaps_of_a_grade_give_way_to_all_of_them() -> None:
    """Four are too few to speak for a grade."""
    assert with_gaps("good", 4).windows["place-0"].grade is None


def test_a_window_after_an_inspection_without_an_overall_grade_uses_every_gap() -> None:
    """No grade to go by, so all gaps serve, and the window says so."""
    site = a_site(*with_a_gap("amber"), an_inspection("2026-07-07", authority="birch"))
    window = timing(site, TODAY).windows["birch"]
    assert (window.grade, window.gaps.count) == (None, 1)


def with_a_gap(slug: str) -> list[Inspection]:
    """Two inspections three years apart."""
    return [
        an_inspection(date(year, 7, 20), authority=slug, started=date(year, 6, 1), overall="good")
        for year in (2018, 2021)
    ]


def test_a_window_ends_with_the_calendar() -> None:
    """No day lies three years after its last one."""
    site = site_of(ash=((9994, "good"), (9997, "good"), (9999, "good")))
    assert timing(site, date.max).windows["ash"].latest == date.max


def test_a_window_that_is_over_says_so() -> None:
    """The longest gap has gone by."""
    assert with_gaps("good", 5).windows["place-0"].past


def test_without_any_gap_there_is_no_window() -> None:
    """One inspection each tells nothing of the next."""
    assert timing(site_of(amber=((2020, "good"),)), TODAY).windows == {}


def test_the_statement_names_the_inspectorate_and_disclaims_a_forecast() -> None:
    """A window is our arithmetic."""
    assert timing(a_site(), TODAY).statement == (
        "The window is our own arithmetic from past gaps between inspections, stretched by the Covid pause of "
        "2020 to 2021; it is not a forecast by Ofsted."
    )


@law
@given(sites(), days())
def test_as_many_have_waited_longer_as_stand_before(site: Site, day: date) -> None:
    """A rank is one more than those with more days."""
    found = list(waits(site, day).waits.values())
    for wait in found:
        assert wait.longer == sum(other.days > wait.days for other in found)
        assert wait.equal == sum(other.days == wait.days for other in found) - 1


@law
@given(sites(), days())
def test_everyone_waits_or_was_never_inspected(site: Site, day: date) -> None:
    """Nobody twice, nobody dropped."""
    found = waits(site, day)
    assert sorted([*found.waits, *(place.slug for place in found.never)]) == sorted(p.slug for p in site.current(day))


@law
@given(sites(), days())
def test_timing_never_looks_ahead(site: Site, day: date) -> None:
    """Later reports change no wait, gap or window of the day."""
    assert timing(site, day) == timing(known(site, day), day)


def test_one_inspection_makes_a_wait_and_no_gap() -> None:
    """A gap has two ends."""
    found = timing(site_of(amber=((2022, "good"),)), TODAY)
    assert (len(found.waits.waits), found.gaps.each) == (1, ())


def test_a_gap_after_a_missing_overall_is_in_no_grade() -> None:
    """It counts among all gaps."""
    site = a_site(
        an_inspection("2019-07-20", grades={"overall": "missing"}), an_inspection("2022-07-20", overall="good")
    )
    found = gaps(site, TODAY)
    assert (found.by_grade, found.together and found.together.count) == ((), 1)


def test_a_new_council_waits_from_its_own_first_inspection() -> None:
    """The council before it was inspected in 2022."""
    old = an_authority("old", closed=date(2023, 4, 1))
    new = an_authority("new", number=2, opened=date(2023, 4, 1), predecessors=("old",))
    before = an_inspection("2022-07-05", authority="old")
    own = an_inspection("2024-07-05", authority="new", started=date(2024, 6, 3))
    assert waits(a_site(before, authorities=[old, new]), TODAY).never == (new,)
    assert (
        waits(a_site(before, own, authorities=[old, new]), TODAY).waits["new"].days == (TODAY - date(2024, 6, 3)).days
    )
