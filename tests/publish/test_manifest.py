"""A manifest names every file of a published folder."""

import pytest

from generator.publish.manifest import Manifest, parse, text


def test_what_is_written_reads_back() -> None:
    """A manifest survives being written and read."""
    manifest = Manifest(inputs="abc", files={"index.html": "12"}, recipes={"index.html": "34"}, values={"theme": "56"})
    assert parse(text(manifest)) == manifest


@pytest.mark.parametrize(
    "damaged",
    [
        b"",
        b"{",
        b"[]",
        b'{"files": 3, "inputs": "", "recipes": {}, "values": {}}',
        b'{"files": {"a": 3}, "inputs": "", "recipes": {}, "values": {}}',
        b'{"files": {}, "inputs": 1, "recipes": {}, "values": {}}',
        b"\xff\xfe",
    ],
)
def test_damage_is_no_manifest(damaged: bytes) -> None:
    """Bytes that are not a manifest read as none, never as an exception."""
    assert parse(damaged) is None
