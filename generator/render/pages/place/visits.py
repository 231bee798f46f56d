"""Make the list of an authority's visits, which give no grade.

Public: visits.
"""

from generator.analyse.cut import published_on
from generator.analyse.english import day, opening
from generator.model.inspection import Inspection
from generator.render import addresses
from generator.render.addresses import Way
from generator.render.pages.place.subject import Subject
from generator.render.views.authority import Event
from generator.render.views.link import LinkView
from generator.render.wording import count, span


def visits(subject: Subject) -> tuple[Event, ...]:
    """Every visit, newest first."""
    return tuple(_visit(event, subject.way) for event in reversed(subject.edition.site.visits(subject.slug)))


def _visit(event: Inspection, way: Way) -> Event:
    when = span(event.started, event.ended) if event.started and event.ended else day(published_on(event))
    priority = sum(finding.kind == "priority-action" for finding in event.findings)
    asked = f"{opening(count(priority, 'area'))} for priority action." if priority else ""
    return Event(
        label=event.kind.name,
        href=way.to(addresses.inspection(event)),
        when=when,
        text=" ".join(part for part in (event.theme, asked) if part),
        report=LinkView(label="Letter (PDF)", href=event.report) if event.report else None,
    )
