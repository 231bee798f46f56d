"""Figures of the country count who holds what, and stop where the data does."""

from datetime import date

from generator.analyse.standing import standing
from generator.model.site import Site
from generator.render.national import covered_to, good_for, judgements_today, weakest
from tests.building.site import a_programme, a_settings, a_site, an_inspection

AS_AT = date(2026, 8, 20)


def _site(*grades: tuple[str, str, str]) -> Site:
    return a_site(*(an_inspection(day, authority=place, overall=grade) for place, day, grade in grades))


def test_the_weakest_line_leaves_the_overall_grade_out() -> None:
    """It sums the others up, and has ended."""
    site = a_site(
        an_inspection(
            "2024-03-01",
            overall="inadequate",
            help_and_protection="inadequate",
            leaders="good",
            in_care="good",
            care_leavers="good",
        )
    )
    found = weakest(site.programme, standing(site, AS_AT).national.tallies)
    assert found is not None
    assert found.judgement == "help-and-protection"


def test_a_country_without_grades_has_no_figure() -> None:
    """Nothing is drawn of nothing."""
    site = a_site()
    assert judgements_today(site, standing(site, AS_AT)) is None


def test_lines_are_named_as_a_sentence_ends() -> None:
    """'good or better overall', 'good or better for leaders'."""
    assert (good_for(a_programme(), "overall"), good_for(a_programme(), "leaders")) == ("overall", "for leaders")


def test_counts_of_everybody_end_where_official_statistics_do() -> None:
    """Later reports are in the data only where somebody read them."""
    site = _site(("a", "2015-03-01", "good"), ("b", "2021-06-01", "good"))
    assert covered_to(site) == date(2021, 6, 1)


def test_a_site_without_spreadsheets_reaches_to_its_own_day() -> None:
    """Another inspectorate's data may come from reports alone."""
    site = a_site(an_inspection("2015-03-01", sources=()), settings=a_settings(as_at=AS_AT))
    assert covered_to(site) == AS_AT
