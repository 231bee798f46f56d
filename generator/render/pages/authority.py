"""Make an authority's page: where it stands, how it got there, what must improve, and beside whom.

Public: authority_page, authority_view.
"""

from dataclasses import dataclass, replace

from generator.analyse.cut import published_on
from generator.analyse.english import day, joined, number, opening
from generator.analyse.ledger import Ledger, ledger
from generator.analyse.movement import Move
from generator.analyse.sentence import Citation
from generator.analyse.summary import summary
from generator.draw.phrases import places, plural, since, source_line
from generator.draw.words import headline, standfirst
from generator.model.authority import Authority
from generator.model.framework import Programme
from generator.model.grade import Grade
from generator.model.inspection import Inspection
from generator.render import addresses, cards
from generator.render.addresses import Way
from generator.render.comparison import multiples
from generator.render.dataset import dataset
from generator.render.drawings import AUTHORITY, beside, of_authority, present
from generator.render.edition import Edition
from generator.render.figures import figure_view
from generator.render.frame import Crumb, frame
from generator.render.ladder import MOST, ladder_view
from generator.render.ledger import ledger_title, ledger_view
from generator.render.markup import words
from generator.render.must import SHOWN, finding_item, must
from generator.render.once import once
from generator.render.sources import source_rows
from generator.render.stand import inspected, stand_rows
from generator.render.views.authority import AuthorityView, BriefSentence, Event, Multiple, Praise
from generator.render.views.figure import FigureView
from generator.render.views.ladder import Ladder
from generator.render.views.ledger import Ledger as LedgerView
from generator.render.views.link import LinkView
from generator.render.views.prose import Words
from generator.render.wording import count, inside, month, possessive, span

PRAISED = 6
"""Strengths that the page shows; the rest are on the inspection's own page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Subject:
    """The authority that the page is about, with what is known of it."""

    edition: Edition
    authority: Authority
    way: Way
    moves: tuple[Move, ...]
    asked: Ledger

    @property
    def latest(self) -> Inspection | None:
        """Its latest graded inspection."""
        return self.moves[-1].inspection if self.moves else None

    @property
    def source(self) -> str:
        """The line under figures made of inspections."""
        site = self.edition.site
        return source_line(site.programme, site.settings.as_at)


def authority_page(edition: Edition, slug: str) -> bytes:
    """The page's bytes."""
    return edition.templates.fill("pages/authority.html", authority_view(edition, slug)).encode()


def authority_view(edition: Edition, slug: str) -> AuthorityView:
    """Everything that an authority's page shows."""
    site = edition.site
    way = Way(page=addresses.authority(slug), base=site.settings.base_url)
    subject = _Subject(
        edition=edition,
        authority=site.authority(slug),
        way=way,
        moves=edition.moves[slug],
        asked=ledger(site, slug, edition.cut),
    )
    authority, moves, latest = subject.authority, subject.moves, subject.latest
    journey = edition.journey(slug)
    title, inspectorate = headline(journey, site.programme), site.programme.inspectorate
    view = AuthorityView(
        frame=frame(
            edition,
            way,
            title=_title(site.programme, authority, moves),
            description=(
                f"{title}. Every inspection {since(site.programme)}, what {inspectorate} asked for, and the sources."
            ),
            crumbs=_crumbs(edition, authority),
            card=cards.path_of(slug),
            dataset=_dataset(subject),
        ),
        name=authority.name,
        called=authority.called,
        headline=title,
        standfirst=standfirst(journey, site.programme),
        stand=stand_rows(site.programme, moves),
        stand_title=f"Where {authority.called} {_stands(subject)}",
        stand_lines=_stand_lines(subject),
        report=(
            LinkView(label=f"{possessive(inspectorate)} report (PDF)", href=latest.report)
            if latest and latest.report
            else None
        ),
        fine=_fine(subject),
        brief=_brief(subject),
        must=must(site, authority, latest, subject.asked, way),
        journey=_drawn(subject, "journey", level=2),
        toc=(),
        ladder_intro=_ladder_intro(site.programme, authority, moves),
        ladder=_ladder(subject),
        ladder_figure=_ladder_figure(subject),
        ledger=_ledger(subject),
        ledger_figure=_ledger_figure(subject),
        ledger_note=_ledger_note(subject),
        praise=_praise(subject),
        praise_intro=_praise_intro(latest),
        praise_more=_praise_more(subject),
        multiples=_multiples(subject),
        multiples_figure=_laid_out(subject, "neighbours-figure"),
        region_figure=_drawn(subject, "region-figure"),
        region_title=f"Region and {site.settings.country}",
        caution=site.settings.caution,
        commentary=_commentary(subject),
        commented=_commented(subject),
        responses=_responses(subject),
        response_missing=f"We hold no response from {authority.called} to an inspection.",
        visits=_visits(subject),
        sources=source_rows(edition.events(slug)),
        downloads=_downloads(authority),
    )
    return replace(view, toc=_contents(view))


