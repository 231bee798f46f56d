"""List every file of a site as a job: what it is made from, and the making.

Public: jobs.
"""

from collections.abc import Callable, Iterator
from functools import partial

from generator.draw.figure import Figure
from generator.model.output import Input, Job
from generator.model.site import Site
from generator.model.theme import Theme
from generator.render import addresses, downloads, drawings, prints, records
from generator.render.edition import Edition
from generator.render.figures import figure_bytes, file_of
from generator.render.pages.authorities import ALL as ALL_AUTHORITIES
from generator.render.pages.authorities import authorities_page
from generator.render.pages.authority import authority_page
from generator.render.pages.data import PAGE as DATA
from generator.render.pages.data import data_page
from generator.render.pages.frameworks import ALL as ALL_FRAMEWORKS
from generator.render.pages.frameworks import framework_page, frameworks_page
from generator.render.pages.home import home_page
from generator.render.pages.inspection import inspection_page
from generator.render.pages.missing import missing_page
from generator.render.pages.prose import prose_page

Made = tuple[str, str, Callable[[], bytes]]
"""A path, a kind for people, and the making."""


def jobs(site: Site, theme: Theme) -> tuple[Job, ...]:
    """Every file of the site, in order of path; nothing is made until a job is asked to."""
    return tuple(sorted(_all(Edition(site, theme)), key=lambda job: job.path))


def _all(edition: Edition) -> Iterator[Job]:
    yield from _assets(edition)
    everything = (("the whole site", prints.everything(edition)),)
    yield from _jobs((*_national(edition), *_data(edition)), everything)
    for page in edition.site.pages:
        if page.slug != "data":
            made = (addresses.content(page.slug), "page", partial(prose_page, edition, page.slug))
            yield from _jobs((made,), prints.of_page(edition, page.slug))
    for authority in edition.site.authorities:
        yield from _place(edition, authority.slug)


def _jobs(made: tuple[Made, ...], inputs: tuple[Input, ...]) -> Iterator[Job]:
    for path, kind, make in made:
        yield Job(path=path, kind=kind, inputs=inputs, make=make)


def _assets(edition: Edition) -> Iterator[Job]:
    """Files named after their own bytes, and the theme's as they are."""
    for file in (edition.style, edition.script, edition.names):
        if file:
            yield Job(path=file.path, kind="asset", inputs=(("bytes", file.path),), make=partial(bytes, file.data))
    for path, data in edition.theme.assets.items():
        yield Job(path=path, kind="asset", inputs=(("theme", edition.theme.digest),), make=partial(bytes, data))


def _national(edition: Edition) -> tuple[Made, ...]:
    """Pages that look at every authority."""
    frameworks = tuple(
        (addresses.framework(framework.id), "framework", partial(framework_page, edition, framework.id))
        for framework in edition.site.programme.frameworks
    )
    return (
        (addresses.HOME, "home", partial(home_page, edition)),
        (addresses.MISSING, "missing", partial(missing_page, edition)),
        (ALL_AUTHORITIES, "authorities", partial(authorities_page, edition)),
        (ALL_FRAMEWORKS, "frameworks", partial(frameworks_page, edition)),
        (DATA, "data page", partial(data_page, edition)),
        *frameworks,
        *(made for figure in drawings.of_home(edition) for made in _files(edition, addresses.HOME, figure)),
    )


def _data(edition: Edition) -> tuple[Made, ...]:
    """The public data files of the whole site."""
    sheets = edition.sheets
    tables = [
        (f"data/{sheet.name}.{kind}", "data", partial(write, sheet))
        for sheet in sheets
        for kind, write in (("csv", downloads.sheet_csv), ("json", downloads.sheet_json))
    ]
    return (
        *tables,
        ("data/gradeline.sqlite", "data", partial(downloads.sqlite_file, sheets)),
        ("data/datapackage.json", "data", partial(downloads.package_file, edition.site, sheets)),
    )


def _place(edition: Edition, slug: str) -> Iterator[Job]:
    """An authority's page with its figures, its data files, and a page for each inspection and visit."""
    page = addresses.authority(slug)
    made = [(page, "authority", partial(authority_page, edition, slug))]
    yield from _jobs(tuple(made), prints.of_place(edition, slug))
    own = (prints.shared(edition), prints.place(edition, slug))
    yield from _jobs(_files_of(edition, slug), prints.of_place(edition, slug))
    for event in edition.events(slug):
        path = addresses.inspection(event)
        yield from _jobs(((path, "inspection", partial(inspection_page, edition, event)),), own)


def _files_of(edition: Edition, slug: str) -> tuple[Made, ...]:
    site, folder = edition.site, f"authorities/{slug}"
    events = edition.events(slug)
    return (
        (f"{folder}/{slug}.csv", "data", lambda: downloads.sheet_csv(records.inspections(site, events))),
        (f"{folder}/{slug}-findings.csv", "data", lambda: downloads.sheet_csv(records.findings(site, events))),
        (f"{folder}/{slug}.json", "data", partial(downloads.authority_json, site, slug)),
        *(
            (file_of(addresses.authority(slug), name, kind), "figure", partial(_figure_of, edition, slug, name, kind))
            for name in drawings.present(edition, slug)
            for kind in drawings.AUTHORITY[name][1]
        ),
    )


def _figure_of(edition: Edition, slug: str, name: str, kind: str) -> bytes:
    figure = drawings.of_authority(edition, slug, name)
    if figure is None:
        raise KeyError(name)
    return figure_bytes(edition, figure, kind)


def _files(edition: Edition, page: str, figure: Figure) -> tuple[Made, ...]:
    kinds = ("csv", "svg", "png") if figure.wide else ("csv",)
    return tuple(
        (file_of(page, figure.id, kind), "figure", partial(figure_bytes, edition, figure, kind)) for kind in kinds
    )
