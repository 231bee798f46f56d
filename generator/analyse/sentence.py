"""Say what a sentence with its sources is, and how councils, reports and days are named in one.

Public: Citation, Sentence, report, record, when, called, closed, began, ended.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from generator.analyse.cut import published_on
from generator.analyse.english import day, joined, month, opening
from generator.model.authority import Authority
from generator.model.inspection import Inspection
from generator.model.site import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """Where a sentence comes from: words for the reader, and the address of the document, empty where it has none."""

    words: str
    link: str = ""
    inspection: Inspection | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence with its full stop, and its sources."""

    text: str
    sources: tuple[Citation, ...]


def report(inspection: Inspection) -> Citation:
    """An inspection's report, or a visit's letter."""
    kind = "report" if inspection.graded else "letter"
    return Citation(words=f"{kind} of {day(published_on(inspection))}", link=inspection.report, inspection=inspection)


def record(authority: Authority) -> Citation:
    """The content's own record of a council, with its website where it has one."""
    return Citation(words=f"record of {authority.called}", link=authority.website)


def when(inspection: Inspection) -> str:
    """When an inspection was, as it follows a noun: 'in May 2022', or 'published in July 2016'."""
    if inspection.started is None:
        return f"published in {month(published_on(inspection))}"
    return f"in {month(inspection.started)}"


def called(site: Site, slugs: Iterable[str]) -> str:
    """Councils by name inside a sentence; slugs that name none are left out."""
    known = {authority.slug: authority.called for authority in site.authorities}
    return joined([known[slug] for slug in slugs if slug in known])


def closed(authority: Authority, as_at: date) -> bool:
    """Whether the council is gone by the day."""
    return authority.closed is not None and authority.closed <= as_at


def began(site: Site, authority: Authority) -> str:
    """When the council began and in whose place: 'began on 1 April 2023 in place of Cumbria'."""
    if authority.opened is None:
        return "began"
    before = called(site, authority.predecessors)
    return f"began on {day(authority.opened)}{f' in place of {before}' if before else ''}"


def ended(site: Site, authority: Authority, as_at: date) -> Sentence | None:
    """That the council is gone, and who came after; None for one that is there."""
    if not closed(authority, as_at) or authority.closed is None:
        return None
    after = called(site, authority.successors)
    text = f"{opening(authority.called)} came to an end on {day(authority.closed)}"
    came = "successors are" if len(authority.successors) > 1 else "successor is"
    return Sentence(text=f"{text}; its {came} {after}." if after else f"{text}.", sources=(record(authority),))