def _closed(subject: _Subject) -> bool:
    return not subject.authority.exists_on(subject.edition.site.settings.as_at)


def _stands(subject: _Subject) -> str:
    if _closed(subject):
        return "stood"
    return "stand" if plural(subject.authority) else "stands"


def _title(programme: Programme, authority: Authority, moves: tuple[Move, ...]) -> str:
    headline_grade = moves[-1].inspection.headline if moves else None
    if isinstance(headline_grade, Grade):
        return f"{authority.name}: {inside(headline_grade.word)} {inside(programme.judgements[0].short)}"
    return f"{authority.name}: {inside(programme.name)}"


def _crumbs(edition: Edition, authority: Authority) -> tuple[Crumb, ...]:
    scheme = edition.site.settings.scheme
    region = authority.regions.get(scheme, "")
    last = (authority.name, addresses.authority(authority.slug))
    if not region:
        return ((opening(places(edition.site.programme)), "authorities/index.html"), last)
    return ((edition.site.region(scheme, region).name, addresses.region(scheme, region)), last)


def _stand_lines(subject: _Subject) -> tuple[str, ...]:
    lines = [inspected(subject.latest)] if subject.latest else []
    authority, site = subject.authority, subject.edition.site
    if _closed(subject) and authority.closed:
        after = [site.authority(slug).called for slug in authority.successors]
        to = f"; its services passed to {joined(after)}" if after else ""
        lines.append(f"The {site.programme.place_word} closed on {day(authority.closed)}{to}.")
    elif authority.predecessors:
        before = [site.authority(slug).called for slug in authority.predecessors]
        since = f" on {day(authority.opened)}" if authority.opened else ""
        pages = "its grades are on its own page" if len(before) == 1 else "their grades are on their own pages"
        lines.append(f"The {site.programme.place_word} took over from {joined(before)}{since}; {pages}.")
    if authority.trust:
        lines.append(f"Services are run by {authority.trust}.")
    return tuple(lines)


def _fine(subject: _Subject) -> tuple[str, ...]:
    """How long since the last full inspection, beside the others."""
    wait = subject.edition.timing.waits.waits.get(subject.authority.slug)
    if wait is None:
        return ()
    as_at = day(subject.edition.site.settings.as_at)
    longer = number(wait.longer) if wait.longer else "none"
    many = places(subject.edition.site.programme, wait.others)
    return (
        f"{count(wait.days, 'day')} from the first day on site to {as_at}. "
        f"In our data, {longer} of {wait.others} {many} {'has' if wait.longer < 2 else 'have'} waited longer.",
    )


def _brief(subject: _Subject) -> tuple[BriefSentence, ...]:
    """The summary that could be read aloud, each sentence with its sources."""
    edition = subject.edition
    told = summary(edition.site, subject.authority.slug, edition.site.settings.as_at, edition.timing.waits)
    return tuple(
        BriefSentence(text=sentence.text, sources=tuple(_cited(source, subject.way) for source in sentence.sources))
        for sentence in told
    )


def _cited(source: Citation, way: Way) -> LinkView:
    href = way.to(addresses.inspection(source.inspection)) if source.inspection else source.link
    return LinkView(label=source.words, href=href)


