"""Say which drawn figures each page has, by id, so that a page and the files beside it agree.

Public: HOME, present_at_home, of_grades, of_topics, of_authority, present, beside, AUTHORITY.
"""

from collections.abc import Callable
from dataclasses import replace

from generator.analyse.neighbours import Company
from generator.draw.figure import Figure
from generator.draw.journey import journey_figure
from generator.draw.ladder import ladder_figure
from generator.draw.multiples import multiples_chart, picture
from generator.render import addresses
from generator.render.addresses import Way
from generator.render.comparison import has_region, neighbours_figure, region_figure
from generator.render.edition import Edition
from generator.render.ladder import MOST
from generator.render.maps import map_of, units_of
from generator.render.national import came_back, judgements_today, topics_back, weakest
from generator.render.over_time import WHOLE, over_time, whole


def _today(edition: Edition) -> Figure | None:
    return judgements_today(edition.site, edition.standing)


def _over_time(edition: Edition) -> Figure | None:
    first = edition.site.programme.judgements[0].id
    return over_time(edition, first, "over-time", WHOLE)


def _topics_back(edition: Edition) -> Figure | None:
    return topics_back(edition.site, edition.returns)


def _map(edition: Edition) -> Figure | None:
    tally = weakest(edition.site.programme, edition.standing.national.tallies)
    way = Way(page=addresses.HOME, base=edition.site.settings.base_url)
    return map_of(edition, tally.judgement, way) if tally else None


def _units(edition: Edition) -> Figure | None:
    tally = weakest(edition.site.programme, edition.standing.national.tallies)
    return units_of(edition, tally.judgement) if tally else None


HOME: dict[str, Callable[[Edition], Figure | None]] = {
    "judgements-today": _today,
    "map": _map,
    "regions": _units,
    "over-time": _over_time,
    "topics-back": _topics_back,
}
"""The figures of the first page, each with its three files."""


def present_at_home(edition: Edition) -> tuple[str, ...]:
    """The ids of the figures that the first page has, told without drawing them."""
    return *of_grades(edition), *of_topics(edition)


def of_grades(edition: Edition) -> tuple[str, ...]:
    """Those of them that show dates and grades."""
    judged = weakest(edition.site.programme, edition.standing.national.tallies) is not None
    there = {"judgements-today": judged, "map": judged, "regions": judged, "over-time": whole(edition)}
    return tuple(id for id, is_there in there.items() if is_there)


def of_topics(edition: Edition) -> tuple[str, ...]:
    """Those of them that show topics."""
    return ("topics-back",) if came_back(edition.returns) else ()


def beside(edition: Edition, slug: str) -> Company:
    """A place with those it is compared with."""
    return edition.company(slug)


def _journey(edition: Edition, slug: str) -> Figure | None:
    site = edition.site
    way = Way(page=addresses.authority(slug), base=site.settings.base_url)
    return journey_figure(
        edition.journey(slug), site.programme, site.settings.as_at, to=lambda event: way.to(addresses.inspection(event))
    )


def _ladder(edition: Edition, slug: str) -> Figure | None:
    made = edition.journey(slug)
    return ladder_figure(made, edition.site.programme, MOST) if made.stops else None


def _neighbours(edition: Edition, slug: str) -> Figure | None:
    company = beside(edition, slug)
    figure = neighbours_figure(edition.site, company)
    if figure is None:
        return None
    others = (edition.picture(each.authority.slug) for each in company.neighbours)
    here = picture(edition.journey(slug), edition.site.programme, here=True)
    return replace(figure, wide=multiples_chart((here, *others)))


def _region(edition: Edition, slug: str) -> Figure | None:
    regions = edition.site.authority(slug).regions
    others = [
        (edition.site.settings.schemes.get(held.scheme, ""), group)
        for held in edition.other_standings
        for group in held.regions
        if group.id == regions.get(held.scheme)
    ]
    return region_figure(edition.site, beside(edition, slug), others)


def present(edition: Edition, slug: str) -> tuple[str, ...]:
    """The ids of the figures that an authority's page has, told without drawing them."""
    place, held = edition.site.authority(slug), edition.standing
    region = next((group for group in held.regions if group.id == place.regions.get(held.scheme)), None)
    there = {
        "journey": True,
        "ladder": bool(edition.moves[slug]),
        "neighbours-figure": any(each.authority in held.holdings for each in place.neighbours),
        "region-figure": has_region(edition.site, place, region, held.national),
    }
    return tuple(id for id, is_there in there.items() if is_there)


AUTHORITY: dict[str, tuple[Callable[[Edition, str], Figure | None], tuple[str, ...]]] = {
    "journey": (_journey, ("csv", "svg", "png")),
    "ladder": (_ladder, ("csv", "svg")),
    "neighbours-figure": (_neighbours, ("csv", "svg")),
    "region-figure": (_region, ("csv", "svg")),
}
"""The figures of an authority's page: how each is made, and the files that lie beside it."""


def of_authority(edition: Edition, slug: str, id: str) -> Figure | None:
    """One figure of an authority's page; None where there is nothing to draw."""
    return edition.figure(slug, id, lambda: AUTHORITY[id][0](edition, slug))
