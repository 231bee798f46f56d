"""Read `releases.yaml`, the list of releases of the data.

Public: read_releases.
"""

from collections.abc import Iterator

from pydantic import TypeAdapter

from generator.load.marked_yaml import Marked
from generator.load.read import Read
from generator.load.shape import read_marked, read_shape
from generator.load.shapes import ReleaseShape
from generator.model.release import Release
from generator.problems import Problem, shown

_SHAPE = TypeAdapter(tuple[ReleaseShape, ...])


def read_releases(file: str, data: bytes, *, root: str = "content") -> Read[tuple[Release, ...]]:
    """The releases, newest first; of one day, in the order of the file."""
    marked = read_marked(f"{root}/{file}", data)
    read = read_shape(marked, _SHAPE)
    found = tuple(
        Release(version=one.version, date=one.date, changed=one.changed, archive=one.archive)
        for one in read.value or ()
    )
    newest = tuple(sorted(found, key=lambda release: release.date, reverse=True))
    return Read(value=newest, marks=read.marks, problems=(*read.problems, *_faults(marked, found)))


def _faults(marked: Marked, releases: tuple[Release, ...]) -> Iterator[Problem]:
    """Nobody could cite a version of which there are two, or learn anything from one that tells of no change."""
    seen = set[str]()
    for number, release in enumerate(releases):
        if release.version in seen:
            message = f"the version {shown(release.version)} stands twice"
            yield marked.problem("repeated-id", (number, "version"), message, "give each release its own version")
        if not release.changed:
            mend = "write a sentence for each thing that changed"
            yield marked.problem("no-value", (number, "changed"), "nothing is written after this key", mend)
        seen.add(release.version)
