"""Read a workbook's tables in a process of its own, within bounds of time and memory: a few bytes can ask for all.

Public: TooMuch, Unreadable, tables_apart, serve.
"""

import os
import pickle
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from subprocess import DEVNULL, PIPE, TimeoutExpired, run

from generator.importers.sheet import ROWS_MOST, Table, TooLarge, tables
from generator.importers.worker import Bounds, bound_memory, environment

CELLS_MOST = 500_000
"""Cells in all tables of a workbook: more than this, and it is no release; the largest so far has a fiftieth of it."""

_BOUNDS = Bounds(seconds=30, megabytes=1_200)
_START = "from generator.importers.apart import serve; serve()"


class TooMuch(Exception):
    """A workbook that was not read; the sentence says why."""


class Unreadable(Exception):
    """A workbook that the reading library could not read; the sentence is its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ask:
    path: str
    key: str
    megabytes: int


def tables_apart(path: Path, key: str, bounds: Bounds = _BOUNDS) -> tuple[Table, ...]:
    """Every table of a workbook, as `sheet.tables` gives them.

    Raises TooMuch where that takes too long, too much memory or gives too many cells, and Unreadable for a broken one.
    """
    ask = pickle.dumps(_Ask(path=str(path), key=key, megabytes=bounds.megabytes))
    command = [sys.executable, "-c", _START]
    try:
        done = run(
            command, input=ask, stdout=PIPE, stderr=DEVNULL, timeout=bounds.seconds, env=environment(), check=False
        )
    except TimeoutExpired as error:
        raise TooMuch(f"reading it takes more than {bounds.seconds:g} seconds") from error
    if done.returncode:
        raise TooMuch(f"the reader broke on it, or needed more than {bounds.megabytes:,} MB of memory")
    answer = pickle.loads(done.stdout)  # from our own process only
    if isinstance(answer, str):
        raise Unreadable(answer)
    if not isinstance(answer, tuple):
        raise TooMuch(f"it has more than {CELLS_MOST:,} cells in its tables, or more than {ROWS_MOST:,} rows")
    return answer


def serve() -> None:
    """Answer for the one workbook that the standard input names: tables, why it is broken, or None for too many."""
    ask = pickle.loads(sys.stdin.buffer.read())
    bound_memory(ask.megabytes)
    try:
        found = tuple(tables(Path(ask.path), ask.key))
        answer: tuple[Table, ...] | str | None = found if _cells(found) <= CELLS_MOST else None
    except TooLarge:
        answer = None
    except Exception as error:  # a broken workbook fails inside the reading library, in ways it does not list
        if type(error).__module__.partition(".")[0] != "python_calamine" and not isinstance(error, OSError):
            raise
        answer = str(error)
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as out:
        pickle.dump(answer, out, protocol=pickle.HIGHEST_PROTOCOL)


def _cells(found: Iterable[Table]) -> int:
    return sum(len(table.headings) + sum(len(row.cells) for row in table.rows) for table in found)
