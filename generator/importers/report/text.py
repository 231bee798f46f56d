"""Take the text of a PDF as lines that know their page, place and weight.

Public: Line, Page, Unreadable, read_pages, tidy, PAGES_MOST.
"""

import re
from collections import Counter
from collections.abc import Iterator
from ctypes import byref, c_double
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

PAGES_MOST = 300
"""More pages than this, and a file is no inspection report: the longest in ten years has under 80."""

_BOLD = 600
_JOINED_HYPHEN = "\ufffe"  # PDFium's sign for a hyphen at the end of a line, which it joins to the next
_PASSWORD = 4  # FPDF_ERR_PASSWORD


class Unreadable(Exception):
    """The bytes are no PDF that can be read; `reason` is one of the words below."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of text on a page: `left` and `bottom` in points from the page's lower left corner, `size` in points."""

    text: str
    page: int
    left: float
    bottom: float
    size: float
    bold: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page of a PDF: its number from 1, its height in points, its lines in reading order."""

    number: int
    height: float
    lines: tuple[Line, ...]


def read_pages(data: bytes) -> tuple[Page, ...]:
    """Every page with its lines, running headers and footers left in; Unreadable where PDFium cannot open it."""
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        raise Unreadable("encrypted" if error.err_code == _PASSWORD else "broken") from error
    try:
        if len(document) > PAGES_MOST:
            raise Unreadable("enormous")
        return tuple(_read_page(document, index) for index in range(len(document)))
    except pdfium.PdfiumError as error:
        raise Unreadable("broken") from error
    finally:
        document.close()


def tidy(text: str) -> str:
    """The text with one space between words and straight apostrophes."""
    return re.sub(r"\s+", " ", text.replace("’", "'").replace("‘", "'")).strip()


def running(pages: tuple[Page, ...]) -> frozenset[str]:
    """The lines that repeat in the margins of many pages (digits aside): headers and footers, as `shape` gives them."""
    seen = Counter(
        key for page in pages for key in {shape(line.text) for line in page.lines if _in_margin(line, page.height)}
    )
    often = max(3, len(pages) // 6)
    return frozenset(key for key, times in seen.items() if times >= often)


def shape(text: str) -> str:
    """The text without its digits and spaces, to see that 'page 3' and 'page 12' are one footer."""
    return re.sub(r"[\d\s]+", "", text)


def _in_margin(line: Line, height: float) -> bool:
    return line.bottom < height * 0.1 or line.bottom > height * 0.9


def _read_page(document: pdfium.PdfDocument, index: int) -> Page:
    page = document[index]
    try:
        text_page = page.get_textpage()
        return Page(number=index + 1, height=page.get_height(), lines=tuple(_lines(text_page, index + 1)))
    finally:
        page.close()


def _lines(text_page: pdfium.PdfTextPage, number: int) -> Iterator[Line]:
    start = 0
    edges = (c_double(), c_double(), c_double(), c_double())
    for written in _text(text_page).split("\r\n"):
        text = written.strip()
        if text:
            first = start + len(written) - len(written.lstrip())
            yield _line(text_page, text.replace(_JOINED_HYPHEN, "-"), first, number, edges)
        start += len(written) + 2


def _line(
    text_page: pdfium.PdfTextPage, text: str, first: int, number: int, edges: tuple[c_double, c_double, c_double, c_double]
) -> Line:
    left, right, bottom, top = edges
    pdfium_c.FPDFText_GetCharBox(text_page, first, byref(left), byref(right), byref(bottom), byref(top))
    return Line(
        text=text,
        page=number,
        left=left.value,
        bottom=bottom.value,
        size=float(pdfium_c.FPDFText_GetFontSize(text_page, first)),
        bold=pdfium_c.FPDFText_GetFontWeight(text_page, first) >= _BOLD,
    )


def _text(text_page: pdfium.PdfTextPage) -> str:
    """The page's text with one character for each of PDFium's, so that places in it are places on the page."""
    count = text_page.count_chars()
    text = str(text_page.get_text_range()) if count else ""
    if len(text) == count:
        return text
    return "".join(chr(pdfium_c.FPDFText_GetUnicode(text_page, index)) for index in range(count))
