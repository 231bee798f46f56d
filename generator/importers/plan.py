"""Plan what an import changes in the content: which files are new, the same, or different, and what stays a person's.

Public: Result, Change, Plan, planned.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from generator.importers.decide import FIELDS, Decision, decided
from generator.importers.draft import Data, Unreadable, amended, dumped
from generator.importers.event import Claim, Event, claim_of, gathered
from generator.importers.held import Held, asks, digest, held, known_event
from generator.importers.record import ReadFinding, Record
from generator.model.framework import Programme
from generator.model.grade import NoGrade

_MISSING = NoGrade.MISSING.value


class Result(StrEnum):
    """What an import makes of one file."""

    NEW = "new"
    UNCHANGED = "unchanged"
    UPDATED = "updated"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One file: its path below the content folder, its text before ('' for a new file) and after.

    `notes` are sentences about it: what a person wrote and was kept, what stands against it, what sources disagree on.
    `removes` is the path that a renamed file had.
    """

    path: str
    result: Result
    before: str
    after: str
    notes: tuple[str, ...] = ()
    removes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """All changes in order of path, and sentences about records that found no place."""

    changes: tuple[Change, ...]
    unplaced: tuple[str, ...] = ()


@dataclass(slots=True, kw_only=True)
class _Sheet:
    """The new values of one file while they are put together, field by field."""

    file: Held
    data: Data
    wrote: dict[str, str] = field(default_factory=dict)
    kept: list[str] = field(default_factory=list)
    conflicts: list[str] = field(default_factory=list)


def planned(records: Iterable[Record], files: Mapping[str, str], programme: Programme, *, text: bool = False) -> Plan:
    """What these records change in these files.

    records: with an authority each; those without one belong to the refused.
    files: text by path below the content folder, for every YAML file of the authorities concerned, and the paths of
    their other files with any text.
    text: whether findings keep the report's own wording.
    """
    claims = [claim_of(record, programme) for record in records if record.authority]
    known: dict[str, Held] = {}
    changes: list[Change] = []
    for path, content in sorted(files.items()):
        if path.endswith(".yaml") and not path.endswith("/authority.yaml"):
            try:
                known[path] = held(path, content)
            except Unreadable as reason:
                changes.append(_left(path, content, str(reason)))
    fresh = {(claim.key, claim.source.row, claim.authority) for claim in claims}
    unplaced: list[str] = []
    for event in gathered(claims, (known_event(file, programme) for file in known.values())):
        if not any((claim.key, claim.source.row, claim.authority) in fresh for claim in event.claims):
            continue
        change = _change(decided(event, programme), known, files, text=text)
        if isinstance(change, str):
            unplaced.append(change)
        else:
            changes.append(change)
    return Plan(changes=tuple(sorted(changes, key=lambda one: one.path)), unplaced=tuple(filter(None, unplaced)))


def _left(path: str, content: str, reason: str) -> Change:
    return Change(path=path, result=Result.CONFLICT, before=content, after=content, notes=(f"left alone: {reason}",))


def _change(decision: Decision, known: Mapping[str, Held], files: Mapping[str, str], *, text: bool) -> Change | str:
    """The change of one file, or a sentence on why an event has no file."""
    event = decision.event
    if event.file:
        return _changed(decision, known[event.file], files, text=text)
    if not decision.values.get("framework") or not decision.values.get("kind"):
        return _unplaced(event)
    path = _path(event.authority, decision.values)
    if not path:
        return f"{_where(event.claims[0])}: it has no date, so its file cannot be named"
    if path in files:
        return _left(path, files[path], f"{_where(event.claims[0])} tells of another event with this date")
    sheet = _Sheet(file=Held(path=path, text="", data={}), data={})
    _fill(sheet, decision, text=text)
    notes = (*decision.problems, *_disagreements(decision))
    return Change(path=path, result=Result.NEW, before="", after=dumped(sheet.data), notes=notes)


def _unplaced(event: Event) -> str:
    """A row of addresses without an event is no fault; a list of latest grades that names an unknown event is one."""
    claim = event.claims[0]
    if not claim.family:
        return ""
    return f"{_where(claim)}: no document says of what kind this event was, so no file was made"


