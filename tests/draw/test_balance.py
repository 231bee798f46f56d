"""Falls, holds and rises stand side by side on one scale, and nothing lies over anything."""

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.draw.balance import Way, balance_chart
from generator.draw.chart import Box, Chart, Text
from tests.building.overlaps import overlaps


def a_way(down: int, held: int, up: int, name: str = "Help and protection") -> Way:
    """One judgement's counts."""
    return Way(name=name, down=down, held=held, up=up)


def boxes(chart: Chart) -> list[Box]:
    """The bars of a drawing."""
    return [mark for mark in chart.marks if isinstance(mark, Box)]


def test_all_bars_are_on_one_scale() -> None:
    """Four rises are twice as long as two falls."""
    down, up = boxes(balance_chart([a_way(2, 0, 4)]))
    assert round(up.width, 6) == round(2 * down.width, 6)


def test_those_that_held_are_hollow_and_none_is_no_bar() -> None:
    """The others moved."""
    chart = balance_chart([a_way(0, 3, 1)])
    assert [box.ink for box in boxes(chart)] == ["bar2", "bar"]
    assert "0" in [mark.words for mark in chart.marks if isinstance(mark, Text)]


def test_it_is_told_in_words() -> None:
    """Down before up, as it is drawn."""
    assert balance_chart([a_way(1, 2, 3)]).alt == "Help and protection: 1 down, 2 held, 3 up."


@settings(deadline=None, max_examples=40)
@given(st.lists(st.tuples(*[st.integers(0, 90)] * 3), min_size=1, max_size=5), st.booleans())
def test_nothing_lies_over_anything(counts: list[tuple[int, int, int]], narrow: bool) -> None:
    """Whatever the counts, at both widths."""
    assert overlaps(balance_chart([a_way(*each) for each in counts], narrow)) == []
