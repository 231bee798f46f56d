"""Grades that are not there, and grades where none belong."""

from dataclasses import replace
from datetime import date

from generator.check.grades import every_area_is_stated, visits_give_no_grades
from generator.model.grade import NoGrade
from generator.model.inspection import Inspection
from generator.model.places import Places
from tests.building.site import a_grade, a_site, a_visit, an_inspection


def without(area: str, event: Inspection) -> Inspection:
    """An inspection that says nothing of an area."""
    return replace(event, outcomes={id: outcome for id, outcome in event.outcomes.items() if id != area})


def missing(event: Inspection) -> list[str]:
    """The key paths of areas that are told as missing."""
    return [problem.path for problem in every_area_is_stated(a_site(event), Places())]


def test_an_area_that_is_judged_and_not_stated_is_told() -> None:
    """Silence could mean anything."""
    assert missing(without("leaders", an_inspection())) == ["grades.leaders"]


def test_a_reason_for_having_no_grade_is_a_statement() -> None:
    """The word missing says that our data lacks it."""
    event = an_inspection()
    assert missing(replace(event, outcomes=event.outcomes | {"leaders": NoGrade.MISSING})) == []


def test_parts_and_other_bodies_may_be_left_out() -> None:
    """SIF's adoption and care-leavers grades stand inside another, and the board's apart."""
    event = an_inspection(date(2016, 5, 16), framework="sif")
    for area in ("adoption", "care-leavers", "lscb"):
        event = without(area, event)
    assert missing(event) == []


def test_a_visit_states_no_area() -> None:
    """It judges none."""
    assert missing(a_visit()) == []


def test_a_visit_with_a_grade_is_told() -> None:
    """Its kind or its grade is wrong."""
    site = a_site(replace(a_visit(), outcomes={"overall": a_grade()}))
    assert [problem.code for problem in visits_give_no_grades(site, Places())] == ["visit-graded"]


def test_a_visit_with_a_reason_for_none_is_right() -> None:
    """It says the same as saying nothing."""
    site = a_site(replace(a_visit(), outcomes={"overall": NoGrade.NOT_APPLICABLE}))
    assert list(visits_give_no_grades(site, Places())) == []
