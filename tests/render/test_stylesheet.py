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


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_text_has_the_contrast_that_wcag_asks_for(theme: Theme) -> None:
    """4.5 to 1 on paper, on wash and under the marker pen, light and dark."""
    for palette in theme.palette.values():
        for ink in ("ink", "ink-2", "ink-3"):
            assert _contrast(palette[ink], palette["paper"]) >= 4.5
            assert _contrast(palette[ink], palette["wash"]) >= 4.5
        assert _contrast(palette["ink"], palette["mark"]) >= 4.5


def test_letters_and_edges_of_grades_have_it_too(theme: Theme) -> None:
    """Letters 4.5 on their fill, edges 3 on paper."""
    for palette in theme.palette.values():
        for tone in ("deep", "strong", "middle", "light", "alert"):
            assert _contrast(palette[f"{tone}-on"], palette[tone]) >= 4.5
            assert _contrast(palette[f"{tone}-edge"], palette["paper"]) >= 3
