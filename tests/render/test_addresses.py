"""Links are relative and spelt out, so that a site works at a root, in a subfolder and from disk."""

from posixpath import dirname, join, normpath

from hypothesis import given
from hypothesis import strategies as st

from generator.render import addresses
from generator.render.addresses import Way
from tests.building.site import an_inspection

_PATHS = st.lists(st.sampled_from(["a", "b", "authorities", "2022-07-05"]), max_size=4).map(
    lambda parts: "/".join([*parts, "index.html"])
)


def test_an_inspection_lies_below_its_authority_under_its_date() -> None:
    """The page's folder is the date that names the inspection's file."""
    assert addresses.inspection(an_inspection("2022-07-05")) == "authorities/northshire/2022-07-05/index.html"


def test_a_link_climbs_to_where_the_paths_meet() -> None:
    """From an authority to another, up one and down again."""
    way = Way(page="authorities/durham/index.html")
    assert way.to("authorities/halton/index.html#findings") == "../halton/index.html#findings"


def test_a_link_to_the_same_page_is_its_anchor() -> None:
    """A reader is not sent round the page's own file."""
    assert Way(page="method/index.html").to("method/index.html#rule") == "#rule"


def test_addresses_outside_stay_as_they_are() -> None:
    """Only paths below the root are made relative."""
    for address in ("https://example.org/x", "tel:+441912345678", "mailto:a@b.example"):
        assert Way(page="a/index.html").to(address) == address


def test_a_page_shown_at_any_address_has_links_from_the_root_of_the_site() -> None:
    """404 is shown by hosts wherever a page is missing, so it cannot be relative."""
    assert Way.anywhere("404.html", "https://example.org/sites/gradeline/").to("index.html") == (
        "/sites/gradeline/index.html"
    )


def test_without_a_base_url_such_a_page_takes_the_root_of_the_host() -> None:
    """The best that can be known."""
    assert Way.anywhere("404.html", "").to("authorities/index.html") == "/authorities/index.html"


def test_a_canonical_address_is_told_only_where_the_site_knows_its_own() -> None:
    """A guess would send search engines away."""
    assert Way(page="a/index.html").canonical == ""
    assert Way(page="a/index.html", base="https://example.org/").canonical == "https://example.org/a/"


@given(_PATHS, _PATHS)
def test_every_relative_link_leads_to_its_target(page: str, target: str) -> None:
    """Joined to the page's folder, the link is the target again."""
    assert normpath(join(dirname(page), Way(page=page).to(target))) == target
