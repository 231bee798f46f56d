"""Find links of a built site that lead nowhere, and assets that are not there.

Public: links_lead_somewhere, outside_links.
"""

from collections.abc import Iterable, Iterator
from posixpath import dirname

from generator.check.built.folder import Folder
from generator.check.built.page import Link, Page
from generator.problems import Problem, nearest, shown

_MEND = "mend the link in the content or in the theme's template"


def links_lead_somewhere(site: Folder) -> Iterable[Problem]:
    """Every link leads to a file of the site, its anchor to an id there; nothing a page shows comes from outside."""
    ids = {path: {"", "top", *(id for id, _ in page.ids)} for path, page in site.pages.items()}
    for page in site.pages.values():
        for link in page.links:
            yield from _link(site, page, link, ids)


def outside_links(site: Folder) -> dict[str, tuple[str, ...]]:
    """Every address outside that somebody can follow from a page, with the pages that name it, in order."""
    found: dict[str, dict[str, None]] = {}
    for page in site.pages.values():
        for link in page.links:
            if not link.asked and (outside := _outside(site, page, link)):
                found.setdefault(outside, {})[page.path] = None
    return {address: tuple(pages) for address, pages in sorted(found.items())}


def _link(site: Folder, page: Page, link: Link, ids: dict[str, set[str]]) -> Iterator[Problem]:
    try:
        where = site.leads(page.path, link.target)
    except ValueError:
        yield site.fault("built-link", page.path, link.mark, f"{shown(link.target)} is no address", _MEND)
        return
    if where.outside:
        if link.asked:
            message = f"the page fetches {shown(link.target)} from another host"
            remedy = "put the file into the theme: no request may leave the site"
            yield site.fault("built-outside-asset", page.path, link.mark, message, remedy)
    elif where.path and where.path not in site.files:
        remedy = _near(site, where.path)
        yield site.fault("built-link", page.path, link.mark, f"nothing stands at {shown(link.target)}", remedy)
    elif where.path and where.anchor not in ids.get(where.path, {where.anchor}):
        message = f"{where.path} has nothing with the id {shown(where.anchor)}"
        near = nearest(where.anchor, ids[where.path] - {"", "top"})
        remedy = f'did you mean "#{near}"?' if near else _MEND
        yield site.fault("built-anchor", page.path, link.mark, message, remedy)


def _near(site: Folder, path: str) -> str:
    """The file beside it that is most like it, so that a long list of files costs no time."""
    beside = dirname(dirname(path) if path.endswith("/index.html") else path)
    near = nearest(path, (file for file in site.files if file.startswith(beside)))
    return f'did you mean "{near}"?' if near else _MEND


def _outside(site: Folder, page: Page, link: Link) -> str:
    try:
        return site.leads(page.path, link.target).outside.partition("#")[0]
    except ValueError:
        return ""
