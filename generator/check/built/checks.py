"""Hold a built site against every check, in one list.

Public: BUILT, check_built.
"""

from collections.abc import Callable, Iterable

from generator.check.built import data, feeds, ids, links, sitemap
from generator.check.built.folder import Folder
from generator.problems import Problem, in_order

BUILT: tuple[Callable[[Folder], Iterable[Problem]], ...] = (
    links.links_lead_somewhere,
    ids.ids_stand_once,
    ids.pointers_have_targets,
    feeds.feeds_are_whole,
    sitemap.sitemap_lists_the_pages,
    data.data_is_whole,
)


def check_built(site: Folder) -> tuple[Problem, ...]:
    """All problems of a built site."""
    return in_order(problem for check in BUILT for problem in check(site))
