"""Read a list of findings below its heading: numbered or with bullets, over pages, with theme lines between.

Public: Found, Listed, read_list, opens_list.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.importers.report.text import Line

_BULLET = "•‣⁃∙⦁◼■▪▫◾⬤●○◦◆❖➢➤►▶→§✓✔\uf0b7\uf06e\uf0a7\uf0d8\uf0a8\uf076\uf0fc"
_MARKER = re.compile(rf"\(?(?P<number>\d{{1,3}})[.)]\s*(?=\D)|(?P<bullet>[{_BULLET}]\s*|[-–—·o*]\s+)(?=\S|$)")
_END = re.compile(
    r"strength|good practice|(?:working|does|do) well|"
    r"summary|information about|inspection (?:finding|judge?ment)|progress since|experiences? and progress|next steps|"
    r"key finding|what (?:does|do|needs?|the|happens)|executive|the (?:impact of|effectiveness|local safeguarding)",
    re.IGNORECASE,
)
_NONE = re.compile(
    r"none\b\W*$|(?:there (?:are|were|is) no|no |(?:the )?inspect(?:ion|ors) (?:did not|have not|has not|found no))"
    r".*\b(?:priority|immediate|areas?|actions?|recommendations?)\b",
    re.IGNORECASE,
)
_CONTINUED = re.compile(r"[\s,–-]*[(\[]?\s*(?:continued|cont[’']?d?\.?)\s*[)\]]?$", re.IGNORECASE)
_INTRODUCES = re.compile(r"following (?:actions?|areas?|steps?)[^.]*[.:]?$|^the following\b", re.IGNORECASE)
_FLUSH = 5.0  # points: a line this near to the markers' edge stands on it
_THEME_MOST = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One item of a list: its words on one line, the page its first line stands on, the theme line above it."""

    text: str
    page: int
    theme: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A list as read: its items, the index of the line after it, and what could not be read whole."""

    items: tuple[Found, ...]
    end: int
    problems: tuple[str, ...] = ()


@dataclass(slots=True)
class _Reading:
    """A list while it is being read."""

    items: list[list[Line]] = field(default_factory=list)
    themes: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    theme: str = ""
    edge: float = 0.0
    number: int = 0
    bullets: bool = False
    fresh: bool = False  # a theme line has just been read, so numbers may start again
    introduction: list[Line] = field(default_factory=list)
    denied: bool = False  # 'There are no priority actions'

    def add(self, line: Line) -> None:
        self.items.append([line])
        self.themes.append(self.theme)
        self.fresh = False


def read_list(lines: Sequence[Line], start: int, heading: re.Pattern[str]) -> Listed:
    """The items from `start` on, up to the next line that matches `heading`, another bold heading, or prose.

    `lines` are a report's lines without running headers, footers and footnotes, so that an item goes on over pages.
    """
    reading = _Reading()
    index = start + _over_two_lines(lines, start - 1, heading)
    while index < len(lines):
        if opens_list(lines, index, heading):
            break
        if not _take(reading, lines, index):
            break
        index += 1
    return Listed(items=tuple(_found(reading)), end=index, problems=_troubles(reading, lines, start))


def opens_list(lines: Sequence[Line], index: int, heading: re.Pattern[str]) -> bool:
    """Whether a list's heading stands here: in bold, or in plain type with a list close below it."""
    line = lines[index]
    if _over_two_lines(lines, index, heading):
        return True
    if not heading.fullmatch(_CONTINUED.sub("", line.text)):
        return False
    if line.bold:
        return True
    listed = any(_MARKER.match(more.text) for more in lines[index + 1 : index + 3])
    return line.text[:1].isupper() and not line.text.endswith(".") and listed


def _over_two_lines(lines: Sequence[Line], index: int, heading: re.Pattern[str]) -> bool:
    """Whether a heading in bold starts on this line and ends on the next."""
    both = lines[index : index + 2]
    if not all(line.bold for line in both) or heading.fullmatch(lines[index].text):
        return False
    return heading.fullmatch(" ".join(line.text for line in both)) is not None


def _found(reading: _Reading) -> list[Found]:
    return [
        Found(text=words, page=item[0].page, theme=theme)
        for item, theme in zip(reading.items, reading.themes, strict=True)
        if (words := _words(item))
    ]


def _troubles(reading: _Reading, lines: Sequence[Line], start: int) -> tuple[str, ...]:
    if reading.items or reading.denied or not reading.introduction:
        return tuple(reading.problems)
    heading = lines[start - 1]
    return (*reading.problems, f"“{heading.text}” on page {heading.page} is followed by prose, not by a list")


def _words(item: list[Line]) -> str:
    text = " ".join(line.text for line in item)
    match = _MARKER.match(text)
    return " ".join(text[match.end() :].split()) if match else " ".join(text.split())


