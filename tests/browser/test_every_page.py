"""Every kind of page works: quiet, from its own host alone, on any width, without scripts, and from disk."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.pages import ALL
from tests.browser.visit import NARROW, Visit, visiting

pytestmark = pytest.mark.browser


def words(visit: Visit) -> set[str]:
    """The visible words of the open page, but for forms, which only scripts work."""
    return {line.rstrip("↑↓ ") for line in visit.faults("words") if line}


@pytest.mark.parametrize("path", ALL)
def test_a_page_loads_without_complaint_and_from_its_own_host_alone(browser: Browser, base: str, path: str) -> None:
    """Chromium's console stays empty under the strict policy, and no request leaves."""
    with visiting(browser, base) as visit:
        visit.open(path)

        assert visit.complaints == []
        assert [address for address in visit.asked if not address.startswith(base)] == []


@pytest.mark.parametrize("path", ALL)
def test_a_page_fits_the_narrowest_screen(browser: Browser, base: str, path: str) -> None:
    """At 320 pixels, which is 1280 at 400% too, it does not scroll sideways, and no words run out of their place."""
    with visiting(browser, base, NARROW) as visit:
        visit.open(path)

        assert visit.faults("scrolls") == []
        assert visit.faults("clipped") == []


@pytest.mark.parametrize("path", ALL)
def test_what_can_be_pressed_is_24_pixels_large(browser: Browser, base: str, path: str) -> None:
    """But for links in a sentence; the hexagons of a map and the marks of a journey are as large as buttons."""
    with visiting(browser, base) as visit:
        visit.open(path)
        assert visit.faults("small") == []

        visit.page.set_viewport_size(NARROW)
        assert visit.faults("small") == []


@pytest.mark.parametrize("path", ALL)
def test_a_page_is_complete_without_scripts(browser: Browser, base: str, path: str) -> None:
    """Whatever a script shows stands on the page without it, but for forms that only scripts work."""
    with visiting(browser, base) as visit, visiting(browser, base, scripts=False) as plain:
        visit.open(path)
        plain.open(path)
        shown = words(visit)

        assert shown - words(plain) == set()
        assert len(shown) > 3


@pytest.mark.parametrize("path", [path for path in ALL if path != "404.html"])
def test_a_page_opens_from_disk(browser: Browser, site: Path, path: str) -> None:
    """With its style and without complaint; only the page for unknown addresses needs a host."""
    with visiting(browser, f"{site.as_uri()}/") as visit:
        page = visit.open(path)

        assert visit.complaints == []
        assert page.evaluate("getComputedStyle(document.body).margin") == "0px"
        assert all(Path(address.removeprefix("file://").partition("?")[0]).is_file() for address in visit.asked)
