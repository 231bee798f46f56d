"""Gather what several documents say of one inspection or visit.

Public: Claim, Event, claim_of, gathered, rank.
Two claims are about one event when they name one authority, frameworks of one family, and both graded events or both
visits, and their dates meet: first days on site within START_DAYS of one another or the same publication date; where
one lacks the first day, publication dates within PUBLICATION_DAYS; where one has only a first day and the other only
a publication date, publication within LAG_DAYS after it. A line in a list of reports is about the event of the report
that it names. The nearest wins. No council has been inspected twice under one framework within these spans.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from generator.importers.lookups import topics_of
from generator.importers.record import ReadFinding, Record
from generator.model.framework import Programme
from generator.model.source import Source

START_DAYS = 7
PUBLICATION_DAYS = 92
LAG_DAYS = 230


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What one document says of one event.

    `values` holds its fields as text: framework, kind, started, ended, published, report, theme, topics (ids with
    spaces between), and `grades.AREA`. `findings` is None where the document does not deal with findings.
    `graded` and `family` are None and empty where the document does not tell. `recorded` marks a claim that was not
    read again but stands in the file's own list of sources. `about` is the end of the path of the report that it is
    a line about, in a list of reports.
    """

    authority: str
    family: str
    graded: bool | None
    values: dict[str, str]
    source: Source
    findings: tuple[ReadFinding, ...] | None = None
    recorded: bool = False
    about: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """What identifies the source in a file: a newer copy of the same sheet takes the place of the older."""
        return self.source.document, self.source.sheet

    def renews(self, other: "Claim") -> bool:
        """Whether it comes from the same sheet as another, or from the document of one that names no sheet."""
        return self.key == other.key or (self.source.document == other.source.document and not other.source.sheet)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One inspection or visit: what documents say of it, with the file that holds it already and what that says."""

    authority: str
    claims: tuple[Claim, ...] = ()
    file: str = ""
    held: Claim | None = None


def rank(document: str) -> tuple[int, int]:
    """How far a document is to be believed: a report before a spreadsheet, a later release before an earlier one.

    The release is told by the year in the document's name.
    """
    years = [int(year) for year in re.findall(r"(?<!\d)20\d\d(?!\d)", document.rpartition("/")[2])]
    return (1 if document.lower().endswith(".pdf") else 0, max(years, default=0))


def claim_of(record: Record, programme: Programme) -> Claim:
    """A record as a claim about an event."""
    scalars = {
        "framework": record.framework,
        "kind": record.kind,
        "started": record.started,
        "ended": record.ended,
        "published": record.published,
        "report": record.report,
        "theme": record.theme,
        "topics": " ".join(topics_of(record.theme)),
    }
    grades = {f"grades.{area}": grade for area, grade in record.grades.items()}
    return Claim(
        authority=record.authority,
        family=programme.framework(record.framework).family if record.framework else "",
        graded=_graded(record, programme),
        values={name: value for name, value in scalars.items() if value} | grades,
        findings=record.findings if record.source.document.lower().endswith(".pdf") else None,
        source=record.source,
        about=record.about,
    )


def _graded(record: Record, programme: Programme) -> bool | None:
    if record.kind:
        return programme.kind(record.kind).graded
    return True if record.grades else None


def gathered(claims: Iterable[Claim], known: Iterable[Event]) -> tuple[Event, ...]:
    """Every known event, with the claims about it added, then the events that nobody knew, in order of date."""
    events: dict[str, list[Event]] = {}
    for event in known:
        events.setdefault(event.authority, []).append(event)
    for claim in sorted(claims, key=_most_telling):
        _add(claim, events.setdefault(claim.authority, []))
    return tuple(event for group in events.values() for event in group)


def _most_telling(claim: Claim) -> tuple[bool, bool, bool, str]:
    """Claims that know kind and both dates come first, so that the others find their event."""
    values = claim.values
    return "kind" not in values, "started" not in values, "published" not in values, claim.source.document


def _add(claim: Claim, events: list[Event]) -> None:
    found = [(distance, at) for at, event in enumerate(events) if (distance := _distance(claim, event)) is not None]
    if not found:
        events.append(Event(authority=claim.authority, claims=(claim,)))
        return
    at = min(found)[1]
    kept = tuple(other for other in events[at].claims if not claim.renews(other))
    events[at] = replace(events[at], claims=(*kept, claim))


def _distance(claim: Claim, event: Event) -> int | None:
    """Days between a claim and an event that it can be about, 0 for the very same; None where it is about another."""
    others = [one for one in event.claims if one.key == claim.key and one.source.row != claim.source.row]
    if any(not one.recorded or one.source.sha256 == claim.source.sha256 for one in others):
        return None  # two rows of one sheet are two events
    found = [days for one in _views(event) if (days := _between(claim, one)) is not None]
    return min(found, default=None)


def _views(event: Event) -> tuple[Claim, ...]:
    return event.claims if event.held is None else (*event.claims, event.held)


def _between(one: Claim, other: Claim) -> int | None:
    if one.about and f"/{other.source.document}".endswith(f"/{one.about}"):
        return 0
    if one.family and other.family and one.family != other.family:
        return None
    if one.graded is not None and other.graded is not None and one.graded != other.graded:
        return None
    if not (one.family and other.family):
        return 0 if _same(one.values, other.values, "published") else None
    return _days_apart(one.values, other.values)


def _same(one: Mapping[str, str], other: Mapping[str, str], name: str) -> bool:
    return bool(one.get(name)) and one.get(name) == other.get(name)


def _days_apart(one: Mapping[str, str], other: Mapping[str, str]) -> int | None:
    if _same(one, other, "published"):
        return 0
    if "started" in one and "started" in other:
        return _within(_span(one["started"], other["started"]), START_DAYS)
    if "published" in one and "published" in other:
        return _within(_span(one["published"], other["published"]), PUBLICATION_DAYS)
    started = one.get("started") or other.get("started")
    published = one.get("published") or other.get("published")
    if not started or not published or published < started:
        return None
    return _within(_span(started, published), LAG_DAYS)


def _span(one: str, other: str) -> int:
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days)


def _within(days: int, limit: int) -> int | None:
    return days if days <= limit else None
