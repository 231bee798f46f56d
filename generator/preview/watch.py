"""Turn file changes into one quiet event.

Public: changes, watched.
"""

from collections.abc import AsyncIterator, Sequence
from pathlib import Path

from watchfiles import Change, DefaultFilter, awatch

SETTLE = 20
"""Milliseconds without another change before an event is told: an editor saves in several steps."""


class _Written(DefaultFilter):
    """Every file that a person writes; not what editors and systems leave beside it."""

    def __call__(self, change: Change, path: str) -> bool:
        return super().__call__(change, path) and not Path(path).name.startswith((".", "~", "#"))


def watched(project: Path) -> tuple[Path, ...]:
    """The folders of a project whose changes matter."""
    return tuple(folder for folder in (project / "content", project / "themes") if folder.is_dir())


async def changes(folders: Sequence[Path]) -> AsyncIterator[frozenset[Path]]:
    """The paths of each burst of changes, one burst at a time.

    Where the system gives no events, the folders are polled: watchfiles decides, and the environment variable
    WATCHFILES_FORCE_POLLING makes it.
    """
    async for burst in awatch(*folders, watch_filter=_Written(), debounce=400, step=SETTLE, rust_timeout=500):
        yield frozenset(Path(path) for _, path in burst)
