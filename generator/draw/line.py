"""Draw a journey as large as a word, for lists and tables, or as a small picture among others.

Public: Small, LIST, TABLE, PICTURE, small_line.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.analyse.journey import Journey
from generator.draw.chart import Chart, Line, Mark, Text
from generator.draw.stave import Stave, grade_mark, levels
from generator.draw.steps import steps
from generator.draw.timeline import Timeline, timeline
from generator.model.framework import Programme
from generator.model.grade import Grade


@dataclass(frozen=True, slots=True, kw_only=True)
class Small:
    """The measurements of one size of small journey, in pixels; `years` says whether its first and last are named."""

    width: float
    top: float
    pitch: float
    below: float
    radius: float
    several: float
    years: bool = False


LIST = Small(width=104, top=6, pitch=10, below=8, radius=3.6, several=2.4)
TABLE = Small(width=84, top=6, pitch=9, below=7, radius=3.6, several=2.4)
PICTURE = Small(width=200, top=8, pitch=16, below=22, radius=4.5, several=3.3, years=True)


def small_line(journey: Journey, programme: Programme, size: Small = LIST, here: bool = False, alt: str = "") -> Chart:
    """A journey without words; `here` draws the place in focus. Without `alt` it is left to the words beside it."""
    rows = levels(programme)
    stave = Stave(levels=rows, left=0, right=size.width, top=size.top, pitch=size.pitch)
    inset = size.radius + 1
    time = timeline(programme, journey.as_at, inset, size.width - inset)
    marks = (
        _stave(journey, stave, time),
        *_years(time, size, stave),
        *steps(journey.spans, time, stave),
        *_stops(journey, time, stave, size),
    )
    return Chart(
        width=size.width, height=stave.last + size.below, marks=marks, alt=alt, ink="here sm" if here else "sm"
    )


def _stave(journey: Journey, stave: Stave, time: Timeline) -> Line:
    opened, closed = journey.authority.opened, journey.authority.closed
    left = time.x(opened) if opened and opened > time.since else stave.left
    return stave.lines(left, time.x(closed) if closed and journey.closed else stave.right)


def _years(time: Timeline, size: Small, stave: Stave) -> Iterator[Text]:
    if size.years:
        y = stave.last + size.below - 2
        first = time.since.year + (time.since.month > 1)
        yield Text(x=0, y=y, words=str(first), ink="tx-s")
        yield Text(x=size.width, y=y, words=str(time.until.year), ink="tx-s", anchor="end")


def _stops(journey: Journey, time: Timeline, stave: Stave, size: Small) -> Iterator[Mark]:
    for stop in journey.stops:
        grade, x = stop.outcomes[journey.line], time.x(stop.when)
        if isinstance(grade, Grade):
            yield from grade_mark(grade, x, stave.y(grade), size.radius)
            continue
        grades = {grade.rank: grade for _, grade in stop.grades}
        heights = [stave.y(grade) for grade in grades.values()]
        if len(heights) > 1:
            yield Line(runs=(((x, min(heights)), (x, max(heights))),), ink="jn")
        for _, each in sorted(grades.items()):
            yield from grade_mark(each, x, stave.y(each), size.several)
