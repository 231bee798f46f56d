"""Draw visits in a lane of their own, so that none can look like a grade.

Public: lane, ACROSS.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.analyse.english import MONTHS
from generator.analyse.journey import Visit
from generator.draw.chart import Diamond, Disc, Mark, Text
from generator.draw.plan import Plan
from generator.draw.room import Extent, Room

ACROSS = 12
"""The width of a visit's diamond, in pixels."""

NEAR = 28
"""Visits of one kind closer than this are named together."""


def lane(plan: Plan) -> Iterator[Mark]:
    """Diamonds with their kind and date beside them, where there is room for words."""
    visits, y = plan.journey.visits, plan.lane
    if not visits:
        return
    yield Text(x=0, y=y + (4 if plan.layout.narrow else 5), words="Visits", ink=plan.layout.word)
    across = ACROSS * 0.75 if plan.layout.narrow else ACROSS
    room = Room(bounds=Extent(left=plan.layout.gutter, top=plan.foot, right=plan.layout.width, bottom=plan.axis))
    if plan.ends:
        end = plan.time.x(plan.ends)
        room.take(Extent(left=end - 1, top=plan.foot, right=end + 1, bottom=plan.axis))
    places = [plan.time.x(visit.when) for visit in visits]
    for visit, x in zip(visits, places, strict=True):
        room.take(Extent(left=x - across / 2, top=y - across / 2, right=x + across / 2, bottom=y + across / 2))
        yield Diamond(x=x, y=y, across=across, ink="vis")
        if visit.priority:
            yield Disc(x=x, y=y, radius=2.2, ink="dot")
    if not plan.layout.narrow:
        yield from _names(plan, room, y)


def _names(plan: Plan, room: Room, y: float) -> Iterator[Text]:
    """Kind over date, newest group first, set towards the free side."""
    for group in reversed(_groups(plan)):
        left, right = plan.time.x(group[0].when), plan.time.x(group[-1].when)
        kind, when = group[0].inspection.kind.short, _when(group)
        for_each = [f"{kind}, {len(group)}" if len(group) > 1 else kind, when]
        after = tuple(
            Text(x=right + 11, y=y - 2 + 14 * row, words=each, ink="tx-s") for row, each in enumerate(for_each)
        )
        before = tuple(
            Text(x=left - 11, y=y - 2 + 14 * row, words=each, ink="tx-s", anchor="end")
            for row, each in enumerate(for_each)
        )
        yield from room.place((after, before, after[:1], before[:1]))


def _groups(plan: Plan) -> list[list[Visit]]:
    """Visits in order, those of one kind that stand close together as one."""
    visits = plan.journey.visits
    groups = [[visits[0]]]
    for before, visit in pairwise(visits):
        near = plan.time.x(visit.when) - plan.time.x(before.when) < NEAR
        if near and visit.inspection.kind == before.inspection.kind:
            groups[-1].append(visit)
        else:
            groups.append([visit])
    return groups


def _when(group: Sequence[Visit]) -> str:
    first, last = group[0].when, group[-1].when
    if len(group) == 1:
        return f"{MONTHS[first.month - 1][:3]} {first.year}"
    return str(first.year) if first.year == last.year else f"{first.year}–{last.year % 100:02}"
