"""Show how far long work is: a bar on a terminal, plain lines elsewhere.

Public: progress.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING

import click

from generator.pipeline import Progress

if TYPE_CHECKING:
    from rich.progress import Progress as Bars
    from rich.progress import TaskID


@contextmanager
def progress() -> Iterator[Progress]:
    """Progress for this terminal, or for a log where standard error is none."""
    if not sys.stderr.isatty():
        yield _Lines()
        return
    bars = _bars()
    try:
        yield _Bars(bars)
    finally:
        bars.stop()


class _Lines:
    """One line a stage."""

    def stage(self, name: str, total: int) -> None:
        if total:
            click.echo(f"{name}: {total:,}", err=True)

    def step(self, count: int = 1) -> None: ...

    def waiting(self) -> None:
        click.echo("another build is writing here; waiting for it", err=True)


class _Bars:
    """One bar a stage, with count and time left."""

    def __init__(self, bars: "Bars") -> None:
        self._bars = bars
        self._task: TaskID | None = None
        self._shown = 0.0

    def stage(self, name: str, total: int) -> None:
        self._bars.start()
        self._task = self._bars.add_task(name, total=total)

    def step(self, count: int = 1) -> None:
        if self._task is not None:
            due = monotonic() - self._shown > 0.1
            self._bars.update(self._task, advance=count, refresh=due)
            self._shown = monotonic() if due else self._shown

    def waiting(self) -> None:
        click.echo("another build is writing here; waiting for it", err=True)


def _bars() -> "Bars":
    from rich.console import Console  # only where it prints
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    # No thread of its own: workers are forked while the bar stands.
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    return Progress(*columns, console=Console(stderr=True), transient=True, auto_refresh=False)
