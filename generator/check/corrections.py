"""Find corrections that are about no place of the site.

Public: corrections_name_authorities.
"""

from collections.abc import Iterable

from generator.model.places import Places
from generator.model.site import Site
from generator.problems import Problem, remedy, shown


def corrections_name_authorities(site: Site, places: Places) -> Iterable[Problem]:
    """A correction names a folder under authorities, or none."""
    slugs = {authority.slug for authority in site.authorities}
    for number, correction in enumerate(site.corrections):
        if correction.authority and correction.authority not in slugs:
            message = f"no authority has the folder {shown(correction.authority)}"
            mend = remedy(correction.authority, slugs, "write the name of a folder under authorities")
            yield places.fault("unknown-authority", "corrections.yaml", (number, "authority"), message, mend)
