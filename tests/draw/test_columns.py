"""A share by year is columns of ink on a scale from nothing, and nothing lies over anything."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.draw.chart import Box, Chart, Text
from generator.draw.columns import TALL, Column, columns_chart, columns_figure
from tests.building.overlaps import overlaps


def a_column(year: int, count: int, of: int = 40, begins: str = "") -> Column:
    """A year with so many of so many."""
    return Column(name=str(year), brief=f"’{year % 100}", count=count, of=of, begins=begins)


def tall(chart: Chart) -> list[float]:
    """The heights of the columns."""
    return [mark.height for mark in chart.marks if isinstance(mark, Box)]


def words(chart: Chart) -> list[str]:
    """The words of a drawing."""
    return [mark.words for mark in chart.marks if isinstance(mark, Text)]


def test_a_column_is_as_high_as_its_share() -> None:
    """All is the whole height, a quarter a quarter of it."""
    assert tall(columns_chart([a_column(2014, 40), a_column(2015, 10)])) == [TALL, TALL / 4]


def test_small_shares_are_drawn_on_a_smaller_scale_that_says_so() -> None:
    """A tenth of a scale that ends at a quarter."""
    chart = columns_chart([a_column(2014, 4), a_column(2015, 0)])
    assert tall(chart) == [TALL * 0.4]
    assert {"25%", "12.5%"} <= set(words(chart))


def test_a_year_with_none_says_nought() -> None:
    """There is no column, and its count stands there."""
    assert "0" in words(columns_chart([a_column(2014, 4), a_column(2015, 0)]))


def test_a_year_of_too_few_is_hollow_and_the_key_says_so() -> None:
    """Two of six."""
    figure = columns_figure(
        [a_column(2014, 4), a_column(2015, 2, of=6)],
        id="c",
        title="T",
        subtitle="S",
        caption="C",
        heads=("Year", "Raised it", "Lists held"),
        source="",
        counted="lists",
    )
    assert figure.wide is not None
    assert [mark.ink for mark in figure.wide.marks if isinstance(mark, Box)] == ["bar", "bar2"]
    assert figure.key[0].words == "Fewer than 10 lists held"
    assert figure.table.rows == (("2014", 4, 40), ("2015", 2, 6))


def test_a_break_is_told_where_it_comes() -> None:
    """Before the first year of another family."""
    chart = columns_chart([a_column(2017, 4), a_column(2018, 3, begins="ILACS begins")])
    assert chart.alt == "2017 4 of 40; from here ILACS begins; 2018 3 of 40."


@settings(deadline=None, max_examples=40)
@given(st.lists(st.integers(0, 40), min_size=2, max_size=13), st.booleans())
@example([37, *[0] * 11], True)
@example([4, *[0] * 12], True)
def test_nothing_lies_over_anything(counts: list[int], narrow: bool) -> None:
    """Whatever the counts, at both widths."""
    columns = [a_column(2014 + at, count, begins="ILACS begins" if at == 4 else "") for at, count in enumerate(counts)]
    assert overlaps(columns_chart(columns, narrow)) == []
