"""Say what an importer read from one document: plain facts, before they become content.

Public: ReadFinding, Record, Refusal.
"""

from dataclasses import dataclass, field

from generator.model.source import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadFinding:
    """One finding as a report states it: `text` is the report's own wording, `tag` its national-framework tag."""

    kind: str
    area: str
    topics: tuple[str, ...]
    page: int
    tag: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One inspection or visit as one document states it.

    Dates are ISO text, empty where the document does not give them. `authority` is a slug, empty where the name in
    the document (`named`) matched nothing. `grades` maps area ids of `framework` to grade or state ids. `problems`
    are sentences, each with its page or cell: whatever could not be read whole, and whatever the document says twice
    in different ways. `theme` is a visit's subject as written. `about` is the
    end of another document's path, where this record is a line about that document in a list of reports.
    """

    file: str
    named: str
    authority: str
    urn: str
    framework: str
    kind: str
    started: str = ""
    ended: str = ""
    published: str = ""
    report: str = ""
    grades: dict[str, str] = field(default_factory=dict)
    findings: tuple[ReadFinding, ...] = ()
    theme: str = ""
    about: str = ""
    problems: tuple[str, ...] = ()
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """A file that was not read, and why, in one sentence with what to do about it."""

    file: str
    reason: str
    remedy: str
