"""Say how long authorities wait: days since inspection, gaps, publication lag, windows.

Public: MONTH, STATEMENT, Wait, Waits, waits, Gap, Gaps, gaps, Spread, spread, Lag, lags, Window, window, Timing,
timing.

Only full inspections reset the clock, and a wait runs from the first day on site (from publication where that day is
not known). Gaps and windows use first days on site inside the latest family of frameworks only.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from statistics import median

from generator.analyse.cut import Cut, inspected_on, line
from generator.analyse.english import joined
from generator.analyse.movement import latest_family
from generator.model.authority import Authority
from generator.model.framework import Programme
from generator.model.grade import Grade, Outcome
from generator.model.inspection import Inspection
from generator.model.site import Site

MONTH = 365 / 12
"""Days in a month: a twelfth of a year of 365 days."""

Full = dict[str, tuple[Inspection, ...]]
"""The full inspections of each authority that were public on a day, by slug, oldest first."""

STATEMENT = (
    "The window is our own arithmetic from past gaps between inspections{pauses}; "
    "it is not a forecast by {inspectorate}."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """How long an authority has waited: days since its last full inspection began.

    `longer` of the `others` have waited longer and `equal` just as long; `others` counts every authority that exists
    and has been inspected, itself included.
    """

    authority: Authority
    inspection: Inspection
    days: int
    longer: int
    equal: int
    others: int

    @property
    def rank(self) -> int:
        """1 for the longest wait; equal waits share a rank."""
        return self.longer + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Waits:
    """Every wait on a day, longest first, then by name; `never` were not inspected yet."""

    as_at: date
    waits: dict[str, Wait]
    never: tuple[Authority, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """The time from one full inspection to the next at one authority; `grade` is the earlier one's headline grade."""

    authority: str
    earlier: Inspection
    later: Inspection
    days: int
    grade: Grade | None

    @property
    def months(self) -> float:
        """The gap in months of equal length, unrounded."""
        return self.days / MONTH


@dataclass(frozen=True, slots=True, kw_only=True)
class Lag:
    """Days from the first day on site to publication of one inspection."""

    inspection: Inspection
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """A set of durations in days, summed up: how many, the least, the median, the 90th percentile and the most."""

    count: int
    least: float
    middle: float
    ninetieth: float
    most: float

    def in_months(self) -> tuple[int, int, int]:
        """Least, median and most in whole months, rounded to the nearest."""
        return round(self.least / MONTH), round(self.middle / MONTH), round(self.most / MONTH)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gaps:
    """Every gap of the latest family, summed up over all and by the earlier grade, best grade first."""

    each: tuple[Gap, ...]
    together: Spread | None
    by_grade: tuple[tuple[Grade, Spread], ...]

    def after(self, outcome: Outcome, fewest: int = 5) -> tuple[Grade | None, Spread | None]:
        """The gaps that followed a grade; None and all gaps together where fewer than `fewest` did."""
        fitting = [(grade, found) for grade, found in self.by_grade if grade == outcome and found.count >= fewest]
        return fitting[0] if fitting else (None, self.together)


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """When an authority's next full inspection is likely, from past gaps: the earliest, the middle, the latest day.

    `grade` is the earlier grade whose gaps were used, None where gaps of every grade were (the last inspection gave no
    headline grade, or too few gaps followed its grade). `past` is True where the day of counting lies beyond `latest`.
    """

    inspection: Inspection
    grade: Grade | None
    gaps: Spread
    earliest: date
    middle: date
    latest: date
    past: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """All that is known of time on a day: waits, gaps, lags, and windows by slug."""

    waits: Waits
    gaps: Gaps
    lags: tuple[Lag, ...]
    lag: Spread | None
    windows: dict[str, Window]
    statement: str


def timing(site: Site, as_at: date) -> Timing:
    """Everything about time on a day, from what was published by then."""
    full = _full(site, as_at)
    waiting, found, delays = _waits(site, full, as_at), _gaps(site, full), _lags(site, full)
    windows = {
        slug: made
        for slug, wait in waiting.waits.items()
        if (made := window(wait.inspection, found, site.programme.judgements[0].id, as_at))
    }
    return Timing(
        waits=waiting,
        gaps=found,
        lags=delays,
        lag=spread(lag.days for lag in delays),
        windows=windows,
        statement=_statement(site.programme),
    )


def _statement(programme: Programme) -> str:
    """What a window is and is not, with the pauses that stretched the gaps it comes from."""
    pauses = joined([f"the {pause.name} of {pause.since.year} to {pause.until.year}" for pause in programme.pauses])
    stretched = f", stretched by {pauses}" if pauses else ""
    return STATEMENT.format(pauses=stretched, inspectorate=programme.inspectorate)


def waits(site: Site, as_at: date) -> Waits:
    """How long each authority that exists on the day has waited since its last full inspection, longest first."""
    return _waits(site, _full(site, as_at), as_at)


