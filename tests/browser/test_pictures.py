"""Every figure can be had as a picture: from the site, or drawn by the browser from its vectors."""

from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser

from tests.browser.visit import visiting

pytestmark = pytest.mark.browser


def test_vectors_alone_are_offered_in_pixels_too(browser: Browser, base: str, tmp_path: Path) -> None:
    """With the site's own policy, and as large as the pictures that the site holds."""
    with visiting(browser, base) as visit:
        page = visit.open("authorities/durham/index.html")
        figure = page.locator("#region-figure")
        with page.expect_download() as waited:
            figure.get_by_role("link", name="PNG", exact=True).click()
        waited.value.save_as(tmp_path / "region.png")
        across = float(str(figure.locator("svg.wide").get_attribute("viewBox")).split()[2])

        assert waited.value.suggested_filename == "region-figure.png"
        with Image.open(tmp_path / "region.png") as picture:
            assert picture.format == "PNG"
            assert picture.width == round(1.5 * across)
            assert len(picture.convert("RGB").getcolors(1 << 24) or ()) > 8


def test_no_figure_with_a_drawing_lacks_a_picture(browser: Browser, base: str) -> None:
    """On any kind of page."""
    with visiting(browser, base) as visit:
        for path in ("index.html", "authorities/durham/index.html", "topics/index.html", "changes/index.html"):
            page = visit.open(path)
            lists = page.locator(".fig-bar ul:has(a[href$='.svg'])")
            assert lists.count() > 0
            assert lists.filter(has_not=page.get_by_role("link", name="PNG", exact=True)).count() == 0
