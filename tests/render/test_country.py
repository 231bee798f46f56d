"""Every page of the real site reads well: the content in this repository, whole."""

import gzip
from itertools import pairwise
from posixpath import dirname, join, normpath

import pytest

from generator.load.content import load_site
from generator.model.output import Job
from generator.model.theme import Theme
from generator.render.plan import jobs
from tests.building.html import Read, read
from tests.render.conftest import ROOT

BUDGETS = {"authority": 72_000, "inspection": 20_000, "home": 140_000, "page": 40_000}
"""Bytes of a page by kind, uncompressed; the design asks for 60 KB of an authority, and long findings take more."""


@pytest.fixture(scope="module")
def planned(theme: Theme) -> dict[str, Job]:
    """The jobs of the whole site by path."""
    return {job.path: job for job in jobs(load_site(ROOT / "content").site, theme)}


@pytest.fixture(scope="module")
def made(planned: dict[str, Job]) -> dict[str, bytes]:
    """The bytes of every page."""
    return {path: job.make() for path, job in planned.items() if path.endswith(".html") and path != "404.html"}


@pytest.fixture(scope="module")
def pages(made: dict[str, bytes]) -> dict[str, Read]:
    """Every page, read: whatever is not closed in order fails here."""
    return {path: read(data) for path, data in made.items()}


def test_every_link_and_anchor_of_every_page_is_there(planned: dict[str, Job], pages: dict[str, Read]) -> None:
    """All at once, so that one run tells of every broken one."""
    broken = []
    for path, page in pages.items():
        for link in set(page.links):
            if "://" in link:
                continue
            file, _, anchor = link.partition("#")
            target = normpath(join(dirname(path), file)) if file else path
            if target not in planned or (anchor and target in pages and anchor not in pages[target].ids):
                broken.append((path, link))
    assert broken == []


def test_every_page_has_a_title_of_its_own(pages: dict[str, Read], made: dict[str, bytes]) -> None:
    """A reader with many tabs open can tell them apart."""
    titles = [data.partition(b"<title>")[2].partition(b"</title>")[0] for data in made.values()]
    doubled = {title for title in titles if titles.count(title) > 1}
    assert doubled == set()


def test_no_page_has_an_empty_heading_or_a_word_of_a_program(pages: dict[str, Read]) -> None:
    """For every authority and inspection, whatever its data lacks."""
    for path, page in pages.items():
        assert all(words.strip() for _, words in page.headings), path
        words = page.words.replace("None of", "").replace("None is", "").replace("None are", "")
        assert not [word for word in ("None", "NoGrade", "NaN") if word in words], path


def test_ids_are_unique_and_headings_in_order(pages: dict[str, Read]) -> None:
    """On all pages."""
    for path, page in pages.items():
        assert len(page.ids) == len(set(page.ids)), path
        levels = [level for level, _ in page.headings]
        assert levels.count(1) == 1, path
        assert all(after <= before + 1 for before, after in pairwise(levels)), path


def test_pages_are_light(planned: dict[str, Job], made: dict[str, bytes]) -> None:
    """Uncompressed by kind, and an authority under 20 KB compressed."""
    for path, data in made.items():
        assert len(data) <= BUDGETS.get(planned[path].kind, 260_000), path
        if planned[path].kind == "authority":
            assert len(gzip.compress(data)) < 20_000, path


def test_nearly_every_authority_is_under_sixty_kilobytes(planned: dict[str, Job], made: dict[str, bytes]) -> None:
    """With both drawings of its journey."""
    weights = [len(data) for path, data in made.items() if planned[path].kind == "authority"]
    assert sum(weight > 60 * 1024 for weight in weights) <= len(weights) // 10
