"""List where a link may lead on the site that will be built.

Public: addresses, normal.

The paths are an interface of the site: a test compares them with the pages that are made.
"""

from generator.model.places import Places
from generator.model.site import Site

_SECTIONS = ("authorities", "frameworks", "data", "method", "about", "accessibility")
_TABLES = ("authorities", "inspections", "findings")
_FILES = ("index.html", "404.html", "data/datapackage.json", "data/gradeline.sqlite")


def addresses(site: Site, places: Places) -> frozenset[str]:
    """The path of every page and data file below the site's root, also of those whose content could not be read."""
    found = set(_FILES)
    found |= {f"{section}/index.html" for section in _SECTIONS}
    found |= {f"data/{table}.{suffix}" for table in _TABLES for suffix in ("csv", "json")}
    found |= {f"{page.slug}/index.html" for page in site.pages}
    found |= {f"frameworks/{framework.id}/index.html" for framework in site.programme.frameworks}
    for slug, events in site.inspections.items():
        found.add(f"authorities/{slug}/index.html")
        found |= {f"authorities/{slug}/{event.named}/index.html" for event in events}
    return frozenset(found | {_page_of(file) for file in places.marks})


def _page_of(file: str) -> str:
    """The page that a file of content is made into; home where it is made into none."""
    stem = file.removeprefix("pages/").rpartition(".")[0].removesuffix("/authority").removesuffix("/index")
    return f"{stem}/index.html" if file.startswith(("pages/", "guide/", "authorities/")) else "index.html"


def normal(target: str) -> str:
    """The path that a link in prose stands for: `method.md` and `method/` are the page made of them."""
    path = target.partition("#")[0].partition("?")[0].lstrip("./")
    if path.endswith(".md"):
        return path.removesuffix(".md") + "/index.html"
    if not path or path.endswith("/"):
        return path + "index.html"
    return path
