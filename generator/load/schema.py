"""Make JSON Schema files from the shapes, so that an editor completes and checks content while it is written.

Public: schemas.
"""

import json
from collections.abc import Iterator

from pydantic import TypeAdapter

from generator.load.shapes import (
    AuthorityShape,
    CorrectionShape,
    InspectionShape,
    PageFront,
    ProgrammeShape,
    ProseFront,
    RegionShape,
    ReleaseShape,
    SettingsShape,
    ThemeShape,
    TopicShape,
)

_DRAFT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> dict[str, bytes]:
    """The schema of every kind of file, by the schema's file name."""
    return {f"{name}.schema.json": _schema(shape, title) for name, title, shape in _kinds()}


def _kinds() -> Iterator[tuple[str, str, "TypeAdapter[object]"]]:
    """Name, title and shape of each kind of file."""
    yield "authority", "authorities/SLUG/authority.yaml", TypeAdapter(AuthorityShape)
    yield "inspection", "authorities/SLUG/YYYY-MM-DD.yaml", TypeAdapter(InspectionShape)
    yield "site", "site.yaml", TypeAdapter(SettingsShape)
    yield "frameworks", "frameworks.yaml", TypeAdapter(ProgrammeShape)
    yield "topics", "topics.yaml", TypeAdapter(tuple[TopicShape, ...])
    yield "regions", "regions.yaml", TypeAdapter(dict[str, tuple[RegionShape, ...]])
    yield "corrections", "corrections.yaml", TypeAdapter(tuple[CorrectionShape, ...])
    yield "releases", "releases.yaml", TypeAdapter(tuple[ReleaseShape, ...])
    yield "page", "front matter of pages/*.md and guide/*.md", TypeAdapter(PageFront)
    yield "prose", "front matter of commentaries and responses", TypeAdapter(ProseFront)
    yield "theme", "themes/NAME/theme.yaml", TypeAdapter(ThemeShape)


def _schema(shape: "TypeAdapter[object]", title: str) -> bytes:
    schema = {"$schema": _DRAFT, **_untitled(shape.json_schema()), "title": title}
    return (json.dumps(schema, indent=2, ensure_ascii=False) + "\n").encode()


def _untitled(schema: dict[str, object]) -> dict[str, object]:
    """A schema without the titles that repeat its own keys; a key that is called `title` stays."""
    return {
        name: _untitled(value) if isinstance(value, dict) else value
        for name, value in schema.items()
        if name != "title" or isinstance(value, dict)
    }
