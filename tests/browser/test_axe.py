"""axe-core finds no violation of WCAG 2.2 A or AA on any kind of page, in any colours, narrow or wide."""

from importlib.resources import files

import pytest
from playwright.sync_api import Browser

from tests.browser.pages import ALL
from tests.browser.visit import DESK, LOOKS, NARROW, visiting

pytestmark = pytest.mark.browser

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


@pytest.fixture(scope="session")
def axe() -> str:
    """axe-core's own script."""
    return (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", ALL)
def test_no_violation_in_any_colours_narrow_or_wide(browser: Browser, base: str, axe: str, path: str) -> None:
    """Of levels A and AA."""
    found: dict[str, list[str]] = {}
    with visiting(browser, base) as visit:
        visit.open(path).evaluate(axe)
        for size in (DESK, NARROW):
            visit.page.set_viewport_size(size)
            for look in LOOKS:
                visit.look(look)
                found[f"{look} at {size['width']}"] = visit.faults("violations", TAGS)
    assert {view: lines for view, lines in found.items() if lines} == {}
