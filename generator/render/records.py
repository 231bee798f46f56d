"""Say what the public data holds: the rows of each table, and what each column means.

Public: Field, Sheet, SHEETS, EVENT, authorities, inspections, event_cells, outcome, findings, sheets, VERSION.

These names and columns are an interface: a change to them is a breaking change.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from generator.model.authority import Authority
from generator.model.finding import Finding
from generator.model.framework import Programme
from generator.model.grade import Grade, NoGrade
from generator.model.inspection import Inspection
from generator.model.site import Site

VERSION = "1.0.0"
"""The version of the columns; its first number changes when a reader of the files must change too."""

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A column: its name, its kind of value (`string`, `date`, `integer`) and what it holds."""

    name: str
    kind: str
    about: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A table of the public data: text in every cell, dates ISO, an empty cell where there is nothing to say."""

    name: str
    about: str
    fields: tuple[Field, ...]
    key: tuple[str, ...]
    rows: tuple[Row, ...]


def _fields(*told: tuple[str, str, str]) -> tuple[Field, ...]:
    return tuple(Field(name=name, kind=kind, about=about) for name, kind, about in told)


_AUTHORITY = _fields(
    ("authority", "string", "Short name that never changes, as used in addresses"),
    ("name", "string", "Name as shown"),
    ("called", "string", "Name inside a sentence"),
    ("type", "string", "Type of place"),
    ("urn", "string", "The inspectorate’s reference number"),
    ("la_code", "string", "Number used by the Department for Education"),
    ("gss_code", "string", "Present code of the Office for National Statistics"),
    ("past_gss_codes", "string", "Earlier codes, separated by semicolons"),
    ("region", "string", "Region of the set that the site shows"),
    ("ofsted_region", "string", "Region in Ofsted’s statistics"),
    ("ons_region", "string", "Region of the Office for National Statistics"),
    ("opened", "date", "First day, where it began after inspections did"),
    ("closed", "date", "First day on which it no longer existed"),
    ("predecessors", "string", "Places that went before, separated by semicolons"),
    ("successors", "string", "Places that came after, separated by semicolons"),
    ("trust", "string", "Company that runs the services, where one does"),
    ("past_names", "string", "Names of earlier times, separated by semicolons"),
    ("website", "string", "Its own site"),
)

EVENT = _fields(
    ("authority", "string", "Short name of the authority"),
    ("authority_name", "string", "Name as shown"),
    ("urn", "string", "The inspectorate’s reference number"),
    ("gss_code", "string", "Present code of the Office for National Statistics"),
    ("region", "string", "Region of the set that the site shows"),
    ("framework", "string", "Set of rules, by id"),
    ("kind", "string", "Kind of inspection or visit, by id"),
    ("started", "date", "First day on site, where known"),
    ("ended", "date", "Last day on site, where known"),
    ("published", "date", "Day of publication, where known"),
)
"""What an inspection is, before its grades."""

_FINDING = _fields(
    ("authority", "string", "Short name of the authority"),
    ("authority_name", "string", "Name as shown"),
    ("inspection", "date", "Date that names the inspection on this site"),
    ("framework", "string", "Set of rules, by id"),
    ("event", "string", "Kind of inspection or visit, by id"),
    ("number", "integer", "Place in the inspection’s list, from 1"),
    ("kind", "string", "strength, improvement or priority-action"),
    ("area", "string", "Judgement area, by id"),
    ("topics", "string", "Topics by id, separated by semicolons"),
    ("page", "integer", "Page of the report"),
    ("tag", "string", "National framework tag, as written in the report"),
    ("title", "string", "Two to six words of ours"),
    ("summary", "string", "What the report says, in our own words"),
    ("report", "string", "Address of the report"),
)


SHEETS = ("authorities", "inspections", "findings")
"""The names of a site's tables, in their order."""


