"""Say what was amended in one inspection or visit that was there before.

Public: amended, event_name.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from generator.analyse.cut import published_on
from generator.analyse.english import counted, day, inside
from generator.analyse.telling import word
from generator.model.finding import Finding, FindingKind
from generator.model.inspection import Inspection
from generator.model.prose import Prose

_FINDINGS = {
    FindingKind.STRENGTH: ("strength", "strengths"),
    FindingKind.IMPROVEMENT: ("area for improvement", "areas for improvement"),
    FindingKind.PRIORITY_ACTION: ("priority action", "priority actions"),
}
_DAYS = (("started", "first day on site"), ("ended", "last day on site"), ("published", "publication"))
_REST = (
    ("report", "address of the report"),
    ("theme", "theme"),
    ("topics", "topics"),
    ("sources", "sources"),
)


def event_name(event: Inspection) -> str:
    """An event inside a sentence: 'standard inspection published 5 July 2022'."""
    when = f"published {day(published_on(event))}" if event.published else f"of {day(event.named)}"
    return f"{inside(event.kind.name)} {when}"


def amended(old: Inspection, new: Inspection) -> tuple[str, ...]:
    """What differs in clauses without a verb: 'leaders good to inadequate'; none where nothing does."""
    return (
        *_grades(old, new),
        *_framework(old, new),
        *_days(old, new),
        *_findings(old, new),
        *_prose("commentary", old.commentary, new.commentary),
        *_prose("the council's response", old.response, new.response),
        *(f"{name} changed" for field, name in _REST if getattr(old, field) != getattr(new, field)),
    )


def _grades(old: Inspection, new: Inspection) -> Iterator[str]:
    """Each judgement whose grade differs, in the framework's reading order, then those of no area that is left."""
    for area in new.framework.areas:
        before, after = old.outcomes.get(area.id), new.outcomes.get(area.id)
        if before == after or after is None:
            continue
        name = inside(area.short)
        yield f"{name} {word(before)} to {word(after)}" if before is not None else f"{name} {word(after)}, new"
    for id in old.outcomes.keys() - new.outcomes.keys():
        yield f"{inside(old.framework.area(id).short)} {word(old.outcomes[id])}, removed"


def _framework(old: Inspection, new: Inspection) -> Iterator[str]:
    if old.framework.id != new.framework.id:
        yield f"framework {old.framework.short} to {new.framework.short}"
    if old.kind.id != new.kind.id:
        yield f"kind {inside(old.kind.name)} to {inside(new.kind.name)}"


def _days(old: Inspection, new: Inspection) -> Iterator[str]:
    for field, name in _DAYS:
        before, after = getattr(old, field), getattr(new, field)
        if before != after:
            yield f"{name} {_day(before)} to {_day(after)}"


def _day(when: date | None) -> str:
    return day(when) if when else "missing"


def _findings(old: Inspection, new: Inspection) -> Iterator[str]:
    """How many findings were added, removed and changed, by kind; one that stands where another stood is changed."""
    gone = list((Counter(map(repr, old.findings)) - Counter(map(repr, new.findings))).elements())
    come = list((Counter(map(repr, new.findings)) - Counter(map(repr, old.findings))).elements())
    before = _tally(old.findings, gone)
    after = _tally(new.findings, come)
    for kind, names in _FINDINGS.items():
        changed = min(before[kind], after[kind])
        told = {"added": after[kind] - changed, "removed": before[kind] - changed, "changed": changed}
        yield from (f"{counted(count, *names)} {what}" for what, count in told.items() if count)


def _tally(findings: tuple[Finding, ...], among: list[str]) -> Counter[FindingKind]:
    """How many findings of each kind are among those told by their texts."""
    left, found = Counter(among), Counter[FindingKind]()
    for finding in findings:
        if left[repr(finding)]:
            left[repr(finding)] -= 1
            found[finding.kind] += 1
    return found


def _prose(name: str, old: Prose | None, new: Prose | None) -> Iterator[str]:
    if (old is None) != (new is None):
        yield f"{name} {'added' if new else 'removed'}"
    elif old is not None and new is not None and _words(old) != _words(new):
        yield f"{name} rewritten"


def _words(prose: Prose) -> tuple[object, ...]:
    return prose.text, prose.title, prose.by, prose.source, prose.written
