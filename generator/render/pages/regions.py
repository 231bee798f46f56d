"""Make the pages of regions: both sets side by side, and one region each.

Public: regions_page, region_page, groups, figure_of, judged, ALL, FIGURE.
"""

from collections.abc import Sequence

from generator.analyse.english import counted, joined, number, opening
from generator.analyse.standing import Group, Standing
from generator.draw.figure import Figure
from generator.draw.phrases import favoured, or_better, places, source_line
from generator.draw.stack import Count, stack_figure
from generator.model.framework import Programme
from generator.render import addresses
from generator.render.addresses import Way
from generator.render.edition import Edition
from generator.render.figures import figure_view
from generator.render.frame import frame
from generator.render.moves import columns, holding_row
from generator.render.national import good_for, reach, weakest
from generator.render.views.figure import FigureView
from generator.render.views.link import LinkView
from generator.render.views.listing import ListView, Part
from generator.render.views.region import RegionView
from generator.render.views.table import Cell, Column, TableView
from generator.render.wording import article, the_region

ALL = "regions/index.html"
FIGURE = "region-judgements"


def groups(edition: Edition) -> tuple[tuple[Standing, Group], ...]:
    """Every region of every set, with the standing that counts it."""
    standings = (edition.standing, *edition.other_standings)
    return tuple((held, group) for held in standings for group in held.regions)


def regions_page(edition: Edition) -> bytes:
    """The page of all regions."""
    site = edition.site
    way = Way(page=ALL, base=site.settings.base_url)
    standings = (edition.standing, *edition.other_standings)
    view = ListView(
        frame=frame(
            edition,
            way,
            title="Regions",
            description=(
                f"How many {places(site.programme)} of each region are {or_better(site.programme)}, "
                "judgement by judgement."
            ),
            crumbs=(("Regions", ALL),),
        ),
        headline=_sets(edition, standings),
        standfirst=f"{_told(edition, standings)} Each figure on this site says which it shows.",
        parts=tuple(
            Part(id=held.scheme, title=opening(_brief(edition, held, 2)), table=_table(edition, held, way))
            for held in standings
        ),
        notes=tuple(note for note in (site.settings.caution,) if note),
    )
    return edition.templates.fill("pages/list.html", view).encode()


def _brief(edition: Edition, held: Standing, count: int = 1) -> str:
    """What the regions of a set are called, in the number of a count: 'ONS region', 'ONS regions'."""
    return f"{edition.site.settings.schemes.get(held.scheme, '')} {'region' if count == 1 else 'regions'}".strip()


def _sets(edition: Edition, standings: Sequence[Standing]) -> str:
    country = edition.site.settings.country
    if len(standings) == 1:
        return f"{country} by {counted(len(standings[0].regions), 'region')}, judgement by judgement"
    return f"{country} has {number(len(standings))} sets of regions, and figures differ between them"


def _told(edition: Edition, standings: Sequence[Standing]) -> str:
    """How many regions each set has: 'ONS has nine regions and Ofsted has eight.'."""
    whose = edition.site.settings.schemes
    if any(not whose.get(held.scheme) for held in standings):
        return " ".join(f"{opening(_brief(edition, held, 2))}: {len(held.regions)}." for held in standings)
    first, *others = standings
    told = [f"{whose[first.scheme]} has {counted(len(first.regions), 'region')}"]
    return f"{joined([*told, *(f'{whose[held.scheme]} has {number(len(held.regions))}' for held in others)])}."


def _table(edition: Edition, held: Standing, way: Way) -> TableView:
    lines = edition.site.programme.judgements
    return TableView(
        caption=f"{opening(or_better(edition.site.programme))}, of those judged: {_brief(edition, held, 2)}",
        columns=(
            Column(label="Region"),
            Column(label=opening(places(edition.site.programme)), number=True),
            *(Column(label=line.short, number=True) for line in (*lines[1:], lines[0])),
        ),
        rows=tuple(
            (
                Cell(words=group.name, href=way.to(addresses.region(held.scheme, group.id)) if group.id else ""),
                Cell(words=str(group.authorities)),
                *(Cell(words=_share(group, line.id)) for line in (*lines[1:], lines[0])),
            )
            for group in (*held.regions, held.national)
        ),
    )


def _share(group: Group, judgement: str) -> str:
    tally = group.tallies[judgement]
    return f"{tally.favourable} of {tally.judged}" if tally.judged else "–"


def region_page(edition: Edition, scheme: str, id: str) -> bytes:
    """The page of one region."""
    held, group = next((held, group) for held, group in groups(edition) if (held.scheme, group.id) == (scheme, id))
    return edition.templates.fill("pages/region.html", _view(edition, held, group)).encode()