def _take(reading: _Reading, lines: Sequence[Line], index: int) -> bool:
    """Read one line into the list; False where the list has ended before it."""
    line = lines[index]
    marker = _MARKER.match(line.text)
    if marker and _is_numbered_theme(lines, index, marker):
        return _number_theme(reading, line, marker)
    if marker and _begins(reading, line, marker):
        return _begin(reading, line, marker)
    if line.bold and not _mid_item(reading, line):
        return _theme(reading, lines, index)
    if not reading.items:
        return _introduce(reading, lines, index)
    if line.left > reading.edge + _FLUSH or marker or _goes_on(reading, line):
        reading.items[-1].append(line)
        return True
    return _theme(reading, lines, index)


def _begins(reading: _Reading, line: Line, marker: re.Match[str]) -> bool:
    """Whether a line with a marker opens an item, rather than being part of one as a sub-bullet is."""
    if marker["number"]:
        number = int(marker["number"])
        if not reading.items:
            return True
        if reading.bullets:
            return False
        near = abs(line.left - reading.edge) <= 2 * _FLUSH
        return near and (reading.number < number <= reading.number + 3 or (number == 1 and reading.fresh))
    if not reading.items:
        return True
    return reading.bullets and line.left <= reading.edge + 1.5 * _FLUSH


def _begin(reading: _Reading, line: Line, marker: re.Match[str]) -> bool:
    rest = line.text[marker.end() :]
    if _NONE.match(rest):
        reading.denied = True
        reading.number = int(marker["number"] or 0)
        return True
    if reading.items and marker["number"] and not reading.fresh and int(marker["number"]) > reading.number + 1:
        reading.problems.append(f"The list jumps from {reading.number} to {marker['number']} on page {line.page}")
    if not reading.items:
        reading.edge = line.left
        reading.bullets = marker["bullet"] is not None
    reading.number = int(marker["number"] or 0)
    reading.add(line)
    return True


def _is_numbered_theme(lines: Sequence[Line], index: int, marker: re.Match[str]) -> bool:
    """Whether the number is a theme's, with the items as bullets below it: '1. Quality of practice'."""
    following = _MARKER.match(lines[index + 1].text) if index + 1 < len(lines) else None
    rest = lines[index].text[marker.end() :]
    if not marker["number"] or following is None or not following["bullet"]:
        return False
    return _short(rest) and not rest.rstrip().endswith((":", ",", ";", ")"))


def _number_theme(reading: _Reading, line: Line, marker: re.Match[str]) -> bool:
    if reading.items and not reading.bullets:
        reading.items[-1].append(line)
        return True
    reading.theme = line.text[marker.end() :]
    reading.fresh = True
    return True


def _mid_item(reading: _Reading, line: Line) -> bool:
    """Whether a bold line belongs to the item above it: bold words inside an item keep the item's indent."""
    if not reading.items or line.left <= reading.edge + _FLUSH:
        return False
    return not _finished(reading.items[-1][-1].text)


def _introduce(reading: _Reading, lines: Sequence[Line], index: int) -> bool:
    """Read a line before the first item: a theme, an introduction, or the sentence that there is nothing to list."""
    line = lines[index]
    if _NONE.match(line.text):
        reading.denied = True
        return True
    if reading.denied and not _marker_soon(lines, index):
        return _continues_denial(lines, index)
    if _marker_soon(lines, index) and _short(line.text):
        reading.theme = line.text
        return True
    reading.introduction.append(line)
    return len(reading.introduction) <= 12


def _continues_denial(lines: Sequence[Line], index: int) -> bool:
    return not _finished(lines[index - 1].text)


def _goes_on(reading: _Reading, line: Line) -> bool:
    """Whether a line on the markers' edge is the rest of the item: so it is in a list without hanging indent."""
    if _finished(reading.items[-1][-1].text):
        return False
    hanging = any(more.left > reading.edge + _FLUSH for item in reading.items for more in item[1:])
    return line.text[:1].islower() or (not hanging and not _short(line.text))


def _theme(reading: _Reading, lines: Sequence[Line], index: int) -> bool:
    """Read a line that stands between items; False where it is a heading or prose that ends the list."""
    text = lines[index].text
    if _END.search(text) or not _short(text) or not _item_follows(reading, lines, index):
        return False
    reading.theme = text.rstrip(" :")
    reading.fresh = True
    return True


def _item_follows(reading: _Reading, lines: Sequence[Line], index: int) -> bool:
    for line in lines[index + 1 : index + 3]:
        marker = _MARKER.match(line.text)
        if marker:
            return bool(marker["bullet"]) == reading.bullets or not reading.items
    return False


def _marker_soon(lines: Sequence[Line], index: int) -> bool:
    return any(_MARKER.match(line.text) for line in lines[index + 1 : index + 2])


def _short(text: str) -> bool:
    return len(text) <= _THEME_MOST and not text.endswith(".") and not _INTRODUCES.search(text)


def _finished(text: str) -> bool:
    return text.rstrip().endswith((".", ";", "?", "!", ".)", ")", "]", ".]"))
