"""Say in which judgement's section the paragraphs stand that a finding names, as in '(paragraphs 25 and 30)'.

Public: sections, named_areas.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from generator.importers.report.grades import LEAD, Title
from generator.importers.report.text import Line, tidy

_NUMBERED = re.compile(r"(?P<number>\d{1,3})\.\s*\D")
_NAMED = re.compile(r"\bpara(?:graph)?s?\.?\s*(?P<numbers>\d+(?:\s*(?:,|&|and|to|[-–—])?\s*\d+)*)", re.IGNORECASE)
_BRACKETS = re.compile(r"[(\[](?P<inside>[^()\[\]]*)[)\]]?")
_RANGE = re.compile(r"(?P<first>\d+)(?:\s*(?:to|[-–—])\s*(?P<last>\d+))?")
_TITLE_LINES = 3  # a section's title in bold runs over as many
_STEP_MOST = 3  # a number further on than this is none of a paragraph, but of a year or an age that opens a line
_RANGE_MOST = 60


def sections(lines: Sequence[Line], titles: Collection[Title]) -> dict[int, frozenset[str]]:
    """By number, the areas in whose sections a paragraph of this number stands: one, where numbers run on.

    A section starts at its title in bold and ends at the next. What stands before the first is in none.
    """
    opens = [(title.area, re.compile(LEAD + title.pattern, re.IGNORECASE)) for title in titles]
    found: dict[int, frozenset[str]] = {}
    area, last = "", 0
    for index, line in enumerate(lines):
        area = _opened(lines, index, opens) or area
        match = _NUMBERED.match(line.text) if area else None
        number = int(match["number"]) if match else 0
        if number and (not last or number == 1 or last < number <= last + _STEP_MOST):
            found[number] = found.get(number, frozenset()) | {area}
            last = number
    return found


def named_areas(text: str, where: Mapping[int, frozenset[str]]) -> frozenset[str]:
    """The areas of the paragraphs that a finding names; none where it names none, or one that stands nowhere."""
    numbers = tuple(_numbers(text))
    if not all(number in where for number in numbers):
        return frozenset()
    return frozenset[str]().union(*(where[number] for number in numbers))


def _opened(lines: Sequence[Line], index: int, opens: Sequence[tuple[str, re.Pattern[str]]]) -> str:
    """The area whose section's title starts on this line, an empty text where none does."""
    if not lines[index].bold:
        return ""
    words = tidy(" ".join(line.text for line in lines[index : index + _TITLE_LINES]))
    return next((area for area, pattern in opens if pattern.match(words)), "")


def _numbers(text: str) -> Iterator[int]:
    """The numbers of the paragraphs that a text names in brackets; a range stands for all of it."""
    for bracket in _BRACKETS.finditer(text):
        for named in _NAMED.finditer(bracket["inside"]):
            for run in _RANGE.finditer(named["numbers"]):
                first, last = int(run["first"]), int(run["last"] or run["first"])
                yield from range(first, min(last, first + _RANGE_MOST) + 1)
