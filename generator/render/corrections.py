"""List the mistakes of a site that were found and mended.

Public: corrections.
"""

from generator.analyse.english import day
from generator.model.correction import Correction
from generator.model.site import Site
from generator.render import addresses
from generator.render.addresses import Way
from generator.render.views.correction import CorrectionView
from generator.render.views.link import LinkView


def corrections(site: Site, way: Way) -> tuple[CorrectionView, ...]:
    """One row a correction, newest first; of one day, in the order of the file."""
    newest = sorted(site.corrections, key=lambda each: each.date, reverse=True)
    return tuple(
        CorrectionView(date=day(each.date), about=_about(site, each, way), was=each.was, now=each.now, why=each.why)
        for each in newest
    )


def _about(site: Site, correction: Correction, way: Way) -> LinkView:
    if not correction.authority:
        return LinkView(label="The whole site", href="")
    place = site.authority(correction.authority)
    return LinkView(label=place.name, href=way.to(addresses.authority(place.slug)))