def _where(claim: Claim) -> str:
    source = claim.source
    place = f", sheet {source.sheet}, row {source.row}" if source.sheet else f", row {source.row}" if source.row else ""
    return f"{claim.authority}: {source.document}{place}"


def _path(authority: str, values: Mapping[str, str]) -> str:
    day = values.get("published") or values.get("started")
    return f"authorities/{authority}/{day}.yaml" if day else ""


def _changed(decision: Decision, file: Held, files: Mapping[str, str], *, text: bool) -> Change:
    sheet = _Sheet(file=file, data=dict(file.data))
    _fill(sheet, decision, text=text)
    notes = (*sheet.conflicts, *sheet.kept, *decision.problems)
    try:
        after = amended(file.text, file.data, sheet.data)
    except Unreadable as reason:
        return _left(file.path, file.text, str(reason))
    path = _path(file.authority, {name: str(sheet.data.get(name, "")) for name in ("published", "started")})
    path = file.path if _MISSING in path else path or file.path
    if path != file.path and not _can_move(file.path, path, files):
        notes = (*notes, f"it should be called {path} now; rename it with what stands beside it")
        path = file.path
    result = Result.CONFLICT if sheet.conflicts else Result.UNCHANGED if after == file.text else Result.UPDATED
    moved = file.path if path != file.path else ""
    return Change(path=path, result=result, before=file.text, after=after, notes=notes, removes=moved)


def _can_move(old: str, new: str, files: Mapping[str, str]) -> bool:
    stem = old.removesuffix(".yaml")
    return new not in files and not any(path.startswith(f"{stem}.") and path != old for path in files)


def _fill(sheet: _Sheet, decision: Decision, *, text: bool) -> None:
    """Put every decided field into the file's values, except where a person wrote something else."""
    for name, value in _targets(decision, sheet.file.data, text=text).items():
        _put(sheet, name, value)
    if "published" not in sheet.data:
        sheet.data["published"] = _MISSING
    sheet.data["sources"] = _sources(sheet, decision)


def _targets(decision: Decision, data: Mapping[str, object], *, text: bool) -> dict[str, object]:
    values = decision.values
    targets: dict[str, object] = {name: values[name] for name in FIELDS if name in values and name != "topics"}
    if "topics" in values:
        targets["topics"] = values["topics"].split()
    grades = {name.removeprefix("grades."): grade for name, grade in values.items() if name.startswith("grades.")}
    if grades:
        targets["grades"] = grades
    if decision.findings is not None and (decision.findings or data.get("findings")):
        targets["findings"] = _findings(decision.findings, data.get("findings"), text=text)
    return targets


def _findings(read: Sequence[ReadFinding], before: object, *, text: bool) -> list[dict[str, object]]:
    """What a report asks for, with the titles and summaries and the strengths that a person wrote beside it."""
    old = [dict(one) for one in before if isinstance(one, Mapping)] if isinstance(before, list) else []
    waiting = [one for one in old if asks(one)]
    items = [_finding(one, text=text) for one in read]
    for item in items:
        match = next((one for one in waiting if _alike(one, item)), None)
        if match is not None:
            waiting.remove(match)
            item.update({key: match[key] for key in ("title", "summary") if key in match})
    return [one for one in old if not asks(one)] + items


def _alike(one: Mapping[str, object], other: Mapping[str, object]) -> bool:
    return all(one.get(key) == other.get(key) for key in ("kind", "area", "topics", "page", "tag"))


def _finding(read: ReadFinding, *, text: bool) -> dict[str, object]:
    item: dict[str, object] = {"kind": read.kind, "area": read.area, "topics": list(read.topics)}
    item |= {"page": str(read.page) if read.page else "", "tag": read.tag, "text": read.text if text else ""}
    return {key: value for key, value in item.items() if value}


