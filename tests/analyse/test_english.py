"""Counts, dates and lists in plain British English."""

from datetime import date

import pytest

from generator.analyse.english import counted, day, inside, joined, month, number, opening, ordinal, plural


def test_a_day_has_no_leading_zero_and_no_comma() -> None:
    """Days are written as people say them."""
    assert day(date(2025, 3, 4)) == "4 March 2025"


def test_a_month_has_its_year() -> None:
    """A month alone would be any year's."""
    assert month(date(2025, 12, 31)) == "December 2025"


@pytest.mark.parametrize(
    ("count", "words"), [(0, "no"), (1, "one"), (9, "nine"), (10, "10"), (153, "153"), (1204, "1,204")]
)
def test_counts_are_words_below_ten_and_figures_from_there(count: int, words: str) -> None:
    """Numbers are figures from 10."""
    assert number(count) == words


def test_one_thing_is_singular() -> None:
    """One authority, not one authorities."""
    assert counted(1, "authority", "authorities") == "one authority"


def test_plurals_are_regular() -> None:
    """A consonant before y makes -ies."""
    assert (plural("authority"), plural("day"), plural("harbour")) == ("authorities", "days", "harbours")


def test_no_things_and_many_things_are_plural() -> None:
    """Only one is singular."""
    assert (counted(0, "report"), counted(12, "report")) == ("no reports", "12 reports")


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        ([], ""),
        (["leaders"], "leaders"),
        (["leaders", "care leavers"], "leaders and care leavers"),
        (["leaders", "care leavers", "children in care"], "leaders, care leavers and children in care"),
        (["Cumberland", "Westmorland and Furness"], "Cumberland, and Westmorland and Furness"),
    ],
)
def test_lists_end_with_and(parts: list[str], text: str) -> None:
    """A comma stands before the last 'and' only where a part holds one of its own."""
    assert joined(parts) == text


def test_a_sentence_opens_with_a_capital() -> None:
    """The rest stays as it is."""
    assert opening("the Isle of Wight") == "The Isle of Wight"


def test_a_name_inside_a_sentence_keeps_its_initials() -> None:
    """Ordinary names are lowered, initials are not."""
    assert (inside("Help and protection"), inside("MASH")) == ("help and protection", "MASH")


@pytest.mark.parametrize(
    ("count", "word"), [(1, "first"), (3, "third"), (10, "10th"), (11, "11th"), (21, "21st"), (112, "112th")]
)
def test_ordinals(count: int, word: str) -> None:
    """Words to ninth, figures from 10th."""
    assert ordinal(count) == word
