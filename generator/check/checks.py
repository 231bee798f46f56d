"""Hold a site against every check, in one list.

Public: CHECKS, check_site.
"""

from collections.abc import Callable, Iterable

from generator.check import conflicts, corrections, dates, grades, links, moved, pages, references, writing
from generator.model.places import Places
from generator.model.site import Site
from generator.problems import Problem, in_order

Check = Callable[[Site, Places], Iterable[Problem]]

CHECKS: tuple[Check, ...] = (
    references.kinds_belong,
    references.areas_are_judged,
    references.topics_are_known,
    references.regions_are_known,
    references.scheme_is_known,
    references.authorities_are_known,
    references.codes_are_unique,
    references.says_are_fields,
    dates.authorities_open_before_they_close,
    dates.days_run_forward,
    dates.files_are_named_by_their_date,
    dates.frameworks_were_in_force,
    dates.nothing_lies_ahead,
    dates.the_state_is_of_this_age,
    dates.councils_were_there,
    dates.each_event_stands_once,
    grades.every_area_is_stated,
    grades.visits_give_no_grades,
    writing.html_stays_out,
    writing.pictures_have_words,
    writing.headings_step_down,
    writing.links_are_whole,
    writing.figures_are_known,
    links.links_lead_somewhere,
    moved.past_slugs_are_free,
    pages.pages_have_their_own_addresses,
    corrections.corrections_name_authorities,
    conflicts.sources_agree,
)


def check_site(site: Site, places: Places, told: Iterable[Problem] = ()) -> tuple[Problem, ...]:
    """All problems of a site: those already `told` of reading it, and what the checks find besides.

    A value that could not be read is not told of again: a check says nothing about a key at, above or below one that
    has a problem already.
    """
    before = tuple(told)
    keys = {(problem.place.file, problem.path) for problem in before if problem.path}
    found = (problem for check in CHECKS for problem in check(site, places))
    return in_order((*before, *(problem for problem in found if not _told(problem, keys))))


def _told(problem: Problem, keys: set[tuple[str, str]]) -> bool:
    file, path = problem.place.file, problem.path
    return any(file == other and path and _related(path, known) for other, known in keys)


def _related(one: str, other: str) -> bool:
    """Whether two key paths are the same, or one holds the other."""
    short, long = sorted((one, other), key=len)
    return long == short or long.startswith((f"{short}.", f"{short}["))
