"""List the files that hosts, browsers and search engines ask of a site beside its pages.

Public: host_jobs.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from generator.model.output import Job
from generator.render import addresses, indexes, prints
from generator.render.edition import Edition
from generator.render.headers import headers_file, nginx_file
from generator.render.moved import moved, moved_page, redirects_file
from generator.render.pages import search

_UNLISTED = (addresses.MISSING, search.PAGE)
"""Pages that are no place to arrive at from a search engine."""


def host_jobs(edition: Edition, paths: Sequence[str]) -> Iterator[Job]:
    """The files for hosts; `paths` are those of all the others."""
    site = edition.site
    pages = tuple(path for path in paths if path.endswith(".html") and path not in _UNLISTED)
    for old, new in moved(site).items():
        yield _job(edition, old, partial(moved_page, site, old, new), new)
    yield _job(edition, ".nojekyll", bytes)
    yield _job(edition, "site.webmanifest", partial(indexes.manifest, site, edition.theme))
    yield _job(edition, "robots.txt", partial(indexes.robots, site))
    if site.settings.base_url:
        yield _job(edition, "sitemap.xml", partial(indexes.sitemap, site, pages), pages)
    if any(authority.past_slugs for authority in site.authorities):
        places = tuple((authority.slug, authority.past_slugs) for authority in site.authorities)
        yield _job(edition, "_redirects", partial(redirects_file, site), places)
    hashed = tuple(file.path for file in (edition.style, edition.script, edition.names) if file)
    yield _job(edition, "_headers", partial(headers_file, site, hashed), hashed)
    yield _job(edition, "_nginx.conf", partial(nginx_file, site, hashed), hashed)


def _job(edition: Edition, path: str, make: Callable[[], bytes], own: object = ()) -> Job:
    """A file made from the settings and the theme, and from what is its own."""
    return Job(path=path, kind="host", inputs=(prints.shared(edition), (f"what is in {path}", repr(own))), make=make)
