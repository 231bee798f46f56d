"""Tell all of an authority and its inspections in short, so that two that differ in anything are told apart.

Public: Told, told, short, digest.

A short is the SHA-256 of everything that can be seen of a value. Values are told without the frameworks inside them:
those are shared by all and have a print of their own.
"""

import marshal
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields
from hashlib import sha256
from operator import attrgetter

from generator.analyse.ledger import findings_known
from generator.model.authority import Authority, Neighbour
from generator.model.finding import Finding
from generator.model.grade import Grade
from generator.model.inspection import Inspection
from generator.model.prose import Prose
from generator.model.source import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An authority in short: `whole` all that is known of it, `rated` its own record with its dates and grades.

    `raised` is which topics each of its inspections raised, without the words of any finding; `topics` holds, by topic
    id, each finding that raises it.
    """

    whole: str
    rated: str
    raised: str
    topics: dict[str, list[bytes]]


def short(*values: object) -> str:
    """Any values in short, by their `repr`."""
    return sha256(repr(values).encode(errors="surrogatepass")).hexdigest()


def told(authority: Authority, commentary: Prose | None, events: tuple[Inspection, ...]) -> Told:
    """An authority with what is said of it and its inspections, in short."""
    rated = digest([_record(authority), [_rated(event) for event in events]])
    findings = [[(finding, _finding(finding)) for finding in event.findings] for event in events]
    words = [
        [[text for _, text in each], repr((event.commentary, event.response)), list(map(_source, event.sources))]
        for each, event in zip(findings, events, strict=True)
    ]
    return Told(
        whole=digest([rated, repr(commentary), words]),
        rated=rated,
        raised=digest([_raised(event) for event in events]),
        topics=_by_topic(pair for each in findings for pair in each),
    )


def digest(values: Sequence[object]) -> str:
    """Texts, bytes, numbers and lists of them in short."""
    return sha256(_bytes(values)).hexdigest()


def _bytes(values: Sequence[object]) -> bytes:
    """Texts, numbers and lists of them as bytes that tell them apart.

    `marshal` writes each with its kind and length, in half the time of `repr`; version 2 has no references, so that
    equal values are equal bytes whichever objects they are made of.
    """
    return marshal.dumps([*values], 2)


def _but(kind: type[Finding | Source | Authority | Neighbour], *others: str) -> Callable[[object], tuple[object, ...]]:
    """What gives all fields of a value of that kind, but for some."""
    return attrgetter(*(field.name for field in fields(kind) if field.name not in others))


_source = _but(Source)
_neighbour = _but(Neighbour)
_but_kind = _but(Finding, "kind")
_but_days = _but(Authority, "tile", "neighbours", "opened", "closed")


def _record(place: Authority) -> list[object]:
    tile = [place.tile.column, place.tile.row] if place.tile else []
    days = list(map(str, (place.opened, place.closed)))
    return [*_but_days(place), tile, list(map(_neighbour, place.neighbours)), days]


def _rated(event: Inspection) -> list[object]:
    outcomes = [(area, each.id if isinstance(each, Grade) else each.value) for area, each in event.outcomes.items()]
    days = list(map(str, (event.named, event.started, event.ended, event.published)))
    return [event.framework.id, event.kind.id, days, event.report, event.theme, event.topics, outcomes]


def _raised(event: Inspection) -> list[object]:
    return [findings_known(event), [(str(each.kind), each.area, each.topics) for each in event.findings]]


def _finding(finding: Finding) -> bytes:
    return sha256(_bytes([str(finding.kind), *_but_kind(finding)])).digest()  # its text would be kept for each topic


def _by_topic(findings: Iterable[tuple[Finding, bytes]]) -> dict[str, list[bytes]]:
    texts: dict[str, list[bytes]] = {}
    for finding, text in findings:
        for topic in finding.topics:
            texts.setdefault(topic, []).append(text)
    return texts
