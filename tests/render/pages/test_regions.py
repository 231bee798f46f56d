"""The page of a region sets it beside the country, and the page of all regions says whose they are."""

from dataclasses import replace

from generator.model.theme import Theme
from generator.render.edition import Edition
from generator.render.pages.regions import figure_of, regions_page
from tests.building.html import read
from tests.building.site import a_settings, a_site, an_authority, an_inspection

PLACES = [an_authority("amber"), an_authority("birch", number=2, region="london")]


def test_the_figure_names_the_judgement_on_which_they_are_furthest_apart() -> None:
    """Of two places, one fell short for leaders."""
    site = a_site(
        an_inspection("2024-03-01", authority="amber", leaders="inadequate"),
        an_inspection("2024-03-01", authority="birch"),
        authorities=PLACES,
    )
    found = figure_of(Edition(site, Theme(name="t")), "ons", "london")
    assert found is not None
    assert found.title == (
        "London differs most from England on the impact of leaders: 1 of 1 is good or better there, 1 of 2 in England"
    )


def test_a_region_like_the_country_says_so() -> None:
    """The same share on every judgement."""
    events = [an_inspection("2024-03-01", authority=place.slug) for place in PLACES]
    found = figure_of(Edition(a_site(*events, authorities=PLACES), Theme(name="t")), "ons", "london")
    assert found is not None
    assert found.title == "London is like England on every judgement"


def test_the_page_of_all_regions_counts_each_set(theme: Theme) -> None:
    """Whose they are comes first."""
    settings = replace(a_settings(), scheme="ons", schemes={"ons": "ONS", "ofsted": "Ofsted"})
    site = a_site(an_inspection("2024-03-01"), settings=settings)
    assert "ONS has two regions and Ofsted has two." in read(regions_page(Edition(site, theme))).words
