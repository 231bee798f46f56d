"""A flow of grades is a grid of blocks in which nothing lies over anything."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.analyse.movement import Flow
from generator.draw.chart import Box, Text
from generator.draw.flow import flow_chart, flow_figure
from tests.building.overlaps import overlaps
from tests.building.site import NEW

IDS = [grade.id for grade in NEW.grades]
CELLS = st.dictionaries(st.tuples(st.sampled_from(IDS), st.sampled_from(IDS)), st.integers(1, 400))


def a_flow(cells: dict[tuple[str, str], int], across: int = 0) -> Flow:
    return Flow(judgement="overall", grades=NEW.grades, cells=cells, across=across)


@settings(deadline=None, max_examples=30)
@given(CELLS)
def test_nothing_lies_over_anything(cells: dict[tuple[str, str], int]) -> None:
    """At both widths, whatever the counts."""
    for narrow in (False, True):
        assert overlaps(flow_chart(a_flow(cells), narrow)) == []


@pytest.mark.parametrize("narrow", [False, True])
def test_grades_have_words_at_all_of_their_heads_or_at_none(narrow: bool) -> None:
    """The key has them where there is no room."""
    words = {mark.words for mark in flow_chart(a_flow({}), narrow).marks if isinstance(mark, Text) and mark.ink == "tx"}
    assert (words & {"Outstanding", "Good", "Inadequate"}) in (set(), {"Outstanding", "Good", "Inadequate"})


def test_those_that_held_are_hollow() -> None:
    """The others moved."""
    marks = flow_chart(a_flow({("good", "good"): 3, ("good", "inadequate"): 1})).marks
    assert [mark.ink for mark in marks if isinstance(mark, Box)] == ["bar2", "bar"]


def test_the_table_has_every_pair_with_its_sum() -> None:
    """Rows are the grade before."""
    figure = flow_figure(a_flow({("good", "good"): 3, ("good", "inadequate"): 1}, across=2), "f", "T", "S", "")
    assert figure.table.rows[1] == ("Good", 0, 3, 0, 1, 4)
    assert figure.notes[0].startswith("Two left out")
