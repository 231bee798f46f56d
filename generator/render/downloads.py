"""Write the public data as files: CSV, JSON, SQLite and the package that describes them.

Public: csv_file, json_file, sqlite_file, package_file, authority_json, names_file, safe.
"""

import csv
import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO, TextIOWrapper
from posixpath import dirname

from generator.model.inspection import Inspection
from generator.model.site import Site
from generator.render import addresses
from generator.render.records import EVENT, VERSION, Field, Sheet, event_cells, findings, outcome

_FORMULA = frozenset("=+-@\t\r\n＝＋－＠")
_SQL = {"integer": "INTEGER", "date": "TEXT", "string": "TEXT"}

_LINE = json.JSONEncoder(ensure_ascii=False)

Told = Mapping[str, object]


def safe(cell: str) -> str:
    """A cell that no spreadsheet runs: text that begins like a formula gets an apostrophe before it.

    A lone carriage return becomes a line end: Python's writer leaves a cell that has one unquoted (until 3.13), and
    what stands behind it would begin a row.
    """
    if "\r" in cell:
        cell = cell.replace("\r\n", "\n").replace("\r", "\n")
    return f"'{cell}" if cell[:1] in _FORMULA else cell


def csv_file(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """A comma-separated table in UTF-8, its header first."""
    whole = BytesIO()
    with TextIOWrapper(whole, encoding="utf-8", newline="") as text:
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow([safe(column) for column in columns])
        writer.writerows([safe(cell) for cell in row] for row in rows)
        text.flush()
        return whole.getvalue()


def sheet_csv(sheet: Sheet) -> bytes:
    """A sheet as CSV."""
    return csv_file([field.name for field in sheet.fields], sheet.rows)


def json_file(value: object) -> bytes:
    """A value as JSON, a line a row where it is a list."""
    if isinstance(value, list):
        return _lines(value)
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def sheet_json(sheet: Sheet) -> bytes:
    """A sheet as a list of objects; an empty cell is null, a number a number."""
    return _lines(_told(sheet.fields, row) for row in sheet.rows)


def _lines(rows: Iterable[object]) -> bytes:
    return b"[\n" + b",\n".join(_LINE.encode(row).encode() for row in rows) + b"\n]\n"


def _told(fields: Sequence[Field], row: Sequence[str]) -> dict[str, object]:
    return {field.name: _value(field, cell) for field, cell in zip(fields, row, strict=True)}


def _value(field: Field, cell: str) -> object:
    if not cell:
        return None
    return int(cell) if field.kind == "integer" else cell


def sqlite_file(sheets: Sequence[Sheet], about: Mapping[str, str] | None = None) -> bytes:
    """The sheets as tables of one SQLite database, made in memory: the same rows give the same bytes.

    about: pairs for a table of that name, which tells what data this is.
    """
    base = sqlite3.connect(":memory:")
    try:
        if about:
            base.execute("CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT)")
            base.executemany("INSERT INTO about VALUES (?, ?)", about.items())
        for sheet in sheets:
            _fill(base, sheet)
        base.commit()
        return base.serialize()
    finally:
        base.close()


def _fill(base: sqlite3.Connection, sheet: Sheet) -> None:
    columns = ", ".join(f'"{field.name}" {_SQL[field.kind]}' for field in sheet.fields)
    key = f", PRIMARY KEY ({', '.join(sheet.key)})" if sheet.key else ""
    base.execute(f'CREATE TABLE "{sheet.name}" ({columns}{key})')
    marks = ", ".join("?" for _ in sheet.fields)
    values = ([_value(field, cell) for field, cell in zip(sheet.fields, row, strict=True)] for row in sheet.rows)
    base.executemany(f'INSERT INTO "{sheet.name}" VALUES ({marks})', values)
    if "authority" not in sheet.key:
        base.execute(f'CREATE INDEX "{sheet.name}_authority" ON "{sheet.name}" (authority)')


def package_file(site: Site, sheets: Sequence[Sheet]) -> bytes:
    """What the files are, after the Data Package standard (specs.frictionlessdata.io)."""
    settings = site.settings
    package: dict[str, object] = {
        "profile": "data-package",
        "name": "gradeline",
        "title": settings.name,
        "description": settings.description,
        "version": VERSION,
        "created": f"{settings.as_at.isoformat()}T00:00:00Z",
        "licenses": [{"name": "OGL-UK-3.0", "title": settings.licence, "path": settings.licence_link}],
        "resources": [*(_resource(sheet) for sheet in sheets), *(_plain(sheet) for sheet in sheets), _base()],
    }
    if settings.base_url:
        package["homepage"] = settings.base_url
    return json_file(package)


def _resource(sheet: Sheet) -> Told:
    schema: dict[str, object] = {
        "fields": [{"name": each.name, "type": each.kind, "description": each.about} for each in sheet.fields],
        "missingValues": [""],
    }
    if sheet.key:
        schema["primaryKey"] = list(sheet.key)
    if sheet.name != "authorities":
        there = {"resource": "authorities", "fields": "authority"}
        schema["foreignKeys"] = [{"fields": "authority", "reference": there}]
    return {
        "name": sheet.name,
        "path": f"{sheet.name}.csv",
        "profile": "tabular-data-resource",
        "description": sheet.about,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema,
    }


def _plain(sheet: Sheet) -> Told:
    return {
        "name": f"{sheet.name}-json",
        "path": f"{sheet.name}.json",
        "description": sheet.about,
        "format": "json",
        "mediatype": "application/json",
        "encoding": "utf-8",
    }


def _base() -> Told:
    return {
        "name": "gradeline-sqlite",
        "path": "gradeline.sqlite",
        "description": "All tables in one SQLite database",
        "format": "sqlite",
        "mediatype": "application/vnd.sqlite3",
    }


def authority_json(site: Site, slug: str) -> bytes:
    """Everything about one authority: its record, and each inspection with grades, findings and sources."""
    place = site.authority(slug)
    return json_file(
        {
            "site": site.settings.name,
            "as_at": site.settings.as_at.isoformat(),
            "version": VERSION,
            "licence": site.settings.licence,
            "authority": place.slug,
            "name": place.name,
            "urn": place.urn,
            "gss_code": place.gss,
            "regions": place.regions,
            "inspections": [_event(site, event) for event in site.inspections.get(slug, ())],
        }
    )


def _event(site: Site, event: Inspection) -> Told:
    told = _told(EVENT[5:], event_cells(site, event)[5:])
    grades = {area.id: outcome(event, area.id) for area in event.framework.areas} if event.graded else {}
    listed = findings(site, (event,))
    return {
        **told,
        "report": event.report or None,
        "theme": event.theme or None,
        "grades": grades,
        "findings": [_brief(_told(listed.fields, row)) for row in listed.rows],
        "sources": [_source(source.document, source.sheet, source.row, source.gives) for source in event.sources],
    }


def _brief(finding: Told) -> Told:
    """A finding without what its inspection says already, and without empty fields."""
    shown = ("kind", "area", "topics", "page", "tag", "title", "summary")
    return {name: finding[name] for name in shown if finding[name] is not None}


def _source(document: str, sheet: str, row: int, gives: Sequence[str]) -> Told:
    told: dict[str, object] = {"document": document, "gives": list(gives)}
    if sheet:
        told["sheet"] = sheet
    if row:
        told["row"] = row
    return told


def names_file(site: Site) -> bytes:
    """Every name that a place is known by, for the search as a reader types: name, folder, other names."""
    return json_file(
        [
            [
                place.name,
                dirname(addresses.authority(place.slug)),
                sorted({place.called, *place.known_as, *place.past_names}),
            ]
            for place in site.authorities
        ]
    )
