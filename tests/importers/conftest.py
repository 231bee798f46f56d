"""What tests of the importers share: the real frameworks, and a few councils that do not exist."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.importers.importer import Facts
from generator.importers.names import Names
from generator.load.programme import read_programme
from generator.model.authority import Authority
from generator.model.framework import Programme
from tests.building.site import an_authority


@pytest.fixture(scope="session")
def programme(root: Path) -> Programme:
    """The frameworks of this repository's own content."""
    read = read_programme("frameworks.yaml", (root / "content" / "frameworks.yaml").read_bytes())
    assert read.value is not None
    return read.value


@pytest.fixture(scope="session")
def places() -> tuple[Authority, ...]:
    """Northshire, a town with traps in its names, and two councils called Westmouth, one of them gone."""
    town = an_authority("kings-abbot-and-fenny", name="King's Abbot and Fenny", number=2)
    old = an_authority("westmouth-to-2019", name="Westmouth (to 2019)", number=3, closed=date(2019, 4, 1))
    return (
        replace(an_authority("northshire", number=1), past_gss=("E10000099",), known_as=("County of the North",)),
        town,
        replace(old, known_as=("Westmouth",)),
        an_authority("westmouth", number=4, opened=date(2019, 4, 1)),
    )


@pytest.fixture(scope="session")
def facts(programme: Programme, places: tuple[Authority, ...]) -> Facts:
    """What an importer must know of the content."""
    return Facts(programme=programme, names=Names.of(places))
