"""Let one build at a time write below a folder; a second one waits.

Public: held.
"""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.problems import Place, Problem, Refused


@contextmanager
def held(folder: Path, waiting: Callable[[], None]) -> Iterator[None]:
    """Hold the lock on a folder, made where it is missing; call `waiting` once where another process has it, then wait.

    The folder itself is what is locked, so nothing is left behind, whatever happens to the process.
    Raises Refused for a folder that cannot be made or opened.
    """
    handle = _opened(folder)
    if handle is None:
        yield
        return
    import fcntl

    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            waiting()
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _opened(folder: Path) -> int | None:
    """The folder, to be locked; None on Windows, where it cannot be: two builds at once are then the user's care."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return None if sys.platform == "win32" else os.open(folder, os.O_RDONLY)
    except OSError as error:
        raise Refused([_closed(folder, error)]) from error


def _closed(folder: Path, error: OSError) -> Problem:
    return Problem(
        code="site-unwritable",
        place=Place(file=str(folder)),
        message=f"this folder cannot be made or opened: {error.strerror or error}",
        remedy="check its name, and who may read and write there",
    )
