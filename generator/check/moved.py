"""Find old addresses that are not free to lead elsewhere.

Public: past_slugs_are_free.
"""

from collections.abc import Iterable

from generator.model.places import Places
from generator.model.site import Site
from generator.problems import Problem, shown


def past_slugs_are_free(site: Site, places: Places) -> Iterable[Problem]:
    """A folder that an authority had before is no authority's folder now, and only one authority had it."""
    taken = {authority.slug: authority.slug for authority in site.authorities}
    for authority in site.authorities:
        for number, slug in enumerate(authority.past_slugs):
            file = f"authorities/{authority.slug}/authority.yaml"
            if slug in taken:
                message = f"{shown(slug)} is the address of authorities/{taken[slug]}/"
                remedy = "leave it out: one address can lead to one page only"
                yield places.fault("address-taken", file, ("past_slugs", number), message, remedy)
            taken.setdefault(slug, authority.slug)
