"""Draw the step line of a journey: solid where a grade is in force, dotted where it is carried over.

Public: steps, risers.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.analyse.journey import Span
from generator.draw.chart import Line, Mark, Point
from generator.draw.room import Extent
from generator.draw.stave import Stave
from generator.draw.timeline import Timeline


def steps(spans: Sequence[Span], time: Timeline, stave: Stave) -> Iterator[Mark]:
    """The dotted parts as one mark, then the solid ones; a riser joins two solid ones of one family only."""
    carried = tuple(_level(span, time, stave) for span in spans if span.carried)
    if carried:
        yield Line(runs=carried, ink="dt")
    runs: list[list[Point]] = []
    for at, span in enumerate(spans):
        if span.carried:
            continue
        if runs and span.joined and not spans[at - 1].carried:
            runs[-1].extend(_level(span, time, stave))
        else:
            runs.append(list(_level(span, time, stave)))
    if runs:
        yield Line(runs=tuple(tuple(_spare(run)) for run in runs), ink="ln")


def risers(spans: Sequence[Span], time: Timeline, stave: Stave) -> Iterator[Extent]:
    """The ground of the upright parts, which words keep clear of."""
    for before, span in pairwise(spans):
        if span.joined and not span.carried:
            x, heights = time.x(span.since), sorted((stave.y(before.grade), stave.y(span.grade)))
            yield Extent(left=x - 2, top=heights[0], right=x + 2, bottom=heights[1])


def _level(span: Span, time: Timeline, stave: Stave) -> tuple[Point, Point]:
    y = stave.y(span.grade)
    return ((time.x(span.since), y), (time.x(span.until), y))


def _spare(run: Sequence[Point]) -> Iterator[Point]:
    """The points at which a run turns or ends."""
    yield run[0]
    for before, point, after in zip(run, run[1:], run[2:], strict=False):
        level = before[1] == point[1] == after[1]
        if not level and point != after:
            yield point
    yield run[-1]
