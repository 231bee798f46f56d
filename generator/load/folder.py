"""Read every file below a folder, following no links and opening nothing but plain files.

Public: Found, read_folder, theme_folders.
"""

import os
from dataclasses import dataclass
from pathlib import Path

from generator.problems import Place, Problem

_LARGEST = 1_000_000
_DEEPEST = 8
_LEFT_ALONE = frozenset({"Thumbs.db", "desktop.ini"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The bytes of every file by its path below the folder, in order of path, and what could not be read."""

    files: dict[str, bytes]
    problems: tuple[Problem, ...]


def read_folder(folder: Path, root: str, largest: int = _LARGEST) -> Found:
    """Every file below a folder that `root` names to the user.

    Names that start with a full stop, end with `~` or belong to a desktop (`Thumbs.db`) are an editor's business and
    are left alone.
    """
    files: dict[str, bytes] = {}
    problems: list[Problem] = []
    _walk(os.fspath(folder), "", root, files, problems, largest)
    return Found(files=dict(sorted(files.items())), problems=tuple(problems))


def printable(name: str) -> str:
    """A file's name as it can be shown: bytes that are no text, and signs that nobody sees, become question marks."""
    shown = name.encode("utf-8", "replace").decode("utf-8")
    return "".join(sign if sign.isprintable() else "?" for sign in shown)


def _walk(folder: str, below: str, root: str, files: dict[str, bytes], problems: list[Problem], largest: int) -> None:
    try:
        with os.scandir(folder) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        problems.append(_unreadable(f"{root}/{below}".rstrip("/"), error))
        return
    for entry in found:
        if entry.name in _LEFT_ALONE or entry.name.startswith(".") or entry.name.endswith("~"):
            continue
        path = f"{below}{entry.name}"
        shown = printable(f"{root}/{path}")
        if entry.is_symlink():
            problems.append(_fault("link", shown, "this is a link to another place, and links are not followed",
                                   "put the file itself here"))  # fmt: skip
        elif entry.is_dir(follow_symlinks=False):
            _step_in(entry, path, root, files, problems, largest)
        elif not entry.is_file(follow_symlinks=False):
            problems.append(_fault("not-a-file", shown, "this is neither a file nor a folder", "remove it"))
        else:
            _take(entry, path, shown, files, problems, largest)


def _step_in(
    entry: os.DirEntry[str], path: str, root: str, files: dict[str, bytes], problems: list[Problem], largest: int
) -> None:
    shown = printable(f"{root}/{path}")
    if entry.name.endswith((".yaml", ".md")):
        problems.append(_fault("not-a-file", shown, "a folder stands where a file should be", "rename or remove it"))
    elif path.count("/") >= _DEEPEST:
        problems.append(_fault("not-a-file", shown, "folders are nested too deep here", "move the files up"))
    else:
        _walk(entry.path, f"{path}/", root, files, problems, largest)


def _take(
    entry: os.DirEntry[str], path: str, shown: str, files: dict[str, bytes], problems: list[Problem], largest: int
) -> None:
    try:
        size = entry.stat(follow_symlinks=False).st_size
        if size > largest:
            problems.append(
                _fault(
                    "file-too-large",
                    shown,
                    f"the file has {size:,} bytes, and the most that is read is {largest:,}",
                    "check that this is the file you meant, or split it",
                )
            )
            return
        files[path] = Path(entry.path).read_bytes()
    except OSError as error:
        problems.append(_unreadable(shown, error))


def _unreadable(shown: str, error: OSError) -> Problem:
    if isinstance(error, FileNotFoundError):
        return _fault("unreadable", shown, "the file went away while it was read", "try again")
    reason = (error.strerror or "unknown reason").lower()
    return _fault("unreadable", shown, f"it cannot be read ({reason})", "check who may read it, and that it is whole")


def _fault(code: str, shown: str, message: str, remedy: str) -> Problem:
    return Problem(code=code, place=Place(file=shown), message=message, remedy=remedy)


def theme_folders(project: Path) -> tuple[Path, ...]:
    """The folders in which themes are looked for, the project's own first; only those that are there."""
    package = Path(__file__).resolve().parent.parent
    shipped = package / "themes"
    if not shipped.is_dir():
        shipped = package.parent / "themes"
    own = project / "themes"
    if own.is_dir() and own.resolve() == shipped.resolve():
        return (own,)
    return tuple(folder for folder in (own, shipped) if folder.is_dir())