def _drawn(subject: _Subject, id: str, level: int = 3, drawn: bool = True) -> FigureView | None:
    if id not in present(subject.edition, subject.authority.slug):
        return None
    figure = of_authority(subject.edition, subject.authority.slug, id)
    return figure_view(subject.edition, subject.way, figure, level, AUTHORITY[id][1], drawn) if figure else None


def _laid_out(subject: _Subject, id: str) -> FigureView | None:
    """A figure whose drawing is for its file alone: the page lays its parts out itself."""
    figure = of_authority(subject.edition, subject.authority.slug, id)
    if figure is None:
        return None
    return figure_view(subject.edition, subject.way, replace(figure, wide=None), 3, AUTHORITY[id][1])


def _ladder_intro(programme: Programme, authority: Authority, moves: tuple[Move, ...]) -> str:
    many = count(len(moves), "graded inspection")
    start = f"since it opened in {authority.opened.year}" if authority.opened else since(programme)
    shown = f"; the newest {number(MOST)} are shown" if len(moves) > MOST else ""
    several = len({move.inspection.framework.family for move in moves}) > 1
    related = " Grades under different frameworks are related, not equal." if several else ""
    return f"{opening(many)} {start}{shown}.{related}"


def _ladder(subject: _Subject) -> Ladder | None:
    edition, slug = subject.edition, subject.authority.slug
    return ladder_view(edition.journey(slug), edition.site.programme, subject.way) if subject.moves else None


def _ladder_figure(subject: _Subject) -> FigureView | None:
    made = _drawn(subject, "ladder", drawn=False)
    return replace(made, notes=(*made.notes, *_apart_note(subject.moves))) if made else None


def _apart_note(moves: tuple[Move, ...]) -> tuple[str, ...]:
    """Grades that stand on no line: sub-judgements, and the safeguarding board."""
    notes = []
    for move in moves:
        told = [
            f"{area.short} ({inside(grade.word)})"
            for area in move.inspection.framework.areas
            if not area.judgement and isinstance(grade := move.inspection.outcomes.get(area.id), Grade)
        ]
        if told:
            notes.append(f"In {month(published_on(move.inspection))} also graded: {joined(told)}.")
    return tuple(notes[-2:])


def _ledger(subject: _Subject) -> LedgerView | None:
    if subject.asked.latest is None or not subject.asked.rows:
        return None
    latest = subject.latest
    above = frozenset(finding.summary for finding in latest.asked[:SHOWN]) if latest else frozenset()
    return ledger_view(subject.asked, subject.authority.called, subject.way, above)


def _ledger_figure(subject: _Subject) -> FigureView | None:
    asked = subject.asked
    if asked.latest is None or not asked.rows:
        return None
    inspectorate = subject.edition.site.programme.inspectorate
    return FigureView(
        id="ledger",
        title=ledger_title(asked),
        subtitle=f"What {inspectorate} asked {subject.authority.called} to improve, by topic. "
        "The number counts how often a topic has been raised; a line joins first to latest.",
        downloads=(LinkView(label="CSV", href=f"{subject.authority.slug}-findings.csv"),),
        source="Source: the lists of what must improve in the reports, by topic and in our own words.",
        notes=(
            "‘Not raised’ means that the list does not mention a topic. It does not mean that it is put right.",
            *_unknown_note(asked),
        ),
    )


def _unknown_note(asked: Ledger) -> tuple[str, ...]:
    missing = [month(published_on(column.inspection)) for column in asked.columns if not column.known]
    return (f"Findings of {joined(missing)} are not in our data.",) if missing else ()


def _ledger_note(subject: _Subject) -> str:
    """Why there is no ledger."""
    if subject.asked.latest is None:
        return "What the reports asked for is not in our data yet. The reports themselves are linked under Sources."
    return "No report that we have read lists an area for improvement."


def _multiples(subject: _Subject) -> tuple[Multiple, ...]:
    slug = subject.authority.slug
    found = multiples(subject.edition, beside(subject.edition, slug), subject.way)
    drawn = once([one.picture for one in found], "stave")
    return tuple(replace(one, picture=picture) for one, picture in zip(found, drawn, strict=True))


