"""Say why a file is not read as an inspection report, and what to do about it.

Public: by_size, by_bytes, by_error, by_text, by_worker, missing, BYTES_MOST, PAGES_MOST.
"""

import re

from generator.importers.record import Refusal

BYTES_MOST = 60_000_000
"""Bytes: more than this, and a file is no inspection report; the largest in ten years has a twentieth of it."""

PAGES_MOST = 300
"""More pages than this, and a file is no inspection report: the longest in ten years has under 80."""

_AGAIN = "download the report again"
_WEB = re.compile(rb"\s*(?:<!doctype html|<html|<\?xml[^>]*>\s*<(?:!doctype )?html)", re.IGNORECASE)
_LETTER = "a letter on a {}, which gives no grades"
_OTHERS = (
    (
        r"review of the effectiveness of the local safeguarding children('s)? board",
        "a review of a safeguarding board alone",
    ),
    (r"focused visit", _LETTER.format("focused visit")),
    (r"monitoring visit", _LETTER.format("monitoring visit")),
    (r"joint targeted area inspection", _LETTER.format("joint targeted area inspection")),
    (r"assurance visit", _LETTER.format("Covid assurance visit")),
    (r"arrangements for the protection of children", "a report of the child protection inspections of 2012-13"),
    (r"safeguarding and looked after children", "a report of the safeguarding inspections of 2009-12"),
)


def missing(file: str) -> Refusal:
    """A refusal for a path where there is no file to read."""
    return Refusal(file=file, reason="there is no such file, or it may not be read", remedy="check the path")


def by_size(size: int, file: str) -> Refusal | None:
    """A refusal for a file of this many bytes, before it is read, or None."""
    return _enormous(file, f"{size // 1_000_000} MB") if size > BYTES_MOST else None


def by_bytes(data: bytes, file: str) -> Refusal | None:
    """A refusal that the first bytes and the length settle, or None."""
    if not data.strip(b"\0 \r\n\t"):
        return Refusal(file=file, reason="the file is empty", remedy=_AGAIN)
    if too_large := by_size(len(data), file):
        return too_large
    if _WEB.match(data[:1024].lstrip(b"\xef\xbb\xbf")):
        return Refusal(
            file=file,
            reason="it is a web page under a report's name, not a PDF",
            remedy="open the report's page in a browser and save the PDF itself",
        )
    if b"%PDF-" not in data[:1024]:
        return Refusal(file=file, reason="it is not a PDF", remedy="give the report as the PDF that was published")
    return None


def by_error(reason: str, data: bytes, file: str) -> Refusal:
    """A refusal for what PDFium could not open: encrypted, cut off, broken or enormous."""
    if reason == "encrypted":
        return Refusal(
            file=file,
            reason="it is encrypted and needs a password",
            remedy="use the published PDF, or save a copy without a password",
        )
    if reason == "enormous":
        return _enormous(file, f"over {PAGES_MOST} pages")
    if b"%%EOF" not in data[-2048:]:
        return Refusal(file=file, reason="it is cut off: the end of the PDF is missing", remedy=_AGAIN)
    return Refusal(file=file, reason="the PDF is broken and cannot be opened", remedy=_AGAIN)


def by_text(cover: str, text: bool, file: str) -> Refusal:
    """A refusal for a PDF that is no graded report in a layout we read: scanned, a letter, or another programme."""
    if not text:
        return Refusal(
            file=file,
            reason="it has no text: its pages are scanned pictures",
            remedy="use the published PDF, or enter the inspection by hand",
        )
    for pattern, what in _OTHERS:
        if re.search(pattern, cover, re.IGNORECASE):
            return Refusal(file=file, reason=f"it is {what}", remedy="give the report of a graded inspection")
    return Refusal(
        file=file,
        reason="its first page is not that of a report in a layout that is known (TLAC 2013, SIF, ILACS)",
        remedy="check that it is an inspection report on children's services; enter it by hand if it is",
    )


def by_worker(file: str, reason: str) -> Refusal:
    """A refusal because the worker that read the file was stopped: too slow, too large, or fallen over."""
    return Refusal(file=file, reason=reason, remedy="check the file; enter the inspection by hand if it is a report")


def _enormous(file: str, size: str) -> Refusal:
    return Refusal(
        file=file, reason=f"it is enormous ({size}) for an inspection report", remedy="give the report by itself"
    )
