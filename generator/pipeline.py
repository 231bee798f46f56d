"""Run the stages in order with the effects it is handed: compare, prepare, make, publish.

Public: Built, Progress, Silent, build, explain, differing.
"""

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import chain, islice
from time import perf_counter
from typing import Protocol

from generator import recall
from generator.cache import Cache
from generator.load.fingerprint import fingerprint, of_code
from generator.load.folder import theme_folders
from generator.model.digest import digest
from generator.model.output import Job, Output
from generator.prepare import Order, Prepared, prepare
from generator.publish import disk
from generator.publish.disk import Published
from generator.publish.lock import held
from generator.work import Made, carry_out


class Progress(Protocol):
    """How a build tells how far it is."""

    def stage(self, name: str, total: int) -> None:
        """A stage of `total` steps begins."""

    def step(self, count: int = 1) -> None:
        """Steps of the stage are done."""

    def waiting(self) -> None:
        """Another build writes to the same place, and this one waits for it."""


class Silent:
    """Progress that says nothing."""

    def stage(self, name: str, total: int) -> None: ...

    def step(self, count: int = 1) -> None: ...

    def waiting(self) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What a build did: how many files were made anew, taken from memory, and left as they were."""

    made: int
    recalled: int
    unchanged: int
    counts: dict[str, int]
    published: Published | None
    notes: int = 0
    stages: dict[str, float] = field(default_factory=dict)
    slowest: tuple[tuple[float, str], ...] = ()

    @property
    def reused(self) -> int:
        """Files that were not made again."""
        return self.recalled + self.unchanged


def build(order: Order, progress: Progress) -> Built:
    """Make the site, or find that nothing changed.

    Raises Refused with every Problem, also where a folder cannot be read or written; the last good site then stays. A
    second build of the same folder waits.
    """
    with held(order.site.parent, progress.waiting), _unswept():
        return _build(order, progress)


def explain(order: Order, page: str) -> str:
    """Say in one paragraph why the next build would make a page again or leave it."""
    before, ready = disk.current(order.site), prepare(order)
    known = {job.path: job for job in ready.jobs}
    job = next((known[path] for path in (page, f"{page.strip('/')}/index.html") if path in known), None)
    if job is None:
        return f"{page}: no build makes such a page."
    if job.path not in before.recipes:
        return f"{job.path}: will be made, because the site does not hold it yet."
    inputs = dict.fromkeys(("program", "theme", *(name for name, _ in job.inputs)))
    if before.recipes[job.path] == ready.recipes[job.path]:
        return f"{job.path}: stays as it is; none of its {len(inputs)} inputs changed."
    changed = [name for name in inputs if before.values.get(name) != ready.values[name]]
    return f"{job.path}: will be made again, because of: {', '.join(changed) or 'an input that it has no more'}."


def differing(before: Prepared, after: Prepared, order: Order, progress: Progress) -> frozenset[str]:
    """The paths of the files that one site has otherwise than the other, or that only one of them has.

    Only files whose recipes differ are made; `order` says with which cache and on how many processes. A drawing's
    pixels are not made: they differ where its vectors do.
    """
    both = before.recipes.keys() & after.recipes.keys()
    drawn = {path for path in both if path.endswith(".png") and f"{path[:-4]}.svg" in both}
    stale = sorted(path for path in both - drawn if before.recipes[path] != after.recipes[path])
    sides = [_marks(stale, side, order, progress) for side in (before, after)]
    order.cache.settle()
    changed = {path for path in stale if sides[0][path] != sides[1][path]}
    changed |= {path for path in drawn if f"{path[:-4]}.svg" in changed}
    return frozenset(changed | (before.recipes.keys() ^ after.recipes.keys()))


def _marks(paths: Iterable[str], ready: Prepared, order: Order, progress: Progress) -> dict[str, str]:
    made = _finished(paths, ready.recipes, lambda: ready.jobs, order, progress)
    return {one.output.path: one.output.mark for one in made}


def _build(order: Order, progress: Progress) -> Built:
    clock = _Clock()
    with clock.stage("compare with the last build"):
        program = of_code()
        inputs = _inputs(order, program)
        before = disk.current(order.site)
        disk.sweep(order.site)
    if before.inputs == inputs:
        return Built(made=0, recalled=0, unchanged=len(before.recipes), counts={}, published=None)
    with clock.stage("load and plan"):
        plan, ready = recall.plan_of(order.cache, inputs), None
        if plan is None:
            ready = prepare(order, program)
            plan = _kept(ready, inputs, order.cache)
    stale = [path for path, recipe in plan.recipes.items() if before.recipes.get(path) != recipe]
    tally = _Tally()
    with clock.stage("make and publish"):
        finished = _finished(stale, plan.recipes, lambda: (ready or prepare(order, program)).jobs, order, progress)
        first = [*islice(finished, 1)]  # other processes are at work from here on, while this one looks at the old site
        published = disk.publish(
            order.site,
            before,
            tally.counted(chain(first, finished)),
            plan.recipes.keys() - set(stale),
            inputs=inputs,
            recipes=plan.recipes,
            values=plan.values,
            spare=order.spare,
        )
    with clock.stage("settle the cache"):
        order.cache.settle()
    return Built(
        made=tally.made,
        recalled=tally.recalled,
        unchanged=len(plan.recipes) - len(stale),
        counts=plan.counts,
        published=published,
        notes=plan.notes,
        stages=clock.seconds,
        slowest=tally.slowest,
    )


def _inputs(order: Order, program: str) -> str:
    """The digest of everything that a build could depend on."""
    files = fingerprint(order.content, *theme_folders(order.project))
    return digest(program, files, str(order.as_at), str(order.base_url))


def _finished(
    paths: Iterable[str],
    recipes: Mapping[str, str],
    jobs: Callable[[], Iterable[Job]],
    order: Order,
    progress: Progress,
) -> Iterator[Made]:
    """The bytes of files, from memory where they are there, else made and remembered; `jobs` are asked only then."""
    todo = {path: recall.key(path, recipes[path]) for path in paths}
    progress.stage("pages and figures", len(todo))
    missing = set()
    for path, key in todo.items():
        data = order.cache.get(key)
        if data is None:
            missing.add(path)
        else:
            progress.step()
            yield Made(output=Output(path=path, data=data), seconds=0.0)
    left = [job for job in jobs() if job.path in missing] if missing else []
    for made in carry_out(left, order.processes):
        order.cache.put(todo[made.output.path], made.output.data)
        progress.step()
        yield made


def _kept(ready: Prepared, inputs: str, cache: Cache) -> recall.Plan:
    """The plan of a build, kept for the next one from the same inputs."""
    plan = recall.Plan(recipes=ready.recipes, values=ready.values, counts=_counts(ready), notes=len(ready.notes))
    recall.keep(cache, inputs, plan)
    return plan


def _counts(ready: Prepared) -> dict[str, int]:
    """How many of what the site holds, for people."""
    found = {
        "authorities": len(ready.site.authorities),
        "inspections and visits": sum(len(events) for events in ready.site.inspections.values()),
    }
    for job in ready.jobs:
        found[job.kind] = found.get(job.kind, 0) + 1
    return found


@contextmanager
def _unswept() -> Iterator[None]:
    """Look for no garbage in circles: a build leaves little of it, and the looking takes a tenth of its time."""
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.freeze()
            gc.unfreeze()  # as if all had been looked at: else the next thing that happens is that
            gc.enable()


class _Tally:
    """Counts files as they pass by."""

    def __init__(self) -> None:
        self.made = 0
        self.recalled = 0
        self.slowest: tuple[tuple[float, str], ...] = ()

    def counted(self, finished: Iterable[Made]) -> Iterator[Output]:
        """The outputs themselves."""
        for one in finished:
            self.made += bool(one.seconds)
            self.recalled += not one.seconds
            if one.seconds:
                self.slowest = tuple(sorted((*self.slowest, (one.seconds, one.output.path)), reverse=True)[:10])
            yield one.output


class _Clock:
    """Adds up seconds by stage."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        start = perf_counter()
        yield
        self.seconds[name] = self.seconds.get(name, 0.0) + perf_counter() - start
