"""Make the section of what an authority's latest inspection praised.

Public: strengths, SHOWN.
"""

from generator.analyse.cut import published_on
from generator.analyse.english import number
from generator.model.finding import Finding
from generator.model.inspection import Inspection
from generator.model.site import Site
from generator.render import addresses
from generator.render.must import finding_item
from generator.render.pages.place.subject import Subject
from generator.render.views.authority import Praise, Strengths
from generator.render.views.link import LinkView
from generator.render.wording import month

SHOWN = 6
"""Strengths that the page shows; the rest are on the inspection's own page."""


def strengths(subject: Subject) -> Strengths | None:
    """The section; None where the latest inspection praised nothing that we hold."""
    latest = subject.latest
    if latest is None or not latest.praised:
        return None
    return Strengths(
        intro=f"From the report of {month(published_on(latest))}, in our words.",
        items=tuple(_praise(subject.edition.site, latest, finding) for finding in latest.praised[:SHOWN]),
        more=_more(subject, latest),
    )


def _praise(site: Site, latest: Inspection, finding: Finding) -> Praise:
    item = finding_item(site, latest, finding)
    area = next((each.name for each in latest.framework.areas if each.id == finding.area), "")
    fine = ", ".join(part for part in (area, item.page) if part)
    return Praise(title=item.title, text=item.text, fine=fine, href=item.href)


def _more(subject: Subject, latest: Inspection) -> LinkView | None:
    """The way to the strengths that are not shown."""
    if len(latest.praised) <= SHOWN:
        return None
    label = f"All {number(len(latest.praised))} strengths of this inspection"
    return LinkView(label=label, href=subject.way.to(addresses.inspection(latest)))
