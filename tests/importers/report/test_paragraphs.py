"""Paragraphs that findings name, and the sections that they stand in."""

import pytest

from generator.importers.report.layout.sif import TITLES
from generator.importers.report.paragraphs import named_areas, sections
from generator.importers.report.text import Line

HELP, CARE = frozenset({"help-and-protection"}), frozenset({"care-leavers"})


def page(*texts: str) -> list[Line]:
    """Lines of a page; a leading '*' makes one bold."""
    return [
        Line(text=text.lstrip("*"), page=9, left=72, bottom=700 - 15 * at, size=12, bold=text.startswith("*"))
        for at, text in enumerate(texts)
    ]


BODY = page(
    "17. The last of the list.",
    *("*The experiences and progress of", "*children who need help and", "*protection Good", "18. Doors are open."),
    *("90. and over is an age.", "19. Plans are kept."),
    *("*The graded judgement about the experience and progress of care leavers", "*This was not judged."),
    *("20. Homes are warm.", "*Leadership, management and governance: good", "21. Leaders lead."),
)


def test_a_paragraph_belongs_to_the_section_whose_title_stands_above_it() -> None:
    """With its grade or without; what stands before the first section, or looks like a number, is none of them."""
    assert sections(BODY, TITLES) == {18: HELP, 19: HELP, 20: CARE, 21: frozenset({"leadership"})}


def test_numbers_that_start_again_in_each_section_are_in_both() -> None:
    """Then a number does not tell its section."""
    body = page("*Adoption performance", "1. One.", "*Leadership, management and governance", "1. One.")
    assert sections(body, TITLES) == {1: frozenset({"adoption", "leadership"})}


@pytest.mark.parametrize(
    "text",
    [
        "Keep plans (paragraph 18).",
        "Keep plans (Paras 18, 19)",
        "Keep plans (paragraphs 18–19).",
        "Keep plans (Page 9, paragraph 18. Page 10, paragraph 19).",
        "Keep plans [para. 18 and 19]",
        "Keep plans (paragraph 18",
    ],
)
def test_the_paragraphs_that_a_finding_names_tell_its_area(text: str) -> None:
    """In every way of writing them; a page is no paragraph."""
    assert named_areas(text, sections(BODY, TITLES)) == HELP


def test_paragraphs_of_two_sections_tell_both_areas() -> None:
    """The reader of the layout decides what to make of that."""
    assert named_areas("Keep plans (paragraphs 19, 20).", sections(BODY, TITLES)) == HELP | CARE


@pytest.mark.parametrize("text", ["Keep plans.", "Keep plans (paragraph 99).", "Keep plans (18)", "See paragraph 18."])
def test_a_finding_that_names_none_of_the_paragraphs_tells_no_area(text: str) -> None:
    """Nor does one that names a paragraph of another document."""
    assert named_areas(text, sections(BODY, TITLES)) == frozenset()
