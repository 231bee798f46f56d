"""Where links may lead."""

from pathlib import Path

import pytest

from generator.check.addresses import addresses, normal
from generator.load.content import load_site
from generator.load.themes import load_theme
from generator.model.places import Places
from generator.render.plan import jobs
from tests.building.site import a_site, an_inspection


def test_the_addresses_are_those_that_a_build_makes(root: Path) -> None:
    """Every page is known, and no page is known that is not made; figures and what hosts look for are no targets."""
    loaded = load_site(root / "content")
    made = {job.path for job in jobs(loaded.site, load_theme(root, "default"))}
    known = addresses(loaded.site, loaded.places)
    pages = {path for path in made if path.endswith("index.html")}
    assert pages - known == set()
    assert known - made == set()


def test_a_page_whose_file_cannot_be_read_is_still_an_address() -> None:
    """One fault does not turn every link to its page into another."""
    places = Places(files=frozenset({"pages/broken.md", "guide/index.md", "authorities/ashire/2022-07-05.yaml"}))
    known = addresses(a_site(an_inspection()), places)
    assert {"broken/index.html", "guide/index.html", "authorities/ashire/2022-07-05/index.html"} <= known


def test_a_commentary_has_no_page_of_its_own() -> None:
    """It stands on the page of its inspection."""
    places = Places(files=frozenset({"authorities/northshire/2022-07-05.md"}))
    assert addresses(a_site(), places) == addresses(a_site(), Places())


@pytest.mark.parametrize(
    ("target", "path"),
    [
        ("method.md", "method/index.html"),
        ("method/", "method/index.html"),
        ("method/index.html#scale", "method/index.html"),
        ("./guide/start.md", "guide/start/index.html"),
        ("data/findings.csv", "data/findings.csv"),
        ("", "index.html"),
    ],
)
def test_a_link_in_prose_stands_for_a_path(target: str, path: str) -> None:
    """Written as the file, the folder or the page."""
    assert normal(target) == path
