"""Hold a report's text ready for the layouts, and what a layout makes of it.

Public: Document, Reading, document_of.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.importers.record import ReadFinding
from generator.importers.report.cover import Cover, read_cover
from generator.importers.report.dates import Span, spans, whole_span
from generator.importers.report.grades import Graded
from generator.importers.report.text import Line, Page, in_margin, running, shape

_CONTENTS = "contents"
_PAGE_NUMBER_LAST = re.compile(r"[^\W\d][^\d]*[\s.]\d{1,2}$")
_BOLD_LEAST, _BOLD_MOST = 0.002, 0.6  # of all lines: outside these, a PDF's weights tell nothing of headings
_LARGER = 1.1  # of the body's size: a heading's type where weight tells nothing
_FOOTNOTE = 0.87  # of the body's size: footnotes are set in 10 points under a text in 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A report: its pages, its cover, its `body` and its `footers`.

    The body is every line but those of contents, headers, footers and footnotes, so that text runs on over pages.
    """

    pages: tuple[Page, ...]
    cover: Cover
    body: tuple[Line, ...]
    footers: tuple[Line, ...]

    @property
    def footer_spans(self) -> tuple[tuple[int, Span], ...]:
        """The days on site that headers and footers repeat, each with its page."""
        said = ((line.page, whole_span(spans(_less_page_number(line)))) for line in self.footers)
        return tuple((page, span) for page, span in said if span is not None)

    @property
    def visits(self) -> tuple[Span, ...]:
        """The times on site as the cover gives them, else as the footers do; empty where neither does."""
        return self.cover.visits or tuple(span for _, span in self.footer_spans[:1])

    @property
    def on_site(self) -> Span | None:
        """From the first day on site to the last, or None."""
        return whole_span(self.visits)


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
    size = _body_size(pages)
    pages = _weighed(tuple(pages), size)
    repeated = running(pages)
    body: list[Line] = []
    footers: list[Line] = []
    for page in pages:
        written = not _is_contents(page)
        for line in page.lines:
            if in_margin(line, page.height) and shape(line.text) in repeated:
                footers.append(line)
            elif written and line.size >= size * _FOOTNOTE and not line.text.isdigit():
                body.append(line)
    return Document(pages=pages, cover=read_cover(pages), body=tuple(body), footers=tuple(footers))


def _weighed(pages: tuple[Page, ...], size: float) -> tuple[Page, ...]:
    """The pages as they are where some lines are bold; where none or most are, larger lines are made so instead."""
    lines = [line for page in pages for line in page.lines]
    heavy = sum(line.bold for line in lines)
    if _BOLD_LEAST * len(lines) <= heavy <= _BOLD_MOST * len(lines):
        return pages
    return tuple(
        replace(page, lines=tuple(line._replace(bold=line.size > size * _LARGER) for line in page.lines))
        for page in pages
    )


def _less_page_number(line: Line) -> str:
    """The line without the page number at its end, which could be taken for a year of two digits."""
    words, _, last = line.text.rpartition(" ")
    return words if last.isdigit() and abs(int(last) - line.page) <= 1 else line.text


def _is_contents(page: Page) -> bool:
    """Whether a page is one of contents: it says so, or most of its lines end in a page number."""
    if any(line.text.casefold().rstrip(" :") == _CONTENTS for line in page.lines):
        return True
    numbered = sum(line.text[-1].isdigit() and _PAGE_NUMBER_LAST.search(line.text) is not None for line in page.lines)
    return numbered >= 4 and 2 * numbered > len(page.lines)


def _body_size(pages: Sequence[Page]) -> float:
    sizes = Counter(line.size for page in pages for line in page.lines if len(line.text) > 40)
    rounded = Counter[float]()
    for size, lines in sizes.items():
        rounded[round(size, 1)] += lines
    return rounded.most_common(1)[0][0] if rounded else 0.0