def _waits(site: Site, full: Full, as_at: date) -> Waits:
    found: list[tuple[Authority, Inspection]] = []
    never: list[Authority] = []
    for authority in site.current(as_at):
        if known := full.get(authority.slug):
            found.append((authority, known[-1]))
        else:
            never.append(authority)
    found.sort(key=lambda pair: (inspected_on(pair[1]), pair[0].name))
    return Waits(as_at=as_at, waits=_ranked(found, as_at), never=tuple(never))


def _ranked(found: list[tuple[Authority, Inspection]], as_at: date) -> dict[str, Wait]:
    """Waits by slug, from pairs that are in order of their day; equal days are equally long."""
    days = [(as_at - inspected_on(inspection)).days for _, inspection in found]
    longer, alike = {length: place for place, length in reversed(tuple(enumerate(days)))}, Counter(days)
    return {
        authority.slug: Wait(
            authority=authority,
            inspection=inspection,
            days=length,
            longer=longer[length],
            equal=alike[length] - 1,
            others=len(days),
        )
        for (authority, inspection), length in zip(found, days, strict=True)
    }


def gaps(site: Site, as_at: date) -> Gaps:
    """Every gap between neighbouring full inspections of the latest family whose first days on site are known."""
    return _gaps(site, _full(site, as_at))


def _gaps(site: Site, full: Full) -> Gaps:
    family, headline = latest_family(site.programme), site.programme.judgements[0].id
    each = tuple(
        _gap(slug, earlier, later, headline)
        for slug, inspections in full.items()
        for earlier, later in pairwise(inspections)
        if earlier.started and later.started and earlier.framework.family == later.framework.family == family
    )
    return Gaps(each=each, together=spread(gap.days for gap in each), by_grade=_by_grade(each))


def _gap(slug: str, earlier: Inspection, later: Inspection, headline: str) -> Gap:
    outcome = line(earlier, headline)
    return Gap(
        authority=slug,
        earlier=earlier,
        later=later,
        days=(inspected_on(later) - inspected_on(earlier)).days,
        grade=outcome if isinstance(outcome, Grade) else None,
    )


def lags(site: Site, as_at: date) -> tuple[Lag, ...]:
    """Days from fieldwork to publication of every full inspection of the latest family with both dates known."""
    return _lags(site, _full(site, as_at))


def _lags(site: Site, full: Full) -> tuple[Lag, ...]:
    family = latest_family(site.programme)
    return tuple(
        Lag(inspection=inspection, days=(inspection.published - inspection.started).days)
        for inspections in full.values()
        for inspection in inspections
        if inspection.started and inspection.published and inspection.framework.family == family
    )


def spread(days: Iterable[int]) -> Spread | None:
    """Sum up durations; None where there are none. The percentile interpolates between neighbours."""
    ordered = sorted(days)
    if not ordered:
        return None
    return Spread(
        count=len(ordered),
        least=ordered[0],
        middle=median(ordered),
        ninetieth=_percentile(ordered, 0.9),
        most=ordered[-1],
    )


def window(last: Inspection, found: Gaps, headline: str, as_at: date) -> Window | None:
    """When the next full inspection after `last` is likely, from the gaps that followed its grade on the headline line.

    None where no gap is known at all.
    """
    grade, used = found.after(line(last, headline))
    if used is None:
        return None
    began = inspected_on(last)
    latest = _after(began, used.most)
    return Window(
        inspection=last,
        grade=grade,
        gaps=used,
        earliest=_after(began, used.least),
        middle=_after(began, used.middle),
        latest=latest,
        past=as_at > latest,
    )


def _after(day: date, days: float) -> date:
    """So many days after a day, or the last day of the calendar."""
    return date.fromordinal(min(day.toordinal() + round(days), date.max.toordinal()))


def _by_grade(found: Iterable[Gap]) -> tuple[tuple[Grade, Spread], ...]:
    """Gaps summed up by the earlier grade, best grade first."""
    days: dict[str, list[int]] = defaultdict(list)
    grades: dict[str, Grade] = {}
    for gap in found:
        if gap.grade is not None:
            grades[gap.grade.id] = gap.grade
            days[gap.grade.id].append(gap.days)
    ordered = sorted(grades.values(), key=lambda grade: grade.rank)
    return tuple((grade, summed) for grade in ordered if (summed := spread(days[grade.id])))


def _full(site: Site, as_at: date) -> Full:
    cut = Cut(as_at=as_at)
    return {
        slug: tuple(inspection for inspection in cut.graded(inspections) if inspection.kind.full)
        for slug, inspections in site.inspections.items()
    }


def _percentile(ordered: list[int], share: float) -> float:
    """The value below which that share of an ordered list lies, by linear interpolation (Hyndman and Fan's type 7)."""
    place = share * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (place - below)
