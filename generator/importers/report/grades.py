"""Find grades in a report: in its judgement table, and in the headings that repeat them.

Public: Title, Graded, GRADE, LEAD, grade_id, table, headings, disagreements, filled.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from generator.importers.report.text import Line, tidy

GRADE = r"(?:outstanding|good|adequate|requires?\s+improvement(?:\s+to\s+be\s+good)?|inadequate)"
"""Any grade, as a pattern to match without regard to capitals."""

_NOT_JUDGED = r"not\s+(?:judged|applicable)|n/a|no\s+judge?ment"  # a council without such a service

_ANY_GRADE = re.compile(rf"\b{GRADE}\b", re.IGNORECASE)
_BETWEEN = r"\s*[.:–—-]?\s*"
_IS = r"(?:(?:is|are|that\s+it\s+is|is\s+that\s+(?:it|they)(?:\s+(?:is|are))?)\s*:?\s*)?"
LEAD = r"(?:(?:\d(?:\.\d)?\.?\s+)|the\s+graded\s+judge?ment\s+(?:for|about|of|on)\s+(?:the\s+)?)?"
"""What may stand before a judgement's title in a heading, as a pattern."""

_LINES_MOST = 5  # a heading in a narrow cell runs over four lines and its grade stands on the fifth


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """A judgement's area id, and the pattern of all the titles it has borne.

    `row` is a stricter pattern for the judgement table, tried first, where prose beside the table uses the title too.
    """

    area: str
    pattern: str
    row: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Graded:
    """A grade as one place in a report gives it."""

    area: str
    grade: str
    page: int


def grade_id(words: str) -> str:
    """The id of a grade as written, for 'Requires improvement to be good' and 'require improvement' are one.

    'Not judged' is 'not-applicable': the place has no such service.
    """
    first = words.lower().split()[0]
    if first in {"not", "no", "n/a"}:
        return "not-applicable"
    return "requires-improvement" if first.startswith("require") else first


def table(lines: Sequence[Line], titles: Iterable[Title]) -> tuple[Graded, ...]:
    """The rows of a judgement table: each title that a grade directly follows, the first time it stands in `lines`."""
    text, starts = _flowing(lines)
    found = []
    for title in titles:
        for pattern in filter(None, (title.row, title.pattern)):
            match = re.search(rf"\b{pattern}{_BETWEEN}(?P<grade>{GRADE}|{_NOT_JUDGED})\b", text, re.IGNORECASE)
            if match:
                page = _page_at(match.start(), starts)
                found.append(Graded(area=title.area, grade=grade_id(match["grade"]), page=page))
                break
    return tuple(found)


def headings(lines: Sequence[Line], titles: Iterable[Title]) -> tuple[Graded, ...]:
    """The headings that repeat a grade: a title that opens a line, and a grade that ends it or one soon after."""
    wholes = [(title.area, _whole(title)) for title in titles]
    return tuple(_headings(lines, wholes))


def disagreements(given: Iterable[Graded], again: Iterable[Graded]) -> tuple[str, ...]:
    """A sentence for each heading whose grade is not the one given before."""
    first = {graded.area: graded for graded in given}
    return tuple(
        f"The grade for {graded.area} is {first[graded.area].grade} on page {first[graded.area].page} "
        f"and {graded.grade} in the heading on page {graded.page}"
        for graded in again
        if graded.area in first and first[graded.area].grade != graded.grade
    )


def filled(
    given: Sequence[Graded], again: Sequence[Graded], areas: Iterable[str]
) -> tuple[tuple[Graded, ...], tuple[str, ...]]:
    """What headings give for the areas that the table lacks, and a sentence on each area that it lacks."""
    found: list[Graded] = []
    problems: list[str] = []
    for area in areas:
        if any(graded.area == area for graded in given):
            continue
        heading = next((graded for graded in again if graded.area == area), None)
        found += [heading] if heading else []
        instead = f"; it is taken from the heading on page {heading.page}" if heading else ""
        problems.append(f"No grade was found for {area} in the judgement table on page 1{instead}")
    return tuple(found), tuple(problems)


def _headings(lines: Sequence[Line], wholes: Sequence[tuple[str, re.Pattern[str]]]) -> Iterator[Graded]:
    weighed = any(line.bold for line in lines)
    for index, line in enumerate(lines):
        if not _OPENING.match(line.text) or (weighed and not line.bold and ":" in line.text):
            continue  # 'Adoption performance: good' in plain type is a grade of an earlier inspection
        near = lines[index : index + _LINES_MOST]
        if not _ANY_GRADE.search(" ".join(more.text for more in near)):
            continue
        joined = list(accumulate((tidy(more.text) for more in near), "{} {}".format))
        for area, whole in wholes:
            grade = _heading_among(joined, whole)
            if grade:
                yield Graded(area=area, grade=grade, page=line.page)
                break


_OPENING = re.compile(
    r"(?:\d(?:\.\d)?\.?\s+)?(?:the\s+)?(?:graded|impact|effectiveness|experience|children|adoption|care|leader|overall|local|lscb)",
    re.IGNORECASE,
)


def _whole(title: Title) -> re.Pattern[str]:
    return re.compile(rf"{LEAD}{title.pattern}{_BETWEEN}{_IS}(?P<grade>{GRADE})\s*[.:]?\s*\d?", re.IGNORECASE)


def _heading_among(joined: Sequence[str], whole: re.Pattern[str]) -> str:
    """The grade of the heading that one, two or more lines make, an empty text where they make none."""
    matches = (whole.fullmatch(text) for text in joined)
    return next((grade_id(match["grade"]) for match in matches if match), "")


def _flowing(lines: Sequence[Line]) -> tuple[str, list[tuple[int, int]]]:
    """The lines as one text, and where in it each line starts, with its page."""
    text, starts = "", []
    for line in lines:
        starts.append((len(text), line.page))
        text += tidy(line.text) + " "
    return text, starts


def _page_at(place: int, starts: list[tuple[int, int]]) -> int:
    return max((start, page) for start, page in starts if start <= place)[1]