def sheets(site: Site) -> tuple[Sheet, ...]:
    """The three tables of a site."""
    events = tuple(event for place in site.authorities for event in site.inspections.get(place.slug, ()))
    return authorities(site, site.authorities), inspections(site, events), findings(site, events)


def authorities(site: Site, places: Iterable[Authority]) -> Sheet:
    """A row an authority, present or past, in order of name."""
    return Sheet(
        name="authorities",
        about="A row an authority, present or past",
        fields=_AUTHORITY,
        key=("authority",),
        rows=tuple(_place(site, place) for place in places),
    )


def _place(site: Site, place: Authority) -> Row:
    return (
        place.slug,
        place.name,
        place.called,
        place.type,
        place.urn,
        place.la_code,
        place.gss,
        ";".join(place.past_gss),
        place.regions.get(site.settings.scheme, ""),
        place.regions.get("ofsted", ""),
        place.regions.get("ons", ""),
        _day(place.opened),
        _day(place.closed),
        ";".join(place.predecessors),
        ";".join(place.successors),
        place.trust,
        ";".join(place.past_names),
        place.website,
    )


def areas(programme: Programme) -> tuple[str, ...]:
    """Every judgement area's id, the newest frameworks' first, each once."""
    found = [area.id for framework in reversed(programme.frameworks) for area in framework.areas]
    lines = [judgement.id for judgement in programme.judgements if judgement.id in found]
    return tuple(dict.fromkeys((*lines, *found)))


def inspections(site: Site, events: Iterable[Inspection]) -> Sheet:
    """A row an inspection or visit, in order of authority and time."""
    columns = areas(site.programme)
    graded = tuple(Field(name=id, kind="string", about="Grade, or the reason for having none") for id in columns)
    return Sheet(
        name="inspections",
        about="A row an inspection or visit; a column a judgement area",
        fields=(*EVENT, *graded, Field(name="report", kind="string", about="Address of the report")),
        key=(),
        rows=tuple(
            (*event_cells(site, event), *(outcome(event, column) for column in columns), event.report)
            for event in events
        ),
    )


def event_cells(site: Site, event: Inspection) -> Row:
    """The cells of the fields `EVENT` for one inspection or visit."""
    place = site.authority(event.authority)
    return (
        place.slug,
        place.name,
        place.urn,
        place.gss,
        place.regions.get(site.settings.scheme, ""),
        event.framework.id,
        event.kind.id,
        _day(event.started),
        _day(event.ended),
        _day(event.published),
    )


def outcome(event: Inspection, area: str) -> str:
    """The grade's id in an area, or the id of the reason for having none; empty for a visit.

    Another body is reviewed with some inspections only: where the file is silent on it, it was not.
    """
    if not event.graded:
        return ""
    found = event.outcomes.get(area)
    if isinstance(found, Grade):
        return found.id
    if found is not None:
        return found.value
    own = next((each for each in event.framework.areas if each.id == area), None)
    if own is not None:
        return (NoGrade.NOT_APPLICABLE if own.apart else NoGrade.MISSING).value
    return event.framework.absence(area).value


def findings(site: Site, events: Iterable[Inspection]) -> Sheet:
    """A row a strength or an area for improvement, in the order of the reports."""
    return Sheet(
        name="findings",
        about="A row a strength or an area for improvement",
        fields=_FINDING,
        key=(),
        rows=tuple(
            _finding(site, event, number, finding)
            for event in events
            for number, finding in enumerate(event.findings, start=1)
        ),
    )


def _finding(site: Site, event: Inspection, number: int, finding: Finding) -> Row:
    return (
        event.authority,
        site.authority(event.authority).name,
        event.named.isoformat(),
        event.framework.id,
        event.kind.id,
        str(number),
        finding.kind.value,
        finding.area,
        ";".join(finding.topics),
        str(finding.page) if finding.page else "",
        finding.tag,
        finding.title,
        finding.summary,
        event.report,
    )


def _day(when: date | None) -> str:
    return when.isoformat() if when else ""
