"""Find data files of a built site that are not what they say they are.

Public: data_is_whole.
"""

import csv
import json
from collections.abc import Iterable, Iterator
from io import StringIO
from posixpath import dirname, join

from generator.check.built.folder import Folder
from generator.problems import Problem, shown

_MEND = "report it as a fault of Gradeline, with the file"
_SQLITE = b"SQLite format 3\x00"


def data_is_whole(site: Folder) -> Iterable[Problem]:
    """JSON parses, tables are rectangular, databases are SQLite, and a package describes files that are there."""
    for path in site.files:
        suffix = path.rpartition(".")[2]
        if suffix in _CHECKS and not path.startswith("."):
            for message in _CHECKS[suffix](site, path):
                yield site.fault("built-data", path, (0, 0), message, _MEND)


def _json(site: Folder, path: str) -> Iterator[str]:
    try:
        value: object = json.loads(site.files[path])
    except ValueError as error:
        yield f"it is no JSON: {error}"
        return
    if path.endswith("datapackage.json"):
        yield from _package(site, path, value)


def _csv(site: Folder, path: str) -> Iterator[str]:
    try:
        rows = list(csv.reader(StringIO(site.files[path].decode()), strict=True))
    except (UnicodeDecodeError, csv.Error) as error:
        yield f"it is no table: {error}"
        return
    if not rows:
        yield "it has no header"
        return
    if len(set(rows[0])) < len(rows[0]):
        yield "two columns have one name"
    for number, row in enumerate(rows, start=1):
        if len(row) != len(rows[0]):
            yield f"row {number} has {len(row)} cells under {len(rows[0])} columns"
            return


def _sqlite(site: Folder, path: str) -> Iterator[str]:
    if not site.files[path].startswith(_SQLITE):
        yield "it is no SQLite database"


_CHECKS = {"json": _json, "webmanifest": _json, "csv": _csv, "sqlite": _sqlite}


def _package(site: Folder, path: str, package: object) -> Iterator[str]:
    """What a data package says of files that are not there, or that have other columns."""
    resources = package.get("resources") if isinstance(package, dict) else None
    if not isinstance(resources, list):
        yield "it lists no resources"
        return
    for resource in resources:
        if isinstance(resource, dict):
            yield from _resource(site, join(dirname(path), str(resource.get("path"))), resource.get("schema"))


def _resource(site: Folder, file: str, schema: object) -> Iterator[str]:
    if file not in site.files:
        yield f"it describes {shown(file)}, which is not there"
        return
    fields = schema.get("fields") if isinstance(schema, dict) else None
    if isinstance(fields, list) and file.endswith(".csv"):
        said = [str(field.get("name")) for field in fields if isinstance(field, dict)]
        header = next(csv.reader(StringIO(site.files[file].decode(errors="replace"))), [])
        if said != header:
            yield f"it gives other columns than {file} has"
