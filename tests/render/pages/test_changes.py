"""A year's page counts the reports that rose, fell and held, and those with nothing to compare with."""

import pytest

from generator.model.theme import Theme
from generator.render.edition import Edition
from generator.render.pages.changes import changes_page
from tests.building.html import read
from tests.building.site import a_site, an_inspection


@pytest.mark.parametrize(
    ("places", "told"),
    [
        (("northshire",), "One had nothing before it under the same rules."),
        (("northshire", "eastshire"), "Two had nothing before them under the same rules."),
    ],
)
def test_reports_without_one_before_are_counted_in_their_number(
    theme: Theme, places: tuple[str, ...], told: str
) -> None:
    """One is 'it', two are 'them'."""
    site = a_site(*(an_inspection("2019-10-21", authority=place) for place in places))
    assert told in read(changes_page(Edition(site, theme), 2019)).words
