"""The page of timing says who has waited longest, how long gaps were, and that a window is no forecast."""

import pytest

from generator.model.theme import Theme
from generator.render.edition import Edition
from generator.render.pages.timing import timing_page
from generator.render.waiting import counted_on, of_gaps, there
from tests.building.html import Read, read
from tests.building.site import a_site, an_inspection

SITE = a_site(
    an_inspection("2019-01-21", authority="amber", overall="inadequate"),
    an_inspection("2022-01-21", authority="amber", overall="good"),
    an_inspection("2019-01-21", authority="birch", overall="good"),
    an_inspection("2024-01-21", authority="birch", overall="good"),
)


@pytest.fixture(scope="module")
def page(theme: Theme) -> Read:
    """The page of two places."""
    return read(timing_page(Edition(SITE, theme)))


def test_each_wait_has_its_place_among_all(page: Read) -> None:
    """The place inspected in 2022 has waited longest."""
    assert "Amber has waited longest" in page.headings[0][1]
    assert "1 of 2" in page.words
    assert "2 of 2" in page.words


def test_a_window_is_said_to_be_no_forecast(page: Read) -> None:
    """Beside the waits, where it is read."""
    assert "it is not a forecast by Ofsted" in page.words


def test_how_long_reports_took_is_told(page: Read) -> None:
    """In a sentence and in a table."""
    assert "Reports came out" in page.words
    assert "Nine in ten within" in page.words


def test_the_figure_of_gaps_compares_grades() -> None:
    """Three years after inadequate, five after good."""
    found = of_gaps(Edition(SITE, Theme(name="t")))
    assert found is not None
    assert found.title == (
        "The next full inspection came soonest after inadequate, at a median of 36 months, and latest after good, at 60"
    )
    assert found.table.rows[-1][:2] == ("All", 2)


def test_the_pause_that_stretched_the_gaps_is_told() -> None:
    """Both gaps span it."""
    found = of_gaps(Edition(SITE, Theme(name="t")))
    assert found is not None
    assert found.notes == ("Covid pause, March 2020 to May 2021: gaps that span it are longer for it.",)


def test_without_a_second_inspection_there_is_no_gap(theme: Theme) -> None:
    """The page has its waits alone."""
    edition = Edition(a_site(an_inspection("2019-01-21")), theme)
    assert not there(edition)
    assert of_gaps(edition) is None
    assert "How long between inspections" not in read(timing_page(edition)).words


def test_the_figure_is_made_again_only_where_gaps_changed() -> None:
    """A place inspected once adds none; one inspected again does."""
    events = [event for found in SITE.inspections.values() for event in found]
    now = counted_on(Edition(SITE, Theme(name="t")))
    once = a_site(*events, an_inspection("2025-01-20"))
    again = a_site(*events, an_inspection("2025-01-20", authority="amber"))
    assert counted_on(Edition(once, Theme(name="t"))) == now
    assert counted_on(Edition(again, Theme(name="t"))) != now


def test_a_site_without_inspections_says_so(theme: Theme) -> None:
    """In the programme's own word for a place."""
    assert "No authority has been inspected yet" in read(timing_page(Edition(a_site(), theme))).words
