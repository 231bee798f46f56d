"""Make the pages of regions: both sets side by side, and one region each.

Public: regions_page, region_page, groups, figure_of, judged, ALL, FIGURE.
"""

from generator.analyse.english import number, opening
from generator.analyse.neighbours import CAUTION
from generator.analyse.standing import Group, Standing
from generator.draw.figure import Figure
from generator.draw.phrases import source_line
from generator.draw.stack import Count, stack_figure
from generator.model.framework import Programme
from generator.render import addresses
from generator.render.addresses import Way
from generator.render.edition import Edition
from generator.render.figures import figure_view
from generator.render.frame import frame
from generator.render.moves import columns, holding_row
from generator.render.national import good_for, reach, weakest
from generator.render.views import Cell, Column, FigureView, LinkView, ListView, RegionView, TableView
from generator.render.wording import article, the_region

ALL = "regions/index.html"
FIGURE = "region-judgements"
_SCHEMES = {"ofsted": "Ofsted’s regions", "ons": "Regions of the Office for National Statistics"}
_BRIEF = {"ofsted": "Ofsted region", "ons": "ONS region"}


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
            description="How many authorities of each region are good or better, judgement by judgement.",
            crumbs=(("Regions", ALL),),
        ),
        headline=(
            f"{site.settings.country} has {number(len(standings))} sets of regions, and figures differ between them"
        ),
        standfirst=(
            "Ofsted’s statistics use eight regions, the Office for National Statistics nine. "
            "Each figure on this site says which it shows."
        ),
        tables=tuple(
            (held.scheme, _SCHEMES.get(held.scheme, held.scheme), _table(edition, held, way)) for held in standings
        ),
        notes=(CAUTION,),
    )
    return edition.templates.fill("pages/list.html", view).encode()


def _table(edition: Edition, held: Standing, way: Way) -> TableView:
    lines = edition.site.programme.judgements
    return TableView(
        caption=f"Good or better, of those judged: {_SCHEMES.get(held.scheme, held.scheme)}",
        columns=(
            Column(label="Region"),
            Column(label="Authorities", number=True),
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
    brief = _BRIEF.get(held.scheme, "region")
    headline = _headline(edition, held, group)
    return RegionView(
        frame=frame(
            edition,
            way,
            title=f"{group.name} ({brief})",
            description=f"{headline}. Latest grades of its {group.authorities} authorities.",
            crumbs=(("Regions", ALL), (group.name, way.page)),
        ),
        headline=headline,
        standfirst=(
            f"{opening(number(group.authorities))} authorities, counted as {article(brief)}. "
            "In order of name: small groups swing on one report, so this is no league table."
        ),
        facts=(),
        figure=_figure(edition, held, group, way),
        columns=columns(site.programme),
        rows=tuple(holding_row(edition, each, way) for each in members),
        caution=CAUTION,
        others=tuple(
            LinkView(label=each.name, href=way.to(addresses.region(held.scheme, each.id)), current=each.id == group.id)
            for each in held.regions
        ),
    )


def _headline(edition: Edition, held: Standing, group: Group) -> str:
    tally = weakest(edition.site.programme, held.national.tallies)
    if tally is None or not group.tallies[tally.judgement].judged:
        return f"{opening(number(group.authorities))} authorities in {the_region(group.name)}"
    here = group.tallies[tally.judgement]
    at = good_for(edition.site.programme, tally.judgement)
    many = "All" if here.favourable == here.judged else opening(number(here.favourable)) if here.favourable else "None"
    of = f"{number(here.judged)}" if many == "All" else f"of {number(here.judged)}"
    are = "is" if here.favourable == 1 else "are"
    return f"{many} {of} authorities in {the_region(group.name)} {are} good or better {at}"


def figure_of(edition: Edition, scheme: str, id: str) -> Figure | None:
    """The region beside the country, a pair of bars a judgement; None where nobody was judged."""
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
        title=f"{opening(the_region(group.name))} beside {held.national.name}, judgement by judgement",
        subtitle="Latest grade, number of authorities; at the right, how many are good or outstanding.",
        caption=f"Latest grades in {the_region(group.name)} and {held.national.name}, number of authorities",
        source=source_line(programme, held.cut.as_at),
        notes=tuple(note for note in (reach(edition.site),) if note),
    )


def _figure(edition: Edition, held: Standing, group: Group, way: Way) -> FigureView | None:
    figure = figure_of(edition, held.scheme, group.id)
    return figure_view(edition, way, figure, 2) if figure else None


def judged(programme: Programme, group: Group) -> bool:
    """Whether anybody in a region holds a grade to draw."""
    return any(group.tallies[line.id].judged for line in programme.judgements[1:])
