"""Read the content as plain YAML and answer what each grade is: nothing here is shared with the generator.

Public: Event, Framework, Truth, read_truth, text, tables, RANKS.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import yaml

RANKS = {"outstanding": 1, "good": 2, "adequate": 3, "requires-improvement": 3, "inadequate": 4}


@dataclass(frozen=True, slots=True, kw_only=True)
class Framework:
    """One framework: its areas by the line they stand on, every name of an area, and why a line has none.

    `shorts` gives an area's name inside a sentence, `within` holds the areas inside another one and `apart` those of
    another body; `national` says whether its grades stand in national figures.
    """

    id: str
    short: str
    family: str
    headline: str
    national: bool
    on: Mapping[str, str]
    names: Mapping[str, str]
    shorts: Mapping[str, str]
    within: frozenset[str]
    apart: frozenset[str]
    absent: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One inspection or visit as its file states it; `day` names the file, dates are ISO text or empty.

    `topics` are those that it asked about, and `listed` says whether its list of what must improve is there at all.
    """

    authority: str
    day: str
    framework: Framework
    kind: str
    started: str
    ended: str
    published: str
    report: str
    theme: str
    grades: Mapping[str, str]
    topics: frozenset[str] = frozenset()
    listed: bool = False

    @property
    def graded(self) -> bool:
        """Whether it gives grades."""
        return bool(self.grades)

    def on(self, line: str) -> str:
        """The grade along a line of judgement, or the id of the reason for having none."""
        area = self.framework.on.get(line)
        return self.grades.get(area, "missing") if area else self.framework.absent.get(line, "not-applicable")


@dataclass(frozen=True, slots=True, kw_only=True)
class Truth:
    """All of the content that an audit needs: places by slug, their events oldest first, frameworks, the site's day."""

    places: Mapping[str, Mapping[str, object]]
    events: Mapping[str, tuple[Event, ...]]
    frameworks: Mapping[str, Framework]
    line_names: Mapping[str, str]
    kinds: Mapping[str, str]
    regions: Mapping[tuple[str, str], str]
    topics: Mapping[str, str]
    as_at: str
    scheme: str
    _named: dict[str, str] = field(default_factory=dict)

    def graded(self, slug: str) -> tuple[Event, ...]:
        """An authority's graded inspections, in order of inspection, then of publication."""
        found = (event for event in self.events[slug] if event.graded)
        return tuple(sorted(found, key=lambda event: (event.started or event.published, event.published)))

    def before(self, event: Event, line: str) -> Event | None:
        """The latest inspection before one that graded a line; a part of a judgement only under the same framework."""
        graded = self.graded(event.authority)
        for other in reversed(graded[: graded.index(event)]):
            parts = {one.framework.on.get(line) in one.framework.within for one in (event, other)}
            if other.on(line) in RANKS and (parts == {False} or other.framework.id == event.framework.id):
                return other
        return None

    def at(self, slug: str, day: str) -> Event:
        """The event whose file is named by a day."""
        return next(event for event in self.events[slug] if event.day == day)

    def current(self, day: str) -> list[str]:
        """The authorities that exist on a day."""
        return [
            slug
            for slug, place in self.places.items()
            if text(place, "opened") <= day and (not text(place, "closed") or day < text(place, "closed"))
        ]

    def held(self, slug: str, as_at: str, published_by: str) -> Event | None:
        """The inspection whose grades an authority held on a day, by the official rule; None where it had none."""
        found = [
            event
            for event in self.graded(slug)
            if event.framework.national
            and (event.started or event.published) <= as_at
            and (event.published or "9999") <= published_by
        ]
        return found[-1] if found else None

    def counts(self, line: str, places: list[str], as_at: str, published_by: str) -> dict[str, int]:
        """How many of some authorities held each grade on a line; those without one are left out."""
        found = dict.fromkeys(("outstanding", "good", "requires-improvement", "inadequate"), 0)
        for slug in places:
            event = self.held(slug, as_at, published_by)
            area = event.framework.on.get(line) if event else None
            if event and area and area not in event.framework.within and event.on(line) in found:
                found[event.on(line)] += 1
        return found

    def slug_of(self, name: str) -> str:
        """The authority that is shown under a name."""
        if not self._named:
            self._named.update({text(place, "name"): slug for slug, place in self.places.items()})
        return self._named[name]

    def called(self, slug: str) -> str:
        """How an authority is called inside a sentence."""
        return text(self.places[slug], "called") or text(self.places[slug], "name")


