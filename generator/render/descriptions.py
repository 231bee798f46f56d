"""Describe the public data to programs: a JSON Schema beside each JSON table, and which version of when it is.

Public: schema_file, version_file, about.
"""

from collections.abc import Sequence

from generator import __version__
from generator.model.finding import FindingKind
from generator.model.framework import Programme
from generator.model.grade import NoGrade
from generator.model.site import Site
from generator.render.downloads import json_file
from generator.render.records import VERSION, Field, Sheet, areas

_DRAFT = "https://json-schema.org/draft/2020-12/schema"


def schema_file(site: Site, sheet: Sheet) -> bytes:
    """What each row of `NAME.json` holds, after JSON Schema; words that are ids are listed."""
    settings = site.settings
    known = _words(site.programme, sheet)
    schema: dict[str, object] = {
        "$schema": _DRAFT,
        "title": f"{settings.name}: {sheet.name}",
        "description": sheet.about,
        "$comment": f"version {VERSION}, data as at {settings.as_at.isoformat()}",
        "type": "array",
        "items": {
            "type": "object",
            "properties": {field.name: _property(field, known.get(field.name, ())) for field in sheet.fields},
            "required": [field.name for field in sheet.fields],
            "additionalProperties": False,
        },
    }
    if settings.base_url:
        schema["$id"] = f"{settings.base_url}data/{sheet.name}.schema.json"
    return json_file(schema)


def _property(field: Field, words: Sequence[str]) -> dict[str, object]:
    told: dict[str, object] = {"description": field.about}
    if words:
        return {**told, "enum": [*words, None]}
    told["type"] = ["integer" if field.kind == "integer" else "string", "null"]
    return told | {"format": "date"} if field.kind == "date" else told


def _words(programme: Programme, sheet: Sheet) -> dict[str, tuple[str, ...]]:
    """By column, the ids that can stand in it."""
    frameworks = tuple(framework.id for framework in programme.frameworks)
    kinds = tuple(kind.id for kind in programme.kinds)
    if sheet.name == "findings":
        return {"framework": frameworks, "event": kinds, "kind": tuple(kind.value for kind in FindingKind)}
    if sheet.name != "inspections":
        return {}
    grades = dict.fromkeys(grade.id for scale in programme.scales for grade in scale.grades)
    outcomes = (*grades, *(reason.value for reason in NoGrade))
    return {"framework": frameworks, "kind": kinds} | dict.fromkeys(areas(programme), outcomes)


def about(site: Site) -> dict[str, str]:
    """Which data this is: whose, of which day, in which version of its columns, under which licence."""
    settings = site.settings
    newest = [(each.version, each.date.isoformat()) for each in site.releases[:1]]
    return {
        "site": settings.name,
        "address": settings.base_url,
        "version": VERSION,
        "as_at": settings.as_at.isoformat(),
        "licence": settings.licence,
        "licence_link": settings.licence_link,
        "attribution": settings.attribution,
        "made_by": f"gradeline {__version__}",
        **{key: told for version, day in newest for key, told in (("release", version), ("released", day))},
    }


def version_file(site: Site) -> bytes:
    """The same as one small file, so that a program can see whether there is anything new."""
    return json_file(about(site))
