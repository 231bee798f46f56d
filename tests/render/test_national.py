"""Figures of the country count who holds what, and stop where the data does."""

from datetime import date

from generator.analyse.cut import Cut
from generator.analyse.standing import standing
from generator.analyse.topics import returns
from generator.model.site import Site
from generator.render.national import covered_to, good_for, judgements_today, topics_back, weakest
from tests.building.site import a_finding, a_programme, a_settings, a_site, an_inspection

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


def test_who_has_no_grade_of_its_own_is_left_out_and_named() -> None:
    """Care leavers were judged with children in care before 2023."""
    site = _site(("a", "2024-03-01", "good"), ("b", "2021-06-01", "good"))
    found = judgements_today(site, standing(site, AS_AT))
    assert found is not None
    assert found.notes[-1] == "Left out: one without a grade of its own for care leavers (B)."


def test_what_comes_back_is_counted_of_the_places_that_it_could_have() -> None:
    """Nothing is said of 'most authorities'."""
    asked = {"plans": 3, "missing-children": 2, "pathway-plans": 1}
    events = [
        an_inspection(
            day, authority=f"p{at}", findings=tuple(a_finding(topic) for topic, many in asked.items() if at < many)
        )
        for day in ("2019-03-01", "2022-03-01")
        for at in range(4)
    ]
    site = a_site(*events)
    found = topics_back(site, returns(site, Cut(as_at=AS_AT)))
    assert found is not None
    assert found.title == "Children's plans came back at 3 of 3 authorities, children who go missing at 2"
