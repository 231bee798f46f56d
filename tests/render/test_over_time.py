"""A judgement over the years is drawn from where enough were judged to where it or the data ends."""

from dataclasses import replace
from datetime import date

from generator.draw.figure import Figure
from generator.model.framework import CountDay
from generator.model.inspection import Inspection
from generator.model.site import Site
from generator.model.theme import Theme
from generator.render.edition import Edition
from generator.render.over_time import WHOLE, over_time, there
from tests.building.site import a_settings, a_site, an_inspection

THEME = Theme(name="t")


def _site(*events: Inspection, as_at: str = "2025-06-30") -> Site:
    return a_site(*events, settings=a_settings(as_at=date.fromisoformat(as_at)))


def _event(place: str, day: str, overall: str = "good", **grades: str) -> Inspection:
    named = {line.replace("_", "-"): grade for line, grade in grades.items()}
    return an_inspection(day, authority=place, sources=(), grades={"overall": overall, **named})


def _figure(site: Site, judgement: str = "overall", least: float = 0.25) -> Figure:
    found = over_time(Edition(site, THEME), judgement, least=least)
    assert found is not None
    return found


FOUR = (
    _event("a", "2015-03-01"),
    _event("b", "2016-03-01"),
    _event("c", "2017-03-01"),
    _event("d", "2017-06-01"),
    _event("a", "2021-06-01", overall="inadequate"),
)


def test_years_begin_when_enough_were_judged() -> None:
    """One of four in 2015 is a quarter; all four were by March 2018."""
    assert _figure(_site(*FOUR)).table.rows[0][0] == "2015"
    assert _figure(_site(*FOUR), least=WHOLE).table.rows[0][0] == "2018"


def test_the_title_compares_the_last_count_with_the_first_of_everybody() -> None:
    """Three of four at the end; one of four in 2015 is no measure of the start."""
    title = _figure(_site(*FOUR)).title
    assert title == (
        "At the latest count, in March 2025, 3 of 4 authorities were good or outstanding overall; in 2018, 4 of 4"
    )


def test_years_in_which_not_everyone_was_judged_are_told() -> None:
    """With how many were."""
    told = " ".join(_figure(_site(*FOUR)).notes)
    assert "1 of 4 in 2015, 2 of 4 in 2016 and 3 of 4 in 2017" in told


def test_another_family_of_frameworks_is_a_dashed_line_and_a_note() -> None:
    """ILACS begins before March 2018."""
    found = _figure(_site(*FOUR))
    assert found.wide is not None
    assert "from here ILACS" in found.wide.alt
    assert "dashed line" in found.notes[1]


def test_a_line_that_ended_says_so_after_the_last_count() -> None:
    """No overall grade at 31 March 2027; the one of 2026 was still given."""
    found = _figure(_site(*FOUR, as_at="2026-08-01"))
    assert found.wide is not None
    assert found.wide.alt.endswith("No overall grade after that.")
    assert found.title.startswith(
        "At the last count, in March 2026, 3 of 4 authorities were good or outstanding overall"
    )
    assert "Inspections that began from 1 April 2026 give no overall grade." in found.notes[1]


def test_a_line_that_goes_on_has_no_end() -> None:
    """Help and protection is still judged."""
    events = (_event("a", "2019-03-01", help_and_protection="good", overall="good"),)
    found = _figure(_site(*events, as_at="2026-08-01"), "help-and-protection")
    assert found.title.startswith("At the latest count, in March 2026, 1 of 1 authority was good")


def test_the_words_name_the_day_that_the_programme_counts_on() -> None:
    """At the end of a year, let in until February of the next."""
    site = _site(*FOUR)
    rule = CountDay(since=2010, day=(12, 31), published_by=(2, 28))
    found = _figure(replace(site, programme=replace(site.programme, counts=(rule,))))
    assert found.title.startswith("At the latest count, in December 2024, 3 of 4 authorities were good or outstanding")
    assert found.subtitle.startswith("Overall effectiveness at 31 December, ")
    assert found.notes[0].startswith(
        "The latest graded inspection by 31 December, published by 28 February of the next year."
    )


def test_nothing_is_left_out_after_the_calendars_last_year() -> None:
    """No year follows that official statistics do not reach."""
    events = (_event(place, f"{year}-10-01", help_and_protection="good") for place in "ab" for year in (9996, 9998))
    site = _site(*events, as_at="9999-12-31")
    rule = CountDay(since=2010, day=(12, 31), published_by=(12, 31))
    found = _figure(replace(site, programme=replace(site.programme, counts=(rule,))), "help-and-protection")
    assert found.title.startswith("At the latest count, in December 9999, ")
    assert "left out" not in found.notes[0]


def test_the_days_let_in_are_told_once_for_all_their_years() -> None:
    """30 April in most, and the others with their years."""
    assert (
        "published by 30 April (31 May in 2024, 30 June in 2025 and 2026)"
        in (_figure(_site(*FOUR, as_at="2026-08-01")).notes[0])
    )


def test_a_line_of_a_single_year_is_not_drawn() -> None:
    """One column shows nothing over time."""
    site = _site(_event("a", "2024-10-01"), as_at="2025-04-30")
    assert not there(Edition(site, THEME), "overall")
    assert over_time(Edition(site, THEME), "overall") is None


def test_the_last_day_of_the_calendar_can_be_reached() -> None:
    """No day lies a month after it."""
    assert there(Edition(_site(*FOUR, as_at="9999-12-31"), THEME), "overall")
