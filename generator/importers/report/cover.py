"""Read what stands on a report's cover: whose services, when on site, when published, which URN.

Public: Cover, read_cover.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from generator.importers.report.dates import Span, one_day, spans, whole_span
from generator.importers.report.text import Line, Page, tidy

_TITLE = re.compile(
    r"(?:re-?\s?)?inspection\s+of\s+(?:services\s+for|looked\s+after\s+children|local\s+authority\s+children|"
    r"children's\s+(?:social\s+care\s+)?services|the\s+local\s+authority's?\s+children)",
    re.IGNORECASE,
)
_NAMED_IN_TITLE = re.compile(
    r"(?:re-?\s?)?inspection\s+of\s+(?P<name>(?:(?!inspection).){2,90}?)(?:\s+local\s+authority)?"
    r"\s+children's\s+(?:social\s+care\s+)?services",
    re.IGNORECASE,
)
_TRUST_IN_TITLE = re.compile(
    r"(?:re-?\s?)?inspection\s+of\s+(?P<name>.{2,60}?\s+children(?:'s)?\b.{0,40}?\b(?:trust|company|first))",
    re.IGNORECASE,
)
_DATES = re.compile(
    r"(?:inspection\s+dates?|dates?\s+of\s+(?:the\s+)?inspection|fieldwork(?:\s+dates?)?)\s*:?(?P<days>.{5,120}?)"
    r"(?=(?:lead|reporting)\s+inspector|report\s+published|published|(?:date\s+of\s+)?publication|judge?ment|children's\s+services|the\s+overall|$)",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"(?:published(?:\s+on)?|publication\s+date|date\s+of\s+publication)\s*:?\s*(?P<day>.{6,30})", re.IGNORECASE
)
_URN = re.compile(r"\b(?:URN|unique\s+reference\s+number)\s*:?\s*(?P<urn>\d{5,7})\b", re.IGNORECASE)
_PAGE_NUMBER = re.compile(r"\d{1,3}|page\s+\d+.*", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """The cover's facts, empty or None where it does not give them; `text` is the cover on one line."""

    text: str
    named: str
    urn: str
    visits: tuple[Span, ...]
    published: date | None

    @property
    def on_site(self) -> Span | None:
        """From the first day on site to the last, or None."""
        return whole_span(self.visits)


def read_cover(pages: Sequence[Page]) -> Cover:
    """The cover's facts from the first page, the URN from the first two."""
    lines = pages[0].lines
    text = tidy(" ".join(line.text for line in lines))
    more = tidy(" ".join(line.text for page in pages[:2] for line in page.lines))
    days = _DATES.search(text)
    published = _PUBLISHED.search(text)
    urn = _URN.search(more)
    return Cover(
        text=text,
        named=_named(lines),
        urn=urn["urn"] if urn else "",
        visits=spans(days["days"]) if days else (),
        published=one_day(published["day"]) if published else None,
    )


def _named(lines: Sequence[Line]) -> str:
    """The authority as the cover names it: the lines above the title, or the words inside it, or the line below."""
    above: list[str] = []
    for index, line in enumerate(lines[:12]):
        words = tidy(" ".join(more.text for more in lines[index : index + 2]))
        if _TITLE.match(words):
            return " ".join(above) or _below(lines, index)
        words = tidy(" ".join(more.text for more in lines[index : index + 4]))
        inside = _NAMED_IN_TITLE.match(words) or _TRUST_IN_TITLE.match(words)
        if inside:
            return inside["name"].strip()
        if not _PAGE_NUMBER.fullmatch(line.text):
            above.append(tidy(line.text))
    return ""


def _below(lines: Sequence[Line], index: int) -> str:
    for line in lines[index + 1 : index + 4]:
        if line.text[:1].isupper() and not line.text.lower().startswith(("inspection", "services")):
            return tidy(line.text)
    return ""