def _view(edition: Edition, held: Standing, group: Group) -> RegionView:
    site = edition.site
    way = Way(page=addresses.region(held.scheme, group.id), base=site.settings.base_url)
    members = [each for each in held.holdings.values() if each.authority.regions.get(held.scheme) == group.id]
    brief = _brief(edition, held)
    headline = _headline(edition, held, group)
    return RegionView(
        frame=frame(
            edition,
            way,
            title=f"{group.name} ({brief})",
            description=f"{headline}. Latest grades of its {counted(group.authorities, site.programme.place_word)}.",
            crumbs=(("Regions", ALL), (group.name, way.page)),
        ),
        headline=headline,
        standfirst=(
            f"{opening(counted(group.authorities, site.programme.place_word))}, counted as {article(brief)}. "
            "In order of name: small groups swing on one report, so this is no league table."
        ),
        facts=(),
        figure=_figure(edition, held, group, way),
        columns=columns(site.programme),
        rows=tuple(holding_row(edition, each, way) for each in members),
        caution=site.settings.caution,
        others=tuple(
            LinkView(label=each.name, href=way.to(addresses.region(held.scheme, each.id)), current=each.id == group.id)
            for each in held.regions
        ),
    )


def _headline(edition: Edition, held: Standing, group: Group) -> str:
    tally = weakest(edition.site.programme, held.national.tallies)
    if tally is None or not group.tallies[tally.judgement].judged:
        return f"{opening(counted(group.authorities, edition.site.programme.place_word))} in {the_region(group.name)}"
    here = group.tallies[tally.judgement]
    at = good_for(edition.site.programme, tally.judgement)
    many = "All" if here.favourable == here.judged else opening(number(here.favourable)) if here.favourable else "None"
    of = f"{number(here.judged)}" if many == "All" else f"of {number(here.judged)}"
    are = "is" if here.favourable == 1 else "are"
    programme = edition.site.programme
    if here.judged == 1:
        only = f"The one {programme.place_word} judged in {the_region(group.name)}"
        return f"{only} is {'' if here.favourable else 'not '}{or_better(programme)} {at}"
    judged = f"{of} {places(programme, here.judged)} in {the_region(group.name)}"
    return f"{many} {judged} {are} {or_better(programme)} {at}"


def figure_of(edition: Edition, scheme: str, id: str) -> Figure | None:
    """The region beside the country, a pair of bars a judgement; None where nobody was judged."""
    return edition.figure(addresses.region(scheme, id), FIGURE, lambda: _beside(edition, scheme, id))


def _beside(edition: Edition, scheme: str, id: str) -> Figure | None:
    held, group = next((held, group) for held, group in groups(edition) if (held.scheme, group.id) == (scheme, id))
    programme = edition.site.programme
    rows = []
    for line in programme.judgements[1:]:
        if group.tallies[line.id].judged:
            rows.append(Count(name=line.name, counts=group.tallies[line.id].counts, note=group.name))
            rows.append(Count(name=held.national.name, counts=held.national.tallies[line.id].counts))
    if not rows:
        return None
    return stack_figure(
        rows,
        id=FIGURE,
        title=_apart(edition, held, group),
        subtitle=f"Latest grade, number of {places(programme)}; at the right, how many are {favoured(programme)}.",
        caption=f"Latest grades in {the_region(group.name)} and {held.national.name}, number of {places(programme)}",
        source=source_line(programme, held.cut.as_at),
        notes=tuple(note for note in (reach(edition.site),) if note),
    )


def _apart(edition: Edition, held: Standing, group: Group) -> str:
    """The judgement on which a region and the country are furthest apart."""
    programme = edition.site.programme
    here, all_of_them = group.tallies, held.national.tallies
    lines = [line for line in programme.judgements[1:] if here[line.id].judged]
    far = {line.id: abs((here[line.id].share or 0.0) - (all_of_them[line.id].share or 0.0)) for line in lines}
    line = max(lines, key=lambda each: far[each.id])
    name, country = opening(the_region(group.name)), held.national.name
    if not far[line.id]:
        return f"{name} is like {country} on every judgement"
    few, many = here[line.id], all_of_them[line.id]
    are = "is" if few.favourable == 1 else "are"
    return (
        f"{name} differs most from {country} on {line.phrase}: {few.favourable or 'none'} of {few.judged} {are} "
        f"{or_better(programme)} there, {many.favourable} of {many.judged} in {country}"
    )


def _figure(edition: Edition, held: Standing, group: Group, way: Way) -> FigureView | None:
    figure = figure_of(edition, held.scheme, group.id)
    return figure_view(edition, way, figure, 2) if figure else None


def judged(programme: Programme, group: Group) -> bool:
    """Whether anybody in a region holds a grade to draw."""
    return any(group.tallies[line.id].judged for line in programme.judgements[1:])
