"""The plan lists every file once, and every page leads only to files and anchors that are there."""

from itertools import pairwise
from posixpath import dirname, join, normpath

import pytest

from generator.model.output import Job
from generator.model.site import Site
from generator.model.theme import Theme
from generator.render.plan import jobs
from tests.building.html import Read, read
from tests.building.site import a_finding, a_settings, a_site, a_visit, an_authority, an_inspection


def small_site(base_url: str = "") -> Site:
    """Three places: one with a long history, one with a 2026 inspection, one not inspected yet."""
    places = [
        an_authority(neighbours=("eastshire", "newshire")),
        an_authority("eastshire", number=2, region="london", neighbours=("northshire",)),
        an_authority("newshire", number=3),
    ]
    events = (
        an_inspection("2011-03-01"),
        an_inspection("2013-02-01", overall="inadequate"),
        an_inspection("2016-05-16", overall="requires-improvement", findings=(a_finding("plans"),)),
        a_visit("2018-07-01"),
        an_inspection("2019-10-21", findings=(a_finding("plans"), a_finding("missing-children"))),
        an_inspection("2024-03-01", overall="outstanding", findings=(a_finding("disabled-children"),)),
        an_inspection("2026-08-04", authority="eastshire"),
    )
    return a_site(*events, authorities=places, settings=a_settings(base_url=base_url))


@pytest.fixture(scope="module")
def planned(theme: Theme) -> dict[str, Job]:
    """The jobs of the small site by path."""
    return {job.path: job for job in jobs(small_site(), theme)}


@pytest.fixture(scope="module")
def pages(planned: dict[str, Job]) -> dict[str, Read]:
    """Its pages, read; but for the one that links absolutely."""
    return {path: read(job.make()) for path, job in planned.items() if path.endswith(".html") and path != "404.html"}


def test_each_path_is_planned_once(theme: Theme) -> None:
    """Two jobs for one file would race."""
    paths = [job.path for job in jobs(small_site(), theme)]
    assert len(paths) == len(set(paths))


def test_there_is_a_page_for_each_thing(planned: dict[str, Job]) -> None:
    """Authority, inspection, visit, framework, region, topic, map, year."""
    assert {
        "index.html",
        "404.html",
        "authorities/index.html",
        "authorities/northshire/index.html",
        "authorities/northshire/2018-07-01/index.html",
        "frameworks/sif/index.html",
        "regions/ons/north-east/index.html",
        "topics/plans/index.html",
        "maps/leaders/index.html",
        "changes/2024/index.html",
        "timing/index.html",
        "compare/index.html",
        "data/inspections.csv",
        "data/gradeline.sqlite",
        "authorities/northshire/northshire.json",
        "authorities/northshire/figures/journey.svg",
        "changes.atom",
    } <= planned.keys()


def test_every_job_says_what_it_is_made_from(planned: dict[str, Job]) -> None:
    """Without inputs nothing could be remembered by them."""
    assert all(job.inputs for job in planned.values())


def test_every_link_leads_to_a_file_of_the_site(planned: dict[str, Job], pages: dict[str, Read]) -> None:
    """Relative to its page, with its anchor on the page that it leads to."""
    for path, page in pages.items():
        for link in page.links:
            if "://" in link:
                continue
            file, _, anchor = link.partition("#")
            target = normpath(join(dirname(path), file)) if file else path
            assert target in planned, f"{path}: {link}"
            if anchor and target in pages:
                assert anchor in pages[target].ids, f"{path}: {link}"


def test_no_id_stands_twice_on_a_page(pages: dict[str, Read]) -> None:
    """Drawings have ids with their figure's name before them."""
    for path, page in pages.items():
        assert len(page.ids) == len(set(page.ids)), path


