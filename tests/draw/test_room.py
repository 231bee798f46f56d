"""Words find free ground or are left out."""

from generator.draw.chart import Text
from generator.draw.room import Extent, Room, extent

PAGE = Extent(left=0, top=0, right=200, bottom=100)


def word(x: float, y: float = 50, words: str = "Good") -> Text:
    """A word in 13 pixel type."""
    return Text(x=x, y=y, words=words, ink="tx")


def test_the_first_free_place_is_taken() -> None:
    """The second candidate, as the first lies over what is there."""
    room = Room(bounds=PAGE)
    room.take(extent(word(20)))
    assert room.place(((word(22),), (word(100),))) == (word(100),)


def test_words_placed_keep_others_away() -> None:
    """The same place is not given twice."""
    room = Room(bounds=PAGE)
    room.place(((word(20),),))
    assert room.place(((word(20),),)) == ()


def test_words_that_would_leave_the_drawing_are_left_out() -> None:
    """To the right, here."""
    assert Room(bounds=PAGE).place(((word(190),),)) == ()


def test_words_that_only_touch_do_not_meet() -> None:
    """Edges may share a line."""
    one = Extent(left=0, top=0, right=10, bottom=10)
    assert not one.meets(Extent(left=10, top=0, right=20, bottom=10))


def test_words_set_from_their_end_reach_to_the_left() -> None:
    """Their extent ends at the anchor."""
    assert extent(Text(x=100, y=50, words="Good", ink="tx", anchor="end")).right == 100
