"""Time is true to the day, and years are labelled as closely as they stay apart."""

from datetime import date

from generator.draw.timeline import Timeline, ending, eras, timeline
from tests.building.site import a_programme


def line(right: float = 788) -> Timeline:
    """From the first framework to the end of 2026."""
    return timeline(a_programme(), date(2026, 8, 20), 126, right)


def test_time_begins_with_the_first_framework_and_ends_with_the_year() -> None:
    """August 2009 to December 2026."""
    assert (line().since, line().until) == (date(2009, 8, 1), date(2026, 12, 31))


def test_the_end_moves_on_with_the_as_at_date() -> None:
    """In January there is a new year."""
    assert timeline(a_programme(), date(2027, 1, 1), 0, 100).until == date(2027, 12, 31)


def test_a_day_before_or_after_stands_at_the_edge() -> None:
    """Nothing leaves the drawing."""
    assert (line().x(date(2001, 1, 1)), line().x(date(2040, 1, 1))) == (126, 788)


def test_wide_time_is_labelled_every_second_year() -> None:
    """38 pixels a year."""
    assert [year for year, _ in line().years()] == list(range(2010, 2027, 2))


def test_narrow_time_is_labelled_every_fourth_year() -> None:
    """15 pixels a year."""
    assert [year for year, _ in line(384).years()] == [2010, 2014, 2018, 2022, 2026]


def test_an_era_ends_where_the_next_overall_grade_begins() -> None:
    """SIF reports ran into August 2018; ILACS began in January."""
    found = {era.family: era for era in eras(a_programme(), date(2026, 8, 20))}
    assert found["sif"].until == date(2018, 1, 1)
    assert found["slac"].until == date(2012, 8, 31)
    assert found["ilacs"].until is None


def test_an_era_that_has_not_begun_is_not_known() -> None:
    """As at 2012."""
    assert [era.family for era in eras(a_programme(), date(2012, 6, 1))] == ["slac"]


def test_overall_grades_end_with_the_first_version_that_gives_none() -> None:
    """April 2026, and not before that day."""
    assert ending(a_programme(), "overall", date(2026, 8, 20)) == date(2026, 4, 1)
    assert ending(a_programme(), "overall", date(2026, 3, 31)) is None


def test_a_line_that_is_still_judged_has_no_end() -> None:
    """Leaders."""
    assert ending(a_programme(), "leaders", date(2026, 8, 20)) is None