def read_truth(content: Path) -> Truth:
    """The content of a folder."""
    programme = _mapping(content / "frameworks.yaml")
    frameworks = {text(each, "id"): _framework(programme, each) for each in tables(programme, "frameworks")}
    settings = _mapping(content / "site.yaml")
    places = {path.parent.name: _mapping(path) for path in sorted(content.glob("authorities/*/authority.yaml"))}
    regions = _mapping(content / "regions.yaml")
    return Truth(
        places=places,
        events={slug: tuple(_events(content / "authorities" / slug, frameworks)) for slug in places},
        frameworks=frameworks,
        line_names=dict(_line_names(programme)),
        kinds={text(each, "id"): text(each, "name") for each in tables(programme, "kinds")},
        regions={
            (scheme, text(each, "id")): text(each, "name") for scheme in regions for each in tables(regions, scheme)
        },
        topics=dict(_topics(content / "topics.yaml")),
        as_at=text(settings, "as_at"),
        scheme=text(settings, "scheme"),
    )


def _framework(programme: Mapping[str, object], table: Mapping[str, object]) -> Framework:
    areas = list(tables(table, "areas"))
    names = {text(area, key).lower(): text(area, "id") for area in areas for key in ("id", "short", "name")}
    on: dict[str, str] = {}
    for area in areas:
        if text(area, "judgement"):
            on.setdefault(text(area, "judgement"), text(area, "id"))
    for name, line in _line_names(programme):
        if line in on:
            names.setdefault(name, on[line])
    absent = table.get("absent")
    return Framework(
        id=text(table, "id"),
        short=text(table, "short"),
        family=text(table, "family"),
        headline=text(table, "headline"),
        national=table.get("standing") is True,
        on=on,
        names=names,
        shorts={text(area, "id"): text(area, "short") for area in areas},
        within=frozenset(text(area, "id") for area in areas if text(area, "within")),
        apart=frozenset(text(area, "id") for area in areas if area.get("apart") is True),
        absent={str(line): str(why) for line, why in absent.items()} if isinstance(absent, Mapping) else {},
    )


def _line_names(programme: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """Each name of a line of judgement, with its id."""
    for judgement in tables(programme, "judgements"):
        for key in ("name", "short", "phrase"):
            yield text(judgement, key).lower(), text(judgement, "id")


def _events(folder: Path, frameworks: Mapping[str, Framework]) -> Iterator[Event]:
    for path in sorted(folder.glob("[0-9]*.yaml")):
        found = _mapping(path)
        grades = found.get("grades")
        yield Event(
            authority=folder.name,
            day=path.stem,
            framework=frameworks[text(found, "framework")],
            kind=text(found, "kind"),
            started=text(found, "started"),
            ended=text(found, "ended"),
            published=text(found, "published"),
            report=text(found, "report"),
            theme=text(found, "theme"),
            grades={str(area): str(grade) for area, grade in grades.items()} if isinstance(grades, Mapping) else {},
            topics=frozenset(_asked(found)),
            listed=any(tables(found, "findings"))
            or any("findings" in _listed(each) for each in tables(found, "sources")),
        )


def _asked(found: Mapping[str, object]) -> Iterator[str]:
    """The topics of what an inspection asked for; those of its praise are left out."""
    for finding in tables(found, "findings"):
        if finding.get("kind") != "strength":
            yield from _listed(finding, "topics")


def _listed(table: Mapping[str, object], key: str = "gives") -> list[str]:
    words = table.get(key)
    return [str(word) for word in words] if isinstance(words, list) else []


def _topics(path: Path) -> Iterator[tuple[str, str]]:
    """Each topic's name, with straight quotes and with curly ones, and its id."""
    found = yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
    for topic in found:
        yield str(topic["name"]), str(topic["id"])
        yield str(topic["name"]).replace("'", "’"), str(topic["id"])


def _mapping(path: Path) -> Mapping[str, object]:
    found = yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
    assert isinstance(found, Mapping), path
    return {str(key): value for key, value in found.items()}


def text(table: Mapping[str, object], key: str) -> str:
    """A value as text: dates ISO, empty where it is absent or said to be missing."""
    value = table.get(key, "")
    word = value.isoformat() if isinstance(value, date) else str(value)
    return "" if word == "missing" else word


def tables(table: Mapping[str, object], key: str) -> Iterator[Mapping[str, object]]:
    """The mappings of a list."""
    found = table.get(key)
    if isinstance(found, list):
        yield from ({str(name): value for name, value in each.items()} for each in found if isinstance(each, Mapping))
