"""Read a report of ILACS: inspections of local authority children's services, 2018, 2023 and 2026.

Public: suits, read.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from generator.importers.record import ReadFinding
from generator.importers.report.areas import Pointer, area_of, pointer
from generator.importers.report.dates import Span, stays
from generator.importers.report.document import Document, Reading
from generator.importers.report.findings import opens_list, read_list
from generator.importers.report.grades import Graded, Title, disagreements, filled, headings, table
from generator.importers.report.tags import split_tag
from generator.importers.report.text import Line

SHORT_DAYS_MOST = 7
"""A short inspection is one week on site and a standard one two (Ofsted's ILACS guidance); reports do not say which."""

_TITLE = re.compile(r"inspection of\b.{0,90}?children", re.IGNORECASE)
_TABLE = re.compile(
    r"judge?ments?\s+grades?.{0,60}?(?:impact of leader|experiences? and progress of)|"
    r"impact of leader.{20,400}?experiences? and progress of",
    re.IGNORECASE,
)
_HEADER = re.compile(r"judge?ments?\s+grades?", re.IGNORECASE)
_NO_OVERALL_SINCE = date(2026, 4, 1)

_OF = r"(?:the\s+)?experiences?\s+and\s+progress\s+of\s+"
_CARE_LEAVERS = (
    r"(?:children\s+(?:and\s+)?|young\s+people\s+)?"
    r"(?:care\s+leavers|care[- ]experienced\s+(?:young\s+)?(?:people|adults|young\s+adults))"
)
TITLES = (
    Title(
        area="leaders",
        pattern=r"(?:the\s+)?impact\s+of\s+leader(?:s|ship)\b(?:\s+on\b(?:,?\s+[\w'-]+){1,12}?)?",
    ),
    Title(
        area="help-and-protection",
        pattern=_OF + r"children\s+(?:and\s+families\s+)?who\s+need\s+help\s+(?:and|or)\s+protection",
    ),
    Title(area="in-care-and-care-leavers", pattern=_OF + rf"children\s+in\s+(?:our\s+)?care\s+and\s+{_CARE_LEAVERS}"),
    Title(area="in-care", pattern=_OF + r"children\s+in\s+(?:our\s+)?care"),
    Title(area="care-leavers", pattern=_OF + _CARE_LEAVERS),
    Title(area="overall", pattern=r"overall\s+effectiveness"),
)
_HEADING = re.compile(
    r"(?:what\s+(?:still\s+)?needs?\s+to\s+(?:be\s+)?improved?(?:\s+(?:further|next|most|in\s.{2,60}?))?|"
    r"what\s+(?:does\s+)?the\s+(?:local\s+authority|council)\s+(?:still\s+)?needs?\s+to\s+improve|"
    r"(?:key\s+)?areas?\s+(?:for|of)\s+improvement|areas?\s+to\s+improve|recommendations?)"
    r"\s*[?:.*–-]?\s*(?:\d{0,2}|\[\d{1,2}\]|\(\d{1,2}\)|[¹²³⁴⁵⁶⁷⁸⁹]{1,2})\s*[?:]?",
    re.IGNORECASE,
)
"""The list's heading, with the sign of a footnote in the forms that it has had."""

_PRIORITY = re.compile(r"priority actions?\W*$", re.IGNORECASE)
_HELP = pointer(
    "help-and-protection",
    *("help and protection", "early help", "child protection", "child(?:ren)? in need\\b", "section 47", "front door"),
    *(
        "private(?:ly)? foster",
        "strategy (?:discussion|meeting)",
        "pre-proceeding",
        "public law outline",
        "MASH\\b",
        "16[- ]and 17[- ]year",
    ),
)
_LEADERS = pointer(
    "leaders",
    *(
        "management oversight",
        "performance (?:management|information)",
        "quality assurance",
        "supervision",
        "workforce",
    ),
    *("caseloads", "corporate parent", "leaders\\b", "scrutiny", "audit"),
)
_CARE_WORDS = (
    "children in care",
    "looked[- ]after",
    "foster carers?",
    "permanence",
    "personal education plan",
    "adopti",
)
_LEAVER_WORDS = ("care[- ]leavers?", "leaving care", "pathway plan", "care[- ]experienced")
_TOGETHER = (_HELP, _LEADERS, pointer("in-care-and-care-leavers", *_CARE_WORDS, *_LEAVER_WORDS))
_APART = (_HELP, _LEADERS, pointer("in-care", *_CARE_WORDS), pointer("care-leavers", *_LEAVER_WORDS))


def suits(cover: str) -> bool:
    """Whether a cover is of this layout."""
    return _TITLE.search(cover) is not None and _TABLE.search(cover) is not None


def read(document: Document) -> Reading:
    """Grades from the judgement table, cross-checked with the headings; findings from 'What needs to improve'."""
    given = _table(document)
    again = headings([line for line in document.body if line.page > 1], TITLES)
    framework = _framework((*given, *again), document.on_site)
    more, missing = filled(given, again, _areas(framework))
    findings, troubles = _findings(document.body, _TOGETHER if framework == "ilacs-2018" else _APART)
    return Reading(
        framework=framework,
        kind=_kind(document.visits),
        grades=(*given, *more),
        findings=findings,
        problems=(*missing, *disagreements(given, again), *_footer_dates(document), *troubles),
    )


def _table(document: Document) -> tuple[Graded, ...]:
    lines = document.pages[0].lines
    start = next((index for index, line in enumerate(lines) if _HEADER.search(line.text)), 0)
    rows = table(lines[start : start + 22], TITLES)
    together = any(row.area == "in-care-and-care-leavers" for row in rows)
    return tuple(row for row in rows if not (together and row.area in {"in-care", "care-leavers"}))


def _framework(given: Sequence[Graded], on_site: Span | None) -> str:
    areas = {graded.area for graded in given}
    if "in-care-and-care-leavers" in areas:
        return "ilacs-2018"
    late = on_site is not None and on_site.first >= _NO_OVERALL_SINCE
    return "ilacs-2026" if late and "overall" not in areas else "ilacs-2023"


def _areas(framework: str) -> tuple[str, ...]:
    """The judgement areas that a report of this framework grades."""
    care = ("in-care-and-care-leavers",) if framework == "ilacs-2018" else ("in-care", "care-leavers")
    overall = () if framework == "ilacs-2026" else ("overall",)
    return ("leaders", "help-and-protection", *care, *overall)


def _kind(visits: Sequence[Span]) -> str:
    """The kind by the length of the first time on site; a team that came back a second time came to check."""
    if not visits:
        return "standard"
    first = stays(tuple(visits))[0]
    return "short" if (first.last - first.first).days < SHORT_DAYS_MOST else "standard"


def _footer_dates(document: Document) -> Iterator[str]:
    on_site = document.cover.on_site
    other = [(page, span) for page, span in document.footer_spans if on_site is not None and span != on_site]
    if other and on_site is not None:
        page, span = other[0]
        yield f"The footer on page {page} gives {span} on site, and page 1 {on_site}"


def _findings(body: Sequence[Line], pointers: Sequence[Pointer]) -> tuple[tuple[ReadFinding, ...], tuple[str, ...]]:
    findings: list[ReadFinding] = []
    problems: list[str] = []
    starts = [index for index in range(len(body)) if opens_list(body, index, _HEADING)]
    for index in starts:
        listed = read_list(body, index + 1, _HEADING)
        problems += listed.problems
        for found in listed.items:
            text, tag = split_tag(found.text)
            area = area_of(found.theme, text, pointers)
            kind = "priority-action" if _PRIORITY.search(found.theme) else "improvement"
            findings.append(ReadFinding(kind=kind, area=area, topics=(), page=found.page, tag=tag, text=text))
    if not starts:
        problems.append("No heading 'What needs to improve' was found")
    return tuple(findings), tuple(problems)
