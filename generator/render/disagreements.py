"""List every disagreement between the sources of a site, with what was chosen and why.

Public: disagreements.
"""

from generator.analyse.english import day, inside
from generator.model.inspection import Inspection
from generator.model.site import Site
from generator.render import addresses
from generator.render.addresses import Way
from generator.render.sources import conflicts
from generator.render.views.link import LinkView
from generator.render.views.source import Disagreement


def disagreements(site: Site, way: Way) -> tuple[Disagreement, ...]:
    """One for each value that sources state otherwise than the site, by place, then by time."""
    return tuple(
        Disagreement(event=LinkView(label=_named(site, event), href=way.to(addresses.inspection(event))), conflict=each)
        for place in site.authorities
        for event in site.inspections.get(place.slug, ())
        for each in conflicts(site.programme, event)
    )


def _named(site: Site, event: Inspection) -> str:
    """A place, with the kind of event and the date that names it."""
    return f"{site.authority(event.authority).name}, {inside(event.kind.name)} of {day(event.named)}"
