"""Mistakes that were mended are listed where a page has a slot for them."""

from dataclasses import replace
from datetime import date

from generator.model.correction import Correction
from generator.model.prose import Page, Prose
from generator.model.site import Site
from generator.model.theme import Theme
from generator.render.addresses import Way
from generator.render.corrections import corrections
from generator.render.edition import Edition
from generator.render.pages.prose import prose_page
from tests.building.site import a_site, an_authority

EARLY = Correction(date=date(2026, 1, 1), authority="", was="Down.", now="Half up.", why="Misread.")
LATE = Correction(date=date(2026, 3, 3), authority="northshire", was="Good.", now="<b>Outstanding</b>.", why="A slip.")


def a_corrected_site(*listed: Correction) -> Site:
    """One county, those corrections, and a page with a slot for them."""
    prose = Prose(file="pages/corrections.md", line=1, text="{{ figure: corrections }}")
    page = Page(slug="corrections", title="Corrections", description="", order=1, prose=prose)
    return replace(a_site(authorities=(an_authority("northshire"),), pages=(page,)), corrections=listed)


def test_the_newest_comes_first() -> None:
    """Whatever the order of the file."""
    rows = corrections(a_corrected_site(EARLY, LATE), Way(page="corrections/index.html"))

    assert [row.date for row in rows] == ["3 March 2026", "1 January 2026"]


def test_a_place_is_named_with_its_page() -> None:
    """And the whole site with none."""
    rows = corrections(a_corrected_site(EARLY, LATE), Way(page="corrections/index.html"))

    assert [(row.about.label, row.about.href) for row in rows] == [
        ("Northshire", "../authorities/northshire/index.html"),
        ("The whole site", ""),
    ]


def test_a_page_with_a_slot_shows_them(theme: Theme) -> None:
    """As text, whatever is written in them."""
    page = prose_page(Edition(a_corrected_site(LATE), theme), "corrections").decode()

    assert "3 March 2026" in page
    assert "&lt;b&gt;Outstanding&lt;/b&gt;." in page


def test_a_site_without_corrections_says_so(theme: Theme) -> None:
    """An empty table would look like a fault."""
    assert "There are no corrections yet." in prose_page(Edition(a_corrected_site(), theme), "corrections").decode()
