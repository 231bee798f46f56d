"""Put a place beside its statistical neighbours, its region and the country, judgement by judgement.

Public: Beside, Company, company.

Counts, never ranks: neighbours stand in the model's order of closeness, whatever their grades.
"""

from dataclasses import dataclass

from generator.analyse.standing import Group, Holding, Standing, Tally, tally
from generator.model.authority import Authority
from generator.model.grade import NoGrade, Outcome
from generator.model.inspection import Inspection
from generator.model.site import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """One place in the comparison: how close the model calls it (empty for the place itself) and what it holds.

    `outcomes` are by judgement id; `inspection` is None where nothing speaks for the place yet.
    """

    authority: Authority
    closeness: str
    inspection: Inspection | None
    outcomes: dict[str, Outcome]


@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """A place and those it is compared with.

    `neighbours` are closest first and leave out `gone`, slugs that name no authority of that day. `among` counts the
    neighbours by judgement id, without the place itself. `region` is None where the place belongs to none.
    """

    place: Beside
    neighbours: tuple[Beside, ...]
    gone: tuple[str, ...]
    among: dict[str, Tally]
    region: Group | None
    country: Group


def company(site: Site, standing: Standing, slug: str) -> Company:
    """An authority beside its neighbours, region (of the standing's scheme) and country; KeyError for no such slug."""
    authority = site.authority(slug)
    held = {other.authority: standing.holdings.get(other.authority) for other in authority.neighbours}
    found = [(neighbour, holding) for neighbour in authority.neighbours if (holding := held[neighbour.authority])]
    here = authority.regions.get(standing.scheme, "")
    return Company(
        place=_beside(site, authority, standing.holdings.get(slug), ""),
        neighbours=tuple(_beside(site, holding.authority, holding, other.closeness) for other, holding in found),
        gone=tuple(slug for slug, holding in held.items() if holding is None),
        among={
            judgement.id: tally(site.programme, judgement.id, [holding for _, holding in found])
            for judgement in site.programme.judgements
        },
        region=next((group for group in standing.regions if group.id == here), None),
        country=standing.national,
    )


def _beside(site: Site, authority: Authority, holding: Holding | None, closeness: str) -> Beside:
    """A place with what it holds; a place that does not exist on the day holds nothing."""
    outcomes: dict[str, Outcome] = {judgement.id: NoGrade.NOT_INSPECTED for judgement in site.programme.judgements}
    return Beside(
        authority=authority,
        closeness=closeness,
        inspection=holding.inspection if holding else None,
        outcomes=holding.outcomes if holding else outcomes,
    )
