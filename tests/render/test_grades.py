"""A grade is its letter and word; a state is a sign of its own, and never a level."""

import pytest

from generator.analyse.cut import Cut
from generator.analyse.movement import moves
from generator.model.grade import NoGrade
from generator.render.grades import change_view, grade_view, words_of
from generator.render.views.grade import ChangeView
from tests.building.site import OLD, a_grade, a_programme, a_settings, an_inspection


def test_a_grade_has_its_letter_word_and_tone() -> None:
    """Adequate keeps its own word and letter on the fill of the third level."""
    view = grade_view(a_grade("adequate", OLD))
    assert (view.sign, view.words, view.ink) == ("A", "Adequate", "light")


@pytest.mark.parametrize("state", list(NoGrade))
def test_every_state_has_words_and_the_ink_of_a_state(state: NoGrade) -> None:
    """No two of the five look alike, and none has the ink of a grade."""
    assert words_of(state)
    assert grade_view(state).ink.startswith("state")


def test_the_five_states_differ() -> None:
    """In sign, ink or words."""
    assert len({(grade_view(state).sign, grade_view(state).ink, grade_view(state).words) for state in NoGrade}) == 5


def _last_change(*grades: str) -> ChangeView | None:
    events = [an_inspection(f"20{19 + at}-03-01", overall=grade) for at, grade in enumerate(grades)]
    found = moves(a_programme(), events, Cut(as_at=a_settings().as_at))
    return change_view(found[-1].on("overall"))


def test_a_rise_is_counted_in_steps() -> None:
    """From inadequate to good, two."""
    assert _last_change("inadequate", "good") == ChangeView(words="↑ up 2", moved=True, way="up")


def test_a_fall_is_counted_in_steps() -> None:
    """From outstanding to inadequate, three."""
    assert _last_change("outstanding", "inadequate") == ChangeView(words="↓ down 3", moved=True, way="dn")


def test_a_grade_kept_is_held() -> None:
    """No arrow where nothing moved."""
    assert _last_change("good", "good") == ChangeView(words="= held")


def test_a_step_across_a_framework_is_not_compared() -> None:
    """Related, not equal: neither a rise nor held."""
    events = [an_inspection("2016-05-16", overall="inadequate"), an_inspection("2019-10-21", overall="good")]
    found = moves(a_programme(), events, Cut(as_at=a_settings().as_at))
    assert change_view(found[-1].on("overall")) == ChangeView(words="not compared")


def test_a_line_that_an_older_framework_did_not_judge_has_its_first_grade() -> None:
    """There is nothing to compare, whatever the rules."""
    events = [an_inspection("2011-03-01"), an_inspection("2016-05-16", overall="good")]
    found = moves(a_programme(), events, Cut(as_at=a_settings().as_at))
    assert change_view(found[-1].on("overall")) == ChangeView(words="first grade")


def test_no_grade_has_no_change() -> None:
    """A state is not a fall."""
    assert _last_change("good", "missing") is None
