"""Let one build at a time write below a folder; a second one waits.

Public: held.
"""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def held(folder: Path, waiting: Callable[[], None]) -> Iterator[None]:
    """Hold the lock on a folder; call `waiting` once where another process has it, then wait.

    The folder itself is what is locked, so nothing is left behind, whatever happens to the process.
    """
    if sys.platform == "win32":  # no such lock there: two builds at once are then the user's care
        yield
        return
    import fcntl

    handle = os.open(folder, os.O_RDONLY)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            waiting()
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
