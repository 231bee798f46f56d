"""Read all of the content folder into a site, with every Problem of every file.

Public: Loaded, load_site.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeVar

from generator.load import readers
from generator.load.folder import printable, read_folder
from generator.load.layout import What, what, why_unknown
from generator.load.read import Read
from generator.load.readings import Readings, Spread, alone
from generator.model.digest import digest
from generator.model.framework import Programme
from generator.model.inspection import Inspection
from generator.model.places import Key, Mark, Places
from generator.model.prose import Prose
from generator.model.site import Settings, Site
from generator.problems import Place, Problem, in_order

T = TypeVar("T")
_Reader = Callable[[str, bytes, str], Read[T]]
"""Reads the bytes of a file, purely: its path below the content folder, its bytes, and how that folder is shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """What the content folder holds.

    `problems` are the faults of reading it. While one stands, `site` is only what could be read: enough for the checks
    to find the other faults, and never to be published. `places` tells where each of its values was written.
    """

    site: Site
    problems: tuple[Problem, ...]
    places: Places


def load_site(content: Path, root: str = "", readings: Readings | None = None, spread: Spread = alone) -> Loaded:
    """Everything below a content folder; `root` is how the folder is shown to the user, its own path if empty.

    Nothing is dropped: a file that belongs to nothing is a Problem. Files that `readings` know are not read again, and
    `spread` may have the others read by other processes.
    """
    root = root or content.as_posix()
    readings = readings or _READ
    readings.turn()
    if not content.is_dir():
        reading = _Reading({}, root, readings, spread)
        return Loaded(site=reading.site(), problems=(_no_folder(root),), places=Places(root=root))
    found = read_folder(content, root)
    reading = _Reading(found.files, root, readings, spread)
    site = reading.site()
    problems = in_order((*found.problems, *reading.problems))
    places = Places(root=root, files=frozenset(found.files), again=partial(_marks, content, root, readings))
    return Loaded(site=site, problems=problems, places=places)


_READ = Readings()
"""What this process read last."""


class _Reading:
    """Reads the files one after another, and gathers what is wrong with them."""

    def __init__(self, files: Mapping[str, bytes], root: str, readings: Readings, spread: Spread) -> None:
        self.files = files
        self.root = root
        self.readings = readings
        self.spread = spread
        self.kinds = {file: what(file) for file in files}
        self.keys = {file: self.key(file) for file in files}
        self.problems: list[Problem] = []

    def site(self) -> Site:
        """Everything that could be read; stand-ins for settings and programme where those could not."""
        self.strangers()
        programme = self.one("frameworks.yaml", readers.programme)
        self.ahead(programme)
        prose = self.prose()
        inspections = self.inspections(programme, prose)
        authorities = self.each(What.AUTHORITY, readers.authority)
        return Site(
            settings=self.one("site.yaml", readers.settings) or _UNREAD_SETTINGS,
            programme=programme or _UNREAD_PROGRAMME,
            topics=self.one("topics.yaml", readers.topics) or (),
            regions=self.one("regions.yaml", readers.regions) or (),
            authorities=tuple(sorted(authorities, key=lambda one: (one.name, one.slug))),
            inspections=inspections,
            commentaries={_slug(file): prose[file] for file in self.of(What.ABOUT) if file in prose},
            corrections=tuple(one for every in self.each(What.CORRECTIONS, readers.corrections) for one in every),
            releases=tuple(one for every in self.each(What.RELEASES, readers.releases) for one in every),
            pages=tuple(sorted(self.each(What.PAGE, readers.page), key=lambda page: (page.order, page.slug))),
        )

    def of(self, *kinds: What) -> list[str]:
        """The files of some kinds, in order of path."""
        return [file for file, kind in self.kinds.items() if kind in kinds]

    def key(self, file: str) -> str:
        """The digest of all that a file's reading is made from; with inspections these are the frameworks too."""
        kind = self.kinds[file]
        rules = self.files.get("frameworks.yaml", b"") if kind is What.INSPECTION else b""
        return digest(kind, file, self.root, self.files[file], rules)

    def ahead(self, programme: Programme | None) -> None:
        """Have other processes read what is not known, all files at once."""
        readings = _READERS | {What.INSPECTION: partial(_event, programme)}
        makes = {
            self.keys[file]: partial(reader, file, self.files[file], self.root)
            for file, kind in self.kinds.items()
            if (reader := readings.get(kind))
        }
        self.readings.ahead(makes, self.spread, _parts(programme) if programme else ())

    def once(self, file: str, reader: _Reader[T]) -> T | None:
        """What a file says, from memory where its bytes are known; its problems are kept."""
        read = self.readings.of(self.keys[file], partial(reader, file, self.files[file], self.root))
        self.problems += read.problems
        return read.value

    def one(self, file: str, reader: _Reader[T]) -> T | None:
        """A file that every site has."""
        if file in self.files:
            return self.once(file, reader)
        self.fault("missing-file", file, "the site has no such file", f"write it: the guide shows what {file} holds")
        return None

    def each(self, kind: What, reader: _Reader[T]) -> list[T]:
        """What every file of a kind says that could be read; a site may have none."""
        found = [self.once(file, reader) for file in self.of(kind)]
        return [value for value in found if value is not None]

    def prose(self) -> dict[str, Prose]:
        """Commentaries and responses by file."""
        files = self.of(What.ABOUT, What.COMMENTARY, What.RESPONSE)
        read = {file: self.once(file, readers.prose) for file in files}
        return {file: prose for file, prose in read.items() if prose}

    def inspections(self, programme: Programme | None, prose: Mapping[str, Prose]) -> dict[str, tuple[Inspection, ...]]:
        """The events of each authority, oldest first, with their prose."""
        found: dict[str, list[Inspection]] = {_slug(file): [] for file in self.of(What.AUTHORITY)}
        for file in self.of(What.INSPECTION):
            if (inspection := self.once(file, partial(_event, programme))) is None:
                continue
            stem = file.removesuffix(".yaml")
            commentary, response = prose.get(f"{stem}.md"), prose.get(f"{stem}.response.md")
            if commentary or response:
                inspection = replace(inspection, commentary=commentary, response=response)
            found.setdefault(inspection.authority, []).append(inspection)
        return {slug: tuple(sorted(events, key=lambda event: event.named)) for slug, events in found.items()}

    def strangers(self) -> None:
        """Tell of files that belong to nothing."""
        for file, kind in self.kinds.items():
            if kind is What.UNKNOWN:
                self.fault("unknown-file", file, *why_unknown(printable(file)))
            elif kind in (What.COMMENTARY, What.RESPONSE) and f"{file[: _stem(file)]}.yaml" not in self.files:
                self.fault(
                    "no-inspection",
                    file,
                    "there is no inspection that this text belongs to",
                    f"write {file[: _stem(file)].rpartition('/')[2]}.yaml beside it, or rename this file",
                )
            elif kind is not What.AUTHORITY and file.startswith("authorities/"):
                self.orphan(file)

    def orphan(self, file: str) -> None:
        """Tell of a folder of an authority that does not say whose it is."""
        home = f"authorities/{_slug(file)}/authority.yaml"
        if home not in self.files and not any(str(problem.place) == f"{self.root}/{home}" for problem in self.problems):
            message = "the folder has no authority.yaml, so nobody knows whose inspections these are"
            self.fault("missing-file", home, message, "write it, or move the files to the right folder")

    def fault(self, code: str, file: str, message: str, remedy: str) -> None:
        """Keep a fault of a whole file."""
        start = 1 if file in self.files else 0
        place = Place(file=printable(f"{self.root}/{file}"), line=start, column=start)
        self.problems.append(Problem(code=code, place=place, message=message, remedy=remedy))


