"""Carry out jobs, on one process or on several.

Public: Made, carry_out.
"""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from time import perf_counter
from typing import TYPE_CHECKING

from generator.model.output import Job, Output

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.sharedctypes import Synchronized

_FEW = 24  # below this, starting processes costs more than it saves
_BLOCK = 16  # jobs that a worker takes and sends back at once
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
    if processes < 2 or len(jobs) < _FEW or not hasattr(os, "fork"):
        yield from map(_make, jobs)
        return
    yield from _spread(jobs, processes)


def _make(job: Job) -> Made:
    start = perf_counter()
    data = job.make()
    return Made(output=Output(path=job.path, data=data), seconds=perf_counter() - start)


def _spread(jobs: Sequence[Job], processes: int) -> Iterator[Made]:
    """Forked workers take block after block; their ends of a pipe close with them, so none outlives a killed parent."""
    from multiprocessing import get_context  # only where there is much to do

    context = get_context("fork")
    turn = context.Value("i", 0)
    open_ends: list[Connection] = []
    workers = []
    made: set[str] = set()
    try:
        for _ in range(processes):
            ours, theirs = context.Pipe(duplex=False)
            worker = context.Process(target=_work, args=(jobs, turn, theirs, [*open_ends, ours]), daemon=True)
            workers.append(worker)
            worker.start()
            theirs.close()
            open_ends.append(ours)
        for one in _gathered(open_ends):
            made.add(one.output.path)
            yield one
    finally:
        for worker in workers:
            if worker.pid is not None:
                worker.kill()  # an interrupted build waits for none, and a killed one's lock may keep others waiting
                worker.join()
    yield from (_make(job) for job in jobs if job.path not in made)


def _work(jobs: Sequence[Job], turn: "Synchronized[int]", end: "Connection", parents: "Sequence[Connection]") -> None:
    """Work for as long as the parent lives; its ends of the pipes are closed here, since they would keep them open."""
    for one in parents:
        one.close()
    parent = os.getppid()
    try:
        while os.getppid() == parent and (block := _next_block(jobs, turn)):
            end.send([_make(job) for job in block])
        end.send(_FINISHED)
    except BrokenPipeError:
        os._exit(1)
    except Exception as error:
        end.send(error)
    end.close()


def _next_block(jobs: Sequence[Job], turn: "Synchronized[int]") -> Sequence[Job]:
    """The next jobs that nobody has taken: neighbours in the list, since they share what they are made from."""
    with turn.get_lock():
        first = turn.value
        turn.value += _BLOCK
    return jobs[first : first + _BLOCK]


def _gathered(open_ends: "list[Connection]") -> Iterator[Made]:
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
                yield from batch
