"""Carry out a plan on disk, all or nothing: the new site is laid out in another folder, then the two are exchanged.

Public: GITIGNORE, Published, current, sweep, publish.
"""

import os
import shutil
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from generator.model.output import Output
from generator.problems import Place, Problem, Refused
from generator.publish import manifest as manifests
from generator.publish.manifest import Manifest
from generator.publish.plan import Plan, inside, plan
from generator.publish.swap import restore, swap

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
    restore(site)
    file = site / manifests.NAME
    known = manifests.parse(file.read_bytes()) if file.is_file() else None
    if known is None:
        _refuse_foreign(site, damaged=file.is_file())
        return Manifest(inputs="", files={})
    sizes = {path: size for path, (size, _) in _files(site)}
    files = {path: mark for path, mark in known.files.items() if mark.split(":")[0] == str(sizes.get(path))}
    if len(files) == len(known.files):
        return known
    recipes = {path: recipe for path, recipe in known.recipes.items() if path in files}
    return replace(known, inputs="", files=files, recipes=recipes)


def sweep(site: Path) -> None:
    """Remove what a killed build had laid out beside the site. The caller holds the lock on the parent folder."""
    shutil.rmtree(_beside(site), ignore_errors=True)


def _beside(site: Path) -> Path:
    return site.with_name(f".{site.name}.new")


def publish(
    site: Path,
    before: Manifest,
    outputs: Iterable[Output],
    unchanged: Iterable[str],
    *,
    inputs: str,
    recipes: Mapping[str, str],
    values: Mapping[str, str],
    spare: Path | None = None,
) -> Published:
    """Make `site` hold exactly these files, and say what changed.

    `before` is what it holds, as `current` told; `unchanged` are paths of it that need not be made again. Each output
    is written as it comes and then forgotten. Until the last step nothing in `site` is touched: a kill, a full disk or
    an error before it leaves the old site, after it the new one. Files that come out the same keep their time. The
    caller holds the lock on the parent folder.
    A `spare` folder on the same disk keeps the site of the build before, and the next one lays itself out there with
    few changes; whatever it holds, or if it is gone, the result is the same.
    Raises Refused for a folder that cannot be written.
    """
    staging = _beside(site)
    try:
        if spare and _exchangeable(spare, site):
            staging = spare
        layout = _Layout(site, staging, before, recipes)
        layout.keep(path for path in unchanged if path in before.files)
        for output in outputs:
            layout.add(output)
        layout.add(GITIGNORE)
        todo = layout.finish()
        files = {path: before.files[path] for path in todo.keep} | layout.written
        after = Manifest(inputs=inputs, files=files, recipes=recipes, values=values)
        (staging / manifests.NAME).write_bytes(manifests.text(after))
        swap(staging, site)
    except OSError as error:
        shutil.rmtree(staging, ignore_errors=True)
        raise Refused([_unwritable(site, error)]) from error
    except BaseException:
        shutil.rmtree(staging, ignore_errors=True)
        raise
    if staging != spare:
        shutil.rmtree(staging, ignore_errors=True)
    kept, removed = len(todo.keep), len(todo.remove)
    return Published(written=len(layout.written), kept=kept, removed=removed, foreign=todo.foreign)


def _exchangeable(spare: Path, site: Path) -> bool:
    """Whether the two can change places: on one disk, and the site's folder open, since it comes under another one.

    The spare folder is made where it is missing.
    """
    try:
        spare.mkdir(parents=True, exist_ok=True)
        return spare.stat().st_dev == site.parent.stat().st_dev and (not site.exists() or os.access(site, os.W_OK))
    except OSError:
        return False


class _Layout:
    """A folder that comes to hold the whole new site, whatever it holds at first.

    Kept files are further names of the live site's files, which costs and changes nothing; where the folder has that
    name from the time before, it stays. No other file of the folder is trusted.
    """

    def __init__(self, site: Path, staging: Path, before: Manifest, expected: Container[str]) -> None:
        self.site = site
        self.staging = staging
        self.before = before
        self.live = {path: inode for path, (_, inode) in _files(site)}
        there = {path: inode for path, (_, inode) in _files(staging)}
        same = {path for path, inode in there.items() if self.live.get(path) == inode}
        self.right = {path for path in same if path in expected or path not in before.files}
        _clear(staging, there.keys() - self.right)
        self.folders: set[str] = set()
        self.kept: set[str] = set()
        self.written: dict[str, str] = {}

    def keep(self, paths: Iterable[str]) -> None:
        """The live site's files at these paths stay, if they are there."""
        found = {path for path in paths if path in self.live}
        self.kept |= found
        for path in found - self.right:
            self._room(path)
            _again(f"{self.site}/{path}", f"{self.staging}/{path}")

    def add(self, output: Output) -> None:
        """A file that was made: the live site's stays where it has the same bytes."""
        path, mark = inside(output.path), output.mark
        if self.before.files.get(path) == mark and path in self.live:
            self.keep((path,))
            return
        self._room(path)
        if path in self.right:
            self.right.discard(path)
            os.unlink(f"{self.staging}/{path}")
        with open(f"{self.staging}/{path}", "xb") as file:
            file.write(output.data)
        self.written[path] = mark

    def finish(self) -> Plan:
        """Keep what is somebody else's too; returns what all came to."""
        todo = plan(self.written, self.kept, self.before.files, self.live)
        self.keep(todo.foreign)
        return todo

    def _room(self, path: str) -> None:
        """Make the folder of a file, once."""
        folder = os.path.dirname(path)
        if folder not in self.folders:
            os.makedirs(f"{self.staging}/{folder}", exist_ok=True)
            self.folders.add(folder)


def _clear(staging: Path, paths: Iterable[str]) -> None:
    """Remove files, and the folders that they leave empty."""
    for path in sorted(paths):
        os.unlink(staging / path)
        folder = os.path.dirname(path)
        while folder:
            try:
                os.rmdir(staging / folder)
            except OSError:
                break
            folder = os.path.dirname(folder)


def _again(old: str, new: str) -> None:
    """Give a file a further name; a copy on a file system without second names."""
    try:
        os.link(old, new)
    except OSError:
        shutil.copy2(old, new)


def _files(site: Path) -> Iterator[tuple[str, tuple[int, int]]]:
    """Every file below the folder with its size in bytes and its inode, paths relative; but the manifest."""
    root = f"{site}/"
    todo = [""] if site.exists() else []
    while todo:
        folder = todo.pop()
        with os.scandir(root + folder) as entries:
            for entry in entries:
                path = folder + entry.name
                if entry.is_dir(follow_symlinks=False):
                    todo.append(f"{path}/")
                elif path != manifests.NAME:
                    stat = entry.stat(follow_symlinks=False)
                    yield path, (stat.st_size, stat.st_ino)


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
