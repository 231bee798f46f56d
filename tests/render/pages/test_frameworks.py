"""A framework's page counts what was inspected under it, and says when."""

from dataclasses import replace
from datetime import date

from generator.model.theme import Theme
from generator.render.edition import Edition
from generator.render.pages.frameworks import framework_page
from tests.building.html import read
from tests.building.site import a_programme, a_site, an_inspection


def _headline(theme: Theme, years: str, until: date | None) -> str:
    """The headline of the framework of 2019's page, with years and an end of its own."""
    event = an_inspection("2019-10-21")
    changed = replace(event.framework, years=years, until=until)
    rules = tuple(changed if each.id == changed.id else each for each in a_programme().frameworks)
    site = a_site(replace(event, framework=changed), programme=replace(a_programme(), frameworks=rules))
    return read(framework_page(Edition(site, theme), changed.id)).headings[0][1]


def test_a_version_that_others_have_followed_says_when_it_ended(theme: Theme) -> None:
    """'From 2018' would take in what came after it."""
    told = _headline(theme, "from 2018", date(2023, 5, 31))
    assert told == "One graded inspection was held under ILACS, 2018 to 2023"


def test_a_framework_in_force_says_since_when(theme: Theme) -> None:
    """It has no end yet."""
    assert _headline(theme, "from 2018", None) == "One graded inspection has been held so far under ILACS, from 2018"
