"""An old address leads to one page only."""

from dataclasses import replace

from generator.check.moved import past_slugs_are_free
from generator.model.places import Places
from tests.building.site import a_site, an_authority


def codes(*past: tuple[str, ...]) -> list[str]:
    """The messages about authorities `a`, `b`, … with those folders before."""
    places = (replace(an_authority(slug), past_slugs=slugs) for slug, slugs in zip("ab", past, strict=False))
    return [problem.message for problem in past_slugs_are_free(a_site(authorities=tuple(places)), Places())]


def test_a_folder_nobody_has_now_may_be_an_old_one() -> None:
    """The usual case."""
    assert codes(("old-a",), ("old-b", "older-b")) == []


def test_a_folder_that_somebody_has_now_is_taken() -> None:
    """A redirect would hide the page."""
    assert codes(("b",), ()) == ['"b" is the address of authorities/b/']


def test_one_old_folder_belongs_to_one_authority() -> None:
    """It cannot lead to two."""
    assert codes(("old",), ("old",)) == ['"old" is the address of authorities/a/']
