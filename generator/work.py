"""Carry out jobs and other tasks, on one process or on several.

Public: Made, carry_out, begun.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from time import perf_counter
from typing import TYPE_CHECKING, Generic, TypeVar

from generator.model.output import Job, Output

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import ForkProcess

T = TypeVar("T")
Task = Callable[[], T]
Done = tuple[int, T]
"""The number of a task in its list, and what came of it."""

_FEW = 24  # below this, starting processes costs more than it saves
_BLOCK = 16  # jobs that a worker takes and sends back at once: neighbours share what they are made from
_SOON = 0.05  # seconds after which a worker sends what it has
_LONG = 4_000  # tasks after which a worker has copied so much that a new one is better
_FINISHED, _TIRED = "finished", "tired"  # a worker's last word: one that falls silent without it was killed


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """One finished file and the seconds it took."""

    output: Output
    seconds: float


def carry_out(jobs: Sequence[Job], processes: int) -> Iterator[Made]:
    """Make every file, in no certain order; the bytes do not depend on the number of processes.

    A job's error is raised here, whichever process met it. What a killed process did not make is made here.
    """
    if processes < 2 or len(jobs) < _FEW:
        yield from map(_make, jobs)
    else:
        yield from begun([partial(_make, job) for job in jobs], processes, _BLOCK)


def begun(tasks: Sequence[Task[T]], processes: int, block: int = 1) -> Iterable[T]:
    """Let so many other processes begin with tasks, and give what comes of them, in no certain order.

    They are at work when this returns, so that this process can do something else meanwhile. Where there can be none,
    or they were killed, the tasks are carried out here, as they are asked for. `block` are taken at once.
    """
    if not hasattr(os, "fork"):
        return (task() for task in tasks)
    batches = _spread(tasks, min(processes, -(-len(tasks) // block)), block)
    next(batches)
    return chain.from_iterable(batches)


def _make(job: Job) -> Made:
    start = perf_counter()
    data = job.make()
    return Made(output=Output(path=job.path, data=data), seconds=perf_counter() - start)


def _spread(tasks: Sequence[Task[T]], processes: int, block: int) -> Iterator[list[T]]:
    """What comes of the tasks, batch by batch. The first batch comes when all are at work, and is empty."""
    team, left = _Team(tasks, block), dict(enumerate(tasks))
    try:
        for _ in range(processes):
            team.hire()
        yield []
        for batch in team.batches():
            for number, _ in batch:
                del left[number]
            yield [value for _, value in batch]
    finally:
        team.dismiss()
    yield from ([task()] for task in left.values())


class _Team(Generic[T]):
    """Forked workers that take block after block; their ends of a pipe close with them: none outlives its parent.

    A worker shares this process's memory until it touches it, and then has a copy. After many tasks another takes its
    place, so that the copies stay small beside the whole.
    """

    def __init__(self, tasks: Sequence[Task[T]], block: int) -> None:
        from multiprocessing import get_context  # only where there is much to do

        self._tasks = tasks
        self._block = block
        self._context = get_context("fork")
        self._turn = self._context.Value("i", 0)
        self._workers: dict[Connection, ForkProcess] = {}

    def hire(self) -> None:
        """Start a worker."""
        ours, theirs = self._context.Pipe(duplex=False)
        parents = [*self._workers, ours]
        worker = self._context.Process(target=self._work, args=(theirs, parents), daemon=True)
        self._workers[ours] = worker
        worker.start()
        theirs.close()

    def batches(self) -> Iterator[list[Done[T]]]:
        """What the workers make, until all are finished or one of them is gone without a word."""
        from multiprocessing.connection import Connection, wait

        while self._workers:
            for end in wait(list(self._workers)):
                assert isinstance(end, Connection)
                try:
                    batch = end.recv()
                except (EOFError, OSError):
                    return
                if isinstance(batch, Exception):
                    raise batch
                if isinstance(batch, list):
                    yield batch
                    continue
                self._workers.pop(end).join()
                end.close()
                if batch == _TIRED:
                    self.hire()

    def dismiss(self) -> None:
        """End them all: an interrupted build waits for none, and a killed one's lock may keep others waiting."""
        for worker in self._workers.values():
            if worker.pid is not None:
                worker.kill()
                worker.join()

    def _work(self, end: "Connection", parents: "Sequence[Connection]") -> None:
        """Work for as long as the parent lives; its ends of the pipes are closed here: they would keep them open."""
        for one in parents:
            one.close()
        parent, done = os.getppid(), 0
        try:
            while os.getppid() == parent and done < _LONG and (numbers := self._next_block()):
                self._carry_out(numbers, end)
                done += len(numbers)
            end.send(_FINISHED if done < _LONG else _TIRED)
        except BrokenPipeError:
            os._exit(1)
        except Exception as error:
            end.send(error)
        end.close()

    def _carry_out(self, numbers: range, end: "Connection") -> None:
        """Send what is ready at the end, and before it where the work is long: it is as likely large."""
        batch: list[Done[T]] = []
        since = perf_counter()
        for number in numbers:
            batch.append((number, self._tasks[number]()))
            if perf_counter() - since > _SOON or number == numbers[-1]:
                end.send(batch)
                batch, since = [], perf_counter()

    def _next_block(self) -> range:
        """The numbers of the next tasks that nobody has taken."""
        with self._turn.get_lock():
            first = self._turn.value
            self._turn.value += self._block
        return range(first, min(first + self._block, len(self._tasks)))
