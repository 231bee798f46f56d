"""Carry out a plan on disk, all or nothing: a new folder beside the old one, then one exchange.

Public: GITIGNORE, Published, current, publish.
"""

import os
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from generator.model.output import Output
from generator.problems import Place, Problem, Refused
from generator.publish import manifest as manifests
from generator.publish.manifest import Manifest
from generator.publish.plan import Plan, plan
from generator.publish.swap import old_name, restore, swap

GITIGNORE = Output(path=".gitignore", data=b"*\n!.gitignore\n")
"""Keeps the folder in a repository and its files out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """What publishing did, as counts of files; `foreign` are files of others that were kept."""

    written: int
    kept: int
    removed: int
    foreign: tuple[str, ...]


def current(site: Path) -> Manifest:
    """What the folder really holds of the last build: files that are gone or have another size are left out.

    An empty manifest where there is no folder yet. `inputs` is empty unless every file is there. Mends what a kill
    left first. Raises Refused where the folder has files and no manifest: somebody else made it; and for a link to a
    folder, since the link itself would be exchanged for the new site; and where the folder cannot be read.
    """
    try:
        return _current(site)
    except OSError as error:
        raise Refused([_unwritable(site, error)]) from error


def _current(site: Path) -> Manifest:
    if site.is_symlink():
        raise Refused([_not_ours(site, "is a link to another place", "name the folder itself with --site")])
    restore(_staging(site), site)
    file = site / manifests.NAME
    known = manifests.parse(file.read_bytes()) if file.is_file() else None
    if known is None:
        _refuse_foreign(site, damaged=file.is_file())
        return Manifest(inputs="", files={})
    sizes = dict(_sizes(site))
    files = {path: mark for path, mark in known.files.items() if mark.split(":")[0] == str(sizes.get(path))}
    if len(files) == len(known.files):
        return known
    made_from = {path: recipe for path, recipe in known.made_from.items() if path in files}
    return replace(known, inputs="", files=files, made_from=made_from)


def publish(
    site: Path, outputs: Iterable[Output], unchanged: Iterable[str], *, inputs: str, made_from: dict[str, str]
) -> Published:
    """Make `site` hold exactly these files, and say what changed.

    `unchanged` are paths of the last build that need not be made again. Until the last step nothing in `site` is
    touched: a kill, a full disk or an error before it leaves the old site, after it the new one. Files that come out
    the same keep their time. The caller holds the lock on the parent folder.
    Raises Refused for a folder that is not ours or that cannot be written.
    """
    try:
        before = current(site)
        present = frozenset(path for path, _ in _sizes(site))
        todo = plan([*outputs, GITIGNORE], unchanged, before.files, present)
        _carry_out(todo, site, before, inputs, made_from)
    except OSError as error:
        raise Refused([_unwritable(site, error)]) from error
    return Published(written=len(todo.write), kept=len(todo.keep), removed=len(todo.remove), foreign=todo.foreign)


def _carry_out(todo: Plan, site: Path, before: Manifest, inputs: str, made_from: dict[str, str]) -> None:
    files = {path: before.files[path] for path in todo.keep} | {output.path: output.mark for output in todo.write}
    after = Manifest(inputs=inputs, files=files, made_from=made_from)
    if todo.empty and after == before:
        return
    staging = _staging(site)
    shutil.rmtree(staging, ignore_errors=True)
    try:
        _stage(todo, site, staging)
        (staging / manifests.NAME).write_bytes(manifests.text(after))
        swap(staging, site)
    finally:
        shutil.rmtree(staging, ignore_errors=True)
        shutil.rmtree(old_name(staging), ignore_errors=True)


def _stage(todo: Plan, site: Path, staging: Path) -> None:
    """Lay out the whole new site; kept files are further names of the same files, which costs and changes nothing."""
    kept = [*todo.keep, *todo.foreign]
    folders = {os.path.dirname(path) for path in [*kept, *(output.path for output in todo.write)]}
    staging.mkdir()
    for folder in sorted(folders):
        os.makedirs(staging / folder, exist_ok=True)
    for path in kept:
        _again(f"{site}/{path}", f"{staging}/{path}")
    for output in todo.write:
        with open(f"{staging}/{output.path}", "xb") as file:
            file.write(output.data)


def _again(old: str, new: str) -> None:
    try:
        os.link(old, new)
    except OSError:  # a file system without second names
        shutil.copy2(old, new)


def _sizes(site: Path) -> Iterator[tuple[str, int]]:
    """Every file below the folder with its size in bytes, paths relative; but the manifest."""
    todo = [""] if site.exists() else []
    while todo:
        folder = todo.pop()
        with os.scandir(site / folder) as entries:
            for entry in entries:
                path = f"{folder}{entry.name}"
                if entry.is_dir(follow_symlinks=False):
                    todo.append(f"{path}/")
                elif path != manifests.NAME:
                    yield path, entry.stat(follow_symlinks=False).st_size


def _staging(site: Path) -> Path:
    return site.with_name(f".{site.name}.new")


def _refuse_foreign(site: Path, *, damaged: bool) -> None:
    if damaged:
        remedy = "save what you put there yourself, delete the folder, and build again"
        raise Refused([_not_ours(site, f"has a list of its files ({manifests.NAME}) that is damaged", remedy)])
    if not site.exists():
        return
    if not site.is_dir():
        raise Refused([_not_ours(site, "is not a folder")])
    if any(entry.name != GITIGNORE.path for entry in site.iterdir()):
        raise Refused([_not_ours(site, "has files that Gradeline did not make")])


def _not_ours(site: Path, what: str, remedy: str = "") -> Problem:
    return Problem(
        code="site-folder",
        place=Place(file=str(site)),
        message=f"the folder for the site {what}",
        remedy=remedy or "name an empty or new folder with --site, or move what is there away",
    )


def _unwritable(site: Path, error: OSError) -> Problem:
    """Why a site could not be written, or its folder not read."""
    return Problem(
        code="site-unwritable",
        place=Place(file=str(error.filename or site)),
        message=f"the site could not be written: {error.strerror or error}; the last good one stands as it was",
        remedy="free space or grant the right to write there, then build again",
    )
