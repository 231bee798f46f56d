"""A world for every test of fetching."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.importers.fetch.world import World, a_world


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """A server that does as it is told, and time that hurries."""
    with a_world(tmp_path / "fetched") as found:
        yield found
