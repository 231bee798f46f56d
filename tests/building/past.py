"""Take away from a site whatever was not published by a day.

Public: known.
"""

from dataclasses import replace
from datetime import date

from generator.analyse.cut import Cut
from generator.model.site import Site


def known(site: Site, day: date) -> Site:
    """The same site with only the events that a reader on that day could know of."""
    cut = Cut(as_at=day)
    return replace(
        site, inspections={slug: tuple(filter(cut.lets_in, found)) for slug, found in site.inspections.items()}
    )
