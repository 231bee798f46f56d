"""Make the pages of topics: what inspections ask about, and who was asked about each.

Public: topics_page, topic_page, ALL.
"""

from generator.analyse.cut import published_on
from generator.analyse.english import day, inside, number
from generator.analyse.ledger import CATCH_ALL
from generator.analyse.topics import Raising, Share, Use
from generator.model.topic import Topic
from generator.render import addresses
from generator.render.addresses import Way
from generator.render.edition import Edition
from generator.render.frame import frame
from generator.render.must import page_link
from generator.render.views.listing import ListView
from generator.render.views.table import Cell, Column, TableView
from generator.render.wording import count

ALL = "topics/index.html"


def topics_page(edition: Edition) -> bytes:
    """The page of all topics, most often raised first."""
    site = edition.site
    way = Way(page=ALL, base=site.settings.base_url)
    found = [use for use in edition.uses if use.topic.id != CATCH_ALL]
    known = found[0].inspections.of if found else 0
    headline = (
        f"{found[0].topic.name} {_are(found[0].topic.name)} what inspections ask about most"
        if known
        else "What inspections ask about"
    )
    view = ListView(
        frame=frame(
            edition,
            way,
            title="Topics of findings",
            description="What inspectors ask for, by topic, and what comes back.",
            crumbs=(("Topics", ALL),),
        ),
        headline=headline,
        standfirst=(
            f"We hold the lists of what must improve for {known} graded inspections, sorted into topics of our own. "
            "A finding has one to three topics."
        ),
        tables=(
            (
                "topics",
                "Every topic",
                TableView(
                    caption="Topics, by how many inspections raised them",
                    columns=(
                        Column(label="Topic"),
                        Column(label="Inspections that raised it", number=True),
                        Column(label="Came back at the next", number=True),
                    ),
                    rows=tuple(_row(edition, way, topic) for topic in _in_order(edition)),
                ),
            ),
        ),
        notes=(
            "Only inspections whose lists are in our data are counted. ‘Came back’ counts pairs of neighbouring "
            "inspections where the later raised a topic again, of those where the earlier raised it.",
        ),
    )
    return edition.templates.fill("pages/list.html", view).encode()


def _in_order(edition: Edition) -> list[Topic]:
    """Every topic: most often raised first, then those that nobody was asked about, and what fits none last."""
    raised = [use.topic for use in edition.uses]
    every = [*raised, *(topic for topic in edition.site.topics if topic not in raised)]
    return sorted(every, key=lambda topic: topic.id == CATCH_ALL)


def _row(edition: Edition, way: Way, topic: Topic) -> tuple[Cell, ...]:
    use = next((use for use in edition.uses if use.topic == topic), None)
    back = next((each for each in edition.returns if each.topic == topic), None)
    return (
        Cell(words=topic.name, href=way.to(addresses.topic(topic.id)), note=topic.meaning),
        Cell(words=_of(use.inspections) if use else "none"),
        Cell(words=_of(back.pairs) if back else "–"),
    )


def _are(topic: str) -> str:
    return "are" if topic.endswith("s") or " and " in topic else "is"


def _of(share: Share) -> str:
    return f"{share.count} of {share.of}" if share.of else "–"


def topic_page(edition: Edition, id: str) -> bytes:
    """The page of one topic."""
    topic = next(topic for topic in edition.site.topics if topic.id == id)
    return edition.templates.fill("pages/list.html", _view(edition, topic)).encode()


def _view(edition: Edition, topic: Topic) -> ListView:
    site = edition.site
    way = Way(page=addresses.topic(topic.id), base=site.settings.base_url)
    found = edition.raisings[topic.id]
    use = next(use for use in edition.uses if use.topic.id == topic.id)
    back = next((each for each in edition.returns if each.topic.id == topic.id), None)
    places = len({each.authority.slug for each in found})
    headline = (
        f"{topic.name}: raised at {count(len(found), 'inspection')} of {count(places, site.programme.place_word)}"
        if found
        else f"{topic.name}: not raised in the lists we hold"
    )
    returned = (
        f" Of {number(back.pairs.of)} times that the next list is known too, it came back {number(back.pairs.count)}."
        if back and back.pairs.of
        else ""
    )
    return ListView(
        frame=frame(
            edition,
            way,
            title=f"Topic: {inside(topic.name)}",
            description=f"{headline}. {topic.meaning}",
            crumbs=(("Topics", ALL), (topic.name, way.page)),
        ),
        headline=headline,
        standfirst=f"{topic.meaning}{'' if topic.meaning.endswith('.') else '.'}{returned}",
        tables=(("raised", "Who was asked, newest first", _raised(found, way)), *_splits(use)) if found else (),
        notes=("Topics are ours: a report may word one concern in many ways. Summaries are in our own words.",),
    )


def _raised(found: tuple[Raising, ...], way: Way) -> TableView:
    return TableView(
        caption="Inspections that raised the topic",
        columns=(
            Column(label="Place"),
            Column(label="Inspection"),
            Column(label="What was asked"),
            Column(label="Report"),
        ),
        rows=tuple(_raising(raising, way) for raising in found),
    )


def _raising(raising: Raising, way: Way) -> tuple[Cell, ...]:
    event = raising.inspection
    told = " ".join(finding.summary for finding in raising.findings if finding.summary)
    page = next((finding for finding in raising.findings if finding.page), raising.findings[0])
    return (
        Cell(words=raising.authority.name, href=way.to(addresses.authority(raising.authority.slug))),
        Cell(words=day(published_on(event)), href=way.to(addresses.inspection(event)), note=event.framework.short),
        Cell(words=told or "Named, not summarised yet"),
        Cell(words=f"Page\u00a0{page.page}" if page.page else "Not known", href=page_link(event, page)),
    )


def _splits(use: Use) -> tuple[tuple[str, str, TableView], ...]:
    """How often it was raised, by year of publication."""
    years = [(str(year), share) for year, share in sorted(use.by_year.items(), reverse=True) if share.of]
    if not years:
        return ()
    table = TableView(
        caption="Inspections that raised the topic, of those whose lists we hold",
        columns=(Column(label="Year of publication"), Column(label="Raised", number=True)),
        rows=tuple((Cell(words=year), Cell(words=_of(share))) for year, share in years),
    )
    return (("years", "By year", table),)
