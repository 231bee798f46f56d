"""Say what kind of document an answer is, by its first bytes and by what the server says of it.

Public: LISTING, DOCUMENTS, kind_of.
"""

from urllib.parse import urlsplit

from generator.importers.fetch.fault import Failed

LISTING = ".html"
DOCUMENTS = (".pdf", ".ods", ".xlsx", ".csv")

_SAID = {
    "application/pdf": ".pdf",
    "application/vnd.oasis.opendocument.spreadsheet": ".ods",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
    "text/csv": ".csv",
    "text/html": LISTING,
    "application/xhtml+xml": LISTING,
}
_ODS = b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet"
_NAMES = {
    ".pdf": "a PDF",
    ".ods": "an ODS spreadsheet",
    ".xlsx": "an XLSX spreadsheet",
    ".csv": "a CSV",
    LISTING: "a page",
}
_MEND = (
    "check the address in a browser: it should lead to a PDF, an ODS, XLSX or CSV file, or a page that links to them"
)


def kind_of(data: bytes, content_type: str, address: str) -> str:
    """The end of a name for it (`.pdf`), or `.html` for a page. Raises Failed for anything else, or a false word."""
    bare = content_type.partition(";")[0].strip().lower()
    said, seen = _SAID.get(bare, ""), _seen(data)
    if not seen and b"\x00" not in data and (said == ".csv" or _named_csv(address, bare)):
        seen = ".csv"
    if not data:
        raise Failed("it is empty", "try again later, or download it by hand")
    if not seen:
        raise Failed(f"it is of no kind that is read here ({bare or 'the server does not say which'})", _MEND)
    if said and said != seen:
        raise Failed(f"the server calls it {_NAMES[said]}, but it is {_NAMES[seen]}", _MEND)
    return seen


def _named_csv(address: str, bare: str) -> bool:
    """Whether a text of no stated kind has the name of a CSV."""
    return bare in ("", "text/plain", "application/octet-stream") and urlsplit(address).path.lower().endswith(".csv")


def _seen(data: bytes) -> str:
    """What the bytes show by themselves; empty where they show nothing."""
    start = data[:1024]
    if b"%PDF-" in start:
        return ".pdf"
    if start.startswith(b"PK\x03\x04"):
        if _ODS in data[:200]:
            return ".ods"
        return ".xlsx" if b"xl/" in data else ""
    text = start.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return LISTING if text.startswith((b"<!doctype html", b"<html")) else ""
