"""Say which drawn figures each page has, by id, so that a page and the files beside it agree.

Public: of_home, of_authority, present, beside, AUTHORITY.
"""

from collections.abc import Callable

from generator.analyse.neighbours import Company, company
from generator.draw.figure import Figure
from generator.draw.journey import journey_figure
from generator.draw.ladder import ladder_figure
from generator.render.comparison import has_region, neighbours_figure, region_figure
from generator.render.edition import Edition
from generator.render.ladder import MOST
from generator.render.national import judgements_today, over_time, topics_back


def of_home(edition: Edition) -> tuple[Figure, ...]:
    """The figures of the first page that there is data for."""
    site = edition.site
    found = (judgements_today(site, edition.standing), over_time(site), topics_back(site, edition.cut))
    return tuple(figure for figure in found if figure)


def beside(edition: Edition, slug: str) -> Company:
    """A place with those it is compared with."""
    return company(edition.site, edition.standing, slug)


def _journey(edition: Edition, slug: str) -> Figure | None:
    return journey_figure(edition.journey(slug), edition.site.programme, edition.site.settings.as_at)


def _ladder(edition: Edition, slug: str) -> Figure | None:
    made = edition.journey(slug)
    return ladder_figure(made, edition.site.programme, MOST) if made.stops else None


def _neighbours(edition: Edition, slug: str) -> Figure | None:
    return neighbours_figure(edition.site, beside(edition, slug))


def _region(edition: Edition, slug: str) -> Figure | None:
    regions = edition.site.authority(slug).regions
    others = [
        group for held in edition.other_standings for group in held.regions if group.id == regions.get(held.scheme)
    ]
    return region_figure(edition.site, beside(edition, slug), others)


def present(edition: Edition, slug: str) -> tuple[str, ...]:
    """The ids of the figures that an authority's page has, told without drawing them."""
    made = beside(edition, slug)
    there = {
        "journey": True,
        "ladder": bool(edition.moves[slug]),
        "neighbours-figure": bool(made.neighbours),
        "region-figure": has_region(edition.site, made),
    }
    return tuple(id for id, is_there in there.items() if is_there)


AUTHORITY: dict[str, tuple[Callable[[Edition, str], Figure | None], tuple[str, ...]]] = {
    "journey": (_journey, ("csv", "svg", "png")),
    "ladder": (_ladder, ("csv", "svg")),
    "neighbours-figure": (_neighbours, ("csv",)),
    "region-figure": (_region, ("csv", "svg")),
}
"""The figures of an authority's page: how each is made, and the files that lie beside it."""


def of_authority(edition: Edition, slug: str, id: str) -> Figure | None:
    """One figure of an authority's page; None where there is nothing to draw."""
    return AUTHORITY[id][0](edition, slug)
