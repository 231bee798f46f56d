"""A grid of shares is blocks of ink whose area is the share, and nothing lies over anything."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.draw.chart import Box, Chart, Line, Text
from generator.draw.grid import FULL, Group, Row, grid_chart, grid_figure
from tests.building.overlaps import overlaps
from tests.building.site import NEW

YEARS = tuple(Group(name=str(year), brief=f"’{year % 100}", of=40) for year in range(2014, 2027))


def a_row(*counts: int, name: str = "Plans and conferences") -> Row:
    """A topic raised so often in each group of 40."""
    return Row(name=name, counts=counts, all=sum(counts), of=40 * len(counts))


def boxes(chart: Chart) -> list[Box]:
    """The blocks of a drawing."""
    return [mark for mark in chart.marks if isinstance(mark, Box)]


def words(chart: Chart) -> list[str]:
    """The words of a drawing."""
    return [mark.words for mark in chart.marks if isinstance(mark, Text)]


def test_a_block_s_area_is_its_share() -> None:
    """Ten of 40 is a quarter of the area of 40 of 40, which fills its square."""
    found = boxes(grid_chart(YEARS[:2], [a_row(40, 10)]))
    assert [box.width for box in found] == [FULL, FULL / 2]


def test_none_is_no_block() -> None:
    """An empty cell."""
    assert len(boxes(grid_chart(YEARS[:2], [a_row(0, 10)]))) == 1


def test_a_group_of_too_few_is_hollow_and_the_key_says_so() -> None:
    """Three of six moves by a sixth with each."""
    groups = (YEARS[0], Group(name="2021", brief="’21", of=6))
    figure = grid_figure(
        groups, [a_row(10, 3)], 5, id="g", title="T", subtitle="S", caption="C", source="", counted="lists"
    )
    assert figure.wide is not None
    assert [box.ink for box in boxes(figure.wide)] == ["bar", "bar2"]
    assert [key.words for key in figure.key] == ["Fewer than 10 lists held"]


def test_without_such_a_group_there_is_no_key() -> None:
    """Nothing is hollow."""
    figure = grid_figure(
        YEARS[:1], [a_row(10)], 5, id="g", title="T", subtitle="S", caption="C", source="", counted="lists"
    )
    assert figure.key == ()


def test_the_table_has_the_rows_that_are_not_drawn_and_what_each_column_is_of() -> None:
    """One row drawn of two."""
    rows = [a_row(10, 3), a_row(1, 0, name="Neglect")]
    figure = grid_figure(YEARS[:2], rows, 1, id="g", title="T", subtitle="S", caption="C", source="", counted="lists")
    assert figure.table.columns == ("Topic", "2014 (of 40)", "2015 (of 40)", "All (of 80)")
    assert figure.table.rows == (("Plans and conferences", 10, 3, 13), ("Neglect", 1, 0, 1))
    assert figure.wide is not None
    assert "Neglect" not in words(figure.wide)


def test_a_break_is_a_dashed_line_with_its_name() -> None:
    """Before the group that begins something."""
    chart = grid_chart((YEARS[0], Group(name="2015", brief="’15", of=40, begins="ILACS begins")), [a_row(1, 2)])
    assert "ILACS begins" in words(chart)
    assert [mark for mark in chart.marks if isinstance(mark, Line) and mark.ink == "brkl"]


@pytest.mark.parametrize(("narrow", "said"), [(False, "2014"), (True, "’14")])
def test_groups_have_their_names_in_full_or_all_in_brief(narrow: bool, said: str) -> None:
    """Thirteen years have no room for four digits on a phone."""
    assert said in words(grid_chart(YEARS, [a_row(*range(13))], narrow))


@settings(deadline=None, max_examples=30)
@given(st.lists(st.integers(0, 40), min_size=13, max_size=13), st.booleans())
def test_nothing_lies_over_anything(counts: list[int], narrow: bool) -> None:
    """Whatever the counts, with a break and with names of two lines."""
    groups = tuple(
        Group(name=each.name, brief=each.brief, of=each.of, begins="ILACS begins" if each.name == "2018" else "")
        for each in YEARS
    )
    rows = [a_row(*counts, name=name) for name in ("Records", "Strategy meetings and protection enquiries")]
    assert overlaps(grid_chart(groups, rows, narrow)) == []


@pytest.mark.parametrize("narrow", [False, True])
def test_grades_are_drawn_as_their_marks(narrow: bool) -> None:
    """With their words where there is room, on two lines if need be."""
    groups = tuple(Group(name=grade.word, brief=grade.letter, of=40, grade=grade) for grade in NEW.grades)
    chart = grid_chart(groups, [a_row(1, 2, 3, 4)], narrow)
    assert overlaps(chart) == []
    assert ("improvement" in words(chart)) is not narrow
    assert {"O", "G", "R", "I"} <= set(words(chart))


def test_the_drawing_is_told_with_its_first_and_last_groups() -> None:
    """And with all of them together."""
    assert grid_chart(YEARS[:3], [a_row(30, 20, 10)]).alt == (
        "Plans and conferences 60 of 120 (2014 30 of 40, 2016 10 of 40)."
    )
