"""Holding a site against every check."""

from dataclasses import replace
from datetime import date
from inspect import isfunction, signature

from generator.check import conflicts, dates, grades, links, references, writing
from generator.check.checks import CHECKS, check_site
from generator.model.places import Places
from generator.problems import Place, Problem
from tests.building.site import a_site, an_inspection

EVENT = an_inspection()


def a_problem(path: str, file: str = f"content/{EVENT.file}") -> Problem:
    """A problem that reading told of already."""
    return Problem(code="bad-date", place=Place(file=file, line=4), path=path, message="x", remedy="y")


def test_a_sound_site_passes_every_check() -> None:
    """There is nothing to say."""
    assert check_site(a_site(EVENT), Places(), ()) == ()


def test_every_public_check_stands_in_the_list() -> None:
    """A check that nobody calls would find nothing: whatever takes a site and its places is one."""
    modules = (conflicts, dates, grades, links, references, writing)
    written = {
        value
        for module in modules
        for name, value in vars(module).items()
        if not name.startswith("_") and isfunction(value) and value.__module__ == module.__name__
        if list(signature(value).parameters) == ["site", "places"]
    }
    assert written - set(CHECKS) == set()


def test_what_reading_told_comes_first_to_last_with_the_rest() -> None:
    """In order of file and line, each once."""
    late = replace(EVENT, ended=date(2022, 5, 1))
    told = a_problem("report")
    problems = check_site(a_site(late), Places(), (told, told))
    assert [problem.code for problem in problems] == ["reversed-dates", "bad-date"]


def test_a_value_that_could_not_be_read_is_not_told_of_twice() -> None:
    """A grade that was refused is not also missing."""
    event = replace(EVENT, outcomes={area: grade for area, grade in EVENT.outcomes.items() if area != "leaders"})
    problems = check_site(a_site(event), Places(), (a_problem("grades.leaders"),))
    assert [problem.code for problem in problems] == ["bad-date"]


def test_another_value_is_told_of_all_the_same() -> None:
    """`grades.leaders` says nothing of `grades.leadership`, nor one file of another."""
    event = replace(EVENT, outcomes={area: grade for area, grade in EVENT.outcomes.items() if area != "leaders"})
    before = (a_problem("grades.leader"), a_problem("grades.leaders", file="content/other.yaml"))
    problems = check_site(a_site(event), Places(), before)
    assert sorted(problem.code for problem in problems) == ["area-missing", "bad-date", "bad-date"]