def _event(programme: Programme | None, file: str, data: bytes, root: str) -> Read[Inspection]:
    """What one file of an inspection or visit says by the rules of a programme; without one, only where it says it."""
    return readers.inspection(file, data, root, programme)


def _parts(programme: Programme) -> tuple[object, ...]:
    """What inspections hold of the programme itself."""
    grades = (grade for scale in programme.scales for grade in scale.grades)
    return *programme.frameworks, *programme.kinds, *grades


_READERS: dict[What, _Reader[object]] = {
    What.SETTINGS: readers.settings,
    What.PROGRAMME: readers.programme,
    What.TOPICS: readers.topics,
    What.REGIONS: readers.regions,
    What.CORRECTIONS: readers.corrections,
    What.RELEASES: readers.releases,
    What.AUTHORITY: readers.authority,
    What.ABOUT: readers.prose,
    What.INSPECTION: partial(_event, None),
    What.COMMENTARY: readers.prose,
    What.RESPONSE: readers.prose,
    What.PAGE: readers.page,
}


def _marks(content: Path, root: str, readings: Readings, file: str) -> dict[Key, Mark]:
    """Where the values of a file stand: it is read again for them, since only a problem asks; none if it has gone."""
    reader = _READERS.get(what(file))
    try:
        data = (content / file).read_bytes() if reader else b""
    except OSError:
        return {}
    read = readings.of(digest("marks", what(file), file, data), partial(_only_marks, reader, file, data, root))
    return read.value or {}


def _only_marks(reader: _Reader[object] | None, file: str, data: bytes, root: str) -> Read[dict[Key, Mark]]:
    return Read(value=reader(file, data, root).marks if reader else {})


def _slug(file: str) -> str:
    return file.split("/")[1]


def _stem(file: str) -> int:
    """Where the name of a commentary or a response ends and its suffix starts."""
    return file.rindex("/") + 1 + len("YYYY-MM-DD")


def _no_folder(root: str) -> Problem:
    return Problem(
        code="missing-file",
        place=Place(file=root),
        message="there is no such folder",
        remedy="go to the folder of your site, or make one with `gradeline new`",
    )


_UNREAD_SETTINGS = Settings(
    name="",
    description="",
    country="",
    base_url="",
    language="",
    as_at=date.max,
    theme="",
    scheme="",
    navigation=(),
    independent="",
    licence="",
    licence_link="",
    attribution="",
)
_UNREAD_PROGRAMME = Programme(
    name="", inspectorate="", place_word="", judgements=(), kinds=(), scales=(), frameworks=()
)
