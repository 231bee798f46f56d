"""Say which document gives what: the sources of an inspection and of a whole page, and where they disagree.

Public: source_rows, inspection_rows, conflicts.
"""

from collections.abc import Iterable
from datetime import date

from generator.analyse.cut import published_on
from generator.analyse.english import day, joined
from generator.model.framework import Programme
from generator.model.grade import Grade, NoGrade
from generator.model.inspection import Inspection
from generator.model.source import Source
from generator.render.grades import words_of
from generator.render.views.source import Conflict, SourceRow
from generator.render.wording import count, inside

_FIELDS = {
    "kind": "kind of event",
    "started": "first day on site",
    "ended": "last day on site",
    "published": "publication date",
    "grades": "grades",
    "findings": "findings",
    "theme": "subject",
    "report": "address of the report",
}


def source_rows(inspections: Iterable[Inspection]) -> tuple[SourceRow, ...]:
    """Every document behind an authority's page: reports newest first, then each spreadsheet once."""
    events = sorted(inspections, key=published_on, reverse=True)
    reports = tuple(_report(event) for event in events if event.report)
    sheets: dict[str, list[Inspection]] = {}
    for event in events:
        for document in dict.fromkeys(source.document for source in event.sources if source.sheet):
            sheets.setdefault(document, []).append(event)
    return (*reports, *(_sheet(document, events) for document, events in sheets.items()))


def _report(event: Inspection) -> SourceRow:
    grades = sum(isinstance(outcome, Grade) for outcome in event.outcomes.values())
    gives = [count(grades, "grade")] if grades else ["no grade: a visit"] if not event.graded else []
    if event.asked:
        gives.append(f"{count(len(event.asked), 'area')} for improvement")
    kind = f"{inside(event.kind.name)} ({event.framework.short})" if event.graded else inside(event.kind.name)
    when = f" of {day(event.published)}" if event.published else ""
    named = "Report" if event.graded else "Letter"
    return SourceRow(document=f"{named}{when}, {kind}", gives=joined(gives) or "dates", href=event.report)


def _sheet(document: str, events: list[Inspection]) -> SourceRow:
    years = sorted({published_on(event).year for event in events})
    when = str(years[0]) if len(years) == 1 else f"{years[0]} to {years[-1]}"
    gives = f"{count(len(events), 'event')}, {when}"
    return SourceRow(document=f"Official statistics: {title_of(document)}", gives=gives)


def title_of(document: str) -> str:
    """A document's file name in readable words; an index is named by what it lists."""
    folder, _, file = document.rpartition("/")
    name = file.rpartition(".")[0] or document
    if name == "index" and folder:
        return f"Index of {folder.rpartition('/')[2]}"
    return name.replace("_", " ").replace("-", " ").strip()


def inspection_rows(event: Inspection) -> tuple[SourceRow, ...]:
    """The documents behind one inspection, with sheet and row."""
    return tuple(_row(event, source) for source in event.sources)


def _row(event: Inspection, source: Source) -> SourceRow:
    pdf = source.document.endswith(".pdf")
    return SourceRow(
        document=_cell(source),
        gives=joined([_FIELDS.get(field, field) for field in source.gives]) or "a check",
        href=event.report if pdf else "",
    )


def conflicts(programme: Programme, event: Inspection) -> tuple[Conflict, ...]:
    """Where sources state otherwise than this site does: each other value once, with every source that states it."""
    stated: dict[tuple[str, str], list[Source]] = {}
    for source in event.sources:
        for field, said in source.says.items():
            stated.setdefault((field, said), []).append(source)
    return tuple(
        Conflict(
            about=_about(event, field),
            chosen=_chosen(event, field),
            other=_said(programme, event, field, said),
            source="; ".join(map(_cell, sources)),
            because=next((source.because for source in sources if source.because), ""),
        )
        for (field, said), sources in stated.items()
    )


def _cell(source: Source) -> str:
    """A document in readable words, with the place in it."""
    if source.document.endswith(".pdf"):
        return "Inspection report"
    parts = [title_of(source.document)]
    parts += [f"sheet {source.sheet}"] if source.sheet else []
    parts += [f"row {source.row}"] if source.row else []
    return ", ".join(parts)


def _about(event: Inspection, field: str) -> str:
    kind, _, area = field.partition(".")
    if kind == "grades" and area:
        return next((each.name for each in event.framework.areas if each.id == area), area)
    return _FIELDS.get(kind, kind).capitalize()


def _chosen(event: Inspection, field: str) -> str:
    kind, _, area = field.partition(".")
    if kind == "grades":
        return words_of(event.outcomes.get(area, NoGrade.MISSING))
    if kind == "kind":
        return event.kind.name
    when = {"started": event.started, "ended": event.ended, "published": event.published}.get(kind)
    return day(when) if when else event.theme if kind == "theme" else "not stated"


def _said(programme: Programme, event: Inspection, field: str, said: str) -> str:
    """What the other source says, in the words that the page uses for such things."""
    kind, _, _ = field.partition(".")
    if kind == "kind":
        return next((each.name for each in programme.kinds if each.id == said), said)
    if kind == "grades":
        return next((grade.word for grade in event.framework.scale.grades if grade.id == said), said)
    try:
        return day(date.fromisoformat(said))
    except ValueError:
        return said
