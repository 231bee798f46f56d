"""Make the first page: where the country stands, what changed lately, every authority by region.

Public: home_page, home_view.
"""

from generator.analyse.changes import Change
from generator.analyse.english import day, inside, month, number, opening
from generator.draw.figure import Figure
from generator.draw.phrases import or_better, places, since
from generator.model.site import Site
from generator.render import addresses
from generator.render.addresses import Way
from generator.render.comparison import spark
from generator.render.drawings import HOME, present_at_home
from generator.render.edition import Edition
from generator.render.figures import figure_view
from generator.render.frame import frame
from generator.render.maps import path_of, shown, switch
from generator.render.national import good_of, weakest
from generator.render.over_time import on_each, there
from generator.render.views.figure import FigureView
from generator.render.views.home import HomeView, Latest, RegionPlaces
from generator.render.views.link import LinkView

LATEST = 8
"""Reports that the first page tells of."""


def home_page(edition: Edition) -> bytes:
    """The page's bytes."""
    return edition.templates.fill("pages/home.html", home_view(edition)).encode()


def home_view(edition: Edition) -> HomeView:
    """Everything that the first page shows."""
    site, settings = edition.site, edition.site.settings
    way = Way(page=addresses.HOME, base=settings.base_url)
    regions = region_places(edition, way)
    drawn = {id: HOME[id](edition) for id in present_at_home(edition)}
    ended_title, ended = _ended(site)
    return HomeView(
        frame=frame(edition, way, title=settings.name, description=settings.description, feed="changes.atom"),
        headline=_headline(edition),
        standfirst=_standfirst(edition),
        regions=regions,
        columns=_columns(regions),
        aside_title=ended_title,
        aside=ended,
        lead=_drawn(edition, way, drawn.get("judgements-today"), 2),
        latest=tuple(_latest(edition, change, way) for change in edition.changes[:LATEST]),
        latest_more=_more(edition, way),
        map=_drawn(edition, way, drawn.get("map"), 3),
        units=_drawn(edition, way, drawn.get("regions"), 3),
        map_switch=_map_switch(edition, way),
        over_time=_drawn(edition, way, drawn.get("over-time"), 3),
        over_time_title=f"{settings.country} over time",
        over_time_note=_over_time_note(edition),
        over_time_links=_over_time_links(edition, way),
        again=_drawn(edition, way, drawn.get("topics-back"), 3),
    )


def _drawn(edition: Edition, way: Way, figure: Figure | None, level: int) -> FigureView | None:
    return figure_view(edition, way, figure, level) if figure else None


def region_places(edition: Edition, way: Way) -> tuple[RegionPlaces, ...]:
    """The regions of the site's scheme with the authorities that exist, by name."""
    site, scheme = edition.site, edition.site.settings.scheme
    current = site.current(site.settings.as_at)
    return tuple(
        RegionPlaces(
            id=region.id,
            name=region.name,
            href=f"#az-{region.id}",
            places=tuple(
                LinkView(label=place.name, href=way.to(addresses.authority(place.slug)))
                for place in current
                if place.regions.get(scheme) == region.id
            ),
        )
        for region in site.regions
        if region.scheme == scheme
    )


def _columns(regions: tuple[RegionPlaces, ...]) -> tuple[tuple[RegionPlaces, ...], ...]:
    """The regions in three columns of about one length, in order."""
    whole = sum(len(region.places) + 2 for region in regions)
    columns: list[list[RegionPlaces]] = [[]]
    filled = 0
    for region in regions:
        size = len(region.places) + 2
        if columns[-1] and len(columns) < 3 and filled + size / 2 > whole * len(columns) / 3:
            columns.append([])
        columns[-1].append(region)
        filled += size
    return tuple(tuple(column) for column in columns)


