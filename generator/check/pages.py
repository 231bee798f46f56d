"""Find pages that a person wrote at an address that is another page's.

Public: pages_have_their_own_addresses.
"""

from collections.abc import Iterable

from generator.check.addresses import SECTIONS
from generator.model.places import Places
from generator.model.site import Site
from generator.problems import Problem

_TAKEN = frozenset({*SECTIONS, "assets", "figures", "maps"})
_FOR_PEOPLE = "data"  # the page of the data is made of a person's text


def pages_have_their_own_addresses(site: Site, places: Places) -> Iterable[Problem]:
    """No page stands in a folder that the site itself fills, and no two have one address."""
    first: dict[str, str] = {}
    for page in site.pages:
        file, folder = page.prose.file, page.slug.partition("/")[0]
        before = first.setdefault(page.slug, file)
        if folder in _TAKEN and page.slug != _FOR_PEOPLE:
            message = f"the address {page.slug}/ lies in {folder}/, which the site itself fills"
            yield places.fault("address-taken", file, (), message, "give the file another name")
        elif before != file:
            message = f"the address {page.slug}/ is that of {places.shown(before)} too"
            yield places.fault("address-taken", file, (), message, "give one of the two another name")
