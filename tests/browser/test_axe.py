"""axe-core finds no violation of WCAG 2.2 A or AA on any kind of page, in any colours, narrow or wide."""

from importlib.resources import files

import pytest
from playwright.sync_api import Browser

from tests.browser.pages import ALL
from tests.browser.visit import DESK, LOOKS, NARROW, visiting

pytestmark = pytest.mark.browser

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
OF_COLOUR = ["color-contrast", "link-in-text-block"]
"""Rules whose answer hangs on the colours: the others see the same page in all three."""


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
                told = (TAGS,) if look == "light" else (OF_COLOUR, "rule")
                found[f"{look} at {size['width']}"] = visit.faults("violations", *told)
    assert {view: lines for view, lines in found.items() if lines} == {}


OPENED = {
    "places found": ("index.html", "#q", "north"),
    "places found from the menu": ("method/index.html", "#find-q", "north"),
    "words found": ("search/index.html", "#w", "plans"),
}
COMPARED = "compare/index.html?places=durham,bournemouth-christchurch-and-poole,halton,kent"


@pytest.mark.parametrize(("path", "box", "words"), OPENED.values(), ids=OPENED)
def test_no_violation_in_what_a_search_shows(
    browser: Browser, base: str, axe: str, path: str, box: str, words: str
) -> None:
    """Lists that scripts make, on a narrow screen; and they do not make it scroll sideways."""
    with visiting(browser, base, NARROW) as visit:
        page = visit.open(path)
        page.evaluate("document.querySelectorAll('.find').forEach(menu => { menu.open = true; })")
        page.locator(box).press_sequentially(words)
        page.locator("[role=option], .results li").first.wait_for()
        page.evaluate(axe)

        assert visit.faults("violations", TAGS) == []
        assert visit.faults("scrolls") == []
        assert visit.faults("small") == []


def test_no_violation_in_a_comparison(browser: Browser, base: str, axe: str) -> None:
    """Of four places, the longest name among them; the table scrolls in a region of its own."""
    with visiting(browser, base, NARROW) as visit:
        page = visit.open(COMPARED)
        page.locator("[data-compare-out] table").wait_for()
        page.evaluate(axe)

        assert visit.faults("violations", TAGS) == []
        assert visit.faults("scrolls") == []


def test_no_violation_with_everything_unfolded(browser: Browser, base: str, axe: str) -> None:
    """Tables under figures, words to cite, topics raised once: on a narrow screen, within its width."""
    with visiting(browser, base, NARROW) as visit:
        page = visit.open("authorities/durham/index.html")
        page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
        page.evaluate(axe)

        assert visit.faults("violations", TAGS) == []
        assert visit.faults("scrolls") == []
        assert visit.faults("clipped") == []