def _praise(subject: _Subject) -> tuple[Praise, ...]:
    latest = subject.latest
    if latest is None:
        return ()
    site = subject.edition.site
    found = []
    for finding in latest.praised[:PRAISED]:
        item = finding_item(site, latest, finding)
        area = next((each.name for each in latest.framework.areas if each.id == finding.area), "")
        fine = ", ".join(part for part in (area, item.page) if part)
        found.append(Praise(title=item.title, text=item.text, fine=fine, href=item.href))
    return tuple(found)


def _praise_intro(latest: Inspection | None) -> str:
    return f"From the report of {month(published_on(latest))}, in our words." if latest else ""


def _praise_more(subject: _Subject) -> LinkView | None:
    """The way to the strengths that are not shown."""
    latest = subject.latest
    if latest is None or len(latest.praised) <= PRAISED:
        return None
    label = f"All {number(len(latest.praised))} strengths of this inspection"
    return LinkView(label=label, href=subject.way.to(addresses.inspection(latest)))


def _commentary(subject: _Subject) -> tuple[Words, ...]:
    """What people wrote about the place."""
    site, slug = subject.edition.site, subject.authority.slug
    about = site.commentaries.get(slug)
    found = [words(about, subject.way)] if about else []
    return tuple(found)


def _commented(subject: _Subject) -> tuple[LinkView, ...]:
    """Inspections that have a commentary of their own, newest first."""
    return tuple(
        LinkView(
            label=f"Commentary on the {inside(event.kind.name)} of {month(published_on(event))}",
            href=subject.way.to(addresses.inspection(event)) + "#commentary",
        )
        for event in reversed(subject.edition.events(subject.authority.slug))
        if event.commentary
    )


def _responses(subject: _Subject) -> tuple[Words, ...]:
    found = []
    for event in reversed(subject.edition.events(subject.authority.slug)):
        if event.response:
            told = words(event.response, subject.way, level=4)
            title = told.title or f"On the {inside(event.kind.name)} of {month(published_on(event))}"
            found.append(replace(told, title=title))
    return tuple(found)


def _visits(subject: _Subject) -> tuple[Event, ...]:
    site, slug = subject.edition.site, subject.authority.slug
    return tuple(_visit(event, subject.way) for event in reversed(site.visits(slug)))


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


def _downloads(authority: Authority) -> tuple[LinkView, ...]:
    slug = authority.slug
    return (
        LinkView(label="Grades and dates, CSV", href=f"{slug}.csv", note="a row an inspection or visit"),
        LinkView(label="Findings, CSV", href=f"{slug}-findings.csv", note="a row a finding, with its page"),
        LinkView(label="Everything, JSON", href=f"{slug}.json", note="grades, findings, visits, sources"),
        LinkView(label="Feed of new reports", href=f"{slug}.atom", note="Atom"),
    )


def _dataset(subject: _Subject) -> str:
    """The place's data as search engines ask for it."""
    name, slug = subject.authority.name, subject.authority.slug
    country = subject.edition.site.settings.country
    files = {f"authorities/{slug}/{slug}.csv": "text/csv", f"authorities/{slug}/{slug}.json": "application/json"}
    return dataset(
        subject.edition.site.settings,
        subject.way,
        f"{name}: {inside(subject.edition.site.programme.name)}",
        f"Dates, grades and findings of every inspection of {name}, {country}, with sources.",
        files,
        f"{name}, {country}",
    )


def _contents(view: AuthorityView) -> tuple[LinkView, ...]:
    """The page's sections that are there, in order."""
    parts = (
        ("Judgements", "judgements", view.ladder),
        ("Findings, then and now", "findings", view.ledger or view.ladder),
        ("Strengths", "strengths", view.praise),
        ("Visits", "visits", view.visits),
        ("Similar places", "neighbours", view.multiples_figure),
        (view.region_title, "region", view.region_figure),
        ("Commentary", "commentary", view.commentary or view.commented),
        ("Response", "response", view.responses),
        ("Sources", "sources", True),
    )
    return tuple(LinkView(label=label, href=f"#{anchor}") for label, anchor, there in parts if there)
