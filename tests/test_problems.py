"""Problems: what they say, in which order, with which remedy."""

import pytest

from generator.problems import Level, Place, Problem, Refused, in_order, nearest, remedy, shown

WORDS = ("good", "requires-improvement", "inadequate")


def a_problem(line: int = 1, message: str = "m", level: Level = Level.FAULT) -> Problem:
    """A problem on a line of one file."""
    return Problem(code="x", place=Place(file="f", line=line), path="a[0]", message=message, remedy="r", level=level)


def test_a_fault_is_told_with_its_place_its_key_and_how_to_mend_it() -> None:
    """On two lines."""
    assert str(a_problem()) == "f:1  a[0]  m\n  mend: r"


def test_a_note_has_nothing_to_mend() -> None:
    """It only adds what to know."""
    assert str(a_problem(level=Level.NOTE)) == "f:1  a[0]  m\n  note: r"


def test_a_place_leaves_out_what_it_does_not_know() -> None:
    """Neither line nor column is ever nought."""
    assert [str(Place(file="f")), str(Place(file="f", line=2)), str(Place(file="f", line=2, column=3))] == [
        "f",
        "f:2",
        "f:2:3",
    ]


def test_problems_are_told_once_in_order_of_place() -> None:
    """Line 10 after line 9."""
    problems = in_order([a_problem(10), a_problem(9), a_problem(10)])
    assert [problem.place.line for problem in problems] == [9, 10]


def test_a_refusal_carries_its_problems_in_order() -> None:
    """And shows them as its text."""
    refused = Refused([a_problem(2), a_problem(1)])
    assert [problem.place.line for problem in refused.problems] == [1, 2]
    assert str(refused).startswith("f:1")


@pytest.mark.parametrize(
    ("word", "known"), [("goood", "good"), ("requires_improvement", "requires-improvement"), ("xyz", "")]
)
def test_the_nearest_word_is_found_where_one_comes_near(word: str, known: str) -> None:
    """And none where none does."""
    assert nearest(word, WORDS) == known


@pytest.mark.parametrize(
    ("word", "mend"),
    [
        ("Good ", 'did you mean "good"?'),
        ("xyz", "write one of: good, requires-improvement, inadequate"),
    ],
)
def test_a_remedy_is_the_nearest_word_or_all_where_they_are_few(word: str, mend: str) -> None:
    """Capitals and spaces do not matter."""
    assert remedy(word, WORDS) == mend


def test_many_words_are_not_listed_where_there_is_something_better_to_say() -> None:
    """A hundred slugs help nobody."""
    assert remedy("xyz", [f"place-{n}" for n in range(100)], "see the folder") == "see the folder"


def test_a_long_word_is_cut_and_stays_on_one_line() -> None:
    """A message is one sentence."""
    assert shown("a\nb") == '"a b"'
    assert len(shown("a" * 1_000)) < 100
