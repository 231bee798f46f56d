"""Every page has an address of its own."""

from itertools import count

import pytest

from generator.check.pages import pages_have_their_own_addresses
from generator.model.places import Places
from generator.model.prose import Page, Prose
from tests.building.site import a_site


def told(*slugs: str) -> list[str]:
    """The messages about pages with these slugs."""
    pages = tuple(
        Page(slug=slug, title="T", description="", order=0, prose=Prose(file=f"pages/{n}.md", line=1, text="Words."))
        for n, slug in zip(count(), slugs, strict=False)
    )
    return [problem.message for problem in pages_have_their_own_addresses(a_site(pages=pages), Places())]


def test_pages_beside_one_another_are_free() -> None:
    """The usual case; the page of the data is a person's too."""
    assert told("about", "guide", "guide/start", "data") == []


@pytest.mark.parametrize(
    "slug", ["authorities", "authorities/durham", "maps/overall", "assets", "data/more", "changes"]
)
def test_a_folder_that_the_site_fills_is_taken(slug: str) -> None:
    """A page there would take the place of one that is made from the data."""
    assert told(slug) == [f"the address {slug}/ lies in {slug.partition('/')[0]}/, which the site itself fills"]


def test_one_address_is_for_one_page() -> None:
    """Whichever came last would hide the other."""
    assert told("guide", "about", "guide") == ["the address guide/ is that of content/pages/0.md too"]
