"""List the files that hosts, browsers and search engines ask of a site beside its pages.

Public: host_jobs.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from generator.model.output import Job
from generator.model.site import Settings
from generator.model.theme import Theme
from generator.render import addresses, prints
from generator.render.crawlers import ROBOTS, SITEMAP, robots_file, sitemap_file
from generator.render.edition import Edition
from generator.render.headers import HEADERS, NGINX, headers_file, nginx_file
from generator.render.moved import moved, moved_page, redirects_file
from generator.render.pages.missing import missing_page

NO_JEKYLL = ".nojekyll"
REDIRECTS = "_redirects"
MANIFEST = "site.webmanifest"
_ICON = "assets/icon.svg"


def host_jobs(edition: Edition, paths: Sequence[str]) -> Iterator[Job]:
    """The files for hosts; `paths` are those of all the others."""
    site = edition.site
    pages = tuple(path for path in paths if path.endswith(".html") and path != addresses.MISSING)
    for old, new in moved(site).items():
        yield _job(edition, old, partial(moved_page, site, old, new), new)
    yield _job(edition, NO_JEKYLL, bytes)
    yield _job(edition, MANIFEST, partial(manifest_file, site.settings, edition.theme))
    yield _job(edition, ROBOTS, partial(robots_file, site.settings))
    if site.settings.base_url:
        yield _job(edition, SITEMAP, partial(sitemap_file, site.settings, pages), pages)
    if any(authority.past_slugs for authority in site.authorities):
        places = tuple((authority.slug, authority.past_slugs) for authority in site.authorities)
        yield _job(edition, REDIRECTS, partial(redirects_file, site), places)
    for path, write in ((HEADERS, headers_file), (NGINX, nginx_file)):
        yield _job(edition, path, partial(_with_page, edition, write), _hashed(edition))


def _job(edition: Edition, path: str, make: Callable[[], bytes], own: object = ()) -> Job:
    """A file made from the settings and the theme, and from what is its own."""
    return Job(path=path, kind="host", inputs=(prints.shared(edition), ("its own", own)), make=make)


def _hashed(edition: Edition) -> tuple[str, ...]:
    """The paths that change when their bytes do."""
    return tuple(file.path for file in (edition.style, edition.script, edition.names) if file)


def _with_page(edition: Edition, write: Callable[..., bytes]) -> bytes:
    return write(edition.site, missing_page(edition), _hashed(edition))


def manifest_file(settings: Settings, theme: Theme) -> bytes:
    """The web app manifest: a name, an icon and the theme's paper for a reader's home screen."""
    paper = theme.palette.get("light", {}).get("paper", "#ffffff")
    told: dict[str, object] = {
        "name": settings.name,
        "description": settings.description,
        "lang": settings.language,
        "start_url": "index.html",
        "scope": "./",
        "display": "browser",
        "background_color": paper,
        "theme_color": paper,
    }
    if _ICON in theme.assets:
        told["icons"] = [{"src": _ICON, "sizes": "any", "type": "image/svg+xml"}]
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()
