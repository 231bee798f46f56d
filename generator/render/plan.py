"""List every file of a site as a job: what it is made from, and the making.

Public: jobs.
"""

from collections.abc import Callable, Iterator
from functools import partial

from generator.model.output import Input, Job
from generator.model.site import Site
from generator.model.theme import Theme
from generator.render import addresses, prints
from generator.render.edition import Edition
from generator.render.pages.authority import authority_page
from generator.render.pages.home import home_page
from generator.render.pages.missing import missing_page


def jobs(site: Site, theme: Theme) -> tuple[Job, ...]:
    """Every file of the site, pages first; nothing is made until a job is asked to."""
    edition = Edition(site, theme)
    return tuple(sorted(_all(edition), key=lambda job: (job.kind != "asset", job.path)))


def _all(edition: Edition) -> Iterator[Job]:
    yield from _assets(edition)
    yield from _national(edition)
    for authority in edition.site.authorities:
        yield from _place(edition, authority.slug)


def _assets(edition: Edition) -> Iterator[Job]:
    files = [edition.style, *([edition.script] if edition.script else [])]
    for file in files:
        yield Job(path=file.path, kind="asset", inputs=(("bytes", file.path),), make=partial(bytes, file.data))
    for path, data in edition.theme.assets.items():
        yield Job(path=path, kind="asset", inputs=(("theme", edition.theme.digest),), make=partial(bytes, data))


def _national(edition: Edition) -> Iterator[Job]:
    everything: tuple[Input, ...] = (("site", prints.everything(edition)),)
    pages: tuple[tuple[str, str, Callable[[Edition], bytes]], ...] = (
        (addresses.HOME, "home", home_page),
        (addresses.MISSING, "missing", missing_page),
    )
    for path, kind, make in pages:
        yield Job(path=path, kind=kind, inputs=everything, make=partial(make, edition))


def _place(edition: Edition, slug: str) -> Iterator[Job]:
    yield Job(
        path=addresses.authority(slug),
        kind="authority",
        inputs=prints.of_place(edition, slug),
        make=partial(authority_page, edition, slug),
    )
