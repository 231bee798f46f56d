"""Lay out a rating journey: a stave in true time, a step line, a mark at each inspection, visits in their own lane.

Public: WIDE, NARROW, journey_figure, journey_chart.

Measurements are those of the art direction; one unit is one pixel. A grade stands on its line. A grade carried over
from rules that have ended is dotted, an inspection without an overall grade is several small marks on one upright, and
a state is never a level. Over each mark lies the ground that tells it to a pointer and leads to its page.
"""

from collections.abc import Iterator
from datetime import date

from generator.analyse.english import inside
from generator.analyse.journey import Journey
from generator.draw.backdrop import axis, ground, heads, notes, uprights, words
from generator.draw.chart import Chart
from generator.draw.figure import Figure, Key
from generator.draw.labels import labels
from generator.draw.lane import lane
from generator.draw.phrases import source_line
from generator.draw.plan import NARROW, WIDE, Layout, ends, plan
from generator.draw.record import alternative, in_short, table, title
from generator.draw.room import extent
from generator.draw.steps import risers, steps
from generator.draw.stops import marks, spread
from generator.draw.ways import To, ways
from generator.model.framework import Programme
from generator.model.grade import Grade

__all__ = ["NARROW", "WIDE", "journey_chart", "journey_figure"]


def journey_figure(
    journey: Journey, programme: Programme, as_at: date, id: str = "journey", to: To | None = None
) -> Figure:
    """A journey with all that stands round it: finding, measure, key, both drawings, table, source, notes.

    With `to` each mark leads to its inspection's page, and the narrow drawing leaves it to its links to tell the data.
    """
    gone = ends(journey, programme)
    alt = alternative(journey, programme, gone)
    judgement = programme.judgement(journey.line)
    return Figure(
        id=id,
        title=title(journey, programme),
        subtitle=f"{journey.authority.name}: {inside(judgement.name)}, by date of publication.",
        wide=journey_chart(journey, programme, WIDE, alt, to),
        narrow=journey_chart(journey, programme, NARROW, in_short(journey) if to else alt, to),
        table=table(journey, programme, gone),
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
        yield "Grades of those that went before are theirs, and are not drawn here."


def journey_chart(journey: Journey, programme: Programme, layout: Layout, alt: str, to: To | None = None) -> Chart:
    """One drawing of a journey at one width."""
    made = plan(journey, programme, layout)
    named = tuple(words(made))
    made.room.take(*(extent(text) for text in named))
    headed = tuple(heads(made))
    made.room.take(*risers(journey.spans, made.time, made.stave))
    line = tuple(steps(journey.spans, made.time, made.stave))
    spots = spread(made)
    stops = tuple(marks(made, spots))
    noted = tuple(notes(made))
    named_stops = tuple(labels(made, spots))
    behind = (*ground(made), *named, *headed, *uprights(made), *axis(made))
    before = (*line, *stops, *noted, *named_stops, *lane(made), *ways(made, spots, to))
    height = made.axis + layout.below
    return Chart(width=layout.width, height=height, marks=behind + before, alt=alt, ground=len(behind))
