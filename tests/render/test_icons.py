"""The site has an icon for a browser's tab and for a phone's first screen, where the theme has one."""

import json
from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image

from generator.model.theme import Theme
from generator.render.edition import Edition
from generator.render.frame import TOUCH
from generator.render.indexes import ICONS, manifest
from generator.render.pages.home import home_page
from tests.building.site import a_site, an_inspection


@pytest.mark.parametrize(("path", "side"), [(TOUCH, 180), ("assets/icon-192.png", 192), ("assets/icon-512.png", 512)])
def test_an_icon_is_as_large_as_its_name_says(theme: Theme, path: str, side: int) -> None:
    """And square, without a hole that a phone would fill with black."""
    with Image.open(BytesIO(theme.assets[path])) as icon:
        assert icon.size == (side, side)
        assert not icon.has_transparency_data


def test_the_manifest_names_every_icon(theme: Theme) -> None:
    """With its size, so that a phone need not fetch them all to choose."""
    icons = json.loads(manifest(a_site(), theme))["icons"]

    assert [(each["src"], each["sizes"], each["type"]) for each in icons] == list(ICONS)


def test_a_page_names_the_icon_of_a_phone(theme: Theme) -> None:
    """Beside that of the tab."""
    page = home_page(Edition(a_site(an_inspection()), theme)).decode()

    assert '<link rel="apple-touch-icon" href="assets/icon-180.png">' in page
    assert '<link rel="icon" href="assets/icon.svg" type="image/svg+xml">' in page


def test_a_theme_without_icons_names_none(theme: Theme) -> None:
    """Nothing leads nowhere."""
    bare = replace(theme, assets={})

    assert json.loads(manifest(a_site(), bare))["icons"] == []
    assert "icon" not in home_page(Edition(a_site(an_inspection()), bare)).decode().partition("</head>")[0]
