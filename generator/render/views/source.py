"""Say what templates see of where a fact came from.

Public: SourceRow, Conflict, Disagreement.
"""

from dataclasses import dataclass

from generator.render.views.link import LinkView


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """One document and what it gives."""

    document: str
    gives: str
    href: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Two official sources that disagree: on what, what each says, and why one was chosen."""

    about: str
    chosen: str
    other: str
    source: str
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """A conflict of sources in a list for all places, with the inspection that it is about."""

    event: LinkView
    conflict: Conflict
