"""What charts and grades are drawn with can be seen: contrast as WCAG 2.2 measures it, from the theme's own colours."""

from itertools import pairwise

import pytest

from generator.draw.pens import pen
from generator.model.theme import Theme

SCHEMES = ("light", "dark")
GROUNDS = ("paper", "wash")
TONES = ("deep", "strong", "middle", "light", "alert")
WORDS = ("tx", "tx-b", "tx-g", "tx-s", "on-state")
LINES = ("ln", "dt", "sm ln", "sm dt", "jn", "ax", "brkl", "vis", "hollow", "reg")
FILLS = ("bar", "dot")


def luminance(colour: str) -> float:
    """The relative luminance of #rrggbb (WCAG 2.2), 0 to 1."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """How far two colours are apart, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_black_on_white_is_21_and_the_measure_is_that_of_wcag() -> None:
    """#767676 on white is the lightest grey that passes, by the standard's own account."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert 4.5 <= contrast("#767676", "#ffffff") < 4.55


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("ink", WORDS)
def test_the_words_of_a_chart_can_be_read(theme: Theme, scheme: str, ink: str) -> None:
    """4.5 to 1 on paper and on the bands behind it."""
    palette = theme.palette[scheme]
    assert all(contrast(palette[pen(ink).fill], palette[ground]) >= 4.5 for ground in GROUNDS)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("ink", LINES)
def test_the_lines_of_a_chart_stand_out(theme: Theme, scheme: str, ink: str) -> None:
    """3 to 1 on paper and on the bands: step lines, dots, axes, edges of regions."""
    palette = theme.palette[scheme]
    assert all(contrast(palette[pen(ink).stroke], palette[ground]) >= 3 for ground in GROUNDS)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("ink", FILLS)
def test_bars_and_dots_stand_out(theme: Theme, scheme: str, ink: str) -> None:
    """3 to 1 on paper."""
    palette = theme.palette[scheme]
    assert contrast(palette[pen(ink).fill], palette["paper"]) >= 3


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("tone", TONES)
def test_a_mark_of_a_grade_stands_out_and_its_letter_can_be_read(theme: Theme, scheme: str, tone: str) -> None:
    """Its edge 3 to 1 on paper and on the bands, its letter 4.5 to 1 on its fill."""
    palette, drawn = theme.palette[scheme], pen(f"mk {tone}")
    assert all(contrast(palette[drawn.stroke], palette[ground]) >= 3 for ground in GROUNDS)
    assert contrast(palette[pen(f"on-{tone}").fill], palette[drawn.fill]) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
def test_neighbours_on_the_ramp_differ_in_lightness(theme: Theme, scheme: str) -> None:
    """Best to lowest but one, each at least a fifth away from the next, so that order shows without hue."""
    palette = theme.palette[scheme]
    ramp = [palette[tone] for tone in ("deep", "strong", "middle", "light")]
    assert all(contrast(one, other) >= 1.2 for one, other in pairwise(ramp))


@pytest.mark.parametrize("scheme", SCHEMES)
def test_text_on_the_page_can_be_read(theme: Theme, scheme: str) -> None:
    """4.5 to 1 for every ink on paper and on wash, and for ink under the marker pen."""
    palette = theme.palette[scheme]
    assert all(
        contrast(palette[ink], palette[ground]) >= 4.5 for ink in ("ink", "ink-2", "ink-3") for ground in GROUNDS
    )
    assert contrast(palette["ink"], palette["mark"]) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
def test_borders_of_fields_can_be_seen(theme: Theme, scheme: str) -> None:
    """3 to 1 on paper."""
    assert contrast(theme.palette[scheme]["rule-2"], theme.palette[scheme]["paper"]) >= 3
