"""Jobs give the same files on one process and on many."""

import os
import signal
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import work
from generator.model.output import Job
from generator.work import begun, carry_out


def a_job(path: str) -> Job:
    return Job(path=path, kind="page", inputs=(), make=partial(str.encode, path * 3))


def files(jobs: list[Job], processes: int) -> dict[str, bytes]:
    return {made.output.path: made.output.data for made in carry_out(jobs, processes)}


@settings(deadline=None, max_examples=15)
@given(st.sets(st.text(st.characters(codec="ascii"), min_size=1, max_size=4), max_size=80))
def test_one_process_equals_three(paths: set[str]) -> None:
    """The number of processes changes no byte and loses no file."""
    jobs = [a_job(path) for path in sorted(paths)]
    assert files(jobs, 1) == files(jobs, 3) == {path: (path * 3).encode() for path in paths}


@pytest.mark.parametrize("processes", [1, 3])
def test_an_error_in_a_job_is_not_lost(processes: int) -> None:
    """A fault of the program in any job is raised, wherever it happened."""

    def broken() -> bytes:
        raise ZeroDivisionError("in a job")

    jobs = [a_job(str(number)) for number in range(40)]
    jobs[17] = Job(path="17", kind="page", inputs=(), make=broken)
    with pytest.raises(ZeroDivisionError):
        files(jobs, processes)


@pytest.mark.parametrize("deaths", [(0,), (39,), (0, 20, 39)])
def test_what_a_killed_process_held_is_made_all_the_same(deaths: tuple[int, ...]) -> None:
    """A system short of memory kills processes: no file is lost for it, and nobody waits for the dead."""
    here = os.getpid()

    def deadly(path: str) -> bytes:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return path.encode()

    jobs = [a_job(str(number)) for number in range(40)]
    for number in deaths:
        jobs[number] = Job(path=str(number), kind="page", inputs=(), make=partial(deadly, str(number) * 3))
    assert files(jobs, 2) == {str(number): (str(number) * 3).encode() for number in range(40)}


def test_workers_take_turns_on_a_long_list(monkeypatch: pytest.MonkeyPatch) -> None:
    """None works for so long that it holds a copy of everything; nothing is lost or made twice where they change."""
    monkeypatch.setattr(work, "_LONG", 5)
    made = list(begun([partial(_who, number) for number in range(40)], 2, 2))
    assert sorted(number for number, _ in made) == list(range(40))
    assert len({worker for _, worker in made}) >= 7


def _who(number: int) -> tuple[int, int]:
    return number, os.getpid()


def test_others_are_at_work_before_anybody_asks() -> None:
    """So that this process can do something else meanwhile."""
    reader, writer = os.pipe()
    results = begun([partial(os.write, writer, b"at work")], 1)
    assert os.read(reader, 7) == b"at work"
    assert list(results) == [7]
    os.close(reader)
    os.close(writer)


def test_results_that_nobody_asks_for_leave_no_process_behind() -> None:
    """A build that stops before it needs them leaves nobody at work."""
    reader, writer = os.pipe()

    def for_ever() -> None:
        os.write(writer, str(os.getpid()).encode())
        signal.pause()

    results = begun([for_ever], 1)
    worker = int(os.read(reader, 20))
    del results
    with pytest.raises(ProcessLookupError):
        os.kill(worker, 0)
    os.close(reader)
    os.close(writer)
