"""See in an inspection file what it holds, which source said what, and what a person wrote.

Public: MISSING, Held, held, digest, plain, asks, is_day, known_event.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from generator.importers.decide import FIELDS
from generator.importers.draft import Data, Unreadable, parsed
from generator.importers.event import Claim, Event
from generator.model.framework import Programme
from generator.model.grade import NoGrade
from generator.model.source import Source

MISSING = NoGrade.MISSING.value
"""What a field says whose value our data lacks."""

_ABSENT = frozenset({"", MISSING})
_DATES = frozenset({"started", "ended", "published"})
_MACHINE_KEYS = ("kind", "area", "topics", "page", "tag", "text")


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A file of the content: its path below the content folder, its text, and that text's values."""

    path: str
    text: str
    data: Data

    @property
    def authority(self) -> str:
        """The slug of the folder that it stands in."""
        return self.path.split("/")[-2]

    @property
    def sources(self) -> tuple[Mapping[str, object], ...]:
        """Its sources, as written."""
        found = self.data.get("sources", [])
        return tuple(one for one in found if isinstance(one, Mapping)) if isinstance(found, Sequence) else ()

    @property
    def wrote(self) -> dict[str, str]:
        """By field, the digest of what an importer wrote there."""
        return {str(name): str(value) for source in self.sources for name, value in _pairs(source.get("wrote"))}


def held(path: str, text: str) -> Held:
    """The file with its values. Raises Unreadable where it is no YAML mapping of the parts that belong there."""
    data = parsed(text)
    for name, fits in _SHAPES.items():
        if data.get(name) and not fits(data[name]):
            raise Unreadable(
                f"what stands under {name} is not what belongs there: `gradeline check` says what is wrong"
            )
    return Held(path=path, text=text, data=data)


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_list(value: object) -> bool:
    return isinstance(value, list) and all(map(_is_text, value))


def _is_mapping(value: object) -> bool:
    return isinstance(value, dict) and all(map(_is_text, value.values()))


def _is_finding(value: object) -> bool:
    return isinstance(value, dict) and all(
        _is_text(one) or (key == "topics" and _is_list(one)) for key, one in value.items()
    )


def _is_source(value: object) -> bool:
    return isinstance(value, dict) and all(_SOURCE.get(key, _is_text)(one) for key, one in value.items() if one)


_SOURCE: dict[object, Callable[[object], bool]] = {"gives": _is_list, "says": _is_mapping, "wrote": _is_mapping}
_SHAPES: dict[str, Callable[[object], bool]] = {
    **dict.fromkeys(FIELDS, _is_text),
    "topics": _is_list,
    "grades": _is_mapping,
    "findings": lambda value: isinstance(value, list) and all(map(_is_finding, value)),
    "sources": lambda value: isinstance(value, list) and all(map(_is_source, value)),
}
"""What an import relies on in a file that a person may have written."""


def digest(value: object) -> str:
    """Eight characters that tell one value of a field from another; for findings, of what a machine writes of them."""
    return sha256(json.dumps(plain(value), sort_keys=True, ensure_ascii=False).encode()).hexdigest()[:8]


def plain(value: object) -> object:
    """A value without what only a person writes: of findings, those that ask, less their titles and summaries."""
    if isinstance(value, Sequence) and not isinstance(value, str):
        if value and all(isinstance(one, Mapping) for one in value):
            return [{key: one[key] for key in _MACHINE_KEYS if one.get(key)} for one in value if asks(one)]
        return list(value)
    return dict(value) if isinstance(value, Mapping) else value


def asks(finding: Mapping[str, object]) -> bool:
    """Whether a finding asks for improvement: those come from reports, strengths from a person."""
    return finding.get("kind") != "strength"


def known_event(file: Held, programme: Programme) -> Event:
    """The event that a file holds, with what each of its sources is recorded to say."""
    values = _meant(_values(file.data), programme)
    framework = next((one for one in programme.frameworks if one.id == values.get("framework")), None)
    kind = next((one for one in programme.kinds if one.id == values.get("kind")), None)
    family = framework.family if framework else ""
    graded = kind.graded if kind else None

    def claim(source: Source, said: dict[str, str]) -> Claim:
        return Claim(authority=file.authority, family=family, graded=graded, values=said, source=source, recorded=True)

    return Event(
        authority=file.authority,
        file=file.path,
        held=claim(Source(document=""), values),
        claims=tuple(claim(source_of(one), _meant(_said(one, values), programme)) for one in file.sources),
    )


def _values(data: Mapping[str, object]) -> dict[str, str]:
    """A file's fields and `grades.AREA` as text; what is missing is left out."""
    values = {name: data[name] for name in FIELDS if isinstance(data.get(name), str)}
    values |= {f"grades.{area}": grade for area, grade in _pairs(data.get("grades"))}
    if isinstance(topics := data.get("topics"), list):
        values["topics"] = " ".join(map(str, topics))
    return {name: str(value) for name, value in values.items() if value not in _ABSENT}


def _meant(values: Mapping[str, str], programme: Programme) -> dict[str, str]:
    """The values without dates that are none and without unknown words: a person may have written anything."""
    words = {"framework": [one.id for one in programme.frameworks], "kind": [one.id for one in programme.kinds]}
    return {
        name: value
        for name, value in values.items()
        if (name not in _DATES or is_day(value)) and (name not in words or value in words[name])
    }


def is_day(text: str) -> bool:
    """Whether a text is a day of the calendar in the form YYYY-MM-DD."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _said(source: Mapping[str, object], values: Mapping[str, str]) -> dict[str, str]:
    """What a source says: the file's value of each field it gives, except where it is recorded to say otherwise."""
    otherwise = {name: str(value) for name, value in _pairs(source.get("says"))}
    gives = source.get("gives")
    names = [str(name) for name in gives] if isinstance(gives, list) else []
    given = {name: value for name, value in values.items() if name.partition(".")[0] in names}
    return given | otherwise


def source_of(source: Mapping[str, object]) -> Source:
    """A source as the model has it."""
    gives = source.get("gives")
    row = str(source.get("row", "0"))
    return Source(
        document=str(source.get("document", "")),
        sha256=str(source.get("sha256", "")),
        sheet=str(source.get("sheet", "")),
        row=int(row) if row.isdecimal() else 0,
        gives=tuple(map(str, gives)) if isinstance(gives, list) else (),
    )


def _pairs(value: object) -> Iterator[tuple[str, object]]:
    if isinstance(value, Mapping):
        yield from ((str(name), one) for name, one in value.items())
