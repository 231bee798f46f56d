"""Follow one line of judgement over the years: who held which grade when, where frameworks break, where it stops.

Public: Point, Trend, trends, trend, yearly.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from generator.analyse.cut import Cut
from generator.analyse.standing import Group, Tally, countries
from generator.model.framework import Framework, Programme
from generator.model.grade import NoGrade
from generator.model.site import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """The count on one day; `authorities` existed then, `tally.judged` of them held a grade on the line."""

    cut: Cut
    tally: Tally
    authorities: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Trend:
    """One line over the years, oldest first.

    `breaks` are the days from which another family of frameworks gives the grades, with its first framework.
    `begins` is the first day on site from which the line was judged, `ends` that from which it is no longer given;
    None where that is not known or has not come. No point lies on or after `ends`.
    """

    judgement: str
    points: tuple[Point, ...]
    breaks: tuple[tuple[date, Framework], ...]
    begins: date | None
    ends: date | None


def trends(site: Site, cuts: Iterable[Cut]) -> dict[str, Trend]:
    """Every line of judgement by its id, counted at each cut by the official rule."""
    counted = countries(site, cuts)
    return {judgement.id: trend(site.programme, judgement.id, counted) for judgement in site.programme.judgements}


def trend(programme: Programme, judgement: str, counted: Iterable[tuple[Cut, Group]]) -> Trend:
    """One line of judgement over some days, oldest first, each with the counts of the country.

    Days on which nobody was judged are left out.
    """
    ends = _ends(programme, judgement)
    judging = [framework for framework in _standing(programme) if _counts(framework, judgement)]
    points = (
        Point(cut=cut, tally=country.tallies[judgement], authorities=country.authorities)
        for cut, country in counted
        if ends is None or cut.as_at < ends
    )
    return Trend(
        judgement=judgement,
        points=tuple(point for point in points if point.tally.judged),
        breaks=_breaks(judging),
        begins=judging[0].inspected_since or judging[0].since if judging else None,
        ends=ends,
    )


def yearly(site: Site, as_at: date) -> tuple[Cut, ...]:
    """The day of official figures in each year from the first framework whose grades stand, with what it let in.

    The days are the programme's own. Nothing published after `as_at` is let in.
    """
    frameworks = _standing(site.programme)
    first = frameworks[0].since.year if frameworks else as_at.year
    days = (site.programme.count_in(year).in_year(year) for year in range(first, as_at.year + 1))
    return tuple(Cut(as_at=day, published_by=min(last, as_at)) for day, last in days if day <= as_at)


def _standing(programme: Programme) -> tuple[Framework, ...]:
    return tuple(framework for framework in programme.frameworks if framework.standing)


def _counts(framework: Framework, judgement: str) -> bool:
    """Whether the framework's grades count on that line."""
    area = framework.area_on(judgement)
    return area is not None and area.counted and not area.within


def _breaks(judging: list[Framework]) -> tuple[tuple[date, Framework], ...]:
    """The first framework of each family after the first one, with the day it began."""
    firsts = {framework.family: framework for framework in reversed(judging)}
    later = [framework for framework in judging[1:] if firsts[framework.family] is framework]
    return tuple((framework.since, framework) for framework in later if framework.family != judging[0].family)


def _ends(programme: Programme, judgement: str) -> date | None:
    """The first day on site from which the line is no longer given."""
    for framework in _standing(programme):
        if framework.area_on(judgement) is None and framework.absence(judgement) is NoGrade.NOT_GIVEN:
            return framework.inspected_since or framework.since
    return None
