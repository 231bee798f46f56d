"""Tell by their bytes whether the files that a build reads have changed.

Public: fingerprint, of_code.
"""

import os
import re
import sys
from hashlib import sha256
from pathlib import Path

from generator import __version__

_LIBRARIES = ("jinja2", "markdown-it-py", "mdit-py-plugins", "matplotlib", "pyyaml", "pydantic")


def fingerprint(*folders: Path) -> str:
    """SHA-256 over the names and bytes of every file below the folders, in hexadecimal.

    Neither times nor the place of a folder count. A file that cannot be read counts as unreadable.
    """
    whole = sha256()
    for number, folder in enumerate(folders):
        for path in sorted(_files(str(folder))):
            name = f"{number}/{os.path.relpath(path, folder)}".encode(errors="surrogateescape")
            data = _bytes(path)
            whole.update(b"%d %d " % (len(name), len(data)))
            whole.update(name)
            whole.update(data)
    return whole.hexdigest()


def of_code() -> str:
    """SHA-256 over the program itself and the versions of the libraries that touch what it makes."""
    package = Path(__file__).resolve().parent.parent
    known = _versions()
    versions = " ".join(f"{name}={known.get(name, 'none')}" for name in _LIBRARIES)
    return sha256(f"{__version__} {versions} {fingerprint(package)}".encode()).hexdigest()


def _versions() -> dict[str, str]:
    """The versions of the libraries, by the folders that say what is installed: importlib takes longer to import."""
    found: dict[str, str] = {}
    for place in reversed(sys.path):
        for name, _, number in (entry.removesuffix(".dist-info").rpartition("-") for entry in _installed(place)):
            found[re.sub(r"[-_.]+", "-", name).lower()] = number
    return found


def _installed(place: str) -> list[str]:
    try:
        return [entry for entry in os.listdir(place or ".") if entry.endswith(".dist-info")]
    except OSError:
        return []


def _files(folder: str) -> list[str]:
    found: list[str] = []
    for at, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name != "__pycache__"]
        found += [f"{at}/{name}" for name in names if not name.endswith(".pyc")]
    return found


def _bytes(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        return f"unreadable: {error.errno}".encode()
