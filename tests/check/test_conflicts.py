"""Where two sources disagree."""

from dataclasses import replace

import pytest

from generator.check.conflicts import sources_agree
from generator.model.places import Places
from generator.model.source import Source
from generator.problems import Level, Problem
from tests.building.site import a_site, an_inspection

REPORT = Source(document="reports/northshire.pdf", gives=("published", "grades"))


def note(**says: str) -> Problem:
    """What is told of a spreadsheet that says otherwise than the report."""
    sheet = Source(
        document="official/2023.ods",
        sheet="History",
        row=97,
        gives=("published", "grades"),
        says={field.replace("__", "."): said for field, said in says.items()},
        because="The report bears that date.",
    )
    (found,) = sources_agree(a_site(an_inspection("2022-09-05", sources=(REPORT, sheet))), Places())
    return found


def test_a_conflict_is_a_note_and_no_fault() -> None:
    """It was decided; readers should see that it was."""
    assert note(published="2022-11-05").level is Level.NOTE


def test_both_values_are_told_with_both_sources() -> None:
    """The chosen one first."""
    assert note(published="2022-11-05").message == (
        "published is 2022-09-05 (northshire.pdf), and 2022-11-05 in 2023.ods, sheet History, row 97"
    )


def test_the_reason_for_the_choice_is_told() -> None:
    """In the words of whoever chose."""
    assert note(published="2022-11-05").remedy == "2022-09-05 is shown, because the report bears that date"


def test_a_grade_is_told_by_its_area() -> None:
    """Both as content writes them."""
    assert note(grades__leaders="inadequate").message.startswith(
        "grades.leaders is good (northshire.pdf), and inadequate in"
    )


def test_the_place_is_the_line_that_says_otherwise() -> None:
    """There the note can be looked into."""
    assert note(published="2022-11-05").path == "sources[1].says.published"


@pytest.mark.parametrize("field", ["grade", "nothing"])
def test_what_is_no_field_is_left_to_another_check(field: str) -> None:
    """It is a fault, and no conflict."""
    source = replace(REPORT, says={field: "x"})
    assert list(sources_agree(a_site(an_inspection(sources=(source,))), Places())) == []


def test_sources_that_agree_are_not_told_of() -> None:
    """Silence is the rule."""
    assert list(sources_agree(a_site(an_inspection(sources=(REPORT, REPORT))), Places())) == []
