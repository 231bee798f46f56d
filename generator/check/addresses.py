"""List where a link may lead on the site that will be built.

Public: addresses, normal, SECTIONS.

The paths are an interface of the site: a test compares them with the pages that are made.
"""

from collections.abc import Iterator

from generator.model.places import Places
from generator.model.site import Site

SECTIONS = ("authorities", "changes", "compare", "data", "frameworks", "regions", "search", "timing", "topics")
"""Folders of pages that every site has."""

_TABLES = ("authorities", "inspections", "findings")
_DATA = ("data/datapackage.json", "data/gradeline.sqlite", "data/version.json")
_FILES = ("index.html", "404.html", "changes.atom", *_DATA)
_ENDS = (".csv", "-findings.csv", ".json", ".atom")


def addresses(site: Site, places: Places) -> frozenset[str]:
    """The path of every page and data file below the site's root, also of those whose content could not be read."""
    written = (page for file in sorted(places.files) if (page := _page_of(file)))
    return frozenset((*_FILES, *_of_sections(site), *_of_authorities(site), *_of_years(site), *written))


def _of_sections(site: Site) -> Iterator[str]:
    """What does not belong to one authority."""
    yield from (f"{section}/index.html" for section in SECTIONS)
    yield from (f"data/{table}.{suffix}" for table in _TABLES for suffix in ("csv", "json", "schema.json"))
    yield from (f"{page.slug}/index.html" for page in site.pages)
    yield from (f"frameworks/{framework.id}/index.html" for framework in site.programme.frameworks)
    yield from (f"maps/{judgement.id}/index.html" for judgement in site.programme.judgements)
    yield from (f"regions/{region.scheme}/{region.id}/index.html" for region in site.regions)
    yield from (f"topics/{topic.id}/index.html" for topic in site.topics)


def _of_authorities(site: Site) -> Iterator[str]:
    """Each authority's page, its data files and its events."""
    for authority in site.authorities:
        home = f"authorities/{authority.slug}"
        yield f"{home}/index.html"
        yield from (f"{home}/{authority.slug}{end}" for end in _ENDS)
        for event in site.inspections.get(authority.slug, ()):
            yield f"{home}/{event.named}/index.html"


def _of_years(site: Site) -> Iterator[str]:
    """A page of changes for each year before the latest, which stands on the first page."""
    years = {event.published.year for events in site.inspections.values() for event in events if event.published}
    yield from (f"changes/{year}/index.html" for year in sorted(years)[:-1])


def _page_of(file: str) -> str:
    """The page that a file of content is made into; empty where it is made into none."""
    stem, _, suffix = file.removeprefix("pages/").rpartition(".")
    if file.startswith("authorities/") and suffix == "yaml":
        return f"{stem.removesuffix('/authority')}/index.html"
    return f"{stem.removesuffix('/index')}/index.html" if file.startswith(("pages/", "guide/")) else ""


def normal(target: str) -> str:
    """The path that a link in prose stands for: `method.md` and `method/` are the page made of them."""
    path = target.partition("#")[0].partition("?")[0].lstrip("./")
    if path.endswith(".md"):
        return path.removesuffix(".md") + "/index.html"
    if not path or path.endswith("/"):
        return path + "index.html"
    return path
