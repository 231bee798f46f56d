"""Take the text of a PDF as lines that know their page, place and weight.

Public: Line, Page, Unreadable, read_pages, running, in_margin, shape, tidy.
"""

from collections import Counter
from collections.abc import Iterator
from ctypes import byref, c_double, c_ushort
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from generator.importers.report.refuse import PAGES_MOST

T = TypeVar("T")

_BOLD = 600
_JOINED_HYPHEN = "\ufffe"  # PDFium's sign for a hyphen at the end of a line, which it joins to the next
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))  # soft hyphens, and spaces of no width
_STRAIGHT = str.maketrans("’‘", "''")
_NO_DIGITS = str.maketrans("", "", "0123456789")
_PASSWORD = 4  # FPDF_ERR_PASSWORD


class Unreadable(Exception):
    """The bytes are no PDF that can be read; `reason` is one of the words below."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)


class Line(NamedTuple):
    """A line of text on a page: `left` and `bottom` in points from the page's lower left corner, `size` in points.

    A tuple, for a collection has hundreds of thousands of them and a frozen dataclass takes four times as long to make.
    """

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
    return " ".join(text.translate(_STRAIGHT).split())


def running(pages: tuple[Page, ...]) -> frozenset[str]:
    """The lines that repeat in the margins of many pages (digits aside): headers and footers, as `shape` gives them."""
    seen = Counter(
        key for page in pages for key in {shape(line.text) for line in page.lines if in_margin(line, page.height)}
    )
    often = max(3, len(pages) // 6)
    return frozenset(key for key, times in seen.items() if times >= often)


def shape(text: str) -> str:
    """The text without its digits and spaces, to see that 'page 3' and 'page 12' are one footer."""
    return "".join(text.translate(_NO_DIGITS).split())


def in_margin(line: Line, height: float) -> bool:
    """Whether a line stands in the top or bottom tenth of a page of this height."""
    return line.bottom < height * 0.1 or line.bottom > height * 0.9


def _read_page(document: pdfium.PdfDocument, index: int) -> Page:
    """One page. PDFium is called without the library's objects for pages, which take a tenth of the time."""
    page = _loaded(pdfium_c.FPDF_LoadPage(document, index))
    try:
        text = _loaded(pdfium_c.FPDFText_LoadPage(page))
        try:
            height = float(pdfium_c.FPDF_GetPageHeightF(page))
            return Page(number=index + 1, height=height, lines=tuple(_lines(text, index + 1)))
        finally:
            pdfium_c.FPDFText_ClosePage(text)
    finally:
        pdfium_c.FPDF_ClosePage(page)


def _loaded(handle: T) -> T:
    """A handle that PDFium gave; PdfiumError where it is null, which it is for a page that is broken."""
    if not handle:
        raise pdfium.PdfiumError("a page cannot be loaded")
    return handle


def _lines(handle: pdfium_c.FPDF_TEXTPAGE, number: int) -> Iterator[Line]:
    start = 0
    left, bottom, unused = c_double(), c_double(), c_double()
    edges = (byref(left), byref(unused), byref(bottom), byref(unused))
    whole = _text(handle).replace(_JOINED_HYPHEN, "-")
    unseen = not whole.isascii() and any(chr(sign) in whole for sign in _UNSEEN)
    for written in whole.split("\r\n"):
        text = written.translate(_UNSEEN).strip() if unseen else written.strip()
        if text:
            first = start + len(written) - len(written.lstrip())
            pdfium_c.FPDFText_GetCharBox(handle, first, *edges)
            yield Line(
                text=text,
                page=number,
                left=left.value,
                bottom=bottom.value,
                size=pdfium_c.FPDFText_GetFontSize(handle, first),
                bold=pdfium_c.FPDFText_GetFontWeight(handle, first) >= _BOLD,
            )
        start += len(written) + 2


def _text(handle: pdfium_c.FPDF_TEXTPAGE) -> str:
    """The page's text with one character for each of PDFium's, so that places in it are places on the page."""
    count = pdfium_c.FPDFText_CountChars(handle)
    if count <= 0:
        return ""
    room = (c_ushort * (2 * count + 2))()  # a character beyond the first 65,536 takes two, and a zero ends them all
    used = pdfium_c.FPDFText_GetText(handle, 0, count, room) - 1
    text = bytes(memoryview(room)[:used]).decode("utf-16-le", errors="ignore") if used > 0 else ""
    if len(text) == count:
        return text
    return "".join(chr(pdfium_c.FPDFText_GetUnicode(handle, index)) for index in range(count))
