"""Leave out topics that a site does not have: `other`, and those of the official themes of visits, may not be its own.

Public: familiar.
"""

from collections.abc import Collection, Iterable
from dataclasses import replace

from generator.importers.event import Claim
from generator.importers.record import ReadFinding


def familiar(claims: Iterable[Claim], known: Collection[str] | None) -> tuple[list[Claim], tuple[str, ...]]:
    """The claims with the topics among `known` alone, and a sentence on each other topic that one of them has.

    None stands for all topics.
    """
    found = list(claims)
    if known is None:
        return found, ()
    strange = sorted({topic for claim in found for topic in _topics(claim) if topic not in known})
    return [_within(claim, known) for claim in found], tuple(
        f"topics.yaml has no topic “{topic}”, so it was given to nothing: add it, or leave it so" for topic in strange
    )


def _topics(claim: Claim) -> set[str]:
    return {*claim.values.get("topics", "").split(), *(topic for one in claim.findings or () for topic in one.topics)}


def _within(claim: Claim, known: Collection[str]) -> Claim:
    values = {**claim.values, "topics": " ".join(one for one in claim.values.get("topics", "").split() if one in known)}
    findings = None if claim.findings is None else tuple(_known_of(one, known) for one in claim.findings)
    return replace(claim, values={name: value for name, value in values.items() if value}, findings=findings)


def _known_of(finding: ReadFinding, known: Collection[str]) -> ReadFinding:
    return replace(finding, topics=tuple(topic for topic in finding.topics if topic in known))
