"""Read tables with one authority a row: Ofsted's history of inspections under every framework since 2009.

Public: claims, read.
A heading names the event and what the column holds of it, as in 'CPI overall effectiveness'. A second table on the
sheet lists councils that no longer exist. The sheet writes later words over older grades; they are undone here.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from generator.importers.cells import Cells, unknown_heading
from generator.importers.importer import Document, Facts
from generator.importers.lookups import FAMILY_ILACS, framework_on
from generator.importers.record import Record, Refusal
from generator.importers.sheet import Row, Table
from generator.model.framework import Framework
from generator.model.grade import NoGrade


@dataclass(frozen=True, slots=True, kw_only=True)
class _Event:
    """An event that columns describe: its framework or family, its kind ('' where a column says), its areas."""

    family: str
    kind: str
    areas: tuple[tuple[str, re.Pattern[str]], ...]


def _areas(*pairs: tuple[str, str]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((area, re.compile(pattern)) for area, pattern in pairs)


_SIF_AREAS = _areas(
    ("overall", "overall judgement"),
    ("help-and-protection", "help and protection"),
    ("looked-after", "looked after and achieving permanence"),
    ("adoption", "adoption"),
    ("care-leavers", "care leavers"),
    ("leadership", "leadership"),
    ("lscb", "lscb"),
)
_SLAC_AREAS = _areas(("safeguarding", "safeguarding"), ("looked-after", "looked after"))
_OVERALL = _areas(("overall", "overall effectiveness"))
_ILACS_AREAS = _areas(
    ("overall", "overall effectiveness"),
    ("leaders", "impact of leaders"),
    ("help-and-protection", "help and protection"),
    ("in-care", "children in care"),
    ("care-leavers", "care leavers"),
)

_EVENTS = (
    (re.compile(r"slac re inspection"), _Event(family="slac", kind="re-inspection", areas=_SLAC_AREAS)),
    (re.compile(r"\bcpri\b"), _Event(family="cpi", kind="re-inspection", areas=_OVERALL)),
    (re.compile(r"\bcpi\b"), _Event(family="cpi", kind="inspection", areas=_OVERALL)),
    (re.compile(r"\btlac\b"), _Event(family="tlac", kind="inspection", areas=_OVERALL)),
    (re.compile(r"\bsif re inspection"), _Event(family="sif", kind="re-inspection", areas=_SIF_AREAS)),
    (re.compile(r"\bsif\b|\blscb\b"), _Event(family="sif", kind="inspection", areas=_SIF_AREAS)),
    (re.compile(r"\bslac\b"), _Event(family="slac", kind="inspection", areas=_SLAC_AREAS)),
    (re.compile(r"ilacs framework"), _Event(family=FAMILY_ILACS, kind="", areas=_ILACS_AREAS)),
)
"""What a heading is about, by its folded words; the first that fits."""

_PASSED_OVER = re.compile(r"^$|web link|^la region$|region|authority type")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Columns:
    """The columns of one event: `fields` maps `published`, `kind` and area ids to a column."""

    event: _Event
    fields: dict[str, int]


def claims(table: Table) -> bool:
    """Whether a table has the columns of this layout: a name, and events by framework."""
    return "local authority name" in table.headings and any("slac" in heading for heading in table.headings)


def read(table: Table, document: Document, facts: Facts) -> Iterator[Record | Refusal]:
    """A record for each event of each row; a refusal for each column whose heading is unknown."""
    events: dict[str, _Columns] = {}
    name_at = table.headings.index("local authority name")
    for at, heading in enumerate(table.headings):
        if at == name_at or _PASSED_OVER.search(heading):
            continue
        place = _column(heading)
        if place is None:
            yield unknown_heading(heading, at, table, document)
            continue
        key, event, field = place
        events.setdefault(key, _Columns(event=event, fields={})).fields.setdefault(field, at)
    for row in table.rows:
        records = [_record(row, name_at, columns, _cells(table, document, facts)) for columns in events.values()]
        yield from _joined([record for record in records if record is not None])


def _cells(table: Table, document: Document, facts: Facts) -> Cells:
    return Cells(table=table, document=document, facts=facts)


def _column(heading: str) -> tuple[str, _Event, str] | None:
    """The event that a heading is about, a key that tells it from others, and the field that the column holds."""
    found = next(((pattern, event) for pattern, event in _EVENTS if pattern.search(heading)), None)
    if found is None:
        return None
    pattern, event = found
    field = _field(heading, event)
    return (_key(heading, pattern, event), event, field) if field else None


def _field(heading: str, event: _Event) -> str:
    if "publication date" in heading:
        return "published"
    if "inspection type" in heading:
        return "kind"
    return next((area for area, pattern in event.areas if pattern.search(heading)), "")


def _key(heading: str, pattern: re.Pattern[str], event: _Event) -> str:
    """'first ilacs framework' and 'second ilacs framework' are two events; so are both kinds of SLAC re-inspection."""
    if event.family == FAMILY_ILACS:
        return heading.partition("framework")[0]
    if event.family == "slac" and event.kind == "re-inspection":
        return f"{pattern.pattern} {'looked after' if 'looked after' in heading else 'safeguarding'}"
    return pattern.pattern


def _record(row: Row, name_at: int, columns: _Columns, cells: Cells) -> Record | None:
    """The event that these columns describe, or None where the row has nothing in them."""
    if not any(cells.text(row, at) for at in columns.fields.values()):
        return None
    name = cells.text(row, name_at)
    published = cells.day(row, columns.fields.get("published"))
    framework = _framework(row, columns, published, cells)
    return Record(
        file=cells.document.name,
        named=name,
        authority=cells.place(row, name, "", published),
        urn="",
        framework=framework.id if framework else "",
        kind=columns.event.kind or cells.kind(row, columns.fields.get("kind")),
        published=published,
        grades=_grades(row, columns, framework, cells) if framework else {},
        problems=tuple(cells.problems),
        source=cells.source(row),
    )


def _framework(row: Row, columns: _Columns, published: str, cells: Cells) -> Framework | None:
    """The framework of an event; of a family with versions, the one with care leavers apart where they are graded."""
    family = columns.event.family
    versions = [one for one in cells.facts.programme.frameworks if one.family == family]
    if not published:
        cells.problem(row, None, f"its {family.upper()} inspection has no publication date")
        return None
    apart = "care-leavers" in columns.fields and cells.text(row, columns.fields["care-leavers"])
    with_leavers = [one for one in versions if one.area_on("care-leavers")]
    if family == FAMILY_ILACS and apart:
        return next(iter(with_leavers), None)
    return versions[0] if versions else framework_on(family, date.fromisoformat(published), cells.facts.programme)


def _grades(row: Row, columns: _Columns, framework: Framework, cells: Cells) -> dict[str, str]:
    grades: dict[str, str] = {}
    for field, at in columns.fields.items():
        area = _area(field, framework)
        if area:
            grades[area] = cells.grade(row, at, framework)
    return {area: grade for area, grade in grades.items() if grade}


def _area(field: str, framework: Framework) -> str:
    """The area id for a column's field; care leavers have none where they were judged with children in care."""
    own = {area.id for area in framework.areas}
    if framework.family == FAMILY_ILACS:
        found = framework.area_on(field)
        return found.id if found else ""
    return field if field in own else ""


def _joined(records: list[Record]) -> Iterator[Record]:
    """Records of one row, where two parts of one event on one day (both SLAC re-inspections) become one record."""
    days: dict[tuple[str, str, str], Record] = {}
    for record in records:
        key = (record.framework, record.kind, record.published)
        before = days.get(key)
        days[key] = record if before is None else _both(before, record)
    for record in days.values():
        yield _whole(record)


def _both(one: Record, other: Record) -> Record:
    return replace(one, grades=one.grades | other.grades, problems=tuple(dict.fromkeys(one.problems + other.problems)))


def _whole(record: Record) -> Record:
    """A SLAC re-inspection of one service alone says that the other does not apply."""
    if record.framework != "slac":
        return record
    parts: Mapping[str, str] = dict.fromkeys(("safeguarding", "looked-after"), NoGrade.NOT_APPLICABLE.value)
    return replace(record, grades={**parts, **record.grades})
