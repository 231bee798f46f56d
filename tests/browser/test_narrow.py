"""Every authority fits the narrowest screen: no sideways scroll, no words cut, none over others in a chart."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.pages import LONGEST
from tests.browser.visit import NARROW, Visit, visiting

pytestmark = pytest.mark.browser

PARTS = 4
"""The authorities are looked at in so many parts, which may run side by side."""


def faults(visit: Visit) -> list[str]:
    """All that is wrong with the open page at this width."""
    return [fault for kind in ("scrolls", "clipped", "collides") for fault in visit.faults(kind)]


@pytest.mark.parametrize("part", range(PARTS))
def test_every_authority_fits_the_narrowest_screen(browser: Browser, base: str, site: Path, part: int) -> None:
    """At 320 pixels, which is 1280 at 400% too: the pages are the same with scripts, which are left out."""
    paths = sorted(str(path.relative_to(site)) for path in site.glob("authorities/*/index.html"))
    found = {}
    with visiting(browser, base, NARROW, scripts=False) as visit:
        for path in paths[part::PARTS]:
            visit.open(path)
            if said := faults(visit):
                found[path] = said

    assert len(paths) > 150
    assert found == {}


@pytest.mark.parametrize("width", [360, 620, 768, 1280])
def test_the_longest_name_and_the_fullest_history_fit_every_width(browser: Browser, base: str, width: int) -> None:
    """A phone, a large one on its side, a tablet and a desk."""
    with visiting(browser, base, {"width": width, "height": 800}, scripts=False) as visit:
        for path in (LONGEST, "authorities/somerset/index.html", "authorities/birmingham/index.html"):
            visit.open(path)
            assert faults(visit) == [], path
