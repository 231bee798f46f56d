"""Find what is wrong between the sitemap and the pages.

Public: sitemap_lists_the_pages.
"""

from collections.abc import Iterable, Iterator
from xml.etree import ElementTree

from generator.check.built.folder import Folder
from generator.problems import Problem, shown

PATH = "sitemap.xml"
_LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
_MOST = 50_000
_MEND = "report it as a fault of Gradeline, with the file"


def sitemap_lists_the_pages(site: Folder) -> Iterable[Problem]:
    """Every entry is a page of the site, every page that may be indexed is an entry, and none stands twice."""
    if PATH in site.files:
        yield from (site.fault("built-sitemap", PATH, (0, 0), message, _MEND) for message in _entries(site))


def _entries(site: Folder) -> Iterator[str]:
    try:
        found = [entry.text or "" for entry in ElementTree.fromstring(site.files[PATH]).iter(_LOC)]
    except ElementTree.ParseError as error:
        yield f"it is not well formed: {error}"
        return
    listed: set[str] = set()
    for address in found:
        path = site.leads(PATH, address).path
        if path not in site.pages:
            yield f"{shown(address)} is no page of this site"
        elif not site.pages[path].indexed:
            yield f"{shown(address)} is listed, though its page sends search engines away"
        elif path in listed:
            yield f"{shown(address)} stands twice"
        listed.add(path)
    for path, page in site.pages.items():
        if page.indexed and path not in listed:
            yield f"it lacks the page {path}"
    if len(found) > _MOST:
        yield f"it has {len(found):,} entries, and a sitemap may have {_MOST:,}"
