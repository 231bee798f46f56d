"""Say what a finding is: a strength or an area for improvement, its judgement area and topics.

Public: FindingKind, Finding.
"""

from dataclasses import dataclass
from enum import StrEnum


class FindingKind(StrEnum):
    """What inspectors said by it."""

    STRENGTH = "strength"
    IMPROVEMENT = "improvement"
    PRIORITY_ACTION = "priority-action"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that a report praised or asked for.

    `area` is a judgement area of the inspection's framework, empty where the report names none; `topics` are one to
    three topic ids, most specific first; `page` counts from 1 in the PDF, 0 where unknown; `tag` is the
    national-framework tag as written; `summary` is in our own words, empty until somebody writes it.
    `text` is the report's wording, kept only on request.
    """

    kind: FindingKind
    area: str = ""
    topics: tuple[str, ...] = ()
    page: int = 0
    tag: str = ""
    summary: str = ""
    title: str = ""
    text: str = ""

    @property
    def asks(self) -> bool:
        """Whether it asks for something to improve."""
        return self.kind is not FindingKind.STRENGTH
