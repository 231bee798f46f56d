"""Reading the words that content uses."""

import pytest

from generator.load.vocabulary import read_topics

TOPICS = """\
- id: plans
  name: Plans
  meaning: Plans and planning.
  phrases:
    - plan*
    - {first}
  not_phrases: [{second}]
"""


def test_a_topic_has_its_phrases() -> None:
    """In the order in which they stand."""
    read = read_topics("topics.yaml", TOPICS.format(first="(care|child) plan", second="floor plan").encode())
    (topic,) = read.value or ()
    assert (topic.phrases, topic.not_phrases) == (("plan*", "(care|child) plan"), ("floor plan",))
    assert read.problems == ()


@pytest.mark.parametrize(
    ("first", "second", "place", "path"),
    [
        ("(care|child plan", "floor plan", "content/topics.yaml:6:7", "[0].phrases[1]"),
        ("care plan", "pl*", "content/topics.yaml:7:17", "[0].not_phrases[0]"),
        ("a & b & c", "floor plan", "content/topics.yaml:6:7", "[0].phrases[1]"),
    ],
)
def test_a_phrase_outside_the_notation_is_a_problem_at_its_place(
    first: str, second: str, place: str, path: str
) -> None:
    """With its line and column, and what may be written instead."""
    read = read_topics("topics.yaml", TOPICS.format(first=first, second=second).encode())
    (problem,) = read.problems
    assert (problem.code, str(problem.place), problem.path) == ("bad-phrase", place, path)
    assert problem.message.startswith("the phrase '")
    assert "(one|other)" in problem.remedy


def test_a_topic_is_read_without_its_faulty_phrases() -> None:
    """So that whoever goes on, to find the other faults, meets none that cannot be read."""
    (topic,) = read_topics("topics.yaml", TOPICS.format(first="(care", second="pl*").encode()).value or ()
    assert (topic.phrases, topic.not_phrases) == (("plan*",), ())
