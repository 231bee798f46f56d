"""Put what was decided into a file's values, except where a person wrote something else.

Public: Filled, filled.
"""

import difflib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from generator.importers.decide import FIELDS, Decision, winner
from generator.importers.draft import Data, dumped
from generator.importers.event import Claim
from generator.importers.held import MISSING, Held, asks, digest, plain
from generator.importers.record import ReadFinding


@dataclass(slots=True, kw_only=True)
class Filled:
    """A file's new values without its sources, and by field the digest of what was written into it now.

    `kept` and `conflicts` are sentences, each with a difference: what a person wrote and the sources still say
    otherwise, and what the sources say newly against what a person wrote. `theirs` names the fields of both.
    """

    data: Data
    wrote: dict[str, str] = field(default_factory=dict)
    kept: list[str] = field(default_factory=list)
    conflicts: list[str] = field(default_factory=list)
    theirs: set[str] = field(default_factory=set)


def filled(file: Held, decision: Decision, *, text: bool) -> Filled:
    """The values of a file after an import; `text` says whether findings keep the report's own wording."""
    into = Filled(data=dict(file.data))
    for name, value in _targets(decision, file.data, text=text).items():
        _put(into, file, name, value, winner(decision, name))
    into.data.setdefault("published", MISSING)
    return into


def _targets(decision: Decision, data: Mapping[str, object], *, text: bool) -> dict[str, object]:
    """By field, what the file should say."""
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
    """What a report asks for, with the titles, summaries and strengths that a person wrote beside it."""
    old = [dict(one) for one in before if isinstance(one, Mapping)] if isinstance(before, list) else []
    waiting = [one for one in old if asks(one)]
    items = [_finding(one, text=text) for one in read]
    left = items
    for alike in (_same, _nearly):
        left = [item for item in left if not _worded_from(waiting, item, alike)]
    return [one for one in old if not asks(one)] + items


_WORDS = ("title", "summary")
"""What a person writes of a finding that asks for improvement."""


def _worded_from(
    waiting: list[dict[str, object]],
    item: dict[str, object],
    alike: Callable[[Mapping[str, object], Mapping[str, object]], bool],
) -> bool:
    """Whether one of those that wait is alike: then it waits no more, and the item takes over a person's words."""
    match = next((one for one in waiting if alike(one, item)), None)
    if match is None:
        return False
    waiting.remove(match)
    item.update({key: match[key] for key in _WORDS if key in match})
    return True


def _worded(finding: Mapping[str, object]) -> bool:
    return any(key in finding for key in _WORDS)


def _same(one: Mapping[str, object], other: Mapping[str, object]) -> bool:
    return all(one.get(key) == other.get(key) for key in ("kind", "area", "topics", "page", "tag"))


def _nearly(one: Mapping[str, object], other: Mapping[str, object]) -> bool:
    """Whether two findings of one page are about a common topic: a better reading has told its area or topics anew."""
    topics, others = one.get("topics"), other.get("topics")
    shared = isinstance(topics, list) and isinstance(others, list) and not set(topics).isdisjoint(others)
    return shared and all(one.get(key) == other.get(key) for key in ("kind", "page", "tag"))


def _loses(current: object, target: object) -> bool:
    """Whether a person wrote of findings that are not among those read now."""
    return _count_worded(target) < _count_worded(current)


def _count_worded(findings: object) -> int:
    listed = findings if isinstance(findings, list) else []
    return sum(_worded(one) for one in listed if isinstance(one, Mapping) and asks(one))


def _finding(read: ReadFinding, *, text: bool) -> dict[str, object]:
    item: dict[str, object] = {"kind": read.kind, "area": read.area, "topics": list(read.topics)}
    item |= {"page": str(read.page) if read.page else "", "tag": read.tag, "text": read.text if text else ""}
    return {key: value for key, value in item.items() if value}


def _put(into: Filled, file: Held, name: str, target: object, by: Claim | None) -> None:
    """One field: written where it is new or the machine's own, kept where a person wrote it."""
    current, wrote = file.data.get(name), file.wrote.get(name)
    if _agree(current, target):
        return
    ours = wrote and digest(current) == wrote and not _loses(current, target)
    if (current is None and wrote is None) or current == MISSING or ours:
        into.data[name] = target
        into.wrote[name] = digest(target)
        return
    into.theirs.add(name)
    difference = _difference(name, current, target)
    if digest(target) == wrote or _taken(file, name, by):
        into.kept.append(f"kept as a person wrote it: {name}\n{difference}")
    else:
        into.conflicts.append(f"left alone, yet the sources say otherwise: {name}\n{difference}")


def _agree(current: object, target: object) -> bool:
    """Whether the file has this value; findings are compared by what a machine reads of them."""
    if isinstance(current, list) and isinstance(target, list) and any(isinstance(one, Mapping) for one in current):
        return digest(current) == digest(target)
    return current == target


def _taken(file: Held, name: str, by: Claim | None) -> bool:
    """Whether the document that says otherwise now gave this field before: then a person has seen it and decided."""
    return by is not None and any(
        (one.get("document"), one.get("sha256")) == (by.source.document, by.source.sha256)
        and isinstance(gives := one.get("gives"), list)
        and name in gives
        for one in file.sources
    )


def _difference(name: str, current: object, target: object) -> str:
    """What the file says and what the sources say, as a difference of lines."""
    before, after = (
        dumped({name: plain(value)}).splitlines() if value is not None else [] for value in (current, target)
    )
    lines = difflib.unified_diff(before, after, "the file", "the sources", lineterm="", n=1)
    return "\n".join(f"    {line}" for line in lines)
