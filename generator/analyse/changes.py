"""Say what each new report changed, in one plain sentence, by month of publication.

Public: Verdict, Change, Month, changes, changes_of, newest_first, by_month, summed_up.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import chain, groupby

from generator.analyse.cut import Cut, published_on
from generator.analyse.english import counted, month, number, opening
from generator.analyse.movement import Direction, Move, moves
from generator.analyse.telling import change
from generator.model.authority import Authority
from generator.model.framework import Programme
from generator.model.inspection import Inspection
from generator.model.site import Site


class Verdict(StrEnum):
    """Which way one report went, over the lines that can be compared inside one family of frameworks."""

    UP = "up"  # up on one line or more, down on none
    DOWN = "down"
    MIXED = "mixed"
    UNCHANGED = "unchanged"
    NOT_COMPARED = "not compared"  # a first inspection, a new framework, or grades missing from our data


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One graded inspection as news: how each line moved, the verdict, and one plain sentence with its full stop."""

    authority: Authority
    move: Move
    verdict: Verdict
    sentence: str

    @property
    def inspection(self) -> Inspection:
        """The inspection that was published."""
        return self.move.inspection

    @property
    def published(self) -> date:
        """The day that it became news."""
        return published_on(self.inspection)


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """The reports of one month, newest first; `first` is its first day, `summary` counts them by verdict."""

    first: date
    name: str
    changes: tuple[Change, ...]
    summary: str


def changes(site: Site, cut: Cut) -> tuple[Change, ...]:
    """Every graded inspection that the cut lets in, newest published first, then by name."""
    programme = site.programme
    found = (
        changes_of(programme, authority, moves(programme, site.inspections.get(authority.slug, ()), cut))
        for authority in site.authorities
    )
    return newest_first(chain.from_iterable(found))


def changes_of(programme: Programme, authority: Authority, moved: Iterable[Move]) -> tuple[Change, ...]:
    """One authority's graded inspections as news, newest published first."""
    return newest_first(
        Change(authority=authority, move=move, verdict=verdict(move), sentence=f"{change(programme, authority, move)}.")
        for move in moved
    )


def newest_first(found: Iterable[Change]) -> tuple[Change, ...]:
    """Changes in order of news: newest published first, then by name."""
    return tuple(sorted(found, key=lambda each: (-each.published.toordinal(), each.authority.name)))


def by_month(found: Iterable[Change]) -> tuple[Month, ...]:
    """Changes that are newest first, cut into months of publication, newest first."""
    grouped = groupby(found, key=lambda each: each.published.replace(day=1))
    months = [(first, tuple(members)) for first, members in grouped]
    return tuple(
        Month(first=first, name=month(first), changes=members, summary=summed_up(members)) for first, members in months
    )


def summed_up(found: Sequence[Change]) -> str:
    """How many reports, and how many went each way: 'Four reports: three up, one mixed', 'Two reports, both up'."""
    tally = Counter(each.verdict for each in found)
    ways = [way for way in Verdict if tally[way]]
    reports = opening(counted(len(found), "report"))
    if len(ways) == 1:
        every = {1: "", 2: "both "}.get(len(found), "all ")
        return f"{reports}, {every}{ways[0].value}."
    return f"{reports}{': ' if ways else ''}{', '.join(f'{number(tally[way])} {way.value}' for way in ways)}."


def verdict(move: Move) -> Verdict:
    """Which way one report went; steps across a break count for nothing."""
    ways = {step.direction for step in move.steps if not step.across}
    if {Direction.UP, Direction.DOWN} <= ways:
        return Verdict.MIXED
    for direction, way in ((Direction.UP, Verdict.UP), (Direction.DOWN, Verdict.DOWN)):
        if direction in ways:
            return way
    return Verdict.UNCHANGED if Direction.HELD in ways else Verdict.NOT_COMPARED
