"""One stylesheet is joined from the palette, the fonts and every style, in order."""

from generator.model.theme import Theme
from generator.render.stylesheet import asset_name, stylesheet

THEME = Theme(
    name="t",
    styles=(("a.css", "/* a */ .a {  color: var(--ink); }\n"), ("b.css", ".b{}")),
    palette={"light": {"ink": "#111111"}, "dark": {"ink": "#eeeeee"}},
    fonts={"sans": ("Segoe UI", "-apple-system", "sans-serif")},
)


def test_colours_come_first_as_properties() -> None:
    """So that every style can use them."""
    assert stylesheet(THEME).startswith(':root{--sans:"Segoe UI",-apple-system,sans-serif;--ink:#111111;}')


def test_the_dark_palette_holds_on_screens_that_ask_for_it() -> None:
    """Paper stays light."""
    assert "@media screen and (prefers-color-scheme:dark){:root{--ink:#eeeeee;}}" in stylesheet(THEME)


def test_styles_follow_in_their_order_without_comments() -> None:
    """What a reader does not see is not sent."""
    assert stylesheet(THEME).endswith(".a{color:var(--ink)}.b{}\n")


def test_a_name_changes_with_the_bytes() -> None:
    """A host may keep an asset for ever."""
    assert asset_name("style", "css", b"a") != asset_name("style", "css", b"b")
