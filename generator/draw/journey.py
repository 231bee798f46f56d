"""Lay out a rating journey: a stave in true time, a step line, a mark at each inspection, visits in their own lane.

Public: WIDE, NARROW, journey_figure, journey_chart.

Measurements are those of the art direction; one unit is one pixel. A grade stands on its line. A grade carried over
from rules that have ended is dotted, an inspection without an overall grade is several small marks on one upright, and
a state is never a level.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from generator.analyse.english import MONTHS, inside, number
from generator.analyse.journey import Journey, Stop
from generator.draw.backdrop import axis, ground, heads, notes, uprights, words
from generator.draw.chart import Chart, Line, Mark, Text
from generator.draw.figure import Figure, Key
from generator.draw.lane import lane
from generator.draw.measure import fold
from generator.draw.phrases import source_line, told_at
from generator.draw.plan import NARROW, WIDE, Layout, Plan, plan
from generator.draw.record import alternative, table, title
from generator.draw.room import Extent, extent
from generator.draw.stave import grade_mark, letter
from generator.draw.steps import risers, steps
from generator.model.framework import Area, Programme
from generator.model.grade import Grade

__all__ = ["NARROW", "WIDE", "journey_chart", "journey_figure"]

CLEAR = 7
"""The clear space between a mark and its date, in pixels."""

CAP = 9
"""The height of a date's figures, in pixels."""


def journey_figure(journey: Journey, programme: Programme, as_at: date, id: str = "journey") -> Figure:
    """A journey with all that stands round it: finding, measure, key, both drawings, table, source, notes."""
    ends = plan(journey, programme, WIDE).ends
    alt = alternative(journey, programme, ends)
    judgement = programme.judgement(journey.line)
    return Figure(
        id=id,
        title=title(journey, programme),
        subtitle=f"{journey.authority.name}: {inside(judgement.name)}, by date of publication.",
        wide=journey_chart(journey, programme, WIDE, alt),
        narrow=journey_chart(journey, programme, NARROW, alt),
        table=table(journey, programme, ends),
        key=tuple(_key(journey)),
        source=source_line(programme, as_at),
        notes=tuple(_notes(journey)),
    )


def _key(journey: Journey) -> Iterator[Key]:
    """A line of the key for each sign that this journey uses."""
    lacking = [stop for stop in journey.stops if not isinstance(stop.outcomes[journey.line], Grade) and stop.grades]
    if len(lacking) < len(journey.stops):
        yield Key(mark="graded", words="Graded inspection")
    if lacking:
        yield Key(mark="several", words="Grades without an overall")
    if any(span.carried for span in journey.spans):
        yield Key(mark="carried", words="Carried over, not given anew")
    if any(not visit.priority for visit in journey.visits):
        yield Key(mark="visit", words="Visit")
    if any(visit.priority for visit in journey.visits):
        yield Key(mark="priority", words="Visit, with priority action")


def _notes(journey: Journey) -> Iterator[str]:
    if any(stop.break_before for stop in journey.stops):
        yield "Grades under different frameworks are related, not equal: no step is drawn from one to the next."
    if journey.predecessors:
        yield "Grades of the councils that went before are theirs, and are not drawn here."


def journey_chart(journey: Journey, programme: Programme, layout: Layout, alt: str) -> Chart:
    """One drawing of a journey at one width."""
    made = plan(journey, programme, layout)
    named = tuple(words(made))
    made.room.take(*(extent(text) for text in named))
    headed = tuple(heads(made))
    made.room.take(*risers(journey.spans, made.time, made.stave))
    line = tuple(steps(journey.spans, made.time, made.stave))
    stops = tuple(_stops(made))
    noted = tuple(notes(made))
    labels = tuple(_labels(made))
    marks = (*ground(made), *named, *headed, *uprights(made), *axis(made), *line, *stops, *noted, *labels, *lane(made))
    return Chart(width=layout.width, height=made.axis + layout.below, marks=marks, alt=alt)


def _stops(plan: Plan) -> Iterator[Mark]:
    """A mark at each stop that has a grade on the line; several small ones on an upright where it has none."""
    for stop in plan.journey.stops:
        grade, x = stop.outcomes[plan.journey.line], plan.time.x(stop.when)
        if isinstance(grade, Grade):
            yield from _mark(plan, grade, x, plan.layout.radius, told_at(stop, plan.journey.line))
        else:
            yield from _several(plan, stop, x)


