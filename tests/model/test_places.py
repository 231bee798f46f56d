"""Where each value of the content was written."""

import pytest

from generator.model.places import Key, Places, spelt
from generator.problems import Level

PLACES = Places(marks={"a.yaml": {(): (1, 1), ("b",): (2, 4), ("b", 0): (3, 5)}, "empty.md": {}})


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ((), ""),
        (("b",), "b"),
        (("b", 0, "c"), "b[0].c"),
        ((2, "id"), "[2].id"),
        (("grades", "in-care"), "grades.in-care"),
    ],
)
def test_a_key_is_spelt_as_people_read_it(key: Key, words: str) -> None:
    """Names with full stops between, places in a list in brackets."""
    assert spelt(key) == words


@pytest.mark.parametrize(
    ("file", "key", "place"),
    [
        ("a.yaml", ("b", 0), "content/a.yaml:3:5"),
        ("a.yaml", ("b", 7, "c"), "content/a.yaml:2:4"),
        ("a.yaml", ("z",), "content/a.yaml:1:1"),
        ("empty.md", ("z",), "content/empty.md"),
        ("gone.yaml", (), "content/gone.yaml"),
    ],
)
def test_a_value_is_at_its_own_place_or_at_that_of_what_holds_it(file: str, key: Key, place: str) -> None:
    """What is not there has the place where it should be."""
    assert str(PLACES.at(file, key)) == place


def test_a_fault_and_a_note_carry_place_and_key() -> None:
    """They differ in what they stop."""
    fault = PLACES.fault("x", "a.yaml", ("b", 0), "m", "r")
    note = PLACES.note("x", "a.yaml", ("b", 0), "m", "r")
    assert (str(fault.place), fault.path, fault.level) == ("content/a.yaml:3:5", "b[0]", Level.FAULT)
    assert note.level is Level.NOTE


def test_without_a_root_a_path_is_shown_as_it_is() -> None:
    """Where the content is the folder that the user stands in."""
    assert Places(root="").shown("a.yaml") == "a.yaml"
