"""Hold what the preview shows: the latest content that can be built, and the problems of what cannot.

Public: Stage, Change.
"""

import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from threading import Event, Lock

from generator.model.digest import digest
from generator.model.output import Job
from generator.prepare import Prepared
from generator.problems import Place, Problem, Refused

_PATIENCE = 20.0  # seconds that a page waits for content that is being read


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What became different: pages by path, and the stylesheet where that alone did."""

    pages: frozenset[str]
    style: str
    broken: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Edition:
    """Content as it was read once, with its jobs by path; `made` takes what has been asked for."""

    prepared: Prepared
    jobs: dict[str, Job]
    made: dict[str, bytes]


class Stage:
    """The one thing in the preview that changes: what is shown now.

    `prepare` reads everything again and raises Refused for problems; the last good edition then stays.
    Pages are made when they are asked for and kept as long as their inputs stay the same. Pages may be asked for on
    many threads while another reads: an edition never changes, it is put in the place of the one before.
    """

    def __init__(self, prepare: Callable[[], Prepared]) -> None:
        self._prepare = prepare
        self._lock = Lock()
        self._settled = Event()
        self._settled.set()
        self._edition: _Edition | None = None
        self.problems: tuple[Problem, ...] = ()

    def expect(self) -> None:
        """Content changed, and `refresh` follows: a page that is asked for from now on waits for it."""
        self._settled.clear()

    def refresh(self, prepare: Callable[[], Prepared] | None = None) -> Change:
        """Read everything again and say what changed. Whatever goes wrong is shown, and ends nothing.

        `prepare` does it this once in another way than usual, with the same result.
        """
        with self._lock:
            try:
                return self._refreshed(prepare or self._prepare)
            except Refused as refused:
                self.problems = refused.problems
            except Exception as error:  # a bug, or a system short of files: the preview lives on and says so
                traceback.print_exc(file=sys.stderr)
                self.problems = (_of_ours(error),)
            finally:
                self._settled.set()
            return Change(pages=frozenset(), style="", broken=True)

    def page(self, path: str) -> bytes | None:
        """The bytes of a file of the last good edition, or None where it has none of that path."""
        self._settled.wait(_PATIENCE)
        edition = self._edition
        job = edition.jobs.get(path) if edition else None
        if edition is None or job is None:
            return None
        if path not in edition.made:
            edition.made[path] = job.make()
        return edition.made[path]

    def state(self, path: str) -> str:
        """A few letters that change when what is shown at a path does, for pages that ask from time to time."""
        edition = self._edition
        recipe = edition.prepared.recipes.get(path, "") if edition else ""
        return digest(recipe, *map(str, self.problems))[:16]

    def paths(self) -> tuple[str, ...]:
        """Every path of the last good edition."""
        return tuple(self._edition.jobs) if self._edition else ()

    def _refreshed(self, prepare: Callable[[], Prepared]) -> Change:
        before, was_broken = self._edition, bool(self.problems)
        after = prepare()
        self._edition = _Edition(
            prepared=after, jobs={job.path: job for job in after.jobs}, made=_still_good(before, after)
        )
        self.problems = ()
        return _change(before.prepared if before else None, after, was_broken=was_broken)


def _still_good(before: _Edition | None, after: Prepared) -> dict[str, bytes]:
    """What was made and would come out the same; copied first, since pages are being made meanwhile."""
    if before is None:
        return {}
    made, recipes = before.made.copy(), before.prepared.recipes
    return {path: data for path, data in made.items() if after.recipes.get(path) == recipes.get(path)}


def _of_ours(error: Exception) -> Problem:
    return Problem(
        code="preview",
        place=Place(file="gradeline preview"),
        message=f"the site could not be read: {type(error).__name__}: {error}",
        remedy="save a file again; if this stays, report it with the lines in the terminal",
    )


def _change(before: Prepared | None, after: Prepared, *, was_broken: bool) -> Change:
    """Pages whose inputs differ; a change of styles alone is no change of pages."""
    if before is None or was_broken:
        return Change(pages=frozenset(after.recipes), style="", broken=False)
    one, two = before.theme, after.theme
    restyled = one.styles != two.styles and before.site == after.site
    if restyled and (one.templates, one.scripts, one.assets) == (two.templates, two.scripts, two.assets):
        style = next((path for path in after.recipes if path.startswith("assets/") and path.endswith(".css")), "")
        return Change(pages=frozenset(), style=style, broken=False)
    pages = (path for path, recipe in after.recipes.items() if before.recipes.get(path) != recipe)
    return Change(pages=frozenset(pages), style="", broken=False)