def _put(sheet: _Sheet, name: str, target: object) -> None:
    """One field: written where it is new or the machine's own, kept where a person wrote it."""
    current, wrote = sheet.file.data.get(name), sheet.file.wrote.get(name)
    if current == target or (name == "findings" and current is not None and digest(current) == digest(target)):
        if wrote is not None:
            sheet.wrote[name] = digest(target)
    elif (current is None and wrote is None) or current == _MISSING or (wrote and digest(current) == wrote):
        sheet.data[name] = target
        sheet.wrote[name] = digest(target)
    elif digest(target) == wrote:
        sheet.kept.append(f"kept as a person wrote it: {name}: {_shown(current)} (the sources say {_shown(target)})")
    else:
        sheet.conflicts.append(f"{name}: the file says {_shown(current)}, the sources say {_shown(target)}; left alone")


def _shown(value: object) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, Mapping):
        return ", ".join(f"{key} {one}" for key, one in value.items())
    if isinstance(value, list):
        return f"{len(value)} findings" if value and isinstance(value[0], Mapping) else ", ".join(map(str, value))
    return str(value)


def _sources(sheet: _Sheet, decision: Decision) -> list[object]:
    """The file's sources: those that were not read again as they stand, the others as they are now, new ones last."""
    kept: list[object] = list(sheet.file.sources)
    places = {_key(one): at for at, one in enumerate(sheet.file.sources)}
    for claim, says in zip(decision.event.claims, decision.says, strict=True):
        at = places.get(claim.key, places.get((claim.source.document, "")))
        before = sheet.file.sources[at] if at is not None else None
        if before is not None and (not claim.values or _stale(claim, before)):
            continue
        entry = _source(claim, says, _written(sheet, decision, claim), before)
        if at is None:
            kept.append(entry)
        else:
            kept[at] = entry
    return kept


def _key(source: Mapping[str, object]) -> tuple[str, str]:
    return str(source.get("document", "")), str(source.get("sheet", ""))


def _stale(claim: Claim, before: Mapping[str, object]) -> bool:
    """Whether a claim is only what the file itself recorded, or a person's own entry that nothing was written from."""
    return "wrote" not in before and "gives" in before


def _written(sheet: _Sheet, decision: Decision, claim: Claim) -> dict[str, str]:
    """By field, the digest of what was written from this claim."""
    names = [name for name in (*FIELDS, "grades", "findings") if name in sheet.wrote]
    return {name: sheet.wrote[name] for name in names if _winner(decision, name) == claim.key}


def _winner(decision: Decision, name: str) -> tuple[str, str]:
    found = decision.winners.get(name)
    if found is None:
        found = next((claim for field, claim in decision.winners.items() if field.startswith(f"{name}.")), None)
    return found.key if found else ("", "")


def _source(
    claim: Claim, says: Mapping[str, str], wrote: Mapping[str, str], before: Mapping[str, object] | None
) -> dict[str, object]:
    source = claim.source
    entry: dict[str, object] = {"document": source.document, "sha256": source.sha256, "sheet": source.sheet}
    entry |= {"row": str(source.row) if source.row else "", "gives": _gives(claim), "says": dict(says)}
    if says:
        same = before is not None and before.get("says") == dict(says)
        entry["because"] = before["because"] if before and same and "because" in before else _because(claim)
    entry["wrote"] = dict(wrote)
    return {key: value for key, value in entry.items() if value}


def _gives(claim: Claim) -> list[str]:
    names = ["kind", "started", "ended", "published", "report", "theme"]
    found = [name for name in names if name in claim.values]
    if any(name.startswith("grades.") for name in claim.values):
        found.append("grades")
    return [*found, "findings"] if claim.findings is not None else found


def _because(claim: Claim) -> str:
    if claim.source.document.lower().endswith(".pdf"):
        return "A later report of the same inspection decides."
    return "A report decides over a spreadsheet, and a later release over an earlier one."


def _disagreements(decision: Decision) -> tuple[str, ...]:
    return tuple(
        f"{name}: {value} in {_where(claim)}; the file says {decision.values.get(name, 'nothing')}"
        for claim, says in zip(decision.event.claims, decision.says, strict=True)
        for name, value in says.items()
    )
