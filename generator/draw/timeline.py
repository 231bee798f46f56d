"""Lay out true time: days along a line, years below it, and the frameworks that followed one another.

Public: Timeline, Era, timeline, eras, ending.
"""

from dataclasses import dataclass
from datetime import date

from generator.analyse.journey import comes_to_rest
from generator.model.framework import Framework, Programme
from generator.model.grade import NoGrade

STEPS = (1, 2, 4, 5, 10, 20, 50)
LEAST = 56
"""The least distance between two labelled years, in pixels."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """Days from `since` to `until` laid from `left` to `right`."""

    since: date
    until: date
    left: float
    right: float

    def x(self, day: date) -> float:
        """Where a day stands, to a whole pixel: a week or two; days outside stand at the nearer end."""
        share = (day - self.since).days / max(1, (self.until - self.since).days)
        return float(round(self.left + min(max(share, 0.0), 1.0) * (self.right - self.left)))

    def years(self) -> tuple[tuple[int, float], ...]:
        """Years to label, each with the place of its first day: as many as stay apart."""
        whole = range(self.since.year + (self.since > date(self.since.year, 1, 1)), self.until.year + 1)
        each = (self.right - self.left) / max(1.0, (self.until - self.since).days / 365.25)
        step = next((step for step in STEPS if step * each >= LEAST), STEPS[-1])
        return tuple((year, self.x(date(year, 1, 1))) for year in whole[::step])


@dataclass(frozen=True, slots=True, kw_only=True)
class Era:
    """The time of one family of frameworks; `until` is None for the one in force."""

    family: str
    name: str
    years: str
    since: date
    until: date | None


def timeline(programme: Programme, as_at: date, left: float, right: float) -> Timeline:
    """Time from the first framework's start to the end of the as-at date's year."""
    since = min(_start(framework) for framework in programme.frameworks)
    return Timeline(since=since, until=max(date(as_at.year, 12, 31), since), left=left, right=right)


def eras(programme: Programme, as_at: date) -> tuple[Era, ...]:
    """The families of frameworks begun by a day, in order of their start; one ends where the next headline begins."""
    line = programme.judgements[0].id
    families: dict[str, list[Framework]] = {}
    for framework in programme.frameworks:
        if _start(framework) <= as_at:
            families.setdefault(framework.family, []).append(framework)
    found = (_era(programme, members, line) for members in families.values())
    return tuple(sorted(found, key=lambda era: era.since))


def ending(programme: Programme, line: str, as_at: date) -> date | None:
    """The day from which a family of frameworks no longer gives a grade on a line, where one has come."""
    given: set[str] = set()
    for framework in sorted(programme.frameworks, key=_start):
        if framework.area_on(line) is not None:
            given.add(framework.family)
        elif framework.family in given and framework.absence(line) is NoGrade.NOT_GIVEN:
            return _start(framework) if _start(framework) <= as_at else None
    return None


def _start(framework: Framework) -> date:
    return framework.inspected_since or framework.since


def _era(programme: Programme, members: list[Framework], line: str) -> Era:
    first = min(members, key=_start)
    ends = [each.until for each in programme.frameworks if each.family == first.family]
    until = max((end for end in ends if end), default=None) if all(ends) else None
    rest = comes_to_rest(programme, first, line)
    if until and rest and rest > _start(first):
        until = min(until, rest)
    return Era(family=first.family, name=first.short, years=first.years, since=_start(first), until=until)
