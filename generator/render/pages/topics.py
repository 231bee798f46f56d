"""Make the pages of topics: what inspections ask about, how often, and who was asked about each.

Public: topics_page, topic_page, ALL.
"""

from generator.analyse.cut import published_on
from generator.analyse.english import day, inside, number
from generator.analyse.ledger import CATCH_ALL
from generator.analyse.topics import Raising, Return, Share, Use
from generator.model.topic import Topic
from generator.render import addresses
from generator.render.addresses import Way
from generator.render.edition import Edition
from generator.render.figures import figure_view
from generator.render.frame import frame
from generator.render.must import page_link
from generator.render.topic import of_topic, splits
from generator.render.topics import of_country, present
from generator.render.views.figure import FigureView
from generator.render.views.link import LinkView
from generator.render.views.listing import ListView, Part
from generator.render.views.table import Cell, Column, TableView
from generator.render.wording import count

ALL = "topics/index.html"


def topics_page(edition: Edition) -> bytes:
    """The page of all topics: by year, most often raised first, by framework and grade, and what comes back."""
    way = Way(page=ALL, base=edition.site.settings.base_url)
    kinds = present(edition)
    drawn = {id: figure_view(edition, way, figure) for id in kinds if (figure := of_country(edition, id))}
    parts = tuple(part for part in _parts(edition, way, drawn) if part.figures or part.table)
    view = ListView(
        frame=frame(
            edition,
            way,
            title="Topics of findings",
            description="What inspectors ask for, by topic, year, framework and grade, and what comes back.",
            crumbs=(("Topics", ALL),),
        ),
        headline=_headline(edition),
        standfirst=(
            f"We hold the lists of what must improve for {_known(edition)} graded inspections, sorted into topics of "
            "our own. A finding has one to three topics."
        ),
        parts=parts,
        toc=tuple(LinkView(label=part.title, href=f"#{part.id}") for part in parts),
        notes=(
            "Only inspections whose lists are in our data are counted. ‘Came back’ counts pairs of neighbouring "
            "inspections where the later raised a topic again, of those where the earlier raised it.",
        ),
    )
    return edition.templates.fill("pages/list.html", view).encode()


def _parts(edition: Edition, way: Way, drawn: dict[str, FigureView]) -> tuple[Part, ...]:
    """The page's parts; one whose figures are not there has none."""
    split = tuple(drawn[id] for id in ("by-framework", "by-grade") if id in drawn)
    return (
        Part(id="years", title="Year by year", figures=_those(drawn, "by-year")),
        Part(
            id="topics",
            title="Every topic",
            intro="Each leads to the inspections that raised it.",
            table=TableView(
                caption="Topics, by how many inspections raised them",
                columns=(
                    Column(label="Topic"),
                    Column(label="Inspections that raised it", number=True),
                    Column(label="Came back at the next", number=True),
                ),
                rows=tuple(_row(edition, way, topic) for topic in _in_order(edition)),
            ),
        ),
        Part(id="split", title="By framework and grade", figures=split),
        Part(
            id="again",
            title="What comes back",
            intro="The same topic, raised again at the next inspection.",
            figures=_those(drawn, "came-back"),
        ),
    )


def _those(drawn: dict[str, FigureView], id: str) -> tuple[FigureView, ...]:
    return (drawn[id],) if id in drawn else ()


def _known(edition: Edition) -> int:
    """How many graded inspections have a list in the data."""
    return edition.lists.all.count


def _headline(edition: Edition) -> str:
    found = [use for use in edition.uses if use.topic.id != CATCH_ALL and use.inspections.count]
    if not found:
        return "What inspections ask about"
    return f"{found[0].topic.name} {_are(found[0].topic.name)} what inspections ask about most"


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
    returned = f" {_again(back)}" if back and back.pairs.of else ""
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
        parts=_parts_of(edition, use, way) if found else (),
        notes=("Topics are ours: a report may word one concern in many ways. Summaries are in our own words.",),
    )


def _again(back: Return) -> str:
    """How often a topic came back, of the times that the list of the next inspection is held too."""
    next_list = "We hold the list of the next inspection as well for"
    if back.pairs.of == 1:
        return f"{next_list} one of them, and it was {'' if back.pairs.count else 'not '}raised again there."
    many = f"raised again {number(back.pairs.count)} times"
    told = {0: "never raised again", 1: "raised again once", back.pairs.of: "raised again each time"}
    return f"{next_list} {number(back.pairs.of)} of them: it was {told.get(back.pairs.count, many)}."


def _parts_of(edition: Edition, use: Use, way: Way) -> tuple[Part, ...]:
    """How often one topic was raised by year, by framework and by grade, and every inspection that did."""
    figure = of_topic(edition, use.topic.id)
    drawn = (figure_view(edition, way, figure),) if figure else ()
    parts = (
        Part(id="years", title="Year by year", figures=drawn),
        *(
            Part(id=id, title=f"By {id.removesuffix('s')}", table=_table(head, rows))
            for id, head, rows in splits(edition, use)
        ),
        Part(id="raised", title="Who was asked, newest first", table=_raised(edition.raisings[use.topic.id], way)),
    )
    return tuple(part for part in parts if part.figures or part.table)


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


def _table(head: str, rows: tuple[tuple[str, Share], ...]) -> TableView:
    """The rows of one split."""
    return TableView(
        caption="Inspections that raised the topic, of those whose lists we hold",
        columns=(Column(label=head), Column(label="Raised", number=True)),
        rows=tuple((Cell(words=name), Cell(words=_of(share))) for name, share in rows),
    )
