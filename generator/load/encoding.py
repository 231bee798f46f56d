"""Turn the bytes of a file into text, or say at which line they are no text.

Public: LARGEST, read_text.
"""

import re
from itertools import islice

from generator.problems import Place, Problem

LARGEST = 200_000
"""Bytes that a file of content may have."""

_BOM = "\ufeff"
_MOST_TOLD = 20  # unseen signs in one file; a file of nothing else is told of often enough
_INVISIBLE = (
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # controls, but for tab and line ends
    "\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\U000e0000-\U000e007f]"  # marks of direction, breaks that editors do not count, tags
)
_FORBIDDEN = re.compile(f"{_INVISIBLE}|\r(?!\n)")


def read_text(file: str, data: bytes, largest: int = LARGEST) -> tuple[str | None, tuple[Problem, ...]]:
    """The text of a file as shown to the user, and what is wrong with it; None where it is no text.

    A byte-order mark at the start is taken off, lines end in a line feed, and signs that nobody can see are left out.
    """
    if len(data) > largest:
        return None, (_too_large(file, len(data), largest),)
    try:
        text = data.decode("utf-8").removeprefix(_BOM)
    except UnicodeDecodeError as error:
        return None, (_not_text(file, data, error.start),)
    problems = tuple(_forbidden(file, text, found.start()) for found in islice(_FORBIDDEN.finditer(text), _MOST_TOLD))
    if problems:
        text = _FORBIDDEN.sub(lambda found: "\n" if found.group() == "\r" else "", text)
    return text.replace("\r\n", "\n"), problems


def unseen(text: str) -> str:
    """The first character of a text that cannot be seen or must not stand in one; empty where there is none."""
    found = re.search(f"{_INVISIBLE}|[\ud800-\udfff]", text)
    return found.group() if found else ""


def _too_large(file: str, size: int, largest: int) -> Problem:
    return Problem(
        code="file-too-large",
        place=Place(file=file),
        message=f"the file has {size:,} bytes, and the most that is read is {largest:,}",
        remedy="check that this is the file you meant, or split it",
    )


def _not_text(file: str, data: bytes, at: int) -> Problem:
    before = data[:at]
    line_start = before.rfind(b"\n") + 1
    column = len(before[line_start:].decode("utf-8", "replace")) + 1
    utf16 = data[:2] in (b"\xff\xfe", b"\xfe\xff")
    return Problem(
        code="not-utf-8",
        place=Place(file=file, line=before.count(b"\n") + 1, column=column),
        message="the file is UTF-16, not UTF-8" if utf16 else f"the byte 0x{data[at]:02x} is not UTF-8 text",
        remedy="save the file as UTF-8 in your editor" + ("" if utf16 else ", and type the character here again"),
    )


def _forbidden(file: str, text: str, at: int) -> Problem:
    line_start = max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1
    place = Place(
        file=file,
        line=len(re.findall("\r\n|\r|\n", text[:at])) + 1,
        column=at - line_start + 1,
    )
    if text[at] == "\r":
        message, remedy = "a line ends in a way that editors count differently", "save the file with Unix line ends"
        return Problem(code="line-end", place=place, message=message, remedy=remedy)
    return Problem(
        code="unseen-character",
        place=place,
        message=f"a character that nobody can see stands here (U+{ord(text[at]):04X})",
        remedy="delete it: it often comes along when text is pasted",
    )
