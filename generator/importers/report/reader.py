"""Read one inspection report from its bytes, or say why not.

Public: read_report, no_topics, Topics, LAYOUTS.
"""

from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from typing import Protocol

from generator.importers.names import Names
from generator.importers.record import ReadFinding, Record, Refusal
from generator.importers.report import refuse
from generator.importers.report.document import Document, Reading, document_of
from generator.importers.report.layout import ilacs, sif, tlac
from generator.importers.report.place import Place, find_place
from generator.importers.report.text import Unreadable, read_pages
from generator.model.source import Source

Topics = Callable[[str, str], tuple[str, ...]]
"""What a finding is about, from its words and its judgement area: topic ids, most specific first."""


class Layout(Protocol):
    """How reports of one framework look."""

    def suits(self, cover: str) -> bool:
        """Whether a cover, on one line, is of this layout."""

    def read(self, document: Document) -> Reading:
        """The report's facts."""


LAYOUTS: tuple[Layout, ...] = (sif, ilacs, tlac)


def no_topics(text: str, area: str) -> tuple[str, ...]:  # noqa: ARG001
    """No topics at all: for callers that do not classify."""
    return ()


def read_report(data: bytes, file: str, known: Names, topics: Topics = no_topics) -> Record | Refusal:
    """What the report in `data` states; `file` is the name to show and to record as its source."""
    refused = refuse.by_bytes(data, file)
    if refused:
        return refused
    try:
        pages = read_pages(data)
    except Unreadable as error:
        return refuse.by_error(error.reason, data, file)
    if not any(page.lines for page in pages):
        return refuse.by_text("", False, file)
    document = document_of(pages)
    layout = next((layout for layout in LAYOUTS if layout.suits(document.cover.text)), None)
    if layout is None:
        return refuse.by_text(document.cover.text, True, file)
    source = Source(document=file, sha256=sha256(data).hexdigest())
    return _record(document, layout.read(document), source, known, topics)


def _record(document: Document, reading: Reading, source: Source, known: Names, topics: Topics) -> Record:
    cover = document.cover
    on_site = document.on_site
    day = on_site.first if on_site else cover.published
    place = find_place(cover.named, cover.urn, day, known)
    record = Record(
        file=source.document,
        named=cover.named,
        authority=place.slug,
        urn=place.urn,
        framework=reading.framework,
        kind=reading.kind,
        started=on_site.first.isoformat() if on_site else "",
        ended=on_site.last.isoformat() if on_site else "",
        published=cover.published.isoformat() if cover.published else "",
        grades={graded.area: graded.grade for graded in reading.grades},
        findings=tuple(_with_topics(finding, topics) for finding in reading.findings),
        problems=(*_unclear(document, place), *reading.problems),
        source=source,
    )
    return replace(record, source=replace(source, gives=_gives(record)))


def _with_topics(finding: ReadFinding, topics: Topics) -> ReadFinding:
    return replace(finding, topics=topics(finding.text, finding.area))


def _unclear(document: Document, place: Place) -> tuple[str, ...]:
    cover = document.cover
    problems = []
    if place.by_name and place.slug != place.by_name:
        problems.append(f"URN {cover.urn} is {place.slug}, and the name on page 1, “{cover.named}”, is {place.by_name}")
    if not place.slug:
        problems.append(f"The name on page 1, “{cover.named}”, is no authority that is known")
    if not cover.visits:
        elsewhere = f"; the footer on page {document.footer_spans[0][0]} gives them" if document.footer_spans else ""
        problems.append(f"The days on site could not be read whole on page 1{elsewhere}")
    return tuple(problems)


def _gives(record: Record) -> tuple[str, ...]:
    fields = ("kind", "started", "ended", "published", "grades", "findings")
    return tuple(field for field in fields if getattr(record, field))
