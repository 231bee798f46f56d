"""Lines of a PDF, with their page, place and weight."""

import pytest

from generator.importers.report.text import Unreadable, read_pages, running, shape, tidy
from tests.importers.report.composing import Sheets, an_ilacs_report


def test_a_line_knows_its_page_place_size_and_weight() -> None:
    """In points from the lower left corner."""
    plain, heavy = read_pages(Sheets().line("Plain", left=90).line("Heavy", bold=True, size=14).pdf())[0].lines
    assert (plain.text, plain.page, plain.bold, plain.size) == ("Plain", 1, False, 12.0)
    assert plain.left == pytest.approx(90, abs=2)
    assert (heavy.bold, heavy.size) == (True, 14.0)
    assert heavy.bottom < plain.bottom


def test_a_word_broken_at_its_hyphen_is_joined_with_it() -> None:
    """Reports break lines only at hyphens that are part of the word."""
    (line,) = read_pages(Sheets().line("Plans from multi-").line("agency work").pdf())[0].lines
    assert line.text == "Plans from multi-agency work"


def test_a_character_beyond_the_basic_plane_does_not_shift_the_places_after_it() -> None:
    """Such a character takes two units in the library's text."""
    first, second = read_pages(Sheets().line("𝔸 and so on").line("Below", left=200, bold=True).pdf())[0].lines
    assert first.text.endswith("and so on")
    assert second.left == pytest.approx(200, abs=2)
    assert second.bold


def test_footers_are_what_repeats_in_the_margin_but_for_the_numbers() -> None:
    """The body's repetitions are not."""
    sheets = Sheets(foot="Inspection of Marchford")
    for number in range(5):
        sheets.page().line(f"Sentence {'abcde'[number]}.").line("The same sentence.")
    assert running(read_pages(sheets.pdf())) == {shape("Inspection of Marchford")}


@pytest.mark.parametrize(("data", "reason"), [(b"%PDF-1.7 nothing", "broken"), (an_ilacs_report()[:900], "broken")])
def test_what_cannot_be_opened_is_unreadable(data: bytes, reason: str) -> None:
    """With the reason in one word."""
    with pytest.raises(Unreadable) as caught:
        read_pages(data)
    assert caught.value.reason == reason


def test_text_is_tidied_to_one_space_and_straight_apostrophes() -> None:
    """So that patterns need to know one spelling."""
    assert tidy("  children’s \n services ") == "children's services"
