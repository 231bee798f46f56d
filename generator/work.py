"""Carry out jobs and other tasks, on one process or on several.

Public: Made, carry_out, begun.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from time import perf_counter
from typing import TYPE_CHECKING, TypeVar

from generator.model.output import Job, Output

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.sharedctypes import Synchronized

T = TypeVar("T")
Task = Callable[[], T]
Done = tuple[int, T]
"""The number of a task in its list, and what came of it."""

_FEW = 24  # below this, starting processes costs more than it saves
_BLOCK = 16  # jobs that a worker takes and sends back at once: neighbours share what they are made from
_FINISHED = "finished"  # a worker's last word: one that falls silent without it was killed


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
    """Forked workers take block after block; their ends of a pipe close with them, so none outlives a killed parent.

    The first batch comes when all are at work, and is empty.
    """
    from multiprocessing import get_context  # only where there is much to do

    context = get_context("fork")
    turn = context.Value("i", 0)
    open_ends: list[Connection] = []
    workers = []
    left = dict(enumerate(tasks))
    try:
        for _ in range(processes):
            ours, theirs = context.Pipe(duplex=False)
            worker = context.Process(target=_work, args=(tasks, block, turn, theirs, [*open_ends, ours]), daemon=True)
            workers.append(worker)
            worker.start()
            theirs.close()
            open_ends.append(ours)
        yield []
        batches: Iterator[list[Done[T]]] = _gathered(open_ends)
        for batch in batches:
            for number, _ in batch:
                del left[number]
            yield [value for _, value in batch]
    finally:
        for worker in workers:
            if worker.pid is not None:
                worker.kill()  # an interrupted build waits for none, and a killed one's lock may keep others waiting
                worker.join()
    yield from ([task()] for task in left.values())


def _work(
    tasks: Sequence[Task[T]], block: int, turn: "Synchronized[int]", end: "Connection", parents: "Sequence[Connection]"
) -> None:
    """Work for as long as the parent lives; its ends of the pipes are closed here, since they would keep them open."""
    for one in parents:
        one.close()
    parent = os.getppid()
    try:
        while os.getppid() == parent and (numbers := _next_block(len(tasks), block, turn)):
            end.send([(number, tasks[number]()) for number in numbers])
        end.send(_FINISHED)
    except BrokenPipeError:
        os._exit(1)
    except Exception as error:
        end.send(error)
    end.close()


def _next_block(count: int, block: int, turn: "Synchronized[int]") -> range:
    """The numbers of the next tasks that nobody has taken."""
    with turn.get_lock():
        first = turn.value
        turn.value += block
    return range(first, min(first + block, count))


def _gathered(open_ends: "list[Connection]") -> "Iterator[list[Done[T]]]":
    """What the workers make, until all are finished or one of them is gone without a word."""
    from multiprocessing.connection import Connection, wait

    while open_ends:
        for end in wait(open_ends):
            assert isinstance(end, Connection)
            try:
                batch = end.recv()
            except (EOFError, OSError):
                return
            if isinstance(batch, Exception):
                raise batch
            if batch == _FINISHED:
                open_ends.remove(end)
            else:
                yield batch
