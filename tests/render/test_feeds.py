"""Feeds are well-formed Atom with ids that stay, with or without an address of the site."""

from xml.etree import ElementTree

from generator.model.theme import Theme
from generator.render.edition import Edition
from generator.render.feeds import of_all, of_place
from tests.building.site import a_settings, a_site, an_inspection

ATOM = "{http://www.w3.org/2005/Atom}"
EVENTS = (an_inspection("2019-10-21"), an_inspection("2022-07-05", authority="southshire"))


def _feed(base_url: str = "", slug: str = "") -> ElementTree.Element:
    edition = Edition(a_site(*EVENTS, settings=a_settings(base_url=base_url)), Theme(name="t"))
    return ElementTree.fromstring(of_place(edition, slug) if slug else of_all(edition))


def _links(feed: ElementTree.Element) -> list[str]:
    return [link.attrib["href"] for link in feed.iterfind(f"{ATOM}entry/{ATOM}link")]


def test_the_newest_report_comes_first() -> None:
    """With its date as the feed's own."""
    feed = _feed()
    assert feed.findtext(f"{ATOM}updated") == "2022-07-05T00:00:00Z"
    assert _links(feed)[0] == "authorities/southshire/2022-07-05/index.html"


def test_links_are_whole_where_the_site_knows_its_address() -> None:
    """A reader keeps a feed far from the site."""
    assert _links(_feed("https://example.org/g/"))[0] == (
        "https://example.org/g/authorities/southshire/2022-07-05/index.html"
    )


def test_ids_do_not_change_with_the_address() -> None:
    """A site that moves must not show old news as new."""
    ids = [
        [entry.findtext(f"{ATOM}id") for entry in _feed(base).iterfind(f"{ATOM}entry")]
        for base in ("", "https://x.org/")
    ]
    assert ids[0] == ids[1]
    assert len(set(ids[0])) == 2


def test_an_authority_has_its_own_reports_alone() -> None:
    """Beside its page."""
    assert _links(_feed(slug="northshire")) == ["2019-10-21/index.html"]
