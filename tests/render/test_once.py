"""Small drawings beside one another share what is the same in them."""

from generator.render.fragment import Html
from generator.render.once import once

STAVE = '<path class="st" d="M0 8H200"/><text class="tx-s" y="76">2010</text>'
SHORT = '<path class="st" d="M90 8H200"/><text class="tx-s" y="76">2010</text>'
MARK = '<circle class="mk strong" cx="9" cy="8" r="4"/>'


def drawing(inside: str, kind: str = "sm") -> Html:
    """A small drawing."""
    return Html(f'<svg class="{kind}" viewBox="0 0 200 78">{inside}{MARK}</svg>')


def test_a_stave_that_several_drawings_have_is_written_once() -> None:
    """The first of them holds it; marks stay where they are."""
    assert once((drawing(STAVE), drawing(STAVE)), "s") == (
        drawing(f'<g id="s">{STAVE}</g>'),
        drawing('<use href="#s"/>'),
    )


def test_another_stave_stays_as_it_is() -> None:
    """Of a council that opened late."""
    made = once((drawing(STAVE), drawing(SHORT), drawing(STAVE)), "s")

    assert made[1] == drawing(SHORT)
    assert made[2] == drawing('<use href="#s"/>')


def test_the_place_in_focus_keeps_its_own() -> None:
    """Its stave has another ink, which another drawing must not take over."""
    made = once((drawing(STAVE, "sm here"), drawing(STAVE), drawing(STAVE)), "s")

    assert made[0] == drawing(STAVE, "sm here")
    assert made[1] == drawing(f'<g id="s">{STAVE}</g>')


def test_drawings_that_share_nothing_are_left() -> None:
    """One drawing, or none."""
    assert once((drawing(STAVE),), "s") == (drawing(STAVE),)
    assert once((), "s") == ()
