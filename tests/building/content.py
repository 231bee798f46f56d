"""Build the bytes of content files, with defaults that are sound.

Public: an_inspection_file, an_authority_file, a_settings_file, a_content_folder.
"""

import shutil
from pathlib import Path

SOUND = Path(__file__).resolve().parent.parent / "refused" / "sound" / "content"

_INSPECTION = {
    "framework": "ilacs-2018",
    "kind": "standard",
    "started": "2022-05-09",
    "ended": "2022-05-20",
    "published": "2022-07-05",
    "grades": "{overall: good, leaders: good, help-and-protection: good, in-care-and-care-leavers: good}",
}
_AUTHORITY = {
    "name": "Northshire",
    "urn": "'80001'",
    "la_code": "'901'",
    "gss": "E10000901",
    "type": "County",
    "regions": "{ons: north-east}",
}
_SETTINGS = {
    "name": "Counties",
    "description": "How counties were graded.",
    "country": "England",
    "as_at": "2024-06-30",
    "scheme": "ons",
    "independent": "Independent of any inspectorate",
    "licence": "Open Government Licence v3.0",
    "licence_link": "https://licence.example/",
    "attribution": "Facts from reports.",
}


def an_inspection_file(**values: str) -> bytes:
    """An inspection's YAML, one line a key; a value that is empty leaves its key out."""
    return _written(_INSPECTION | values)


def an_authority_file(**values: str) -> bytes:
    """An authority's YAML, one line a key; a value that is empty leaves its key out."""
    return _written(_AUTHORITY | values)


def a_settings_file(**values: str) -> bytes:
    """The YAML of `site.yaml`, one line a key; a value that is empty leaves its key out."""
    return _written(_SETTINGS | values)


def a_content_folder(into: Path) -> Path:
    """The content of two sound counties in a folder of its own; returns the content folder."""
    content = into / "content"
    shutil.copytree(SOUND, content)
    return content


def _written(values: dict[str, str]) -> bytes:
    return "".join(f"{key}: {value}\n" for key, value in values.items() if value).encode()
