"""Stacked bars show every count, best grade first."""

from hypothesis import given
from hypothesis import strategies as st

from generator.draw.chart import Box, Text
from generator.draw.stack import APART, Count, good_or_better, stack_chart, stack_figure
from tests.building.overlaps import overlaps
from tests.building.site import NEW


def count(*numbers: int, name: str = "North East", note: str = "") -> Count:
    """Outstanding, good, requires improvement, inadequate."""
    return Count(name=name, counts=tuple(zip(NEW.grades, numbers, strict=True)), note=note)


def parts(row: Count) -> list[Box]:
    """The parts of its bar."""
    return [mark for mark in stack_chart([row], "").marks if isinstance(mark, Box)]


def test_parts_are_as_long_as_their_counts() -> None:
    """Five of one grade are as long as five of another."""
    found = parts(count(5, 5, 0, 0))
    assert round(found[0].width, 3) == round(found[1].width, 3)


def test_the_lowest_grade_stands_apart() -> None:
    """Six pixels before it."""
    good, inadequate = parts(count(0, 5, 0, 5))
    assert round(inadequate.x - good.x - good.width, 3) == APART


def test_a_grade_that_nobody_holds_has_no_part() -> None:
    """Only its zero in the table."""
    assert [part.ink for part in parts(count(0, 5, 0, 0))] == ["seg strong"]


def test_good_or_better_is_told_of_all() -> None:
    """Never a share without its count."""
    assert good_or_better(count(5, 5, 2, 0)) == "10 of 12"


def test_a_count_too_narrow_for_its_part_is_left_to_the_table() -> None:
    """One of 153."""
    words = [mark.words for mark in stack_chart([count(1, 152, 0, 0)], "").marks if isinstance(mark, Text)]
    assert "152" in words
    assert "1" not in words


def test_the_table_has_every_count_and_their_sum() -> None:
    """A row a bar."""
    figure = stack_figure([count(5, 5, 2, 0)], "region", "Title", "Measure", "Caption", "Source")
    assert figure.table.rows == (("North East", 5, 5, 2, 0, 12),)


ROWS = st.lists(
    st.builds(
        lambda numbers, name, note: count(*numbers, name=name, note=note),
        st.tuples(*[st.integers(0, 160)] * 4),
        st.sampled_from(["England", "North East, Yorkshire and the Humber", "Bournemouth, Christchurch and Poole"]),
        st.sampled_from(["", "Ofsted region, with the Humber"]),
    ),
    min_size=1,
    max_size=6,
)


@given(ROWS)
def test_no_bar_writes_over_another(rows: list[Count]) -> None:
    """At both widths."""
    for narrow in (False, True):
        assert overlaps(stack_chart(rows, "", narrow)) == []
