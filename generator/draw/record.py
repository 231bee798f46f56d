"""Put a journey into an alternative text and a table: the same data for those who do not see the drawing.

Public: alternative, in_short, table, title.
"""

from collections.abc import Iterator
from datetime import date

from generator.analyse.english import MONTHS, day, inside, joined, month, number
from generator.analyse.journey import Journey, Stop, Visit
from generator.draw.figure import Cell, Table
from generator.draw.phrases import on_line
from generator.draw.words import of, run, turn
from generator.model.framework import Programme
from generator.model.grade import Grade, NoGrade
from generator.model.inspection import Inspection


def title(journey: Journey, programme: Programme) -> str:
    """What the drawing shows, as a finding."""
    last = journey.last
    if last is None:
        opened = journey.authority.opened
        return f"No inspection since it opened in {month(opened)}" if opened else "No inspection yet"
    now = last.outcomes[journey.line]
    if not isinstance(now, Grade):
        return _title_of_several(journey, programme, last)
    stops = run(journey)
    if len(stops) == 1:
        first = "first" if len(journey.stops) == 1 else f"first {last.framework.short}"
        return f"{now.word} at the {first} inspection, in {last.when.year}"
    start = turn(stops)
    before, count = stops[start][1], len(stops) - start
    if before.rank != now.rank:
        return f"From {before.word.lower()} to {now.word.lower()} in {_inspections(count - 1)}"
    under = f"{last.framework.short} " if len(stops) < len(journey.stops) else ""
    held = f"both {under}inspections" if count == len(stops) == 2 else f"{number(count)} {under}inspections in a row"
    return f"{now.word} at {held}, since {stops[start][0].when.year}"


def _inspections(count: int) -> str:
    return "one inspection" if count == 1 else f"{number(count)} inspections"


def _title_of_several(journey: Journey, programme: Programme, last: Stop) -> str:
    what = inside(programme.judgement(journey.line).short)
    count = len(last.grades)
    grades = "One grade" if count == 1 else f"{number(count).capitalize()} grades"
    if not count:
        return f"An inspection in {month(last.when)} whose grades are missing from our data"
    return f"{grades} and no {what} grade, in {month(last.when)}"


def alternative(journey: Journey, programme: Programme, ends: date | None) -> str:
    """What a reader hears in place of the drawing: every stop in order, alike ones together."""
    what = f"Step line of {of(journey.authority)} grades."
    told = [*_opened(journey), *_stops(journey, programme), *_visits(journey)]
    if ends:
        told.append(f"{programme.judgement(journey.line).short} grades end in {month(ends)}.")
    return " ".join([what, *told, "The same data is in the table below."])


def in_short(journey: Journey) -> str:
    """What a reader hears of a drawing whose marks tell themselves."""
    if not journey.stops and not journey.visits:
        return " ".join([f"Step line of {of(journey.authority)} grades.", *_opened(journey)])
    return f"Step line of {of(journey.authority)} grades, with a link to each inspection, oldest first."


def _opened(journey: Journey) -> Iterator[str]:
    if journey.authority.opened:
        before = joined([each.authority.called or each.authority.name for each in journey.predecessors])
        yield f"The council opened in {month(journey.authority.opened)}{f', after {before}' if before else ''}."
    if not journey.stops:
        yield "It has not been inspected yet."


def _stops(journey: Journey, programme: Programme) -> Iterator[str]:
    """Stops in order of time; neighbours with the same grade are told together."""
    groups: list[tuple[str, list[str]]] = []
    for stop in journey.stops:
        told = _grades(journey, programme, stop)
        if groups and groups[-1][0] == told:
            groups[-1][1].append(month(stop.when))
        else:
            groups.append((told, [month(stop.when)]))
    yield from (f"{joined(when)}: {told}." for told, when in groups)


def _grades(journey: Journey, programme: Programme, stop: Stop) -> str:
    grade = stop.outcomes[journey.line]
    if isinstance(grade, Grade):
        return f"{grade.word.lower()} {on_line(programme, journey.line)}"
    return joined([f"{area.short} {each.word.lower()}" for area, each in stop.grades]) or "grades missing"


def _visits(journey: Journey) -> Iterator[str]:
    if count := len(journey.visits):
        yield f"{number(count).capitalize()} ungraded visit{'' if count == 1 else 's'}."


def table(journey: Journey, programme: Programme, ends: date | None) -> Table:
    """Every inspection and visit in order of time; the last column is the journey's line of judgement."""
    judgement = programme.judgement(journey.line)
    events: list[tuple[date, tuple[Cell, ...]]] = [(stop.when, _stop_row(journey, stop)) for stop in journey.stops]
    events.extend((visit.when, _visit_row(visit)) for visit in journey.visits)
    rows = [row for _, row in sorted(events, key=lambda event: event[0])]
    if ends:
        what = f"Inspections give no {inside(judgement.short)} grade"
        rows.append((f"From {month(ends)}", _in_force(programme, ends), what, NoGrade.NOT_GIVEN))
    since = min(framework.since for framework in programme.frameworks).year
    return Table(
        caption=f"{journey.authority.name}: every inspection and visit since {since}",
        columns=("Published", "Framework", "What it was", f"{judgement.short} grade"),
        rows=tuple(rows),
    )


def _in_force(programme: Programme, when: date) -> str:
    newest = [framework for framework in programme.frameworks if (framework.inspected_since or framework.since) <= when]
    return newest[-1].short


def _stop_row(journey: Journey, stop: Stop) -> tuple[Cell, ...]:
    outcome = stop.outcomes[journey.line]
    told: Cell = outcome
    if not isinstance(outcome, Grade) and stop.grades:
        told = "No overall: " + ", ".join(f"{area.short} {grade.word.lower()}" for area, grade in stop.grades)
    return (_published(stop.inspection), stop.framework.short, _what(stop.inspection), told)


def _visit_row(visit: Visit) -> tuple[Cell, ...]:
    asked = "; priority action asked" if visit.priority else ""
    theme = f": {inside(visit.inspection.theme)}" if visit.inspection.theme else ""
    what = f"{_what(visit.inspection)}{theme}{asked}"
    return (_published(visit.inspection), visit.inspection.framework.short, what, "Not graded")


def _published(inspection: Inspection) -> str:
    if inspection.published:
        return day(inspection.published)
    return f"Not known; on site {month(inspection.started or inspection.named)}"


def _what(inspection: Inspection) -> str:
    """The kind of event, with its days on site: 'Standard inspection, 9 to 20 May 2022'."""
    first, last = inspection.started, inspection.ended
    if first is None:
        return inspection.kind.name
    return f"{inspection.kind.name}, {_days(first, last or first)}"


def _days(first: date, last: date) -> str:
    if first == last:
        return day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {day(last)}"
    if first.year == last.year:
        return f"{first.day} {MONTHS[first.month - 1]} to {day(last)}"
    return f"{day(first)} to {day(last)}"
