"""Releases of the data are listed where a page has a slot for them, and the newest is named in the data itself."""

import json
from dataclasses import replace
from datetime import date

from generator.model.prose import Page, Prose
from generator.model.release import Release
from generator.model.site import Site
from generator.model.theme import Theme
from generator.render.addresses import Way
from generator.render.descriptions import version_file
from generator.render.edition import Edition
from generator.render.pages.prose import prose_page
from generator.render.plan import jobs
from generator.render.releases import releases
from tests.building.site import a_site

NEW = Release(
    version="1.1", date=date(2026, 9, 2), changed=("One <b>grade</b> was mended.", "Two came in."), archive=""
)
MID = Release(version="1.0", date=date(2026, 8, 20), changed=("More.",), archive="")
OLD = Release(version="0.9", date=date(2026, 8, 1), changed=("The first.",), archive="https://x.example/0.9.zip")


def a_released_site(*listed: Release) -> Site:
    """Those releases, and a page with a slot for them."""
    prose = Prose(file="pages/releases.md", line=1, text="{{ figure: releases }}")
    page = Page(slug="releases", title="Releases", description="", order=1, prose=prose)
    return replace(a_site(pages=(page,)), releases=listed)


def test_each_release_says_where_its_files_are() -> None:
    """The newest has those of the site, an earlier one those of its archive, and one without says so."""
    rows = releases(a_released_site(NEW, MID, OLD), Way(page="releases/index.html"))

    assert [(row.version, row.date, row.files.label, row.files.href) for row in rows] == [
        ("1.1", "2 September 2026", "The files of this site", "../data/index.html"),
        ("1.0", "20 August 2026", "Not kept", ""),
        ("0.9", "1 August 2026", "Files of 0.9", "https://x.example/0.9.zip"),
    ]


def test_a_release_keeps_its_anchor_when_others_follow() -> None:
    """A link to it leads to it for ever."""
    way = Way(page="releases/index.html")

    assert (
        releases(a_released_site(MID, OLD), way)[-1].anchor == releases(a_released_site(NEW, MID, OLD), way)[-1].anchor
    )


def test_a_page_with_a_slot_shows_them(theme: Theme) -> None:
    """As text, whatever is written in them, each with its day for programs too."""
    page = prose_page(Edition(a_released_site(NEW, OLD), theme), "releases").decode()

    assert '<time datetime="2026-09-02">2 September 2026</time>' in page
    assert "One &lt;b&gt;grade&lt;/b&gt; was mended. Two came in." in page
    assert 'href="https://x.example/0.9.zip"' in page


def test_a_site_without_releases_says_so(theme: Theme) -> None:
    """An empty table would look like a fault."""
    assert "There are no releases yet." in prose_page(Edition(a_released_site(), theme), "releases").decode()


def test_the_data_names_its_newest_release() -> None:
    """Beside the day of the data; a site without releases says nothing of any."""
    told = json.loads(version_file(a_released_site(NEW, OLD)))

    assert (told["release"], told["released"]) == ("1.1", "2026-09-02")
    assert "release" not in json.loads(version_file(a_released_site()))


def test_the_page_stands_in_the_sitemap(theme: Theme) -> None:
    """A reader of last year's paper finds it by a search."""
    site = a_released_site(NEW)
    known = replace(site, settings=replace(site.settings, base_url="https://x.example/"))
    (sitemap,) = (job for job in jobs(known, theme) if job.path == "sitemap.xml")

    assert b"https://x.example/releases/" in sitemap.make()


def test_a_new_release_makes_the_page_again(theme: Theme) -> None:
    """And the data files: both name it."""
    one, two = (
        {job.path: job.inputs for job in jobs(a_released_site(*listed), theme)} for listed in ((OLD,), (NEW, OLD))
    )

    assert one["releases/index.html"] != two["releases/index.html"]
    assert one["data/version.json"] != two["data/version.json"]
