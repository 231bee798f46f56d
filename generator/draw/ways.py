"""Lay over a journey's marks the ground that tells what each is, and leads to its inspection's page.

Public: To, ways.
"""

from collections.abc import Callable, Iterator, Sequence

from generator.analyse.english import month
from generator.analyse.journey import Visit
from generator.draw.chart import Disc, Mark, Path
from generator.draw.phrases import told_at
from generator.draw.plan import Plan
from generator.draw.stops import Spot
from generator.model.inspection import Inspection

To = Callable[[Inspection], str]
"""The address of an inspection's page."""

REACH = 14.5
"""Half of the ground across: 24 pixels (WCAG 2.2, 2.5.8) where a page of 320 shows the narrow drawing in 288."""


def ways(plan: Plan, spots: Sequence[Spot], to: To | None) -> Iterator[Mark]:
    """A piece of ground for each inspection, oldest first, then for each visit; without `to` none of them is a link."""
    for spot in spots:
        title = told_at(spot.stop, plan.journey.line)
        yield from _ground(plan, spot, title, to(spot.stop.inspection) if to else "")
    for visit in plan.journey.visits:
        link = to(visit.inspection) if to else ""
        yield Disc(x=plan.time.x(visit.when), y=plan.lane, radius=REACH, ink="hit", title=_told(visit), link=link)


def _ground(plan: Plan, spot: Spot, title: str, link: str) -> Iterator[Mark]:
    """One disc, or an upright that holds the marks of several grades; nothing where no grade is drawn."""
    heights = [plan.stave.y(grade) for grade, _ in spot.levels]
    if len(heights) == 1:
        yield Disc(x=spot.x, y=heights[0], radius=REACH, ink="hit", title=title, link=link)
    elif heights:
        left, right = spot.x - REACH, spot.x + REACH
        top, foot = min(heights) - REACH, max(heights) + REACH
        corners = ((left, top), (right, top), (right, foot), (left, foot))
        yield Path(points=corners, ink="hit", title=title, link=link)


def _told(visit: Visit) -> str:
    """A visit in a line: 'May 2021: focused visit: children in care, priority action asked'."""
    theme = f": {visit.inspection.theme[:1].lower()}{visit.inspection.theme[1:]}" if visit.inspection.theme else ""
    asked = ", priority action asked" if visit.priority else ""
    kind = visit.inspection.kind.name
    return f"{month(visit.when)}: {kind[:1].lower()}{kind[1:]}{theme}{asked}"
