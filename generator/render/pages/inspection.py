"""Make the page of one inspection or visit: what, when, grades, findings, sources, and where sources disagree.

Public: inspection_page, inspection_view.
"""

from collections.abc import Sequence
from dataclasses import replace

from generator.analyse.cut import published_on
from generator.analyse.english import day, joined, opening
from generator.analyse.english import month as long_month
from generator.analyse.ledger import findings_known
from generator.analyse.movement import Move, Step
from generator.analyse.telling import name
from generator.draw.phrases import plural
from generator.model.authority import Authority
from generator.model.finding import Finding
from generator.model.framework import Programme
from generator.model.grade import Grade
from generator.model.inspection import Inspection
from generator.render import addresses
from generator.render.addresses import Way
from generator.render.edition import Edition
from generator.render.frame import frame
from generator.render.markup import words
from generator.render.must import finding_item
from generator.render.sources import conflicts, inspection_rows
from generator.render.stand import apart_rows, stand_rows
from generator.render.views.frame import FrameView
from generator.render.views.inspection import FindingGroup, InspectionView
from generator.render.views.link import LinkView
from generator.render.views.must import MustItem
from generator.render.wording import article, count, inside, month, span


def inspection_page(edition: Edition, event: Inspection) -> bytes:
    """The page's bytes."""
    return edition.templates.fill("pages/inspection.html", inspection_view(edition, event)).encode()


def inspection_view(edition: Edition, event: Inspection) -> InspectionView:
    """Everything that an inspection's page shows."""
    site = edition.site
    authority = site.authority(event.authority)
    way = Way(page=addresses.inspection(event), base=site.settings.base_url)
    moves = _until(edition, event)
    before, after = _neighbours(edition, event)
    title = _headline(edition, authority, event, moves)
    return InspectionView(
        frame=_around(edition, authority, event, way, title),
        headline=title,
        standfirst=_standfirst(event),
        facts=_facts(event),
        report=_report(event),
        stand=stand_rows(site.programme, moves) if event.graded else (),
        stand_title=f"Grades in {month(published_on(event))}",
        stand_note=_stand_note(moves),
        apart=apart_rows(event) if event.graded else (),
        asked_title="What inspectors asked for",
        asked=_groups(edition, event, event.asked),
        asked_note=_asked_note(event),
        praised=_groups(edition, event, event.praised),
        praised_note="",
        commentary=(replace(words(event.commentary, way), title=""),) if event.commentary else (),
        response=(replace(words(event.response, way), title=""),) if event.response else (),
        sources=inspection_rows(event),
        conflicts=conflicts(edition.site.programme, event),
        before=_link(before, way),
        after=_link(after, way),
        authority=LinkView(label=authority.name, href=way.to(addresses.authority(authority.slug))),
    )


def _around(edition: Edition, authority: Authority, event: Inspection, way: Way, headline: str) -> FrameView:
    return frame(
        edition,
        way,
        title=f"{authority.name}: {inside(event.kind.name)}, {day(published_on(event))}",
        description=f"{headline}. Dates, findings and sources.",
        crumbs=(
            ("Authorities", "authorities/index.html"),
            (authority.name, addresses.authority(authority.slug)),
            (f"{event.kind.name}, {month(published_on(event))}", way.page),
        ),
    )


def _report(event: Inspection) -> LinkView | None:
    if not event.report:
        return None
    return LinkView(label="The report (PDF)" if event.graded else "The letter (PDF)", href=event.report)


def _until(edition: Edition, event: Inspection) -> tuple[Move, ...]:
    """The authority's graded inspections up to this one."""
    moves = edition.moves[event.authority]
    place = next((place for place, move in enumerate(moves) if move.inspection is event), None)
    return moves[: place + 1] if place is not None else ()


def _neighbours(edition: Edition, event: Inspection) -> tuple[Inspection | None, Inspection | None]:
    """The inspection or visit before and the one after."""
    events = sorted(edition.events(event.authority), key=published_on)
    place = next(place for place, each in enumerate(events) if each is event)
    return (events[place - 1] if place else None), (events[place + 1] if place + 1 < len(events) else None)


def _link(event: Inspection | None, way: Way) -> LinkView | None:
    if event is None:
        return None
    label = f"{event.kind.name}, {month(published_on(event))}"
    return LinkView(label=label, href=way.to(addresses.inspection(event)))