def test_each_page_has_one_first_heading_and_skips_no_level(pages: dict[str, Read]) -> None:
    """So that a screen reader can walk down."""
    for path, page in pages.items():
        levels = [level for level, words in page.headings if words.strip() or pytest.fail(f"{path}: empty heading")]
        assert levels.count(1) == 1, path
        assert levels[0] == 1, path
        assert all(after <= before + 1 for before, after in pairwise(levels)), (path, levels)


def test_no_page_breaks_its_own_policy(pages: dict[str, Read]) -> None:
    """No inline script, no inline style, no handler; a block of JSON-LD is data that no browser runs."""
    for path, page in pages.items():
        for tag, attributes in page.tags:
            assert "style" not in attributes, path
            assert not [name for name in attributes if name.startswith("on")], path
            assert tag != "style", path
            assert tag != "script" or attributes.get("src") or attributes["type"] == "application/ld+json", path


def test_no_page_asks_another_host_for_anything(pages: dict[str, Read]) -> None:
    """Links may lead away; nothing is loaded from elsewhere."""
    for path, page in pages.items():
        loaded = [
            attributes.get("src") or attributes.get("href", "")
            for tag, attributes in page.tags
            if tag in ("script", "img")
            or (tag == "link" and attributes.get("rel") in ("stylesheet", "icon", "manifest"))
        ]
        assert not [address for address in loaded if "://" in address], path


def test_no_word_of_a_program_reaches_a_page(pages: dict[str, Read]) -> None:
    """An empty value is told in words or left out."""
    for path, page in pages.items():
        for word in ("None", "NoGrade", "True", "nan", "{{", "}}"):
            assert word not in page.words.replace("None of", ""), (path, word)


def test_every_field_of_a_form_has_a_label(pages: dict[str, Read]) -> None:
    """Its `for` is the field's id."""
    for path, page in pages.items():
        labels = {attributes["for"] for tag, attributes in page.tags if tag == "label"}
        fields = {attributes["id"] for tag, attributes in page.tags if tag in ("input", "select")}
        assert fields == labels, path


def test_a_region_that_scrolls_can_be_reached_and_has_a_name(pages: dict[str, Read]) -> None:
    """By the keyboard, with a role, named in words or by the caption of its table."""
    for path, page in pages.items():
        captions = {attributes.get("id") for tag, attributes in page.tags if tag == "caption"}
        for attributes in page.with_class("scroll"):
            assert attributes.get("tabindex") == "0", path
            assert attributes.get("role") == "region", path
            assert attributes.get("aria-label") or attributes["aria-labelledby"] in captions, path


def test_without_a_base_url_there_is_no_canonical_link_and_no_sitemap(
    planned: dict[str, Job], pages: dict[str, Read]
) -> None:
    """A guess would be wrong."""
    assert "sitemap.xml" not in planned
    assert not [1 for page in pages.values() for _, attributes in page.tags if attributes.get("rel") == "canonical"]


def test_with_a_base_url_each_page_names_its_own_address(theme: Theme) -> None:
    """Without `index.html`."""
    made = {job.path: job for job in jobs(small_site("https://example.org/g/"), theme)}
    page = read(made["authorities/northshire/index.html"].make())
    assert {"rel": "canonical", "href": "https://example.org/g/authorities/northshire/"} in [
        each for _, each in page.tags
    ]
    assert "sitemap.xml" in made


def test_the_page_for_missing_pages_links_from_the_root(theme: Theme) -> None:
    """A host shows it at any depth."""
    made = {job.path: job for job in jobs(small_site("https://example.org/g/"), theme)}
    links = [link for link in read(made["404.html"].make()).links if "://" not in link and not link.startswith("#")]
    assert all(link.startswith("/g/") for link in links)


def test_two_plans_make_the_same_bytes(theme: Theme) -> None:
    """From the same content, whatever was made before."""
    one, two = ({job.path: job for job in jobs(small_site(), theme)} for _ in range(2))
    for path in ("index.html", "authorities/northshire/index.html", "data/gradeline.sqlite", "changes/index.html"):
        assert one[path].make() == two[path].make()
