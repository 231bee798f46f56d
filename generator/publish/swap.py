"""Exchange two folders in one step, so that a reader sees wholly the old or wholly the new one.

Public: swap, restore, aside.
"""

import os
import shutil
import sys
from contextlib import suppress
from pathlib import Path

_EXCHANGE = 2  # RENAME_EXCHANGE on Linux, RENAME_SWAP on macOS
_HERE = -100  # AT_FDCWD


def swap(new: Path, live: Path) -> None:
    """Put `new` in the place of `live`; afterwards `new` holds what `live` was, or is gone where there was nothing.

    Where the system cannot exchange two names at once, two renames follow each other and the moment between them
    leaves the old folder aside, beside `live`; `restore` puts it back.
    """
    if not live.exists():
        new.rename(live)
    elif not _exchanged(new, live):
        live.rename(aside(live))
        new.rename(live)
        with suppress(OSError):  # the new site stands: what was there before goes at the next build
            aside(live).rename(new)


def restore(live: Path) -> None:
    """Mend what a kill between two renames left: the old folder goes back to its place, or away where that is taken."""
    if not aside(live).exists():
        return
    if live.exists():
        shutil.rmtree(aside(live), ignore_errors=True)
    else:
        aside(live).rename(live)


def aside(live: Path) -> Path:
    """Where the live folder stands for a moment when two renames are needed."""
    return live.with_name(f".{live.name}.old")


def _exchanged(first: Path, second: Path) -> bool:
    """Exchange two names by one system call; False where the system has none."""
    import ctypes.util  # an unchanged build exchanges nothing

    library = ctypes.CDLL(ctypes.util.find_library("c") or None, use_errno=True)
    one, two = os.fsencode(first), os.fsencode(second)
    if sys.platform == "linux" and hasattr(library, "renameat2"):
        return int(library.renameat2(_HERE, one, _HERE, two, _EXCHANGE)) == 0
    if sys.platform == "darwin" and hasattr(library, "renamex_np"):
        return int(library.renamex_np(one, two, _EXCHANGE)) == 0
    return False
