"""Hold what the preview shows: the latest content that can be built, and the problems of what cannot.

Public: Stage, Change.
"""

from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock

from generator.model.output import Job
from generator.pipeline import Prepared
from generator.problems import Problem, Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What became different: pages by path, and the stylesheet where that alone did."""

    pages: frozenset[str]
    style: str
    broken: bool


class Stage:
    """The one thing in the preview that changes: what is shown now.

    `prepare` reads everything again and raises Refused for problems; the last good edition then stays.
    Pages are made when they are asked for and kept as long as their inputs stay the same.
    """

    def __init__(self, prepare: Callable[[], Prepared]) -> None:
        self._prepare = prepare
        self._lock = Lock()
        self._made: dict[tuple[str, str], bytes] = {}
        self._shown: Prepared | None = None
        self._jobs: dict[str, Job] = {}
        self.problems: tuple[Problem, ...] = ()

    def refresh(self) -> Change:
        """Read everything again and say what changed."""
        with self._lock:
            before = self._shown
            was_broken = bool(self.problems)
            try:
                after = self._prepare()
            except Refused as refused:
                self.problems = refused.problems
                return Change(pages=frozenset(), style="", broken=True)
            self.problems = ()
            self._shown = after
            self._jobs = {job.path: job for job in after.jobs}
            self._forget(after)
            return _change(before, after, was_broken=was_broken)

    def page(self, path: str) -> bytes | None:
        """The bytes of a file of the last good edition, or None where it has none of that path."""
        shown, job = self._shown, self._jobs.get(path)
        if shown is None or job is None:
            return None
        key = (path, shown.recipes[path])
        if key not in self._made:
            self._made[key] = job.make()
        return self._made[key]

    def paths(self) -> tuple[str, ...]:
        """Every path of the last good edition."""
        return tuple(self._jobs)

    def _forget(self, after: Prepared) -> None:
        keep = set(after.recipes.items())
        self._made = {key: data for key, data in self._made.items() if key in keep}


def _change(before: Prepared | None, after: Prepared, *, was_broken: bool) -> Change:
    """Pages whose inputs differ; a change of styles alone is no change of pages."""
    if before is None or was_broken:
        return Change(pages=frozenset(after.recipes), style="", broken=False)
    one, two = before.theme, after.theme
    restyled = one.styles != two.styles
    if restyled and (one.templates, one.scripts, one.assets) == (two.templates, two.scripts, two.assets):
        style = next((path for path in after.recipes if path.startswith("assets/") and path.endswith(".css")), "")
        return Change(pages=frozenset(), style=style, broken=False)
    pages = (path for path, recipe in after.recipes.items() if before.recipes.get(path) != recipe)
    return Change(pages=frozenset(pages), style="", broken=False)