def _several(plan: Plan, stop: Stop, x: float) -> Iterator[Mark]:
    heights = [plan.stave.y(grade) for _, grade in stop.grades]
    if heights and max(heights) > min(heights):
        yield Line(runs=(((x, min(heights)), (x, max(heights))),), ink="jn")
        plan.room.take(Extent(left=x - 2, top=min(heights), right=x + 2, bottom=max(heights)))
    told = told_at(stop, plan.journey.line)
    for areas in _by_level(stop).values():
        yield from _mark(plan, areas[0][1], x, plan.layout.small, told)
        told = ""


def _mark(plan: Plan, grade: Grade, x: float, radius: float, title: str) -> Iterator[Mark]:
    y = plan.stave.y(grade)
    plan.room.take(Extent(left=x - radius, top=y - radius - 1, right=x + radius, bottom=y + radius + 1))
    yield from grade_mark(grade, x, y, radius, title)
    yield letter(grade, x, y, 11.5 if radius == WIDE.small else 13)


def _by_level(stop: Stop) -> dict[int, list[tuple[Area, Grade]]]:
    found: dict[int, list[tuple[Area, Grade]]] = {}
    for area, grade in stop.grades:
        found.setdefault(grade.rank, []).append((area, grade))
    return dict(sorted(found.items()))


def _labels(plan: Plan) -> Iterator[Text]:
    """Dates, newest first, then the names of several grades."""
    for stop in reversed(plan.journey.stops):
        yield from plan.room.place(_dates(plan, stop))
    if not plan.layout.narrow:
        for stop in reversed(plan.journey.stops):
            if not isinstance(stop.outcomes[plan.journey.line], Grade):
                yield from _names(plan, stop)


def _dates(plan: Plan, stop: Stop) -> Iterator[Sequence[Text]]:
    """The date in full, then the year alone, on the side that suits the stop, then on the other."""
    heights = [plan.stave.y(grade) for grade in _marks(plan, stop)]
    if not heights:
        return
    year = str(stop.when.year)
    full = year if plan.layout.narrow else f"{MONTHS[stop.when.month - 1][:3]} {year}"
    above = min(heights) - plan.layout.radius - CLEAR
    below = max(heights) + plan.layout.radius + CLEAR + CAP
    sides = (above, below) if _rises(plan, stop) else (below, above)
    for y in sides:
        for told in dict.fromkeys((full, year)):
            yield (_date(plan, told, plan.time.x(stop.when), y),)


def _date(plan: Plan, told: str, x: float, y: float) -> Text:
    """A date about its mark, pushed in from the drawing's edges."""
    text = Text(x=x, y=y, words=told, ink="tx", anchor="middle")
    edge = plan.room.bounds.right - 2
    spot = extent(text)
    if spot.right > edge:
        text = Text(x=edge, y=y, words=told, ink="tx", anchor="end")
    crossed = plan.time.x(plan.ends) if plan.ends else -1.0
    spot = extent(text)
    if spot.left - 1 < crossed < spot.right + 1:
        return Text(x=text.x, y=y, words=told, ink="tx ko", anchor=text.anchor)
    return text


def _marks(plan: Plan, stop: Stop) -> list[Grade]:
    grade = stop.outcomes[plan.journey.line]
    return [grade] if isinstance(grade, Grade) else [grade for _, grade in stop.grades]


def _rises(plan: Plan, stop: Stop) -> bool:
    """Whether its date stands above: where it rose, is the first, is on the best level, or has several grades."""
    change = stop.changes.get(plan.journey.line)
    best = plan.stave.levels[0].rank
    return change is None or change.steps > 0 or _marks(plan, stop)[0].rank == best


def _names(plan: Plan, stop: Stop) -> Iterator[Text]:
    """The areas of several grades, each beside and just under its level, on whichever side there is room."""
    x = plan.time.x(stop.when)
    levels = _by_level(stop)
    for areas in levels.values():
        y = plan.stave.y(areas[0][1]) + 15
        told = [area.short for area, _ in areas]
        if len(stop.grades) == 1:
            told = [f"{stop.framework.short}: {told[0]}"]
        elif len(told) > 2 and len(levels) == 1:
            told = [f"all {number(len(told))} judgements"]
        yield from plan.room.place(_beside(told, x, y, plan.layout.small + 5))


def _beside(told: Sequence[str], x: float, y: float, gap: float) -> Iterator[Sequence[Text]]:
    """Names to the right, to the left, then folded, on either side."""
    folded = [line for each in told for line in fold(each, 12, 84)]
    for lines in (list(told), folded):
        yield tuple(Text(x=x + gap, y=y + 14 * row, words=line, ink="tx-s") for row, line in enumerate(lines))
        yield tuple(
            Text(x=x - gap, y=y + 14 * row, words=line, ink="tx-s", anchor="end") for row, line in enumerate(lines)
        )
