"""Set the marks of graded inspections on a stave: one on its level, or several on an upright.

Public: Spot, spread, marks.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.analyse.journey import Stop
from generator.draw.chart import Line, Mark
from generator.draw.plan import WIDE, Plan
from generator.draw.room import Extent
from generator.draw.stave import grade_mark, letter
from generator.model.framework import Area
from generator.model.grade import Grade

PASSES = 8
"""How often marks that lie over one another are pushed apart: more than any real history needs."""

DOT = 0.1
"""The length of a stroke whose round ends make it a disc, in pixels: one without length is drawn by some only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A stop on the drawing: where it stands, how large its marks are, and the areas on each of its levels.

    `overall` says that it has one grade on the journey's line; its level then holds no areas.
    """

    stop: Stop
    x: float
    radius: float
    overall: bool
    levels: tuple[tuple[Grade, tuple[Area, ...]], ...]

    @property
    def ranks(self) -> set[int]:
        """The levels that it has a mark on."""
        return {grade.rank for grade, _ in self.levels}


def spread(plan: Plan) -> tuple[Spot, ...]:
    """The stops in true time; marks of one level that would hide one another stand just clear of each other."""
    spots = [_spot(plan, stop) for stop in plan.journey.stops]
    places = [spot.x for spot in spots]
    for _ in range(PASSES):
        for at, (one, other) in enumerate(pairwise(spots)):
            lacking = one.radius + other.radius + 1 - (places[at + 1] - places[at])
            if lacking > 0 and one.ranks & other.ranks:
                places[at] = _within(plan, one, places[at] - lacking / 2)
                places[at + 1] = _within(plan, other, places[at + 1] + lacking / 2)
    return tuple(_moved(plan, spot, x) for spot, x in zip(spots, places, strict=True))


def _spot(plan: Plan, stop: Stop) -> Spot:
    grade, x = stop.outcomes[plan.journey.line], plan.time.x(stop.when)
    if isinstance(grade, Grade):
        return Spot(stop=stop, x=x, radius=plan.layout.radius, overall=True, levels=((grade, ()),))
    by_rank: dict[int, tuple[Grade, tuple[Area, ...]]] = {}
    for area, each in stop.grades:
        known = by_rank.get(each.rank, (each, ()))
        by_rank[each.rank] = (known[0], (*known[1], area))
    levels = tuple(by_rank[rank] for rank in sorted(by_rank))
    return Spot(stop=stop, x=x, radius=plan.layout.small, overall=False, levels=levels)


def _moved(plan: Plan, spot: Spot, x: float) -> Spot:
    return Spot(stop=spot.stop, x=_within(plan, spot, x), radius=spot.radius, overall=spot.overall, levels=spot.levels)


def _within(plan: Plan, spot: Spot, x: float) -> float:
    """A place whose mark lies wholly in the drawing."""
    return min(max(x, plan.stave.left), plan.layout.width - spot.radius - 1)


def marks(plan: Plan, spots: Sequence[Spot]) -> Iterator[Mark]:
    """Uprights, then a ring of paper about every mark, then the marks with their letters, oldest first."""
    places = [(spot, [(grade, plan.stave.y(grade)) for grade, _ in spot.levels]) for spot in spots]
    for spot, levels in places:
        if len(levels) > 1:
            top, foot = levels[0][1], levels[-1][1]
            yield Line(runs=(((spot.x, top), (spot.x, foot)),), ink="jn")
            plan.room.take(Extent(left=spot.x - 2, top=top, right=spot.x + 2, bottom=foot))
    if dots := tuple(((spot.x, y), (spot.x + DOT, y)) for spot, levels in places for _, y in levels):
        yield Line(runs=dots, ink="halo-n" if plan.layout.narrow else "halo")
    for spot, levels in places:
        for grade, y in levels:
            reach = spot.radius + 1
            plan.room.take(
                Extent(left=spot.x - spot.radius, top=y - reach, right=spot.x + spot.radius, bottom=y + reach)
            )
            yield from grade_mark(grade, spot.x, y, spot.radius)
            yield letter(grade, spot.x, y, 11.5 if spot.radius == WIDE.small else 13)
