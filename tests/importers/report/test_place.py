"""Names on covers, joined to authorities."""

import pytest

from generator.importers.report.place import find_place
from tests.importers.report.composing import a_place, known

PLACES = known(
    a_place(),
    a_place("city-of-lorn", "City of Lorn", "80002"),
    a_place("lorn", "Lorn", "80003"),
    a_place("ash", "Ash", "80004"),
)


@pytest.mark.parametrize(
    "named",
    [
        "Marchford",
        "Marchford County Council",
        "London Borough of Marchford",
        "Metropolitan Borough of Marchford",
        "Marchford District Metropolitan Council",
        "Marchford City",
        "Royal Borough of Marchford",
        "Marchford Children and Families Trust",
        "Marchford Council area",
    ],
)
def test_words_of_office_do_not_hide_a_name(named: str) -> None:
    """Before or after it, in any order."""
    assert find_place(named, "", None, PLACES).slug == "marchford"


def test_a_name_that_is_known_as_written_is_not_shortened() -> None:
    """'City of Lorn' is not Lorn."""
    assert find_place("City of Lorn", "", None, PLACES).slug == "city-of-lorn"


def test_a_name_inside_another_is_not_found() -> None:
    """Ashby is not Ash."""
    assert find_place("Ashby", "", None, PLACES).slug == ""


def test_the_urn_comes_with_the_place() -> None:
    """Though the report does not print it."""
    assert find_place("Marchford", "", None, PLACES).urn == "80001"


def test_a_urn_decides_and_the_name_is_kept_to_compare() -> None:
    """A report that prints both may contradict itself."""
    place = find_place("Ash", "80001", None, PLACES)
    assert (place.slug, place.by_name) == ("marchford", "ash")
