"""Read the files of a content folder that an import may change, and write the changes, each file whole or not at all.

Public: beside, written.
"""

import os
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from generator.importers.plan import Change, Result
from generator.problems import Place, Problem, Refused

_PREFIX = ".gradeline-import-"
"""How the names of files begin that are not finished yet; what a killed import left is swept away by the next."""

_PERSON = "save what you wrote, then import the same documents again"


def beside(content: Path, authorities: Iterable[str]) -> dict[str, str]:
    """The text of every file of these authorities, by its path below the content folder.

    Raises Refused for what cannot be read, and for a link: it may lead out of the folder.
    """
    found: dict[str, str] = {}
    problems = [problem for problem in [_unfit(content / "authorities", folder=True)] if problem]
    for slug in sorted(set(authorities)) if not problems else ():
        folder = content / "authorities" / slug
        for path in [folder, *sorted(folder.glob("[!.]*.*"))]:
            if problem := _unfit(path, folder=path == folder):
                problems.append(problem)
            elif path != folder:
                _read(path, content, found, problems)
    if problems:
        raise Refused(problems)
    return found


def _read(path: Path, content: Path, found: dict[str, str], problems: list[Problem]) -> None:
    try:
        found[path.relative_to(content).as_posix()] = _text(path)
    except OSError as error:
        message = f"it cannot be read ({(error.strerror or 'unknown reason').lower()})"
        problems.append(_fault("unreadable", path, message, "check who may read it, and that it is whole"))


def _text(path: Path) -> str:
    return path.read_bytes().decode("utf-8", errors="surrogateescape")


def _unfit(path: Path, *, folder: bool) -> Problem | None:
    """What is wrong with a name in an authority's folder, or with the folder itself."""
    if path.is_symlink():
        message = "this is a link to another place, and links are not followed"
        return _fault("link", path, message, "put the file itself here")
    if path.is_dir() != folder and path.exists():
        message = "a file stands where a folder should be" if folder else "a folder stands where a file should be"
        return _fault("not-a-file", path, message, "rename or remove it")
    return None


def written(changes: Iterable[Change], content: Path) -> int:
    """Write new and changed files, give renamed ones their names, and return how many were written.

    A file that is not any more what the plan was made from is left alone: a person saved it meanwhile. Raises Refused
    for those when all others are written, and for a disk that takes no more: what was written stays, whole.
    """
    todo = [change for change in changes if change.after != change.before or change.result is Result.NEW]
    _sweep(content, todo)
    left: list[Problem] = []
    for number, change in enumerate(todo):
        try:
            if problem := _write(change, content):
                left.append(problem)
        except OSError as error:
            raise Refused([*left, _unwritable(content / change.path, error, number, len(todo))]) from error
    if left:
        raise Refused(left)
    return len(todo)


def _write(change: Change, content: Path) -> Problem | None:
    """One change, in one step that a stop comes before or after: a renamed file is written first, then renamed."""
    path, old = content / change.path, content / (change.removes or change.path)
    if _now(old) != change.before or (path != old and path.exists()):
        return _fault("changed-meanwhile", old, "it changed while the import ran, and was left alone", _PERSON)
    old.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=_PREFIX, dir=old.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", errors="surrogateescape", newline="") as file:
            file.write(change.after)
        Path(name).chmod(0o644)
        Path(name).replace(old)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    if path != old:
        old.rename(path)
    return None


def _now(path: Path) -> str:
    """What a file holds at this moment, empty where there is none."""
    return _text(path) if path.exists() else ""


def _sweep(content: Path, changes: Sequence[Change]) -> None:
    for folder in {(content / change.path).parent for change in changes}:
        for left in folder.glob(f"{_PREFIX}*"):
            left.unlink(missing_ok=True)


def _unwritable(path: Path, error: OSError, done: int, all_of_them: int) -> Problem:
    message = (
        f"it could not be written ({(error.strerror or 'unknown reason').lower()}): "
        f"{done} of {all_of_them} changed files were written before it, and the others are as they were"
    )
    remedy = "free space or grant the right to write there, then import the same documents again: the rest follows"
    return _fault("content-unwritable", path, message, remedy)


def _fault(code: str, path: Path, message: str, remedy: str) -> Problem:
    return Problem(code=code, place=Place(file=path.as_posix()), message=message, remedy=remedy)
