"""JSON Schema files for editors."""

import json
from pathlib import Path

import pytest

from generator.load.schema import schemas

NAMES = sorted(schemas())


def test_the_committed_schemas_are_in_step_with_the_shapes(root: Path) -> None:
    """`gradeline schema` writes them again."""
    held = {path.name: path.read_bytes() for path in (root / "content" / "schema").iterdir()}
    assert held == schemas()


@pytest.mark.parametrize("name", NAMES)
def test_every_key_is_described(name: str) -> None:
    """An editor shows the line while the key is written."""
    schema = json.loads(schemas()[name])
    shapes = [schema, *schema.get("$defs", {}).values()]
    assert [
        key for shape in shapes for key, told in shape.get("properties", {}).items() if "description" not in told
    ] == []


@pytest.mark.parametrize("name", NAMES)
def test_no_unknown_key_passes(name: str) -> None:
    """An editor marks it as the loader does."""
    schema = json.loads(schemas()[name])
    shapes = [shape for shape in (schema, *schema.get("$defs", {}).values()) if "properties" in shape]
    assert all(shape["additionalProperties"] is False for shape in shapes)
    assert schema["$schema"].endswith("2020-12/schema")
