"""Dates as reports print them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.importers.report.dates import Span, one_day, spans, stays, whole_span


def only(text: str) -> tuple[str, str]:
    """The one range in a text, as ISO dates."""
    (span,) = spans(text)
    return span.first.isoformat(), span.last.isoformat()


@pytest.mark.parametrize(
    "text",
    [
        "9 May 2022 to 20 May 2022",
        "9 May to 20 May 2022",
        "9 to 20 May 2022",
        "9 – 20 May 2022",
        "9-20 May 2022",
        "9 May—20 May 2022",
        "9 May 2022 ─ 20 May 2022",
        "9 May 2022 - 20 May 2022",
        "09/05/2022 – 20/05/2022",
        "9th May to 20th May 2022",
        "Monday 9 May to Friday 20 May 2022",
        "9 May to 20 May 22",
        "9 MAY TO 20 MAY 2022",
        "9 May ― 20 May 2022",
        "9 May -- 20 May 2022",
        "9 May 2022 to 20 May",
        "9 May to 20 May2022",
        "09-05-2022 to 20-05-2022",
        "9/5/22 to 20/5/22",
        "2022-05-09 to 2022-05-20",
    ],
)
def test_one_range_is_read_however_it_is_written(text: str) -> None:
    """The year or month may stand once, the dash may be any, and the days may be figures or words."""
    assert only(text) == ("2022-05-09", "2022-05-20")


def test_a_short_month_is_a_month() -> None:
    """'18 Feb' is the eighteenth of February."""
    assert only("18 Feb 2014 – 12 March 2014") == ("2014-02-18", "2014-03-12")


def test_a_range_runs_over_months() -> None:
    """The start's own month holds."""
    assert only("23 April to 4 May 2018") == ("2018-04-23", "2018-05-04")


def test_a_range_over_new_year_starts_in_the_year_before() -> None:
    """December comes before January."""
    assert only("12 December to 13 January 2023") == ("2022-12-12", "2023-01-13")


def test_a_team_that_came_twice_was_there_from_first_to_last() -> None:
    """Two ranges make two visits, and one whole."""
    found = spans("30 September to 11 October 2024 and 13 to 16 January 2025")
    assert whole_span(found) == Span(first=date(2024, 9, 30), last=date(2025, 1, 16))


def test_a_year_that_stands_only_at_the_start_holds_up_to_the_next_january() -> None:
    """'12 December 2022 to 13 January' ends in 2023."""
    assert only("12 December 2022 to 13 January") == ("2022-12-12", "2023-01-13")


def test_ranges_that_a_weekend_parts_are_one_stay() -> None:
    """A team that comes back after a longer time has come twice."""
    weeks, later = spans("9 to 13 May and 16 to 20 May 2022"), spans("9 to 13 May and 23 to 27 May 2022")
    assert stays(weeks) == (Span(first=date(2022, 5, 9), last=date(2022, 5, 20)),)
    assert stays(later) == later


def test_a_year_that_stands_only_at_the_end_holds_for_each_range() -> None:
    """The first of two ranges takes the year of the second."""
    found = spans("11 to 15 November and 18 to 22 November 2024")
    assert [span.first.isoformat() for span in found] == ["2024-11-11", "2024-11-18"]


@pytest.mark.parametrize(
    "text", ["9 May to 20 May", "31 June to 2 July 2022 ", "20 May to 9 May 2022", "", "two weeks"]
)
def test_what_is_no_range_is_left_out(text: str) -> None:
    """A year that stands nowhere, a day that does not exist, a range that runs backwards: nothing is guessed."""
    assert spans(text) == ()


def test_one_day_is_read_from_words_or_figures() -> None:
    """Both spellings of a day of publication are the same day."""
    assert one_day("Report published: 5 July 2022") == one_day("05/07/2022") == date(2022, 7, 5)


def test_a_month_alone_is_no_day() -> None:
    """A report that prints only its month gives no day."""
    assert one_day("Published: May 2022") is None


@given(st.dates(date(2010, 1, 1), date(2035, 1, 1)), st.integers(0, 60), st.sampled_from([" to ", "–", " - ", " — "]))
def test_any_range_written_in_full_is_read_back(first: date, days: int, dash: str) -> None:
    """Reading is the inverse of writing."""
    last = date.fromordinal(first.toordinal() + days)
    written = f"{first.day} {first:%B} {first.year}{dash}{last.day} {last:%B} {last.year}"
    assert spans(written) == (Span(first=first, last=last),)
