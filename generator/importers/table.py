"""Read a plain CSV with one inspection a row and one column a judgement area, as the site's own `inspections.csv`.

Public: COLUMNS, read.
The index of a report collection (file, urn, authority, published, report_url) is read too: it gives addresses.
"""

import csv
import io
from collections.abc import Iterator, Mapping

from generator.importers.cells import Cells
from generator.importers.importer import Document, Facts
from generator.importers.record import Record, Refusal
from generator.importers.sheet import Row, Table
from generator.model.framework import Framework

COLUMNS = ("authority", "framework", "kind", "started", "ended", "published")
"""Columns that a CSV of inspections must have; `urn`, `gss_code`, `report`, `theme` and area ids may follow."""

_INDEX = ("urn", "authority", "published", "report_url")
_OTHERS = frozenset({"authority_name", "urn", "gss_code", "region", "report", "report_url", "theme", "file"})


def read(document: Document, facts: Facts) -> Iterator[Record | Refusal]:
    """A record for each row; a refusal where the file is no such table, or for a column that is not known."""
    try:
        grid = list(csv.reader(io.StringIO(document.path.read_bytes().decode("utf-8-sig")), strict=True))
    except (UnicodeDecodeError, csv.Error) as error:
        yield Refusal(file=document.name, reason=f"it is no CSV in UTF-8: {error}", remedy="save it again in UTF-8")
        return
    headings = tuple(cell.strip().casefold() for cell in grid[0]) if grid else ()
    rows = tuple(Row(number=at, cells=tuple(cells)) for at, cells in enumerate(grid[1:], start=2) if any(cells))
    yield from _read(Table(sheet="", order=0, headings=headings, rows=rows), document, facts)


def _read(table: Table, document: Document, facts: Facts) -> Iterator[Record | Refusal]:
    if not set(COLUMNS) <= set(table.headings) and not set(_INDEX) <= set(table.headings):
        lacking = [column for column in COLUMNS if column not in table.headings]
        yield Refusal(
            file=document.name,
            reason=f"it has no column called {', '.join(lacking)}",
            remedy=f"name the columns {', '.join(COLUMNS)}, and one for each judgement area",
        )
        return
    areas = {area.id for framework in facts.programme.frameworks for area in framework.areas}
    for heading in table.headings:
        if heading and heading not in {*COLUMNS, *_OTHERS, *areas}:
            yield Refusal(
                file=document.name,
                reason=f"column “{heading}” is neither a fact nor a judgement area that is known",
                remedy="check its name against content/frameworks.yaml; the other columns were read",
            )
    for row in table.rows:
        yield _record(row, table, document, facts)


def _record(row: Row, table: Table, document: Document, facts: Facts) -> Record:
    cells = Cells(table=table, document=document, facts=facts)
    columns = {heading: at for at, heading in enumerate(table.headings) if heading}
    started, ended, published = (cells.day(row, columns.get(field)) for field in ("started", "ended", "published"))
    name = cells.text(row, columns.get("authority_name")) or cells.text(row, columns["authority"])
    code = next((text for text in (cells.text(row, columns.get(c)) for c in ("urn", "gss_code")) if text), "")
    framework = _framework(row, columns, cells)
    return Record(
        file=document.name,
        named=name,
        authority=cells.place(row, name, code, started or published),
        urn=cells.text(row, columns.get("urn")),
        framework=framework.id if framework else "",
        kind=_kind(row, columns, framework, cells),
        started=started,
        ended=ended,
        published=published,
        report=cells.text(row, columns.get("report")) or cells.text(row, columns.get("report_url")),
        grades=_grades(row, columns, framework, cells),
        theme=cells.text(row, columns.get("theme")),
        about=cells.text(row, columns.get("file")),
        problems=tuple(cells.problems),
        source=cells.source(row),
    )


def _framework(row: Row, columns: Mapping[str, int], cells: Cells) -> Framework | None:
    id = cells.text(row, columns.get("framework"))
    frameworks = {framework.id: framework for framework in cells.facts.programme.frameworks}
    if id and id not in frameworks:
        cells.problem(row, columns["framework"], f"no framework is called “{id}”")
    return frameworks.get(id)


def _kind(row: Row, columns: Mapping[str, int], framework: Framework | None, cells: Cells) -> str:
    id = cells.text(row, columns.get("kind"))
    return id if framework is not None and id in framework.kinds else cells.kind(row, columns.get("kind"))


def _grades(row: Row, columns: Mapping[str, int], framework: Framework | None, cells: Cells) -> dict[str, str]:
    """Grades by area id; an empty cell gives none."""
    if framework is None:
        return {}
    at = {area.id: columns[area.id] for area in framework.areas if area.id in columns}
    found = {area: cells.grade(row, column, framework) for area, column in at.items() if cells.text(row, column)}
    return {area: grade for area, grade in found.items() if grade}
