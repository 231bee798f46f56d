"""Durations are lines on one scale of months, and nothing lies over anything."""

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.draw.chart import Box, Line
from generator.draw.spans import Span, spans_chart
from tests.building.overlaps import overlaps
from tests.building.site import NEW

MONTHS = st.lists(st.integers(0, 120), min_size=3, max_size=3).map(sorted)


def a_span(least: int, middle: int, most: int, name: str = "All") -> Span:
    """Ten durations."""
    return Span(name=name, least=least, middle=middle, most=most, count=10)


def test_all_lines_are_on_one_scale_from_nothing() -> None:
    """A line of 20 months is twice as long as one of ten."""
    chart = spans_chart([a_span(10, 20, 30), a_span(20, 25, 30)])
    long, short = [mark.runs[0] for mark in chart.marks if isinstance(mark, Line) and mark.ink == "ln"]
    assert round(long[1][0] - long[0][0], 6) == round(2 * (short[1][0] - short[0][0]), 6)


def test_the_middle_is_marked() -> None:
    """Half way along a line whose middle is half way."""
    chart = spans_chart([a_span(10, 20, 30)])
    (line,) = [mark.runs[0] for mark in chart.marks if isinstance(mark, Line) and mark.ink == "ln"]
    (mark,) = [mark for mark in chart.marks if isinstance(mark, Box)]
    assert round(mark.x + mark.width / 2, 6) == round((line[0][0] + line[1][0]) / 2, 6)


def test_it_is_told_in_words() -> None:
    """With how many were counted."""
    assert spans_chart([a_span(10, 20, 30)]).alt == "All: 10 to 30 months, in the middle 20, of 10."


@settings(deadline=None, max_examples=60)
@given(st.lists(MONTHS, min_size=1, max_size=4), st.booleans())
def test_nothing_lies_over_anything(found: list[list[int]], narrow: bool) -> None:
    """Whatever the durations, at both widths, with grades and without."""
    rows = [
        Span(name=grade.word, least=least, middle=middle, most=most, count=9, grade=grade)
        for grade, (least, middle, most) in zip(NEW.grades, found, strict=False)
    ]
    assert overlaps(spans_chart([*rows, a_span(found[0][0], found[0][1], found[0][2])], narrow)) == []
