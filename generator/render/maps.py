"""Choose the map of one judgement, and the same as blocks by region.

Public: map_of, units_of, switch, path_of, shown.
"""

from generator.analyse.english import counted, number, opening
from generator.draw.figure import Figure
from generator.draw.map import Place, map_figure
from generator.draw.phrases import favoured, or_better, places, source_line
from generator.draw.stack import Count
from generator.draw.units import units_figure
from generator.render import addresses
from generator.render.addresses import Way
from generator.render.edition import Edition
from generator.render.national import good_for, good_of
from generator.render.views.link import LinkView
from generator.render.wording import article, the_region


def path_of(judgement: str) -> str:
    """Where a judgement's map lies."""
    return f"maps/{judgement}/index.html"


def shown(edition: Edition) -> tuple[str, ...]:
    """The judgements that have a map: those that somebody holds a grade on."""
    tallies = edition.standing.national.tallies
    return tuple(line.id for line in edition.site.programme.judgements if tallies[line.id].judged)


def map_of(edition: Edition, judgement: str, way: Way) -> Figure:
    """The map of one judgement, its hexagons leading from `way`'s page."""
    site, held = edition.site, edition.standing
    places = [
        Place(
            authority=each.authority,
            outcome=each.outcomes[judgement],
            region=each.authority.regions.get(held.scheme, ""),
            link=way.to(addresses.authority(each.authority.slug)),
        )
        for each in held.holdings.values()
    ]
    regions = [region for region in site.regions if region.scheme == held.scheme]
    return map_figure(
        places,
        regions,
        id="map",
        title=_title(edition, judgement),
        subtitle=(
            f"Latest grade: {site.programme.judgement(judgement).name}. "
            f"One hexagon {article(site.programme.place_word)}; lines divide regions."
        ),
        source=f"{source_line(site.programme, held.cut.as_at)} {site.settings.map_source}".strip(),
        notes=(
            f"A map, not a league table. {site.settings.caution}".strip(),
            "Strokes beside a letter tell its grade once more.",
        ),
    )


def _title(edition: Edition, judgement: str) -> str:
    """The region where the largest and the smallest share are good or better."""
    programme = edition.site.programme
    at = good_for(programme, judgement)
    known = [group for group in edition.standing.regions if group.tallies[judgement].judged]
    tallies = [group.tallies[judgement] for group in known]
    if len({tally.share for tally in tallies}) < 2 or min(tally.judged for tally in tallies) < 2:
        tally = edition.standing.national.tallies[judgement]
        return f"{good_of(programme, tally)} {at}"
    least = min(known, key=lambda group: group.tallies[judgement].share or 0.0)
    most = max(known, key=lambda group: group.tallies[judgement].share or 0.0)
    few, many = least.tallies[judgement], most.tallies[judgement]
    return (
        f"{opening(_none(few.favourable))} of {counted(few.judged, programme.place_word)} in {the_region(least.name)} "
        f"{'is' if few.favourable == 1 else 'are'} {or_better(programme)} {at}; "
        f"in {the_region(most.name)}, {_none(many.favourable)} of {number(many.judged)}"
    )


def _none(count: int) -> str:
    return number(count) if count else "none"


def units_of(edition: Edition, judgement: str) -> Figure:
    """The same as blocks, a row a region."""
    site, held = edition.site, edition.standing
    everyone = [each.authority for each in held.holdings.values()]
    rows = [
        (
            Count(name=group.name, counts=group.tallies[judgement].counts),
            [authority for authority in everyone if authority.regions.get(held.scheme) == group.id],
        )
        for group in held.regions
        if group.tallies[judgement].judged
    ]
    line, word = site.programme.judgement(judgement), site.programme.place_word
    return units_figure(
        rows,
        everyone,
        id="regions",
        title=_halves(edition, judgement),
        subtitle=f"One block {article(word)}; at the right, how many are {favoured(site.programme)}.",
        caption=f"{line.name} by region, number of {places(site.programme)}",
        source=source_line(site.programme, held.cut.as_at),
    )


def _halves(edition: Edition, judgement: str) -> str:
    """In how many regions at least half are good or better."""
    programme = edition.site.programme
    known = [group for group in edition.standing.regions if group.tallies[judgement].judged]
    if len(known) < 2:
        return f"{programme.judgement(judgement).name}, region by region"
    half = sum((group.tallies[judgement].share or 0.0) >= 0.5 for group in known)
    many = "every region" if half == len(known) else f"{_none(half)} of {number(len(known))} regions"
    at = good_for(programme, judgement)
    return f"In {many} at least half of the {places(programme)} are {or_better(programme)} {at}"


def switch(edition: Edition, way: Way, now: str) -> tuple[LinkView, ...]:
    """Links to the maps of the judgements."""
    programme = edition.site.programme
    return tuple(
        LinkView(label=programme.judgement(id).short, href=way.to(path_of(id)), current=id == now)
        for id in shown(edition)
    )
