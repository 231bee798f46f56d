"""A year's page counts the reports that rose, fell and held, and those with nothing to compare with."""

from generator.model.inspection import Inspection
from generator.model.theme import Theme
from generator.render.edition import Edition
from generator.render.pages.changes import changes_page
from tests.building.html import read
from tests.building.site import a_site, an_inspection


def _words(theme: Theme, *events: Inspection) -> str:
    return read(changes_page(Edition(a_site(*events), theme), 2022)).words


def _pair(place: str, before: str, after: str) -> tuple[Inspection, Inspection]:
    return (
        an_inspection("2019-10-21", authority=place, overall=before),
        an_inspection("2022-07-05", authority=place, overall=after),
    )


def test_the_headline_counts_those_that_rose_and_the_standfirst_the_others_by_name(theme: Theme) -> None:
    """One up, one down and one with nothing before it."""
    first = an_inspection("2022-07-05", authority="cedar")
    told = _words(theme, *_pair("amber", "good", "outstanding"), *_pair("birch", "good", "inadequate"), first)
    assert "One of the three reports of 2022 in our data brought a better grade and no worse one" in told
    assert "One brought a worse grade and no better one: Birch. One cannot be compared with one before: Cedar." in told


def test_a_single_report_is_told_alone(theme: Theme) -> None:
    """No 'one of one'."""
    told = _words(theme, *_pair("amber", "good", "good"))
    assert "The one report of 2022 in our data held every judgement that can be compared" in told


def test_a_year_without_anything_to_compare_says_why(theme: Theme) -> None:
    """Two first inspections."""
    told = _words(theme, *(an_inspection("2022-07-05", authority=place) for place in ("amber", "birch")))
    assert "None of the two reports of 2022 can be compared with one before" in told
    assert "A rise or a fall is counted only between two inspections under the same rules." in told
