"""A page that a person wrote is shown as it was written, its figures in their slots."""

import pytest

from generator.model.prose import FIGURES, Page, Prose
from generator.model.theme import Theme
from generator.render.edition import Edition
from generator.render.pages.prose import prose_page
from tests.building.site import a_site, an_inspection


def made(text: str, theme: Theme) -> str:
    """The page of a text."""
    page = Page(slug="method", title="Method", description="", order=1, prose=Prose(file="", line=1, text=text))
    return prose_page(Edition(a_site(an_inspection(), pages=(page,)), theme), "method").decode()


@pytest.mark.parametrize("name", FIGURES)
def test_every_figure_that_a_page_may_hold_fills_its_slot(name: str, theme: Theme) -> None:
    """With something of its own, also where there is nothing to list yet."""
    filled, without = made(f"Before.\n\n{{{{ figure: {name} }}}}\n", theme), made("Before.\n", theme)

    assert "{{" not in filled
    assert len(filled) > len(without)
