"""Plan what an import changes in the content: which files are new, the same, or different, and what stays a person's.

Public: Result, Change, Plan, planned.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from generator.importers.decide import Decision, decided
from generator.importers.draft import Unreadable, amended, dumped
from generator.importers.entries import entries
from generator.importers.event import Claim, Event, claim_of, gathered
from generator.importers.familiar import familiar
from generator.importers.fill import filled
from generator.importers.held import MISSING, Held, held, is_day, known_event
from generator.importers.record import Record
from generator.importers.undated import undated
from generator.model.framework import Programme


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
    """All changes in order of path, sentences about events that found no file, and sentences about the whole."""

    changes: tuple[Change, ...]
    unplaced: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def planned(
    records: Iterable[Record],
    files: Mapping[str, str],
    programme: Programme,
    *,
    text: bool = False,
    topics: Collection[str] | None = None,
) -> Plan:
    """What these records change in these files.

    records: those without an authority are passed over; they belong to the refused.
    files: text by path below the content folder, for every file of the authorities concerned.
    text: whether findings keep the report's own wording.
    topics: the ids that the site has, where only those may be written.
    """
    claims, notes = familiar((claim_of(record, programme) for record in records if record.authority), topics)
    known, changes = _known(files)
    unplaced: list[str] = []
    for event in gathered(claims, (known_event(file, programme) for file in known.values())):
        if all(claim.recorded for claim in event.claims):
            continue
        change = _change(decided(event, programme), known, files, text=text)
        if isinstance(change, str):
            unplaced.append(change)
        else:
            changes.append(change)
    return Plan(
        changes=tuple(sorted(changes, key=lambda change: change.path)),
        unplaced=tuple(sentence for sentence in unplaced if sentence),
        notes=notes,
    )


def _known(files: Mapping[str, str]) -> tuple[dict[str, Held], list[Change]]:
    """The inspection files that can be read, and a conflict for each that cannot."""
    known: dict[str, Held] = {}
    unreadable: list[Change] = []
    for path, content in sorted(files.items()):
        if path.endswith(".yaml") and not path.endswith("/authority.yaml"):
            try:
                known[path] = held(path, content)
            except Unreadable as reason:
                unreadable.append(_left(path, content, str(reason)))
    return known, unreadable


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
    if path in files and path not in known:
        return ""  # a file that cannot be read is told once
    if path in files:
        return _left(path, files[path], f"{_where(event.claims[0])} tells of another event with this date")
    blank = Held(path=path, text="", data={})
    new = filled(blank, decision, text=text)
    after = dumped({**new.data, "sources": entries(blank, decision, new.wrote, new.theirs)})
    notes = (*decision.problems, *_disagreements(decision), *undated(event, new.data))
    return Change(path=path, result=Result.NEW, before="", after=after, notes=notes)


def _unplaced(event: Event) -> str:
    """Why an event has no file; nothing for an address in a list of reports, which needs none."""
    claim = event.claims[0]
    return f"{_where(claim)}: no document says of what kind this event was, so no file was made" if claim.family else ""


def _where(claim: Claim) -> str:
    source = claim.source
    sheet, row = f", sheet {source.sheet}" if source.sheet else "", f", row {source.row}" if source.row else ""
    return f"{claim.authority}: {source.document}{sheet}{row}"


def _path(authority: str, values: Mapping[str, object]) -> str:
    """The file of an event, by the day of its publication or else its first day on site; what is no day names none."""
    days = [str(values[name]) for name in ("published", "started") if values.get(name, MISSING) != MISSING]
    return f"authorities/{authority}/{days[0]}.yaml" if days and is_day(days[0]) else ""


def _changed(decision: Decision, file: Held, files: Mapping[str, str], *, text: bool) -> Change:
    new = filled(file, decision, text=text)
    sources = entries(file, decision, new.wrote, new.theirs)
    try:
        after = amended(file.text, file.data, {**new.data, **({"sources": sources} if sources else {})})
    except Unreadable as reason:
        return _left(file.path, file.text, str(reason))
    path = _path(file.authority, new.data) or file.path
    notes = (*new.conflicts, *new.kept, *decision.problems, *undated(decision.event, new.data))
    if path != file.path and not _can_move(file.path, path, files):
        notes = (*notes, f"it should be called {path} now: rename it with what stands beside it")
        path = file.path
    result = Result.CONFLICT if new.conflicts else Result.UNCHANGED if after == file.text else Result.UPDATED
    removes = file.path if path != file.path else ""
    return Change(path=path, result=result, before=file.text, after=after, notes=notes, removes=removes)


def _can_move(old: str, new: str, files: Mapping[str, str]) -> bool:
    """Whether a file can have another name: that is free, and no commentary stands beside the file."""
    stem = old.removesuffix("yaml")
    return new not in files and not any(path.startswith(stem) and path != old for path in files)


def _disagreements(decision: Decision) -> tuple[str, ...]:
    """What sources of a new file say otherwise than it."""
    return tuple(
        f"{name}: {value} in {_where(claim)}; the file says {decision.values.get(name, 'nothing')}"
        for claim, says in zip(decision.event.claims, decision.says, strict=True)
        for name, value in says.items()
    )
