"""The command that writes JSON Schema files."""

from pathlib import Path

from generator.command.main import run
from generator.load.schema import schemas


def test_a_schema_is_written_for_each_kind_of_file(tmp_path: Path) -> None:
    """Into a folder that is made if need be."""
    assert run(["schema", str(tmp_path / "a" / "b")]) == 0
    assert {path.name: path.read_bytes() for path in (tmp_path / "a" / "b").iterdir()} == schemas()
