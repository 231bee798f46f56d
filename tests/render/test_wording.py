"""Dates, counts and names are put into words the same way everywhere."""

from datetime import date

import pytest

from generator.render import wording


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        (date(2022, 5, 9), date(2022, 5, 9), "9 May 2022"),
        (date(2022, 5, 9), date(2022, 5, 20), "9 to 20 May 2022"),
        (date(2016, 2, 22), date(2016, 3, 18), "22 February to 18 March 2016"),
        (date(2019, 12, 30), date(2020, 1, 3), "30 December 2019 to 3 January 2020"),
    ],
)
def test_a_span_says_nothing_twice(first: date, last: date, told: str) -> None:
    """Month and year stand once where both days share them."""
    assert wording.span(first, last) == told


@pytest.mark.parametrize(
    ("many", "word", "told"),
    [
        (1, "inspection", "one inspection"),
        (2, "authority", "two authorities"),
        (0, "visit", "no visits"),
        (12, "day", "12 days"),
    ],
)
def test_a_count_has_the_right_number(many: int, word: str, told: str) -> None:
    """Singular for one, plural for all else, figures from ten."""
    assert wording.count(many, word) == told


def test_names_keep_their_capital_inside_a_sentence() -> None:
    """A kind of event that begins with a name, or with initials, is not made small."""
    assert [wording.inside(word) for word in ("Standard inspection", "Covid assurance visit", "JTAI")] == [
        "standard inspection",
        "Covid assurance visit",
        "JTAI",
    ]


def test_whose_it_is_follows_the_last_letter() -> None:
    """St Helens takes an apostrophe alone."""
    assert (wording.possessive("Durham"), wording.possessive("St Helens")) == ("Durham’s", "St Helens’")


def test_times_are_words_up_to_nine() -> None:
    """Third time, 11th time."""
    assert (wording.ordinal(3), wording.ordinal(11)) == ("Third", "11th")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("North East", "the North East"),
        ("North East, Yorkshire and the Humber", "the North East, Yorkshire and the Humber"),
        ("East of England", "the East of England"),
        ("Yorkshire and the Humber", "Yorkshire and the Humber"),
        ("London", "London"),
    ],
)
def test_a_region_has_its_article_inside_a_sentence(name: str, told: str) -> None:
    """Only points of the compass take one."""
    assert wording.the_region(name) == told
