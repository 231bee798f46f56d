"""Read tables with one inspection or visit a row: Ofsted's outcomes, in-year activity and history of inspections.

Public: claims, read.
Columns are found by their headings, whose wording and order change from release to release. A table without a column
for the kind of event lists latest grades: its records have no kind, and only confirm events known from elsewhere.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date

from generator.importers.cells import Cells, unknown_heading
from generator.importers.importer import Document, Facts
from generator.importers.lookups import FAMILY_ILACS, framework_on
from generator.importers.record import Record, Refusal
from generator.importers.sheet import Row, Table
from generator.model.framework import Framework

_FIELDS = (
    ("ignored", re.compile(r"^$|web link|region|local authority status|authority type")),
    ("name", re.compile(r"^(local authority|la) name$")),
    ("code", re.compile(r"area code|^(ons|gss) code$")),
    ("urn", re.compile(r"\burn\b")),
    ("started", re.compile(r"^inspection( visit)?( start)? date$")),
    ("published", re.compile(r"publication date")),
    ("kind", re.compile(r"^inspection( visit)? type$")),
    ("theme", re.compile(r"visit theme")),
    ("overall", re.compile(r"overall effectiveness")),
    ("leaders", re.compile(r"impact of leaders")),
    ("help-and-protection", re.compile(r"help and protection")),
    ("in-care", re.compile(r"children in care")),
    ("care-leavers", re.compile(r"care leavers")),
)
"""What a column holds, by its folded heading; the first that fits. Grades stand under the judgement they are on."""

_JUDGEMENTS = ("overall", "leaders", "help-and-protection", "in-care", "care-leavers")


def _field(heading: str) -> str:
    return next((field for field, pattern in _FIELDS if pattern.search(heading)), "")


def claims(table: Table) -> bool:
    """Whether a table has the columns of this layout: a name, a date, and grades with the impact of leaders."""
    fields = {_field(heading) for heading in table.headings}
    return {"name", "started", "overall", "leaders"} <= fields and not any("slac" in one for one in table.headings)


def read(table: Table, document: Document, facts: Facts) -> Iterator[Record | Refusal]:
    """A record for each row; a refusal for each column whose heading is unknown."""
    columns: dict[str, int] = {}
    for at, heading in enumerate(table.headings):
        field = _field(heading)
        if not field:
            yield unknown_heading(heading, at, table, document)
        columns.setdefault(field, at)
    for row in table.rows:
        yield _record(row, columns, Cells(table=table, document=document, facts=facts))


def _record(row: Row, columns: Mapping[str, int], cells: Cells) -> Record:
    name = cells.text(row, columns["name"])
    code = cells.text(row, columns.get("code"))
    started = cells.day(row, columns["started"])
    published = cells.day(row, columns.get("published"))
    kind = cells.kind(row, columns.get("kind"))
    framework = _framework(row, started or published, cells)
    return Record(
        file=cells.document.name,
        named=name,
        authority=cells.place(row, name, code, started or published),
        urn=cells.text(row, columns.get("urn")),
        framework=framework.id if framework else "",
        kind=kind,
        started=started,
        published=published,
        grades=_grades(row, columns, framework, cells) if framework else {},
        theme=cells.text(row, columns.get("theme")),
        problems=tuple(cells.problems),
        source=cells.source(row),
    )


def _framework(row: Row, day: str, cells: Cells) -> Framework | None:
    if not day:
        cells.problem(row, None, "it has neither a date of inspection nor a date of publication")
        return None
    found = framework_on(FAMILY_ILACS, date.fromisoformat(day), cells.facts.programme)
    if found is None:
        cells.problem(row, None, f"{day} is before the first framework of this layout")
    return found


def _grades(row: Row, columns: Mapping[str, int], framework: Framework, cells: Cells) -> dict[str, str]:
    """Grades by area id; none for a visit, whose grade cells are all empty."""
    present = [judgement for judgement in _JUDGEMENTS if judgement in columns]
    if not any(cells.text(row, columns[judgement]) for judgement in present):
        return {}
    grades: dict[str, str] = {}
    for judgement in present:
        area = framework.area_on(judgement)
        word = cells.text(row, columns[judgement])
        if area is None and word:
            cells.problem(row, columns[judgement], f"{framework.name} has no judgement here, yet it says “{word}”")
        elif area is not None:
            grades[area.id] = cells.grade(row, columns[judgement], framework)
    return {area: grade for area, grade in grades.items() if grade}
