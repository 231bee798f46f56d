"""Read all of the content folder into a site, with every Problem of every file.

Public: Loaded, load_site.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from generator.load.authorities import read_authority
from generator.load.corrections import read_corrections
from generator.load.folder import printable, read_folder
from generator.load.inspections import read_inspection
from generator.load.layout import What, what, why_unknown
from generator.load.programme import read_programme
from generator.load.prose import read_page, read_prose
from generator.load.releases import read_releases
from generator.load.settings import read_settings
from generator.load.shape import Read
from generator.load.vocabulary import read_regions, read_topics
from generator.model.correction import Correction
from generator.model.framework import Programme
from generator.model.inspection import Inspection
from generator.model.places import Key, Mark, Places
from generator.model.prose import Prose
from generator.model.release import Release
from generator.model.site import Settings, Site
from generator.problems import Place, Problem, in_order

T = TypeVar("T")

_NEEDED = ("site.yaml", "frameworks.yaml", "topics.yaml", "regions.yaml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """What the content folder holds.

    `problems` are the faults of reading it. While one stands, `site` is only what could be read: enough for the checks
    to find the other faults, and never to be published. `places` tells where each of its values was written.
    """

    site: Site
    problems: tuple[Problem, ...]
    places: Places


def load_site(content: Path, root: str = "") -> Loaded:
    """Everything below a content folder; `root` is how the folder is shown to the user, its own path if empty.

    Nothing is dropped: a file that belongs to nothing is a Problem.
    """
    root = root or content.as_posix()
    if not content.is_dir():
        return Loaded(site=_Reading({}, root).site(), problems=(_no_folder(root),), places=Places(root=root))
    found = read_folder(content, root)
    reading = _Reading(found.files, root)
    site = reading.site()
    problems = in_order((*found.problems, *reading.problems))
    return Loaded(site=site, problems=problems, places=Places(root=root, marks=reading.marks))


class _Reading:
    """Reads the files one after another, and gathers what is wrong with them."""

    def __init__(self, files: Mapping[str, bytes], root: str) -> None:
        self.files = files
        self.root = root
        self.kinds = {file: what(file) for file in files}
        self.marks: dict[str, dict[Key, Mark]] = {file: {} for file in files}
        self.problems: list[Problem] = []

    def site(self) -> Site:
        """Everything that could be read; stand-ins for settings and programme where those could not."""
        self.strangers()
        programme = self.one("frameworks.yaml", read_programme)
        prose = self.prose()
        inspections = self.inspections(programme, prose)
        authorities = [self.take(file, _once(read_authority, file, self.files[file], self.root))
                       for file in self.of(What.AUTHORITY)]  # fmt: skip
        pages = [self.take(file, _once(read_page, file, self.files[file], self.root)) for file in self.of(What.PAGE)]
        return Site(
            settings=self.one("site.yaml", read_settings) or _UNREAD_SETTINGS,
            programme=programme or _UNREAD_PROGRAMME,
            topics=self.one("topics.yaml", read_topics) or (),
            regions=self.one("regions.yaml", read_regions) or (),
            authorities=tuple(sorted((one for one in authorities if one), key=lambda one: (one.name, one.slug))),
            inspections=inspections,
            commentaries={_slug(file): prose[file] for file in self.of(What.ABOUT) if file in prose},
            corrections=self.corrections(),
            releases=self.releases(),
            pages=tuple(sorted((page for page in pages if page), key=lambda page: (page.order, page.slug))),
        )

    def of(self, *kinds: What) -> list[str]:
        """The files of some kinds, in order of path."""
        return [file for file, kind in self.kinds.items() if kind in kinds]

    def take(self, file: str, read: Read[T]) -> T | None:
        """The value of one reading; its marks and problems are kept."""
        self.marks[file] = read.marks
        self.problems += read.problems
        return read.value

    def one(self, file: str, reader: "_Reader[T]") -> T | None:
        """A file that every site has."""
        if file in self.files:
            return self.take(file, _once(reader, file, self.files[file], self.root))
        self.fault("missing-file", file, "the site has no such file", f"write it: the guide shows what {file} holds")
        return None

    def corrections(self) -> tuple[Correction, ...]:
        """The mistakes that were mended; a site may have no such file."""
        read = (read_corrections(file, self.files[file], root=self.root) for file in self.of(What.CORRECTIONS))
        return tuple(each for one in read for each in self.take("corrections.yaml", one) or ())

    def releases(self) -> tuple[Release, ...]:
        """The releases of the data; a site may have no such file."""
        read = (read_releases(file, self.files[file], root=self.root) for file in self.of(What.RELEASES))
        return tuple(each for one in read for each in self.take("releases.yaml", one) or ())

    def prose(self) -> dict[str, Prose]:
        """Commentaries and responses by file."""
        found = {}
        for file in self.of(What.ABOUT, What.COMMENTARY, What.RESPONSE):
            if prose := self.take(file, read_prose(file, self.files[file], root=self.root)):
                found[file] = prose
        return found

    def inspections(self, programme: Programme | None, prose: Mapping[str, Prose]) -> dict[str, tuple[Inspection, ...]]:
        """The events of each authority, oldest first, with their prose."""
        found: dict[str, list[Inspection]] = {_slug(file): [] for file in self.of(What.AUTHORITY)}
        for file in self.of(What.INSPECTION):
            read = self.event(file, programme)
            if (inspection := self.take(file, read)) is None:
                continue
            stem = file.removesuffix(".yaml")
            commentary, response = prose.get(f"{stem}.md"), prose.get(f"{stem}.response.md")
            if commentary or response:
                inspection = replace(inspection, commentary=commentary, response=response)
            found.setdefault(inspection.authority, []).append(inspection)
        return {slug: tuple(sorted(events, key=lambda event: event.named)) for slug, events in found.items()}

    def event(self, file: str, programme: Programme | None) -> Read[Inspection]:
        """What one file of an inspection or visit says, by the rules of the programme."""
        rules = self.files.get("frameworks.yaml", b"")
        return _event_once(file, self.files[file], self.root, rules, _Held(programme))

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


_Reader = Callable[..., Read[T]]


class _Held:
    """A programme on its way through a memory that goes by the bytes it was read from: all of them are equal."""

    def __init__(self, programme: Programme | None) -> None:
        self.programme = programme

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Held) and (self.programme is None) == (other.programme is None)

    def __hash__(self) -> int:
        return hash(self.programme is None)


@lru_cache(maxsize=8192)
def _once(reader: _Reader[T], file: str, data: bytes, root: str) -> Read[T]:
    """A reading of some bytes, made once: the preview reads everything again at each save, and readings are pure."""
    return reader(file, data, root=root)


@lru_cache(maxsize=8192)
def _event_once(file: str, data: bytes, root: str, rules: bytes, held: _Held) -> Read[Inspection]:  # noqa: ARG001
    """A reading of an inspection's bytes by a programme, which `rules` are the bytes of, made once.

    `rules` is here for the memory alone: another programme is another reading.
    """
    return read_inspection(file, data, held.programme, root=root)


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
