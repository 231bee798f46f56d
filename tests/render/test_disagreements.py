"""A written page can list every disagreement between sources."""

from dataclasses import replace

from generator.model.inspection import Inspection
from generator.model.prose import Page, Prose
from generator.model.theme import Theme
from generator.render.addresses import Way
from generator.render.disagreements import disagreements
from generator.render.edition import Edition
from generator.render.pages.prose import prose_page
from generator.render.prints import of_page
from tests.building.html import read
from tests.building.site import a_site, a_source, an_inspection

WAY = Way(page="method/index.html")
DISPUTED = an_inspection("2022-09-05", sources=(replace(a_source(published="2022-11-05"), because="It is a slip."),))


def _page(text: str) -> Page:
    prose = Prose(file="pages/method.md", line=1, text=text)
    return Page(slug="method", title="Method", description="", order=1, prose=prose)


def _made(theme: Theme, event: Inspection, text: str = "{{ figure: conflicts }}") -> bytes:
    return prose_page(Edition(a_site(event, pages=(_page(text),)), theme), "method")


def test_each_disagreement_leads_to_its_inspection() -> None:
    """By place, kind and date."""
    (found,) = disagreements(a_site(DISPUTED, an_inspection("2025-05-13")), WAY)
    assert found.event.label == "Northshire, standard inspection of 5 September 2022"
    assert found.event.href == "../authorities/northshire/2022-09-05/index.html"


def test_a_page_with_the_slot_tells_both_values_and_the_reason(theme: Theme) -> None:
    """Each one was looked at and explained."""
    words = read(_made(theme, DISPUTED)).words
    assert all(each in words for each in ("5 September 2022", "5 November 2022", "It is a slip."))


def test_a_site_without_a_disagreement_says_so(theme: Theme) -> None:
    """An empty place would look like a fault."""
    assert "No two sources of this site disagree." in read(_made(theme, an_inspection("2022-09-05"))).words


def test_only_a_page_with_the_slot_is_made_again_for_a_new_disagreement(theme: Theme) -> None:
    """The others do not show it."""

    def prints(text: str, event: Inspection) -> object:
        return of_page(Edition(a_site(event, pages=(_page(text),)), theme), "method")

    settled = replace(DISPUTED, sources=(a_source(),))
    assert prints("{{ figure: conflicts }}", DISPUTED) != prints("{{ figure: conflicts }}", settled)
    assert prints("Words.", DISPUTED) == prints("Words.", settled)
