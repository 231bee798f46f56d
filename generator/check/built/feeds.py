"""Find feeds that a reader of news could not use.

Public: feeds_are_whole.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from xml.etree import ElementTree

from generator.check.built.folder import Folder
from generator.problems import Problem, shown

_ATOM = "{http://www.w3.org/2005/Atom}"
_NEEDED = ("id", "title", "updated")
_MEND = "report it as a fault of Gradeline, with the file"


def feeds_are_whole(site: Folder) -> Iterable[Problem]:
    """Every feed is Atom (RFC 4287): entries with ids of their own, a title, a time, and links that lead somewhere."""
    for path in site.files:
        if path.endswith(".atom"):
            yield from (site.fault("built-feed", path, (0, 0), message, _MEND) for message in _feed(site, path))


def _feed(site: Folder, path: str) -> Iterator[str]:
    try:
        feed = ElementTree.fromstring(site.files[path])
    except ElementTree.ParseError as error:
        yield f"it is not well formed: {error}"
        return
    if feed.tag != f"{_ATOM}feed":
        yield f"it is no Atom feed but {shown(feed.tag)}"
    seen: set[str] = set()
    for part in (feed, *feed.findall(f"{_ATOM}entry")):
        yield from _part(part)
        yield from _links(site, path, part)
        id = part.findtext(f"{_ATOM}id", "")
        if id in seen:
            yield f"the id {shown(id)} stands twice"
        seen.add(id)


def _part(part: ElementTree.Element) -> Iterator[str]:
    name = part.tag.removeprefix(_ATOM)
    yield from (f"an element {name} has no {need}" for need in _NEEDED if not part.findtext(f"{_ATOM}{need}"))
    updated = part.findtext(f"{_ATOM}updated", "")
    try:
        if updated and datetime.fromisoformat(updated).tzinfo is None:
            yield f"{shown(updated)} has no time zone"
    except ValueError:
        yield f"{shown(updated)} is no time"


def _links(site: Folder, path: str, part: ElementTree.Element) -> Iterator[str]:
    for link in part.findall(f"{_ATOM}link"):
        target = link.get("href", "")
        where = site.leads(path, target)
        if not target or (where.path and where.path not in site.files):
            yield f"nothing stands at {shown(target)}"
