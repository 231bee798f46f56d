"""Turn file changes into one quiet event.

Public: changes.
"""

import sys
from asyncio import sleep
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

from watchfiles import Change, DefaultFilter, awatch

SETTLE = 10
"""Milliseconds without another change before an event is told: an editor saves in several steps."""

_LOOK = 500  # milliseconds between looks at whether the folders are still the same ones


class _Written(DefaultFilter):
    """Every file that a person writes; not what editors and systems leave beside it."""

    def __call__(self, change: Change, path: str) -> bool:
        return super().__call__(change, path) and not Path(path).name.startswith((".", "~", "#"))


async def changes(folders: Sequence[Path]) -> AsyncIterator[frozenset[Path]]:
    """The paths of each burst of changes, one burst at a time, for ever.

    An empty burst is told as soon as the folders are watched: nobody saw what changed before. A folder that comes,
    goes or is put in the place of another is a change too. Where the system gives no events, or
    has none left to give, the folders are polled; the environment variable WATCHFILES_FORCE_POLLING makes it so.
    """
    polling: bool | None = None  # whatever watchfiles decides
    seen = False
    while True:
        here = _which(folders)
        try:
            async for burst in _bursts([folder for folder in folders if folder in here], polling):
                if _which(folders) != here:
                    break
                if burst or not seen:
                    seen = True
                    yield burst
        except (OSError, RuntimeError) as error:
            print(f"watching by polling: {error}", file=sys.stderr)  # noqa: T201  the terminal of the preview
            polling = True
        if _which(folders) != here:
            yield frozenset(folders)


async def _bursts(folders: Sequence[Path], polling: bool | None) -> AsyncIterator[frozenset[Path]]:
    """Bursts of changes below folders that are there; an empty one from time to time where nothing happens."""
    if not folders:
        await sleep(_LOOK / 1000)
        yield frozenset()
        return
    told = awatch(
        *folders,
        watch_filter=_Written(),
        debounce=400,
        step=SETTLE,
        rust_timeout=_LOOK,
        yield_on_timeout=True,
        force_polling=polling,
    )
    async for burst in told:
        yield frozenset(Path(path) for _, path in burst)


def _which(folders: Sequence[Path]) -> dict[Path, int]:
    """Those of the folders that are there, each with the number by which the system knows it."""
    found = {}
    for folder in folders:
        try:
            found[folder] = folder.stat().st_ino
        except OSError:
            continue
    return found
