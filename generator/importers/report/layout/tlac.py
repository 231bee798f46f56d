"""Read a report of the targeted inspections of services for looked-after children, 2013.

Public: suits, read.
"""

import re
from collections.abc import Sequence

from generator.importers.record import ReadFinding
from generator.importers.report.document import Document, Reading
from generator.importers.report.findings import opens_list, read_list
from generator.importers.report.grades import GRADE, Graded, grade_id
from generator.importers.report.text import Line, tidy

_TITLE = re.compile(r"inspection of (?:services for )?looked[- ]after children(?:\s+services)?\b", re.IGNORECASE)
_GRADED = (
    re.compile(
        rf"overall effectiveness of services for looked[- ]after children.{{0,40}}? grade \d \((?P<grade>{GRADE})\)",
        re.IGNORECASE,
    ),
    re.compile(rf"record of main findings.{{0,120}}?overall effectiveness (?P<grade>{GRADE})\b", re.IGNORECASE),
)
"""The section that gives the grade, and the record of main findings that repeats it."""

_INTRODUCTION = 12  # lines at most between the heading and the first list
_LIST = re.compile(r"areas? for improvement\s*:?", re.IGNORECASE)
_WHEN = re.compile(r"(?:immediately|within (?:the next )?(?:\w+ )?(?:days?|weeks?|months?)\b.*?)\s*:?", re.IGNORECASE)


def suits(cover: str) -> bool:
    """Whether a cover is of this layout."""
    return _TITLE.search(cover) is not None


def read(document: Document) -> Reading:
    """The one grade from its section and the record at the end; findings from the lists by time."""
    said = [graded for pattern in _GRADED if (graded := _grade(document, pattern))]
    problems = [] if said else ["No grade for overall effectiveness was found"]
    if len({graded.grade for graded in said}) > 1:
        problems.append(
            f"The overall grade is {said[0].grade} on page {said[0].page} and {said[1].grade} on page {said[1].page}"
        )
    findings, troubles = _findings(document.body)
    return Reading(
        framework="tlac",
        kind="inspection",
        grades=tuple(said[:1]),
        findings=findings,
        problems=(*problems, *troubles),
    )


def _grade(document: Document, pattern: re.Pattern[str]) -> Graded | None:
    for page in document.pages[2:]:
        match = pattern.search(tidy(" ".join(line.text for line in page.lines)))
        if match:
            return Graded(area="overall", grade=grade_id(match["grade"]), page=page.number)
    return None


def _findings(body: Sequence[Line]) -> tuple[tuple[ReadFinding, ...], tuple[str, ...]]:
    """The items below 'Immediately', 'Within three months' and so on, under the one heading."""
    index = _first_list(body)
    if index is None:
        return (), ("No list of areas for improvement was found",)
    findings: list[ReadFinding] = []
    problems: list[str] = []
    while index < len(body) and _WHEN.fullmatch(body[index].text):
        listed = read_list(body, index + 1, _WHEN)
        problems += listed.problems
        findings += [
            ReadFinding(kind="improvement", area="overall", topics=(), page=found.page, tag="", text=found.text)
            for found in listed.items
        ]
        index = listed.end
    return tuple(findings), tuple(problems)


def _first_list(body: Sequence[Line]) -> int | None:
    """Where the first line such as 'Immediately' stands, below the heading and the paragraph that introduces it."""
    heading = next((index for index in range(len(body)) if opens_list(body, index, _LIST)), len(body))
    below = range(heading + 1, min(heading + _INTRODUCTION, len(body)))
    return next((index for index in below if _WHEN.fullmatch(body[index].text)), None)
