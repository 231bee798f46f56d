"""A print changes when what a page shows changes, and not otherwise."""

from generator.model.output import Input
from generator.model.site import Site
from generator.model.theme import Theme
from generator.render import prints
from generator.render.edition import Edition
from tests.building.site import a_finding, a_site, an_authority, an_inspection

THEME = Theme(name="t")


def _inputs(site: Site, slug: str = "northshire") -> tuple[Input, ...]:
    return prints.of_place(Edition(site, THEME), slug)


def test_the_same_content_has_the_same_print() -> None:
    """However often it was read."""
    assert _inputs(a_site(an_inspection())) == _inputs(a_site(an_inspection()))


def test_a_changed_grade_changes_the_print() -> None:
    """Of the authority's own page."""
    assert _inputs(a_site(an_inspection(overall="good"))) != _inputs(a_site(an_inspection(overall="inadequate")))


def test_a_changed_finding_changes_the_print() -> None:
    """Its topic, page or summary."""
    assert _inputs(a_site(an_inspection(findings=(a_finding("plans"),)))) != _inputs(a_site(an_inspection()))


def test_a_neighbours_new_report_changes_the_print() -> None:
    """The page shows the neighbour's journey."""
    places = [an_authority(neighbours=("southshire",)), an_authority("southshire", number=2)]
    before = a_site(an_inspection(), authorities=places)
    after = a_site(an_inspection(), an_inspection("2024-03-01", authority="southshire"), authorities=places)
    assert _inputs(before) != _inputs(after)


def test_a_theme_changes_every_print() -> None:
    """Colours and templates are on every page."""
    site = a_site(an_inspection())
    other = Theme(name="t", templates={"a.html": ""})
    assert prints.of_place(Edition(site, THEME), "northshire") != prints.of_place(Edition(site, other), "northshire")
