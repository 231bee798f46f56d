"""Carry out jobs, on one process or on several.

Public: Made, carry_out.
"""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.connection import Connection, wait
from time import perf_counter

from generator.model.output import Job, Output

_FEW = 24  # below this, starting processes costs more than it saves
_BATCH = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """One finished file and the seconds it took."""

    output: Output
    seconds: float


def carry_out(jobs: Sequence[Job], processes: int) -> Iterator[Made]:
    """Make every file, in no certain order; the bytes do not depend on the number of processes.

    A job's error is raised here, whichever process met it.
    """
    if processes < 2 or len(jobs) < _FEW or "fork" not in get_all_start_methods():
        yield from map(_make, jobs)
        return
    yield from _spread(jobs, processes)


def _make(job: Job) -> Made:
    start = perf_counter()
    data = job.make()
    return Made(output=Output(path=job.path, data=data), seconds=perf_counter() - start)


def _spread(jobs: Sequence[Job], processes: int) -> Iterator[Made]:
    """Forked workers take every n-th job; their ends of a pipe close with them, so none outlives a killed parent."""
    context = get_context("fork")
    open_ends: list[Connection] = []
    workers = []
    for number in range(processes):
        ours, theirs = context.Pipe(duplex=False)
        worker = context.Process(target=_work, args=(jobs[number::processes], theirs), daemon=True)
        worker.start()
        theirs.close()
        open_ends.append(ours)
        workers.append(worker)
    yield from _gathered(open_ends)
    for worker in workers:
        worker.join()


def _work(share: Sequence[Job], end: Connection) -> None:
    batch: list[Made] = []
    try:
        for job in share:
            batch.append(_make(job))
            if len(batch) == _BATCH:
                end.send(batch)
                batch = []
        end.send(batch)
    except BrokenPipeError:
        os._exit(1)
    except Exception as error:
        end.send(error)
    end.close()


def _gathered(open_ends: list[Connection]) -> Iterator[Made]:
    while open_ends:
        for end in wait(open_ends):
            assert isinstance(end, Connection)
            try:
                batch = end.recv()
            except EOFError:
                open_ends.remove(end)
                continue
            if isinstance(batch, Exception):
                raise batch
            yield from batch
