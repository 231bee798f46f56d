"""Words are measured as DejaVu Sans sets them."""

import pytest
from matplotlib.font_manager import FontProperties, findfont, get_font

from generator.draw.measure import fold, width


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("words", ["Requires improvement", "Bournemouth, Christchurch and Poole", "‘adequate’ to 2013"])
def test_a_width_is_that_of_the_font(words: str, bold: bool) -> None:
    """Within a hundredth, kerning aside."""
    font = get_font(findfont(FontProperties(family="DejaVu Sans", weight="bold" if bold else "normal")))
    font.set_size(100, 72)
    font.set_text(words, 0.0)
    assert width(words, 100, bold) == pytest.approx(font.get_width_height()[0] / 64, rel=0.02)


def test_a_width_grows_with_the_type_size() -> None:
    """Twice the size, twice the width."""
    assert width("Good", 26) == pytest.approx(2 * width("Good", 13))


def test_a_letter_nobody_measured_takes_an_em() -> None:
    """More than it needs, so that it still fits."""
    assert width("字", 12) == 12


def test_words_fold_where_the_room_ends() -> None:
    """No word is broken."""
    assert fold("Requires improvement", 14, 122) == ("Requires", "improvement")


def test_a_word_wider_than_the_room_stands_alone() -> None:
    """It is kept whole."""
    assert fold("a Llanfairpwllgwyngyll b", 14, 40) == ("a", "Llanfairpwllgwyngyll", "b")
