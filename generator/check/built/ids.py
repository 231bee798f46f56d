"""Find ids of a built page that stand twice, and pointers at ids that are not there.

Public: ids_stand_once, pointers_have_targets.
"""

from collections.abc import Iterable

from generator.check.built.folder import Folder
from generator.problems import Problem, shown


def ids_stand_once(site: Folder) -> Iterable[Problem]:
    """An id stands once on its page, and is not empty."""
    for page in site.pages.values():
        seen: dict[str, tuple[int, int]] = {}
        for id, mark in page.ids:
            if not id:
                yield site.fault("built-id", page.path, mark, "an id is empty", "give it a name, or leave it out")
            elif id in seen:
                message = f"the id {shown(id)} stands on line {seen[id][0]} already"
                yield site.fault("built-id", page.path, mark, message, "give each part of a page an id of its own")
            seen.setdefault(id, mark)


def pointers_have_targets(site: Folder) -> Iterable[Problem]:
    """A label, a description or a control names an id of its own page."""
    for page in site.pages.values():
        known = {id for id, _ in page.ids}
        for id, mark in page.pointers:
            if id not in known:
                message = f"the page has nothing with the id {shown(id)}, which is pointed at here"
                yield site.fault("built-id", page.path, mark, message, "mend the id in the theme's template")
