"""Say where each page lies, and how one page points to another.

Public: HOME, MISSING, Way, authority, inspection, framework, region, topic, content, inspection_name.
"""

from dataclasses import dataclass
from urllib.parse import urlsplit

from generator.model.inspection import Inspection

HOME = "index.html"
MISSING = "404.html"


def authority(slug: str) -> str:
    """The path of an authority's page."""
    return f"authorities/{slug}/index.html"


def inspection(event: Inspection) -> str:
    """The path of an inspection's page, named as its file is."""
    return f"authorities/{event.authority}/{event.named.isoformat()}/index.html"


def framework(id: str) -> str:
    """The path of a framework's page."""
    return f"frameworks/{id}/index.html"


def region(scheme: str, id: str) -> str:
    """The path of a region's page; the two schemes lie apart because names repeat."""
    return f"regions/{scheme}/{id}/index.html"


def topic(id: str) -> str:
    """The path of a topic's page."""
    return f"topics/{id}/index.html"


def content(slug: str) -> str:
    """The path of a page that a person wrote."""
    return f"{slug}/index.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """How to get from one page to others: relatively, so that a site works at a root, in a subfolder and from disk.

    `page` is the path of the page that holds the links. `root` is empty, but for a page that a server shows at any
    address (404): there it is the path of the site's root, and links are absolute. `base` is the site's whole
    address, empty where it is not known.
    """

    page: str
    base: str = ""
    root: str = ""

    @classmethod
    def anywhere(cls, page: str, base: str) -> "Way":
        """The way from a page that may be shown at any address."""
        return cls(page=page, base=base, root=urlsplit(base).path or "/")

    def to(self, path: str) -> str:
        """A link to a path below the site's root, with or without an anchor; addresses outside stay as they are."""
        if "://" in path or path.startswith(("mailto:", "tel:", "#")):
            return path
        if self.root:
            return self.root + path
        file, hash, anchor = path.partition("#")
        if file == self.page:
            return hash + anchor if anchor else file.rpartition("/")[2]
        return _relative(self.page, file) + hash + anchor

    @property
    def canonical(self) -> str:
        """The page's whole address without `index.html`, empty where the site's is not known."""
        if not self.base:
            return ""
        return self.base + self.page.removesuffix("index.html")


def _relative(page: str, file: str) -> str:
    """The way from a page's folder to a file, both plain paths below the root (`posixpath.relpath` asks the disk)."""
    if page.partition("/")[0] != file.partition("/")[0]:
        return "../" * page.count("/") + file
    here, there = page.split("/")[:-1], file.split("/")
    same = 0
    while same < len(here) and same < len(there) - 1 and here[same] == there[same]:
        same += 1
    return "../" * (len(here) - same) + "/".join(there[same:])
