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
    walk = _Walk(root, largest)
    walk.through(os.fspath(folder), "")
    return Found(files=dict(sorted(walk.files.items())), problems=tuple(walk.problems))


def printable(name: str) -> str:
    """A file's name as it can be shown: bytes that are no text, and signs that nobody sees, become question marks."""
    shown = name.encode("utf-8", "replace").decode("utf-8")
    return "".join(sign if sign.isprintable() else "?" for sign in shown)


class _Walk:
    """Goes through the folder; what it cannot take becomes a Problem."""

    def __init__(self, root: str, largest: int) -> None:
        self.root = root
        self.largest = largest
        self.files: dict[str, bytes] = {}
        self.problems: list[Problem] = []

    def through(self, folder: str, below: str) -> None:
        """Take every file of a folder and of those below it."""
        try:
            with os.scandir(folder) as entries:
                found = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            self.unreadable(below.rstrip("/"), error)
            return
        for entry in found:
            path, name = f"{below}{entry.name}", entry.name
            if name in _LEFT_ALONE or name.startswith(".") or name.endswith("~"):
                continue
            if entry.is_symlink():
                message = "this is a link to another place, and links are not followed"
                self.fault("link", path, message, "put the file itself here")
            elif entry.is_dir(follow_symlinks=False):
                self.step_in(entry.path, path)
            elif not entry.is_file(follow_symlinks=False):
                self.fault("not-a-file", path, "this is neither a file nor a folder", "remove it")
            else:
                self.take(entry, path)

    def step_in(self, folder: str, path: str) -> None:
        """Go on in a folder below."""
        if path.endswith((".yaml", ".md")):
            self.fault("not-a-file", path, "a folder stands where a file should be", "rename or remove it")
        elif path.count("/") >= _DEEPEST:
            self.fault("not-a-file", path, "folders are nested too deep here", "move the files up")
        else:
            self.through(folder, f"{path}/")

    def take(self, entry: os.DirEntry[str], path: str) -> None:
        """Read one file, unless it is too large to be content."""
        try:
            size = entry.stat(follow_symlinks=False).st_size
            if size > self.largest:
                message = f"the file has {size:,} bytes, and the most that is read is {self.largest:,}"
                self.fault("file-too-large", path, message, "check that this is the file you meant, or split it")
                return
            with open(entry.path, "rb") as file:
                self.files[path] = file.read()
        except OSError as error:
            self.unreadable(path, error)

    def unreadable(self, path: str, error: OSError) -> None:
        """Keep why a file or folder cannot be read."""
        if isinstance(error, FileNotFoundError):
            self.fault("unreadable", path, "the file went away while it was read", "try again")
        else:
            reason = (error.strerror or "unknown reason").lower()
            self.fault(
                "unreadable", path, f"it cannot be read ({reason})", "check who may read it, and that it is whole"
            )

    def fault(self, code: str, path: str, message: str, remedy: str) -> None:
        """Keep a fault of a file or folder."""
        place = Place(file=printable(f"{self.root}/{path}".rstrip("/")))
        self.problems.append(Problem(code=code, place=place, message=message, remedy=remedy))


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
