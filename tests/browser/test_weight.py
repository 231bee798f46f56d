"""Every page of the whole built site is light: the budgets of the design, by kind of page."""

import gzip
import re
from pathlib import Path

import pytest

from generator.load.themes import load_theme
from tests.conftest import ROOT

KB = 1000
RAW = (
    ("index.html", 140 * KB),
    ("authorities/index.html", 240 * KB),
    ("authorities/*/index.html", 60 * KB),
    ("authorities/*/*/index.html", 20 * KB),
    ("topics/index.html", 135 * KB),
    ("topics/*/index.html", 140 * KB),
    ("frameworks/*/index.html", 145 * KB),
    ("changes/*/index.html", 130 * KB),
    ("regions/*/*/index.html", 80 * KB),
    ("maps/*/index.html", 115 * KB),
)
"""Patterns of paths with the most that a page may weigh, as it lies on disk. An authority's is the design's figure."""
PACKED = 20 * KB
"""The most that an authority's page may weigh when it is packed."""
OF_SEARCH = ("scripts/search.js", "scripts/words.js")


@pytest.mark.parametrize(("pattern", "most"), RAW)
def test_no_page_is_over_its_budget(site: Path, pattern: str, most: int) -> None:
    """As it lies on disk, drawings included."""
    sizes = {str(path.relative_to(site)): path.stat().st_size for path in site.glob(pattern)}

    assert sizes
    assert {path: size for path, size in sizes.items() if size >= most} == {}


def test_an_authoritys_page_is_under_20_kilobytes_packed(site: Path) -> None:
    """On its way to a phone, both drawings of its journey included."""
    sizes = {
        path.parent.name: len(gzip.compress(path.read_bytes(), 6)) for path in site.glob("authorities/*/index.html")
    }

    assert len(sizes) > 150
    assert {name: size for name, size in sizes.items() if size >= PACKED} == {}


def test_every_page_has_one_stylesheet_and_one_script(site: Path) -> None:
    """The same for all pages, so that a reader fetches each once."""
    style, script = re.compile(r'rel="stylesheet" href="([^"]+)"'), re.compile(r'<script src="([^"]+)"')
    for path in [path for path in site.rglob("*.html") if 'http-equiv="refresh"' not in path.read_text()]:
        page = path.read_text()
        assert len(style.findall(page)) == 1, path
        assert len(script.findall(page)) == 1, path


def test_scripts_are_under_15_kilobytes_before_search() -> None:
    """Search, which has files of its own to read, is counted apart and is under 12."""
    scripts = dict(load_theme(ROOT, "default").scripts)
    search = sum(len(scripts.pop(path)) for path in OF_SEARCH)

    assert sum(len(text) for text in scripts.values()) < 15 * KB
    assert search < 12 * KB
