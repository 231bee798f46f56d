"""Joining the names and codes of documents to authorities."""

from datetime import date

import pytest

from generator.importers.names import Names, bare, folded
from generator.model.authority import Authority


@pytest.mark.parametrize(
    "name",
    [
        "Northshire",
        "  NORTHSHIRE ",
        "Northshire County Council",
        "London Borough of Northshire",
        "County of the North",
        "northshire",
    ],
)
def test_finds_an_authority_by_any_of_its_names(name: str, places: tuple[Authority, ...]) -> None:
    """Capitals, spaces and words of office around a name make no difference."""
    assert Names.of(places).find(name) == "northshire"


@pytest.mark.parametrize("name", ["King’s Abbot & Fenny", "Kings Abbot and Fenny", "King's Abbot and Fenny"])
def test_reads_an_ampersand_as_and(name: str, places: tuple[Authority, ...]) -> None:
    """Spellings with '&', and with any apostrophe or none, meet."""
    names = Names.of(places)
    assert names.find(name) == "kings-abbot-and-fenny"


@pytest.mark.parametrize("code", ["80001", "E10000001", "E10000099", "101"])
def test_a_code_decides_over_a_name(code: str, places: tuple[Authority, ...]) -> None:
    """A URN, a code of today, a past code or a local authority code is surer than a name."""
    assert Names.of(places).find("Westmouth", code=code) == "northshire"


def test_the_day_tells_two_councils_of_one_name_apart(places: tuple[Authority, ...]) -> None:
    """A report of 2016 is about the council that was there in 2016."""
    names = Names.of(places)
    assert names.find("Westmouth", day=date(2016, 5, 23)) == "westmouth-to-2019"
    assert names.find("Westmouth", day=date(2021, 11, 19)) == "westmouth"


def test_without_a_day_a_shared_name_means_the_council_of_today(places: tuple[Authority, ...]) -> None:
    """The one that still exists is meant."""
    assert Names.of(places).find("Westmouth") == "westmouth"


def test_an_unknown_name_matches_nothing_and_suggests_the_nearest(places: tuple[Authority, ...]) -> None:
    """Nothing is guessed; the nearest known name is only offered."""
    names = Names.of(places)
    assert names.find("Northshyre") == ""
    assert names.like("Northshyre") == "Northshire"


def test_folding_leaves_a_place_called_city_alone() -> None:
    """Words of office are taken off only for a second look, so 'City of X' can be a name of its own."""
    assert folded("City of London") == "city of london"
    assert bare("City of York Council") == "york"
