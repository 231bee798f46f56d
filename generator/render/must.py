"""Say what must improve: what the latest graded inspection asked for, and how often it had been asked before.

Public: must, finding_item, page_link, SHOWN.
"""

from dataclasses import replace

from generator.analyse.cut import published_on
from generator.analyse.english import day, number, opening
from generator.analyse.ledger import CATCH_ALL, Ledger, Mark
from generator.model.authority import Authority
from generator.model.finding import Finding, FindingKind
from generator.model.inspection import Inspection
from generator.model.site import Site
from generator.render import addresses
from generator.render.addresses import Way
from generator.render.views.link import LinkView
from generator.render.views.must import Must, MustItem
from generator.render.wording import inside, month, ordinal

SHOWN = 5
"""Findings that fit in the rail; the rest are on the inspection's own page."""


def must(site: Site, authority: Authority, latest: Inspection | None, asked: Ledger, way: Way) -> Must:
    """What must improve at an authority, in the report's order; a sentence where nothing is known or asked."""
    if latest is None:
        return Must(items=(), lines=(f"Nothing has been asked of {authority.called} yet: it has not been inspected.",))
    report = (LinkView(label="The report (PDF)", href=latest.report),) if latest.report else ()
    if asked.latest is not latest:
        return Must(
            items=(), lines=("The areas for improvement of this report are not in our data yet.",), links=report
        )
    if not latest.asked:
        return Must(
            items=(), lines=(f"The report of {day(published_on(latest))} lists no area for improvement.",), links=report
        )
    tags = _tags(asked)
    items = tuple(finding_item(site, latest, finding, tags) for finding in latest.asked[:SHOWN])
    return _once(Must(items=items, lines=_lines(latest), links=_links(latest, way)))


def _once(told: Must) -> Must:
    """The same, with a page that all items share, and that nothing else stands beside, told once."""
    pages = {(item.page, item.href) for item in told.items}
    page, href = next(iter(pages))
    if len(pages) > 1 or not href or any(item.text for item in told.items):
        return told
    link = LinkView(label=f"{opening(page)} of the report", href=href)
    items = tuple(replace(item, page="", href="") for item in told.items)
    return replace(told, items=items, links=(link, *told.links))


def finding_item(site: Site, inspection: Inspection, finding: Finding, tags: dict[str, int] | None = None) -> MustItem:
    """One finding: its title (its topics where it has none), summary, and the page of the report that says so."""
    priority = "Priority action" if finding.kind is FindingKind.PRIORITY_ACTION else ""
    return MustItem(
        title=finding.title or _listed(site, finding) or "Another matter",
        text=finding.summary,
        tag=priority or _tag(finding, tags or {}),
        page=f"page {finding.page}" if finding.page else "",
        href=page_link(inspection, finding),
    )


def _listed(site: Site, finding: Finding) -> str:
    """A finding's topics as a title: a semicolon between, because names hold commas and 'and'."""
    names = {topic.id: topic.name for topic in site.topics}
    topics = [names[topic] for topic in finding.topics if topic in names and topic != CATCH_ALL]
    return "; ".join(topic if at == 0 else inside(topic) for at, topic in enumerate(topics))


def page_link(inspection: Inspection, finding: Finding) -> str:
    """The page of the report that a finding stands on, empty where either is not known."""
    if not (inspection.report and finding.page):
        return ""
    return f"{inspection.report}#page={finding.page}"


def _tags(asked: Ledger) -> dict[str, int]:
    """How often each topic that the latest inspection raised has been raised by now; 1 where it is new."""
    found = {row.topic.id: row.cells[-1] for row in asked.rows if row.topic.id != CATCH_ALL}
    return {topic: cell.times for topic, cell in found.items() if cell.mark in (Mark.CAME_BACK, Mark.NEW)}


def _tag(finding: Finding, times: dict[str, int]) -> str:
    """What the marker pen says: how often the finding's topic came by now, or that it is new.

    Under a title of ours that is its first topic, the most specific; a title of several topics stands for all of them.
    """
    topics = finding.topics[:1] if finding.title else finding.topics
    known = [times[topic] for topic in topics if topic in times]
    if known and max(known) > 1:
        return f"{ordinal(max(known))} time"
    return "New" if known and len(known) == len(topics) else ""


def _lines(latest: Inspection) -> tuple[str, ...]:
    more = len(latest.asked) - SHOWN
    listed = f" The list has {number(more)} more." if more > 0 else ""
    told = ", in our own words" if any(finding.summary for finding in latest.asked) else ", by topic"
    return (f"From the report of {month(published_on(latest))}{told}.{listed}",)


def _links(latest: Inspection, way: Way) -> tuple[LinkView, ...]:
    whole = LinkView(label="All findings of this inspection", href=way.to(addresses.inspection(latest)))
    return (whole, LinkView(label="Findings, then and now", href="#findings"))
