"""Write dates and names beside the marks of a journey, each where there is room, or not at all.

Public: labels.
"""

from collections.abc import Iterator, Sequence

from generator.analyse.english import number
from generator.draw.chart import Text
from generator.draw.measure import fold
from generator.draw.phrases import short_date
from generator.draw.plan import Plan
from generator.draw.room import extent
from generator.draw.stops import Spot

CLEAR = 7
"""The clear space between a mark and its date, in pixels."""

CAP = 9
"""The height of a date's figures, in pixels."""

LEADING = 14
"""From one line of names to the next, in pixels."""


def labels(plan: Plan, spots: Sequence[Spot]) -> Iterator[Text]:
    """Dates, newest first, then on wide drawings the names of several grades."""
    for spot in reversed(spots):
        yield from plan.room.place(_dates(plan, spot))
    if not plan.layout.narrow:
        for spot in reversed(spots):
            if not spot.overall:
                yield from _names(plan, spot)


def _dates(plan: Plan, spot: Spot) -> Iterator[Sequence[Text]]:
    """The date in full, then the year alone, on the side that suits the stop, then on the other."""
    heights = [plan.stave.y(grade) for grade, _ in spot.levels]
    if not heights:
        return
    year = str(spot.stop.when.year)
    full = year if plan.layout.narrow else short_date(spot.stop.when)
    above = min(heights) - plan.layout.radius - CLEAR
    below = max(heights) + plan.layout.radius + CLEAR + CAP
    for y in (above, below) if _rises(plan, spot) else (below, above):
        for told in dict.fromkeys((full, year)):
            yield (_date(plan, told, spot.x, y),)


def _date(plan: Plan, told: str, x: float, y: float) -> Text:
    """A date about its mark, pushed in from the right edge; where it crosses the end of grades, paper lies under it."""
    text = Text(x=x, y=y, words=told, ink="tx", anchor="middle")
    edge = plan.room.bounds.right - 2
    if extent(text).right > edge:
        text = Text(x=edge, y=y, words=told, ink="tx", anchor="end")
    crossed = plan.time.x(plan.ends) if plan.ends else -1.0
    if extent(text).left - 1 < crossed < extent(text).right + 1:
        return Text(x=text.x, y=y, words=told, ink="tx ko", anchor=text.anchor)
    return text


def _rises(plan: Plan, spot: Spot) -> bool:
    """Whether its date stands above: where it rose, is the first, is on the best level, or has several grades."""
    change = spot.stop.changes.get(plan.journey.line)
    return change is None or change.steps > 0 or plan.stave.levels[0].rank in spot.ranks


def _names(plan: Plan, spot: Spot) -> Iterator[Text]:
    """The areas of several grades, each beside and just under its level, on whichever side there is room."""
    alone = sum(len(areas) for _, areas in spot.levels) == 1
    for grade, areas in spot.levels:
        told = [area.short for area in areas]
        if alone:
            told = [f"{spot.stop.framework.short}: {told[0]}"]
        elif len(told) > 2 and len(spot.levels) == 1:
            told = [f"all {number(len(told))} judgements"]
        yield from plan.room.place(_beside(told, spot.x, plan.stave.y(grade) + 15, plan.layout.small + 5))


def _beside(told: Sequence[str], x: float, y: float, gap: float) -> Iterator[Sequence[Text]]:
    """Names to the right, to the left, then folded, on either side."""
    folded = [line for each in told for line in fold(each, 12, 84)]
    for lines in (list(told), folded):
        rows = [(y + LEADING * row, line) for row, line in enumerate(lines)]
        yield tuple(Text(x=x + gap, y=down, words=line, ink="tx-s") for down, line in rows)
        yield tuple(Text(x=x - gap, y=down, words=line, ink="tx-s", anchor="end") for down, line in rows)
