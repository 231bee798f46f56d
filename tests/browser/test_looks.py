"""Eight key pages look as they did: their first screens, in greys at a quarter of the size, beside kept pictures.

They are of the small site about invented places, whose words stay as they are when inspections are published. Every
machine has other typefaces, so the pages are set in those that matplotlib brings along. A change of look is meant when
it is seen and kept: `GRADELINE_LOOKS=keep pytest tests/browser/test_looks.py` writes what is there now, to be looked at
and committed. A picture that differs is left beside the kept one as NAME-changed.png.
"""

import os
from io import BytesIO
from pathlib import Path

import pytest
from matplotlib import get_data_path
from PIL import Image, ImageChops, ImageStat
from playwright.sync_api import Browser, Page, Route

from tests.browser.visit import DESK, NARROW, Look, visiting

pytestmark = pytest.mark.browser

KEPT = Path(__file__).parent / "kept"
FONTS = Path(get_data_path()) / "fonts" / "ttf"
SET_IN = "".join(
    f'@font-face{{font-family:"Kept {use}";font-weight:{weights};src:url("kept-{file}")}}'
    for use, weights, file in (
        ("sans", "100 500", "DejaVuSans.ttf"),
        ("sans", "600 900", "DejaVuSans-Bold.ttf"),
        ("serif", "100 500", "DejaVuSerif.ttf"),
        ("serif", "600 900", "DejaVuSerif-Bold.ttf"),
    )
)
SMALLER = 4
FAR = 24
"""Of 255 greys: a dot this far from the kept one has changed."""
MOST = 0.005
"""The share of dots that may have changed, for another version of Chromium sets letters a little differently."""

SHOTS: tuple[tuple[str, str, Look, bool], ...] = (
    ("home", "index.html", "light", False),
    ("home-dark-narrow", "index.html", "dark", True),
    ("authority", "authorities/sandhaven/index.html", "light", False),
    ("authority-narrow", "authorities/sandhaven/index.html", "light", True),
    ("table-forced", "authorities/index.html", "forced", False),
    ("region", "regions/isles/west/index.html", "light", False),
    ("inspection-dark", "authorities/sandhaven/2024-09-19/index.html", "dark", False),
    ("topics-narrow", "topics/index.html", "light", True),
)
"""Name, path, colours, and whether on a narrow screen."""


def in_known_typefaces(page: Page) -> None:
    """Serve the stylesheet with typefaces of its own, which come from the same host as the strict policy asks."""

    def style(route: Route) -> None:
        css = route.fetch().text()
        for use in ("sans", "serif"):
            css = css.replace(f"--{use}:", f'--{use}:"Kept {use}",')
        route.fulfill(body=SET_IN + css, content_type="text/css")

    def font(route: Route) -> None:
        route.fulfill(path=FONTS / route.request.url.rpartition("kept-")[2], content_type="font/ttf")

    page.route("**/assets/style.*.css", style)
    page.route("**/assets/kept-*.ttf", font)


def small(picture: bytes) -> Image.Image:
    """A screenshot in greys, smaller: where things stand, and how dark they are."""
    with Image.open(BytesIO(picture)) as whole:
        return whole.convert("L").resize((whole.width // SMALLER, whole.height // SMALLER), Image.Resampling.BOX)


def differs(one: Image.Image, other: Image.Image) -> str:
    """How two pictures differ, in words; empty where they look alike."""
    if one.size != other.size:
        return f"{one.size} instead of {other.size}"
    apart = ImageChops.difference(one, other)
    far = sum(apart.histogram()[FAR:]) / (apart.width * apart.height)
    return f"{far:.1%} of it changed, {ImageStat.Stat(apart).mean[0]:.1f} greys on average" if far > MOST else ""


@pytest.mark.parametrize(("name", "path", "look", "narrow"), SHOTS, ids=[shot[0] for shot in SHOTS])
def test_a_key_page_looks_as_kept(
    browser: Browser, invented: str, name: str, path: str, look: Look, narrow: bool
) -> None:
    """Its first screen, as tall as two."""
    size = NARROW if narrow else DESK
    with visiting(browser, invented, {"width": size["width"], "height": size["height"] * 2}) as visit:
        visit.look(look)
        in_known_typefaces(visit.page)
        visit.open(path).evaluate("document.fonts.ready")
        now = small(visit.page.screenshot())
    kept = KEPT / f"{name}.png"
    if os.environ.get("GRADELINE_LOOKS") == "keep":
        KEPT.mkdir(exist_ok=True)
        now.save(kept, optimize=True)
    with Image.open(kept) as before:
        said = differs(now, before.convert("L"))
    if said:
        now.save(kept.with_name(f"{name}-changed.png"))
    assert said == ""


def test_a_part_that_is_missing_is_seen() -> None:
    """The tolerance is no blindfold: without its chart the picture of an authority differs."""
    with Image.open(KEPT / "authority.png") as kept:
        whole = kept.convert("L")
        without = whole.copy()
        without.paste(255, (0, 100, 200, 190))

    assert differs(without, whole) != ""