def _headline(edition: Edition, authority: Authority, event: Inspection, moves: tuple[Move, ...]) -> str:
    """What the inspection said, in one line."""
    when = long_month(published_on(event))
    if not event.graded:
        subject = f" on {inside(event.theme)}" if event.theme else ""
        return f"{opening(authority.called)} had {article(inside(event.kind.name))}{subject}, published in {when}"
    was = f"{opening(authority.called)} {'were' if plural(authority) else 'was'}"
    headline = event.headline
    if isinstance(headline, Grade):
        area = event.framework.area(event.framework.headline)
        what = "overall" if area.judgement == edition.site.programme.judgements[0].id else f"for {inside(area.short)}"
        return f"{was} graded {inside(headline.word)} {what} in {when}"
    told = _by_judgement(edition.site.programme, event, moves[-1].steps if moves else ())
    return f"{was} graded {told} in {when}" if told else f"{was} inspected in {when}"


def _by_judgement(programme: Programme, event: Inspection, steps: Sequence[Step]) -> str:
    """Every grade with its lines: 'outstanding for leaders and care leavers; and good for children in care'."""
    found: dict[str, list[str]] = {}
    for step in steps:
        if isinstance(step.after, Grade):
            found.setdefault(inside(step.after.word), []).append(name(programme, event, step.judgement))
    told = [f"{word} for {joined(names)}" for word, names in found.items()]
    between = "; and " if any(len(names) > 1 for names in found.values()) else " and "
    return between.join(part for part in ("; ".join(told[:-1]), *told[-1:]) if part)


def _standfirst(event: Inspection) -> str:
    what = "report" if event.graded else "letter"
    out = (
        f"The {what} was published on {day(event.published)}."
        if event.published
        else "Its publication date is missing from our data."
    )
    kind = "This visit gave no grade. " if not event.graded else ""
    return f"{opening(article(inside(event.kind.name)))} under {event.framework.short}{_when(event)}. {kind}{out}"


def _when(event: Inspection) -> str:
    if event.started and event.ended:
        return f", {span(event.started, event.ended)}"
    return f" from {day(event.started)}" if event.started else ""


def _facts(event: Inspection) -> tuple[tuple[str, str], ...]:
    unknown = "Missing from our data"
    on_site = (
        span(event.started, event.ended)
        if event.started and event.ended
        else f"From {day(event.started)}"
        if event.started
        else unknown
    )
    rows = [
        ("What it was", event.kind.name),
        ("Framework", f"{event.framework.name} ({event.framework.short})"),
        ("On site", on_site),
        ("Published", day(event.published) if event.published else unknown),
    ]
    if event.started and event.published:
        rows.append(("From first day to publication", count((event.published - event.started).days, "day")))
    if event.theme:
        rows.append(("Subject", event.theme))
    return tuple(rows)


def _stand_note(moves: tuple[Move, ...]) -> str:
    if not moves:
        return ""
    earlier = moves[-1].earlier
    if earlier is None:
        return "The first graded inspection in our data, so nothing to compare with."
    then = month(published_on(earlier))
    if moves[-1].across:
        rules = f"under {earlier.framework.short}"
        return f"The inspection before was in {then}, {rules}: its judgements are related, not equal."
    return f"Changes are counted from the inspection of {then}."


def _groups(edition: Edition, event: Inspection, findings: tuple[Finding, ...]) -> tuple[FindingGroup, ...]:
    """Findings by judgement area, in the order of the framework; those of no area last."""
    names = {area.id: area.name for area in event.framework.areas} | {"": "No judgement named"}
    chosen: dict[str, list[MustItem]] = {id: [] for id in names}
    for finding in findings:
        area = finding.area if finding.area in names else ""
        chosen[area].append(finding_item(edition.site, event, finding))
    return tuple(FindingGroup(label=names[id], items=tuple(items)) for id, items in chosen.items() if items)


def _asked_note(event: Inspection) -> str:
    if event.asked:
        many = count(len(event.asked), "finding")
        told = "in our own words" if any(finding.summary for finding in event.asked) else "by topic"
        return f"{opening(many)}, {told}, with the page of the report."
    if findings_known(event):
        return "The report lists nothing to improve."
    if event.graded:
        return "The areas for improvement of this report are not in our data yet."
    return "What this visit found is not in our data."
