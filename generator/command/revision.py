"""Lay out the content of one commit of this repository in a folder, as git keeps it.

Public: Tree, tree.
"""

import io
import subprocess
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.problems import Place, Problem, Refused, shown

_PARTS = ("content", "themes")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """A content folder, and the project folder whose themes it is shown with."""

    content: Path
    project: Path


@contextmanager
def tree(named: str, project: Path) -> Iterator[Tree]:
    """The content that a name stands for: a folder where there is one, else a commit of the project's repository.

    A folder may be the content itself or the project around it. Raises Refused where the name is neither.
    """
    folder = Path(named)
    if folder.is_dir():
        inside = folder / "content"
        yield Tree(content=inside, project=folder) if inside.is_dir() else Tree(content=folder, project=project)
        return
    with TemporaryDirectory(prefix="gradeline-") as kept:
        _unpack(_archive(named, project), Path(kept))
        yield Tree(content=Path(kept) / "content", project=Path(kept))


def _archive(commit: str, project: Path) -> bytes:
    """The content and the themes of a commit as one tar file."""
    full = _git(project, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{commit}^{{commit}}")
    if full is None:
        raise Refused([_neither(commit)])
    at = full.decode().strip()
    parts = [part for part in _PARTS if _git(project, "rev-parse", "--verify", "--quiet", f"{at}:./{part}")]
    if "content" not in parts:
        raise Refused([_neither(commit, "holds no content folder")])
    data = _git(project, "archive", "--format=tar", at, *parts)
    if data is None:
        raise Refused([_neither(commit, "cannot be read by git")])
    return data


def _git(project: Path, *arguments: str) -> bytes | None:
    """What git prints, or None where it fails or is not installed."""
    try:
        done = subprocess.run(["git", "-C", str(project), *arguments], capture_output=True, check=False)
    except FileNotFoundError:
        return None
    return done.stdout if done.returncode == 0 else None


def _unpack(data: bytes, folder: Path) -> None:
    with tarfile.open(fileobj=io.BytesIO(data)) as archive:
        archive.extractall(folder, filter="data")


def _neither(named: str, why: str = "is no folder and no commit of this repository") -> Problem:
    return Problem(
        code="no-content",
        place=Place(file=named),
        message=f"{shown(named)} {why}",
        remedy="name a content folder, or a commit, branch or tag that git knows here, such as HEAD or origin/main",
    )
