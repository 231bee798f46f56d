"""The figures that Ofsted published, out of the real content.

Sources: Ofsted's official statistics on GOV.UK, 'Children's social care data in England' 2015 and 2018 to 2020, 'Local
authority and children's homes in England inspections and outcomes' autumn 2017 to 2019, and 'Local authority inspection
outcomes' 2024. A published figure is a whole percentage.
"""

from datetime import date

import pytest

from generator.analyse.cut import Cut
from generator.analyse.movement import since_first
from generator.analyse.standing import Group, Standing, standing
from generator.analyse.timing import gaps, lags, spread
from generator.model.inspection import Inspection
from generator.model.site import Site


def at(site: Site, as_at: str, published_by: str) -> Standing:
    """Who held what on a day, in Ofsted's eight regions."""
    return standing(site, date.fromisoformat(as_at), date.fromisoformat(published_by), "ofsted")


def percent(group: Group, line: str = "overall") -> int:
    """The share good or better as a whole percentage, halves up."""
    tally = group.tallies[line]
    return int(100 * tally.favourable / tally.judged + 0.5)


@pytest.mark.parametrize(
    ("as_at", "published_by", "share"),
    [
        ("2017-03-31", "2017-04-30", 29),
        ("2017-12-08", "2017-12-08", 36),
        ("2018-09-30", "2018-10-31", 43),
        ("2019-03-31", "2019-04-30", 46),
        ("2019-08-31", "2019-09-30", 49),
        ("2020-03-31", "2020-04-30", 50),
        ("2022-03-31", "2022-04-30", 53),
        ("2024-03-31", "2024-05-31", 60),
    ],
)
def test_good_or_outstanding_overall(england: Site, as_at: str, published_by: str, share: int) -> None:
    """The headline of each release."""
    assert percent(at(england, as_at, published_by).national) == share


@pytest.mark.parametrize(
    ("as_at", "published_by", "share"),
    [
        ("2017-03-31", "2017-04-30", 24),
        ("2017-12-08", "2017-12-08", 19),
        ("2018-03-31", "2018-04-30", 15),
        ("2019-03-31", "2019-04-30", 13),
    ],
)
def test_inadequate_overall(england: Site, as_at: str, published_by: str, share: int) -> None:
    """The other end of the profile."""
    tally = at(england, as_at, published_by).national.tallies["overall"]
    assert int(100 * tally.of("inadequate") / tally.judged + 0.5) == share


@pytest.mark.parametrize(
    ("as_at", "published_by", "line", "share"),
    [
        ("2019-03-31", "2019-04-30", "help-and-protection", 35),
        ("2019-08-31", "2019-09-30", "leaders", 56),
        ("2024-03-31", "2024-05-31", "help-and-protection", 54),
    ],
)
def test_good_or_outstanding_on_a_judgement(
    england: Site, as_at: str, published_by: str, line: str, share: int
) -> None:
    """Judgement by judgement."""
    assert percent(at(england, as_at, published_by).national, line) == share


@pytest.mark.parametrize(
    ("as_at", "published_by", "region", "share"),
    [
        ("2019-08-31", "2019-09-30", "london", 79),
        ("2019-08-31", "2019-09-30", "west-midlands", 21),
        ("2024-03-31", "2024-05-31", "london", 85),
        ("2024-03-31", "2024-05-31", "north-west", 36),
    ],
)
def test_good_or_outstanding_in_a_region(england: Site, as_at: str, published_by: str, region: str, share: int) -> None:
    """The highest and the lowest of each release."""
    assert percent(at(england, as_at, published_by).region(region)) == share


def test_the_profile_of_june_2015(england: Site) -> None:
    """14 good, 31 require improvement, 14 inadequate, none outstanding."""
    tally = at(england, "2015-06-30", "2015-06-30").national.tallies["overall"]
    assert [count for _, count in tally.counts] == [0, 14, 31, 14]


def test_two_authorities_were_outstanding_for_help_and_protection_in_september_2018(england: Site) -> None:
    """The first two ever."""
    assert at(england, "2018-09-30", "2018-10-31").national.tallies["help-and-protection"].of("outstanding") == 2


def test_151_authorities_were_judged_in_march_2024(england: Site) -> None:
    """The two new councils are left out."""
    found = at(england, "2024-03-31", "2024-05-31")
    assert found.national.tallies["overall"].judged == 151
    assert [each.authority.slug for each in found.left_out("overall")] == ["cumberland", "westmorland-and-furness"]


def test_authorities_inspected_more_than_once_under_ilacs_by_march_2024(england: Site) -> None:
    """65: 26 improved on their first, 12 declined, 15 held good or outstanding."""
    found = since_first(england, Cut(as_at=date(2024, 3, 31), published_by=date(2024, 5, 31)))
    assert (found.authorities, found.improved, found.declined, found.held) == (65, 26, 12, 15)


def in_the_release(inspection: Inspection) -> bool:
    """Whether the release of 2025 has it: inspected by 31 March, published by 30 June."""
    began, out = inspection.started, inspection.published
    return began is not None and out is not None and began <= date(2025, 3, 31) and out <= date(2025, 6, 30)


def test_days_from_fieldwork_to_publication(england: Site) -> None:
    """271 ILACS reports of 2018 to 2025: at least 22, in the middle 52, nine in ten within 73, at most 225."""
    found = [lag.days for lag in lags(england, date(2025, 6, 30)) if in_the_release(lag.inspection)]
    summed = spread(found)
    assert summed is not None
    assert (summed.count, summed.least, summed.middle, summed.most) == (271, 22, 52, 225)
    assert summed.ninetieth == pytest.approx(73, abs=0.5)


def test_months_between_inspections_by_the_earlier_grade(england: Site) -> None:
    """Least, median and most of the same release."""
    days: dict[str, list[int]] = {}
    for gap in gaps(england, date(2025, 6, 30)).each:
        if gap.grade and in_the_release(gap.later):
            days.setdefault(gap.grade.id, []).append(gap.days)
    summed = {grade: spread(found) for grade, found in days.items()}
    assert {grade: found.in_months() for grade, found in summed.items() if found} == {
        "outstanding": (34, 57, 65),
        "good": (35, 59, 70),
        "requires-improvement": (32, 51, 64),
        "inadequate": (30, 45, 56),
    }