def _headline(edition: Edition) -> str:
    tally = weakest(edition.site.programme, edition.standing.national.tallies)
    if tally is None:
        return f"How {edition.site.settings.country}’s {places(edition.site.programme)} have been graded"
    name = edition.site.programme.judgement(tally.judgement).name
    below = tally.judged - tally.favourable
    if not below:
        return f"No {edition.site.programme.place_word} is below {_lowest(edition)} on any judgement"
    are = "is" if below == 1 else "are"
    many = f"{number(below)} of {number(tally.judged)}"
    word = places(edition.site.programme)
    return f"{name} is where {word} most often fall short: {many} {are} below {_lowest(edition)}"


def _lowest(edition: Edition) -> str:
    """The lowest grade that counts as good enough."""
    return or_better(edition.site.programme).removesuffix(" or better")


def _standfirst(edition: Edition) -> str:
    programme = edition.site.programme
    tallies = edition.standing.national.tallies
    judged = [judgement for judgement in programme.judgements[1:] if tallies[judgement.id].judged]
    if not judged:
        return edition.site.settings.description
    first = tallies[judged[0].id]
    told = [
        f"{good_of(programme, first)} for {judged[0].phrase}",
        *(f"{tallies[each.id].favourable} of {tallies[each.id].judged} for {each.phrase}" for each in judged[1:]),
    ]
    listed = f"{', '.join(told[:-1])} and {told[-1]}" if len(told) > 1 else told[0]
    sentences = (
        programme.about,
        f"Today {inside(listed)}.",
        f"This site shows the path of each {programme.place_word} {since(programme)}, "
        "and what inspectors told it to change.",
    )
    return " ".join(sentence for sentence in sentences if sentence)


def _over_time_note(edition: Edition) -> str:
    return f"The latest grades of {edition.site.settings.country} at {on_each(edition)} of each year."


def _over_time_links(edition: Edition, way: Way) -> tuple[LinkView, ...]:
    """The same for each of the other lines of judgement, on its own page."""
    programme = edition.site.programme
    return tuple(
        LinkView(label=programme.judgement(id).short, href=f"{way.to(path_of(id))}#time")
        for id in shown(edition)
        if id != programme.judgements[0].id and there(edition, id)
    )


def _ended(site: Site) -> tuple[str, str]:
    """That the headline grade is no longer given, where that is so."""
    first = site.programme.judgements[0]
    newest = site.programme.frameworks[-1] if site.programme.frameworks else None
    if newest is None or newest.area_on(first.id) is not None:
        return "", ""
    start = newest.inspected_since or newest.since
    return (
        f"{first.short} grades have ended",
        f"Inspections that began from {month(start)} grade {number(len(newest.areas))} judgements "
        f"and give no {first.short.lower()} grade. Nothing replaces it. "
        f"Older {first.short.lower()} grades stay on the page of each {site.programme.place_word}.",
    )


def _latest(edition: Edition, change: Change, way: Way) -> Latest:
    """A report as news; that an overall grade is no longer given is said once, beside the list."""
    gone = f". No {inside(edition.site.programme.judgements[0].short)} grade "
    first, *clauses = change.sentence.removesuffix(".").partition(gone)[0].split("; ")
    rest = "; ".join(clauses)
    return Latest(
        headline=f"{change.authority.name}: {inside(first)}",
        href=way.to(addresses.authority(change.authority.slug)),
        text=f"{day(change.published)}.{f' {opening(rest)}.' if rest else ''}",
        picture=spark(edition, change.authority.slug),
    )


def _map_switch(edition: Edition, way: Way) -> tuple[LinkView, ...]:
    tally = weakest(edition.site.programme, edition.standing.national.tallies)
    return switch(edition, way, tally.judgement if tally else "")


def _more(edition: Edition, way: Way) -> tuple[LinkView, ...]:
    newest = edition.changes[0].published.year if edition.changes else 0
    return (
        LinkView(label=f"Every report of {newest} and before", href=way.to("changes/index.html")),
        LinkView(label="Feed", href=way.to("changes.atom")),
    )
