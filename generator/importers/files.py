"""Read the files of a content folder that an import may change, and write the changes, each file whole or not at all.

Public: beside, written.
"""

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from generator.importers.plan import Change, Result


def beside(content: Path, authorities: Iterable[str]) -> dict[str, str]:
    """The text of every file of these authorities, by its path below the content folder."""
    found: dict[str, str] = {}
    for slug in sorted(set(authorities)):
        for path in sorted((content / "authorities" / slug).glob("*.*")):
            name = path.relative_to(content).as_posix()
            found[name] = path.read_bytes().decode("utf-8", errors="surrogateescape")
    return found


def written(changes: Iterable[Change], content: Path) -> int:
    """Write new and changed files, and remove those that got another name; returns how many were written."""
    count = 0
    for change in changes:
        if change.after != change.before or change.result is Result.NEW:
            _write(content / change.path, change.after)
            count += 1
        if change.removes:
            (content / change.removes).unlink(missing_ok=True)
    return count


def _write(path: Path, text: str) -> None:
    """A file by way of a temporary one beside it, so that a stopped import leaves the old file or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", errors="surrogateescape", newline="") as file:
            file.write(text)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
