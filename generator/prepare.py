"""Read content and theme, and list every file to make with the digest of what it is made from.

Public: Order, Prepared, remembered, prepare.
"""

import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from generator.cache import Cache
from generator.load.fingerprint import of_code
from generator.model.digest import digest
from generator.model.output import Input, Job
from generator.problems import Level, Place, Problem, Refused
from generator.work import begun

if TYPE_CHECKING:  # an unchanged build asks for none of them
    from generator.load.readings import Readings
    from generator.model.site import Site
    from generator.model.theme import Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What to build and where: folders, and what the command line sets over the content's own settings.

    `processes` is how many may work at once; `as_at` and `base_url` are None where the content decides.
    A `workshop` shows the theme's components on a page of their own. `spare` is a folder of ours on the site's disk,
    for that site alone, that makes publishing faster. `compiled` remembers the theme's templates as code, so unlike
    `cache` it is never to be copied from another machine.
    """

    project: Path
    content: Path
    site: Path
    cache: Cache
    compiled: Cache = field(default_factory=lambda: Cache(folder=None))
    spare: Path | None = None
    processes: int = 1
    base_url: str | None = None
    as_at: date | None = None
    workshop: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """All that is needed to make any file: the content, the theme, and the jobs.

    `recipes` are the digest of each job's named inputs by path, `values` that of each input by its name.
    """

    site: "Site"
    theme: "Theme"
    jobs: tuple[Job, ...]
    recipes: dict[str, str]
    values: dict[str, str]
    notes: tuple[Problem, ...]


def remembered(order: Order, program: str) -> "Readings":
    """What the program, told by its digest, read of the content in earlier builds."""
    from generator.load.readings import Readings

    return Readings.parse(order.cache.get(digest("readings", program)) or b"")


def prepare(order: Order, program: str = "", readings: "Readings | None" = None) -> Prepared:
    """Read the content and the theme, and list the files to make, each with its recipe: named inputs and digests.

    `program` is its digest, worked out where empty; `readings` are taken from the cache unless handed in.
    Raises Refused where a fault stands.
    """
    from generator.load.content import load_site  # only where something changed

    program = program or of_code()
    readings = readings or remembered(order, program)
    loaded = load_site(order.content, readings=readings, spread=partial(_read_ahead, order.processes))
    from generator.check.checks import check_site
    from generator.load.themes import load_theme
    from generator.render.plan import jobs

    problems = check_site(loaded.site, loaded.places, loaded.problems)
    if faults := [problem for problem in problems if problem.level is Level.FAULT]:
        raise Refused(faults)
    site = _set_over(loaded.site, order)
    asked = partial(loaded.places.at, "site.yaml", ("theme",))
    theme = load_theme(order.project, site.settings.theme, asked, readings)
    if readings.stale:
        order.cache.put(digest("readings", program), readings.text())
    todo = tuple(jobs(site, theme, order.workshop, code=_code_of(theme, order.compiled, program)))
    recipes, values = _recipes(todo, (("program", program), ("theme", theme.digest)))
    return Prepared(site=site, theme=theme, jobs=todo, recipes=recipes, values=values, notes=problems)


def _set_over(site: "Site", order: Order) -> "Site":
    """The site with what the command line sets over the content's own settings.

    Refused for what is no web address, and for a day that no figure can be counted to.
    """
    from generator.check.dates import far_from

    if order.base_url:
        from generator.load.settings import base_url_fault  # with pydantic

        if fault := base_url_fault(order.base_url):
            place = Place(file="--base-url")
            raise Refused([Problem(code="bad-base-url", place=place, message=fault[0], remedy=fault[1])])
    as_at = order.as_at or site.settings.as_at
    if order.as_at and (first := far_from(site, as_at)):
        message, mend = f"{as_at} lies ages after the first inspection, of {first}", "give a nearer day"
        raise Refused([Problem(code="date-far-ahead", place=Place(file="--as-at"), message=message, remedy=mend)])
    base_url = site.settings.base_url
    if order.base_url is not None:
        base_url = order.base_url.rstrip("/") + "/" if order.base_url else ""
    return replace(site, settings=replace(site.settings, as_at=as_at, base_url=base_url))


def _code_of(theme: "Theme", kept: Cache, program: str) -> bytes:
    """The theme's templates as code, if that is to be remembered: compiling them takes longer than filling a few."""
    if kept.folder is None:
        return b""
    key = digest("templates", program, theme.digest, repr(theme.files), sys.version)
    found = kept.get(key)
    if found is None:
        from generator.render.templates import compiled

        found = compiled(theme)
        kept.put(key, found)
        kept.settle()
    return found


def _read_ahead(processes: int, tasks: Sequence[Callable[[], bytes]]) -> Iterable[bytes]:
    """Let other processes read, and import meanwhile what comes next."""
    if processes < 2 or not tasks:
        return ()
    results = begun(tasks, processes)
    import generator.check.checks
    import generator.load.themes
    import generator.render.plan  # noqa: F401

    return results


def _recipes(jobs: tuple[Job, ...], always: tuple[Input, ...]) -> tuple[dict[str, str], dict[str, str]]:
    """The digest of each file's named inputs, by path: equal ones mean equal bytes. And that of each input, by name."""
    values, recipes = dict(always), {}
    known: dict[int, str] = {}
    for job in jobs:
        same = id(job.inputs)  # files that are made from the same things share one tuple of them
        if same not in known:
            values.update(job.inputs)
            known[same] = _short(repr((*always, *job.inputs)))
        recipes[job.path] = known[same]
    return recipes, {name: _short(text) for name, text in values.items()}


def _short(text: str) -> str:
    return digest(text)[:32]
