"""A correction is about a place of the site, or about the whole site."""

from dataclasses import replace
from datetime import date

from generator.check.corrections import corrections_name_authorities
from generator.model.correction import Correction
from generator.model.places import Places
from tests.building.site import a_site, an_authority


def faults(*slugs: str) -> list[tuple[str, str]]:
    """Path and remedy of each problem, where corrections name those places and only Northshire is there."""
    listed = tuple(Correction(date=date(2026, 3, 3), authority=slug, was="A.", now="B.", why="C.") for slug in slugs)
    site = replace(a_site(authorities=(an_authority("northshire"),)), corrections=listed)
    return [(problem.path, problem.remedy) for problem in corrections_name_authorities(site, Places())]


def test_a_known_place_or_none_is_no_problem() -> None:
    """Both are about this site."""
    assert faults("northshire", "") == []


def test_an_unknown_place_is_placed_with_the_nearest_known() -> None:
    """By its number in the list."""
    assert faults("", "northshere") == [("[1].authority", 'did you mean "northshire"?')]
