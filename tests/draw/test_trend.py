"""Columns of counts over time end where grades end."""

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.draw.chart import Box, Text
from generator.draw.stack import Count
from generator.draw.trend import End, trend_chart, trend_figure
from tests.building.overlaps import overlaps
from tests.building.site import NEW

END = End(name="2027", why="No overall grade")


def column(year: int, *numbers: int) -> Count:
    """One date."""
    return Count(name=str(year), counts=tuple(zip(NEW.grades, numbers, strict=True)))


def test_the_share_above_a_column_is_of_those_judged() -> None:
    """38% is 58 of 152."""
    figure = trend_figure([column(2018, 4, 54, 71, 23)], "t", "T", "S", "C", "")
    assert figure.wide is not None
    assert "38%" in [mark.words for mark in figure.wide.marks if isinstance(mark, Text)]
    assert "2018: 38% good or outstanding, 58 of 152" in figure.wide.alt


def test_after_the_last_grade_there_is_an_empty_column_that_says_why() -> None:
    """A state, drawn as one."""
    marks = trend_chart([column(2026, 46, 65, 29, 13)], "", END).marks
    assert [mark.ink for mark in marks if isinstance(mark, Box)][-1] == "hollow"
    assert {"No", "overall", "grade", "2027"} <= {mark.words for mark in marks if isinstance(mark, Text)}


def test_columns_are_equally_high() -> None:
    """All who were judged make up the whole."""
    marks = trend_chart([column(2018, 10, 10, 0, 0), column(2019, 1, 1, 0, 0)], "").marks
    boxes = [mark for mark in marks if isinstance(mark, Box)]
    assert round(boxes[1].y + boxes[1].height, 3) == round(boxes[3].y + boxes[3].height, 3)


def test_a_break_is_a_line_before_its_column_with_its_words() -> None:
    """Told to those who cannot see it, too."""
    broken = Count(name="2018", counts=column(2018, 4, 54, 71, 23).counts, note="ILACS begins")
    found = trend_figure([column(2017, 2, 50, 70, 20), broken], "t", "T", "S", "C", "")
    assert found.wide is not None
    assert "ILACS begins" in [mark.words for mark in found.wide.marks if isinstance(mark, Text)]
    assert "from here ILACS begins; 2018:" in found.wide.alt


def test_how_many_were_judged_stands_under_each_date_where_not_all_were() -> None:
    """Nine of ten were judged later."""
    marks = trend_chart([column(2014, 1, 0, 0, 0), column(2018, 4, 3, 2, 1)], "").marks
    assert [mark.words for mark in marks if isinstance(mark, Text) and mark.words.startswith("of ")] == [
        "of 1",
        "of 10",
    ]


COLUMNS = st.lists(st.tuples(*[st.integers(0, 160)] * 4), min_size=1, max_size=18).map(
    lambda rows: [column(2009 + at, *numbers) for at, numbers in enumerate(rows)]
)


@settings(deadline=None)
@given(COLUMNS, st.sampled_from([None, END]))
def test_no_column_writes_over_another(columns: list[Count], end: End | None) -> None:
    """At both widths, however many years there are."""
    for narrow in (False, True):
        assert overlaps(trend_chart(columns, "", end, narrow)) == []
