"""Read a report of the single inspection framework, 2014 to 2018.

Public: suits, read.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from generator.importers.record import ReadFinding
from generator.importers.report.areas import area_of, pointer
from generator.importers.report.dates import one_day
from generator.importers.report.document import Document, Reading
from generator.importers.report.findings import Found, opens_list, read_list
from generator.importers.report.grades import GRADE, Graded, Title, disagreements, filled, grade_id, headings, table
from generator.importers.report.paragraphs import named_areas, sections
from generator.importers.report.text import Line, tidy

_TITLE = re.compile(r"inspection of services for children in need of help and protection,? children looked after", re.I)
_AGAIN = re.compile(
    r"\bre[- ]?inspection of services for children|\bthis (?:is|was) a re[- ]?inspection",
    re.IGNORECASE,
)
_EARLIER = re.compile(
    r"(?:(?:previous|last) inspection of the local authority's (?:safeguarding arrangements|services)[^.]{0,60}? was in"
    r"|last inspection report for the local authority's children's services was published (?:in|on))"
    r" (?P<day>[^.:]{6,20})",
    re.IGNORECASE,
)
_SIF_SINCE = date(2013, 11, 1)
_TABLE_STARTS = re.compile(r"1\.?\s*children who need help and protection", re.IGNORECASE)
_IS = r"\s+(?:(?:is|are)\s+)?"
_HEADLINE = tuple(
    re.compile(rf"{said}{_IS}(?P<grade>{GRADE})\b", re.IGNORECASE)
    for said in (
        r"overall judge?ment(?: for .{2,80}?)?\s*(?:is|[:–—-])?(?:\s+that)?(?:\s+children's services?)?",
        r"children's services?(?:\s+(?:in|for|at|provided by)\s+.{2,100}?)?",
        r"overall effectiveness(?: of .{2,80}?)?\s*[:–—-]?",
    )
)
"""The ways in which a cover says its headline, surest first."""

_EXPERIENCES = r"(?:the\s+)?(?:experiences?\s+and\s+progress\s+of\s+)?"
TITLES = (
    Title(
        area="help-and-protection",
        pattern=_EXPERIENCES + r"children\s+who\s+need\s+help\s+and\s+protection",
        row=r"1\.?\s*children\s+who\s+need\s+help\s+and\s+protection",
    ),
    Title(
        area="looked-after",
        pattern=_EXPERIENCES + r"children\s+looked\s+after\s+and\s+achieving\s+permanence",
        row=r"2\.?\s*children\s+looked\s+after\s+and\s+achieving\s+permanence",
    ),
    Title(area="adoption", pattern=r"adoption(?:\s+performance)?", row=r"2\.1\.?\s*adoption\s+performance"),
    Title(
        area="care-leavers",
        pattern=_EXPERIENCES + r"care\s+leavers",
        row=r"2\.2\.?\s*(?:the\s+)?experiences?\s+and\s+progress\s+of\s+care\s+leavers",
    ),
    Title(
        area="leadership",
        pattern=r"leadership,?\s+management\s+and\s+governance",
        row=r"3\.?\s*leadership,?\s+management\s+and\s+governance",
    ),
)
_BOARD = Title(
    area="lscb",
    pattern=r"(?:the\s+)?(?:effectiveness\s+of\s+the\s+)?(?:local\s+safeguarding\s+children(?:'s)?\s+board|lscb)(?:\s*\(lscb\))?(?:\s*\d)?",
)
_ARRANGEMENTS = re.compile(
    rf"arrangements in place to evaluate the effectiveness .{{20,220}}?{_IS}(?P<grade>{GRADE})\b", re.IGNORECASE
)
_BOARD_SECTION = re.compile(
    r"section 2.*|(?:the )?(?:effectiveness of the )?local safeguarding children(?:'s)? board\b.*|"
    r"what (?:does|do) the .*(?:scb|board) need.*|the \w*scb (?:is|requires) .*",
    re.IGNORECASE,
)
_APART = 40  # lines: a list this far below the last one is another body's, or a look back
_LIST = re.compile(
    r"(?P<priority>(?:areas? (?:for|of) )?"
    r"(?:(?:priority (?:and|or) )?immediate|(?:immediate (?:and )?)?priority) actions?)"
    r"|(?:key )?recommendations?(?: for improvement)?"
    r"|(?:key )?areas? (?:for|of) (?:improvement|development)(?: and recommendations)?"
    r"|what (?:does |do )?the (?:local authority|council)s? needs? to improve",
    re.IGNORECASE,
)
_HEADING = re.compile(rf"(?:{_LIST.pattern})\s*[:?.]?\s*\d?\s*[:?]?", re.IGNORECASE)

_POINTERS = (
    pointer(
        "help-and-protection",
        *("help and protection", "early help", "safeguarding children\\b", "child protection", "children in need\\b"),
        *("section 47", "front door", "private(?:ly)? foster", "referrals?\\b", "strategy (?:discussion|meeting)"),
    ),
    pointer("adoption", "adoption", "adopters?", "adoptive"),
    pointer("care-leavers", "care leavers?", "leaving care", "pathway plan"),
    pointer(
        "looked-after",
        *(
            "looked[- ]after",
            "children in care",
            "foster carers?",
            "permanence",
            "personal education plan",
            "placement",
        ),
    ),
    pointer(
        "leadership",
        *("leadership", "governance", "management oversight", "performance (?:management|information)", "supervision"),
        *("quality assurance", "workforce", "commissioning", "corporate parent"),
    ),
)


def suits(cover: str) -> bool:
    """Whether a cover is of this layout."""
    return _TITLE.search(cover) is not None


def read(document: Document) -> Reading:
    """Grades from the judgement table, the headline and the board's section; findings from the authority's lists."""
    council, board = _parts(document.body)
    cover = [line for page in document.pages[:2] for line in page.lines]
    rows = table(cover, TITLES)
    overall = _headline(document)
    said = _board_said(document, board)
    again = headings([line for line in council if line.page > 1], TITLES)
    more, missing = filled(rows, again, [title.area for title in TITLES])
    given = (*overall, *rows, *more, *said[:1])
    findings, troubles = _findings(council)
    problems = () if overall else ("No overall grade was found on page 1",)
    return Reading(
        framework="sif",
        kind="re-inspection" if _again(council) or _AGAIN.search(document.cover.text) else "inspection",
        grades=given,
        findings=findings,
        problems=(*missing, *problems, *disagreements(given, again), *disagreements(given, said), *troubles),
    )


def _parts(body: Sequence[Line]) -> tuple[Sequence[Line], Sequence[Line]]:
    """The authority's part of the report, and the safeguarding board's."""
    for index, line in enumerate(body):
        if line.bold and line.page > 3 and _BOARD_SECTION.fullmatch(tidy(line.text)):
            return body[:index], body[index:]
    return body, ()


def _headline(document: Document) -> tuple[Graded, ...]:
    text = _TABLE_STARTS.split(document.cover.text)[0]
    for pattern in _HEADLINE:
        match = pattern.search(text)
        if match:
            return (Graded(area="overall", grade=grade_id(match["grade"]), page=1),)
    return ()


def _again(council: Sequence[Line]) -> bool:
    """Whether the text says that it is a re-inspection, or that an earlier inspection fell under this framework."""
    text = tidy(" ".join(line.text for line in council if line.page <= 9))
    days = (one_day(f"1 {match['day'].strip()}") or one_day(match["day"]) for match in _EARLIER.finditer(text))
    return _AGAIN.search(text) is not None or any(day is not None and day >= _SIF_SINCE for day in days)


def _board_said(document: Document, board: Sequence[Line]) -> tuple[Graded, ...]:
    """Each place that gives the board's grade: the cover, its section's heading, the sentence on its arrangements."""
    lines = [line for page in document.pages for line in page.lines]
    said = list(headings(lines, (_BOARD,)))
    match = _ARRANGEMENTS.search(tidy(" ".join(line.text for line in board[:40])))
    if match:
        said.append(Graded(area="lscb", grade=grade_id(match["grade"]), page=board[0].page))
    return tuple(said)


def _findings(body: Sequence[Line]) -> tuple[tuple[ReadFinding, ...], tuple[str, ...]]:
    findings: list[ReadFinding] = []
    problems: list[str] = []
    end = len(body)
    where = sections([line for line in body if line.page > 1], TITLES)
    for index, kind in _lists(body):
        if findings and index > end + _APART:
            break
        listed = read_list(body, index + 1, _HEADING)
        end = listed.end
        problems += listed.problems
        for found in listed.items:
            area = _area(found, where)
            findings.append(ReadFinding(kind=kind, area=area, topics=(), page=found.page, tag="", text=found.text))
    if not findings:
        problems.append("No list of areas for improvement or recommendations was found")
    return tuple(findings), tuple(problems)


def _area(found: Found, where: Mapping[int, frozenset[str]]) -> str:
    """The area in whose section the paragraphs stand that an item names; what its words tell, where that fits."""
    named = named_areas(found.text, where)
    told = area_of(found.theme, found.text, _POINTERS)
    if len(named) == 1:
        return next(iter(named))
    return told if not named or told in named else ""


def _lists(body: Sequence[Line]) -> Iterator[tuple[int, str]]:
    """Where each list's heading stands, and the kind of finding below it."""
    for index, line in enumerate(body):
        match = _LIST.match(line.text)
        if match and opens_list(body, index, _HEADING):
            yield index, "priority-action" if match["priority"] else "improvement"
