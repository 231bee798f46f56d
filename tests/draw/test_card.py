"""A card for shared links has the shape that sites ask for, and holds any headline and journey of England."""

from datetime import date
from io import BytesIO

from PIL import Image

from generator.analyse.journey import journey
from generator.draw import ink
from generator.draw.card import CARD, SCALE, card
from generator.draw.chart import Chart, Text
from generator.draw.words import headline
from generator.load.content import load_site
from generator.load.themes import load_theme
from tests.building.overlaps import overlaps
from tests.building.site import a_site, an_inspection
from tests.conftest import ROOT

SHOWN = "Northshire is good overall at its first inspection"


def small() -> Chart:
    """The card of a place with one inspection."""
    site = a_site(an_inspection("2019-10-21"))
    return card(journey(site, "northshire", date(2026, 8, 20)), site.programme, SHOWN, "Gradeline")


def test_a_card_names_the_place_and_the_site_and_says_the_finding() -> None:
    """In words that can be read without the page."""
    told = [mark.words for mark in small().marks if isinstance(mark, Text)]
    assert {"Northshire", "Gradeline", SHOWN} <= set(told)
    assert small().alt == f"Northshire: {SHOWN}"


def test_a_card_is_1200_by_630_dots() -> None:
    """What sites that show cards ask for."""
    palette = load_theme(ROOT, "default").palette["light"]
    with Image.open(BytesIO(ink.png(small(), palette, SCALE))) as picture:
        assert picture.size == (1200, 630)


def test_every_card_of_england_holds_its_words() -> None:
    """For the longest headline and the fullest history there is: nothing outside, no words over words or marks."""
    site = load_site(ROOT / "content").site
    faults = {}
    for place in site.authorities:
        made = journey(site, place.slug, site.settings.as_at)
        chart = card(made, site.programme, headline(made, site.programme), site.settings.name)
        assert (chart.width, chart.height) == CARD
        if found := overlaps(chart):
            faults[place.slug] = found
    assert faults == {}
