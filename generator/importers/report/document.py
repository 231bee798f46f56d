"""Hold a report's text ready for the layouts, and what a layout makes of it.

Public: Document, Reading, document_of.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from generator.importers.record import ReadFinding
from generator.importers.report.cover import Cover, read_cover
from generator.importers.report.grades import Graded
from generator.importers.report.text import Line, Page, in_margin, running, shape

_CONTENTS = "contents"
_FOOTNOTE = 0.87  # of the body's size: footnotes are set in 10 points under a text in 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A report: its pages, its cover, its `body` (every line but contents, headers, footers, footnotes), its `footers`."""

    pages: tuple[Page, ...]
    cover: Cover
    body: tuple[Line, ...]
    footers: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a layout reads: framework and kind, grades, findings without topics, and sentences on what is unclear."""

    framework: str
    kind: str
    grades: tuple[Graded, ...]
    findings: tuple[ReadFinding, ...]
    problems: tuple[str, ...]


def document_of(pages: Sequence[Page]) -> Document:
    """The pages sorted into cover, body and footers."""
    pages = tuple(pages)
    repeated = running(pages)
    least = _body_size(pages) * _FOOTNOTE
    written = [page for page in pages if not _is_contents(page)]
    return Document(
        pages=pages,
        cover=read_cover(pages),
        body=tuple(
            line for page in written for line in page.lines if _is_body(line, least) and not _repeats(line, page, repeated)
        ),
        footers=tuple(line for page in pages for line in page.lines if _repeats(line, page, repeated)),
    )


def _repeats(line: Line, page: Page, repeated: frozenset[str]) -> bool:
    return in_margin(line, page.height) and shape(line.text) in repeated


def _is_body(line: Line, least: float) -> bool:
    return line.size >= least and not line.text.isdigit()


def _is_contents(page: Page) -> bool:
    return any(line.text.casefold().rstrip(" :") == _CONTENTS for line in page.lines)


def _body_size(pages: Sequence[Page]) -> float:
    sizes = Counter(round(line.size, 1) for page in pages for line in page.lines if len(line.text) > 40)
    return sizes.most_common(1)[0][0] if sizes else 0.0
