"""All of the real content can be drawn, in words that keep clear of one another and within the budget."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from generator.analyse.journey import journey
from generator.draw.ink import svg
from generator.draw.journey import journey_figure
from generator.draw.ladder import ladder_figure
from generator.draw.words import headline
from generator.load.content import load_site
from generator.model.site import Site
from tests.building.overlaps import overlaps

CONTENT = Path(__file__).resolve().parents[2] / "content"
DAYS = (date(2012, 6, 1), date(2013, 10, 1), date(2019, 6, 1), date(2022, 3, 31), date(2026, 8, 20))


@cache
def england() -> Site:
    """The content of this repository."""
    return load_site(CONTENT).site


@pytest.mark.parametrize("day", DAYS)
def test_no_journey_of_england_writes_over_itself(day: date) -> None:
    """Both widths, the crowded histories and the longest names among them."""
    site = england()
    found = {}
    for authority in site.authorities:
        figure = journey_figure(journey(site, authority.slug, day), site.programme, day)
        clashes = [each for chart in (figure.wide, figure.narrow) if chart for each in overlaps(chart)]
        if clashes:
            found[authority.slug] = clashes
    assert found == {}


def test_no_ladder_of_england_writes_over_itself() -> None:
    """All columns of all authorities."""
    site = england()
    charts = (ladder_figure(journey(site, each.slug, DAYS[-1]), site.programme).wide for each in site.authorities)
    assert [each for chart in charts if chart for each in overlaps(chart)] == []


def test_both_drawings_of_a_journey_leave_most_of_the_page_to_its_words() -> None:
    """A fifth of the 60 KB that an authority's page may take, at most."""
    site = england()
    for authority in site.authorities:
        figure = journey_figure(journey(site, authority.slug, DAYS[-1]), site.programme, DAYS[-1])
        assert figure.wide is not None
        assert figure.narrow is not None
        assert len(svg(figure.wide, "j-w")) + len(svg(figure.narrow, "j-n", "narrow")) < 13_000, authority.slug


def test_every_authority_has_a_headline_of_its_own() -> None:
    """It begins with the place."""
    site = england()
    for authority in site.authorities:
        line = headline(journey(site, authority.slug, DAYS[-1]), site.programme)
        assert line.lower().startswith(authority.called.lower())
