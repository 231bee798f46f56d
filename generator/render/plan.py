"""List every file of a site as a job: what it is made from, and the making.

Public: jobs.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from operator import attrgetter

from generator.draw.figure import Figure
from generator.model.output import Input, Job
from generator.model.site import Site
from generator.model.theme import Theme
from generator.render import (
    addresses,
    descriptions,
    downloads,
    drawings,
    feeds,
    flows,
    maps,
    over_time,
    prints,
    records,
    waiting,
    year,
)
from generator.render import topic as subject
from generator.render import topics as subjects
from generator.render.addresses import Way
from generator.render.cards import card_file, with_cards
from generator.render.cards import path_of as path_of_card
from generator.render.carried import Carried
from generator.render.edition import Edition
from generator.render.figures import ALL as ALL_KINDS
from generator.render.figures import figure_bytes, file_of
from generator.render.hosts import host_jobs
from generator.render.outline import OfGrades, OfTopics, of_grades, of_topics
from generator.render.pages import compare, components, regions, search, timing, topics
from generator.render.pages.authorities import ALL as ALL_AUTHORITIES
from generator.render.pages.authorities import authorities_page
from generator.render.pages.authority import authority_page
from generator.render.pages.changes import changes_page
from generator.render.pages.changes import path_of as path_of_year
from generator.render.pages.data import PAGE as DATA
from generator.render.pages.data import data_page
from generator.render.pages.frameworks import ALL as ALL_FRAMEWORKS
from generator.render.pages.frameworks import framework_page, frameworks_page
from generator.render.pages.home import home_page
from generator.render.pages.inspection import inspection_page
from generator.render.pages.maps import map_page
from generator.render.pages.missing import missing_page
from generator.render.pages.prose import prose_page

Made = tuple[str, str, Callable[[], bytes]]
"""A path, a kind for people, and the making."""


def jobs(
    site: Site, theme: Theme, workshop: bool = False, carried: Carried | None = None, code: bytes = b""
) -> tuple[Job, ...]:
    """Every file of the site, in order of path; nothing is made until a job is asked to.

    A `workshop` has a page of the theme's components too, for those who work on it. What was worked out for the
    edition before is `carried` over, this process's own where it is not named; it changes nothing but the time taken,
    nor does the `code` of the theme's templates.
    """
    edition = Edition(site, theme, _CARRIED if carried is None else carried, code)
    found = list(_all(edition))
    if workshop:
        made = (components.PAGE, "components", partial(components.components_page, edition))
        found += _jobs((made,), (prints.shared(edition),))
    found += host_jobs(edition, [job.path for job in found])
    return tuple(sorted(found, key=attrgetter("path")))


_CARRIED = Carried()
"""What this process worked out for the latest edition."""


def _all(edition: Edition) -> Iterator[Job]:
    graded, raised = of_grades(edition), of_topics(edition)
    yield from _assets(edition)
    everything = (("the whole site", prints.everything(edition)),)
    yield from _jobs((*_rated(edition, graded), *_by_region(edition, graded)), prints.ratings(edition))
    yield from _jobs(_counted(edition, (*graded.home, *raised.home)), prints.raised(edition))
    yield from _jobs((*_national(edition), *_data(edition)), everything)
    for topic in edition.site.topics:
        made = (addresses.topic(topic.id), "topic", partial(topics.topic_page, edition, topic.id))
        yield from _jobs((made,), prints.of_topic(edition, topic.id))
    yield from _topic_files(edition, raised)
    yield from _year_files(edition, graded)
    yield from _timing_files(edition, graded)
    for page in edition.site.pages:
        if page.slug != "data":
            made = (addresses.content(page.slug), "page", partial(prose_page, edition, page.slug))
            yield from _jobs((made,), prints.of_page(edition, page.slug))
    for authority in edition.site.authorities:
        yield from _place(edition, authority.slug, graded.places[authority.slug])


def _jobs(made: Iterable[Made], inputs: tuple[Input, ...]) -> Iterator[Job]:
    for path, kind, make in made:
        yield Job(path=path, kind=kind, inputs=inputs, make=make)


def _assets(edition: Edition) -> Iterator[Job]:
    """Files named after their own bytes, and the theme's as they are."""
    for file in (edition.style, edition.script, edition.names):
        if file:
            named = ((f"bytes of {file.path}", file.path),)
            yield Job(path=file.path, kind="asset", inputs=named, make=partial(bytes, file.data))
    for path, data in edition.theme.assets.items():
        yield Job(path=path, kind="asset", inputs=(("theme", edition.look),), make=partial(bytes, data))


def _rated(edition: Edition, graded: OfGrades) -> tuple[Made, ...]:
    """Pages that look at every authority's dates and grades, and at nothing that reports said."""
    frameworks = edition.site.programme.frameworks
    return (
        (addresses.MISSING, "missing", partial(missing_page, edition)),
        (ALL_AUTHORITIES, "list of authorities", partial(authorities_page, edition)),
        (ALL_FRAMEWORKS, "frameworks", partial(frameworks_page, edition)),
        *((addresses.framework(one.id), "framework", partial(framework_page, edition, one.id)) for one in frameworks),
        *((path_of_year(edition, each), "changes", partial(changes_page, edition, each)) for each in graded.years),
        *(
            made
            for id, kinds in graded.moved.items()
            for made in _files(edition, "changes/index.html", (id,), flows.of_changes, kinds)
        ),
        (timing.ALL, "timing", partial(timing.timing_page, edition)),
        (compare.PAGE, "compare", partial(compare.compare_page, edition)),
        (compare.DATA, "data", partial(compare.compare_data, edition)),
        *((maps.path_of(id), "map", partial(map_page, edition, id)) for id in graded.maps),
        *(made for id, figures in graded.maps.items() for made in _map_files(edition, id, figures)),
        (feeds.PATH, "feed", partial(feeds.of_all, edition)),
    )


def _by_region(edition: Edition, graded: OfGrades) -> Iterator[Made]:
    """A page for each region, of dates and grades alone, with its figures."""
    yield regions.ALL, "regions", partial(regions.regions_page, edition)
    for scheme, id, judged in graded.regions:
        page = addresses.region(scheme, id)
        yield page, "region", partial(regions.region_page, edition, scheme, id)
        if judged:
            yield from _files(edition, page, (regions.FIGURE,), partial(_region_figure, scheme, id))


def _national(edition: Edition) -> tuple[Made, ...]:
    """Pages that look at all that is known of every authority."""
    return (
        (DATA, "data page", partial(data_page, edition)),
        (search.PAGE, "search", partial(search.search_page, edition)),
        *((path, "search index", make) for path, make in search.files(edition)),
    )


def _counted(edition: Edition, figures: tuple[str, ...]) -> tuple[Made, ...]:
    """Pages that count what reports raised, and show nothing of its words."""
    return (
        (addresses.HOME, "home", partial(home_page, edition)),
        (topics.ALL, "topics", partial(topics.topics_page, edition)),
        *_files(edition, addresses.HOME, figures, _home_figure),
    )


def _topic_files(edition: Edition, raised: OfTopics) -> Iterator[Job]:
    """The files of the figures of topics: they are made from counts, so most changes leave them as they are."""
    for id, kinds in raised.country.items():
        made = _files(edition, topics.ALL, (id,), subjects.of_country, kinds)
        yield from _jobs(made, (prints.shared(edition), raised.all))
    for id, counted in raised.by_year.items():
        made = _files(edition, addresses.topic(id), (subject.YEARS,), partial(_topic_figure, id))
        yield from _jobs(made, (prints.shared(edition), counted))


def _timing_files(edition: Edition, graded: OfGrades) -> Iterator[Job]:
    """The files of the figure of gaps between inspections."""
    if graded.gaps:
        made = _files(edition, timing.ALL, (waiting.GAPS,), _gaps_figure)
        yield from _jobs(made, (prints.shared(edition), graded.gaps))


def _gaps_figure(edition: Edition, id: str) -> Figure | None:  # noqa: ARG001
    return waiting.of_gaps(edition)


def _year_files(edition: Edition, graded: OfGrades) -> Iterator[Job]:
    """The files of the figure of each year's reports."""
    for number, counted in graded.compared.items():
        made = _files(edition, path_of_year(edition, number), (year.FIGURE,), partial(_year_figure, number))
        yield from _jobs(made, (prints.shared(edition), counted))


def _year_figure(number: int, edition: Edition, id: str) -> Figure | None:  # noqa: ARG001
    return year.of_year(edition, number)


def _topic_figure(topic: str, edition: Edition, id: str) -> Figure | None:  # noqa: ARG001
    return subject.of_topic(edition, topic)


def _map_files(edition: Edition, judgement: str, figures: tuple[str, ...]) -> tuple[Made, ...]:
    page = maps.path_of(judgement)
    way = Way(page=page, base=edition.site.settings.base_url)
    return _files(edition, page, figures, partial(_map_figure, judgement, way))


def _region_figure(scheme: str, region: str, edition: Edition, id: str) -> Figure | None:  # noqa: ARG001
    return regions.figure_of(edition, scheme, region)


def _map_figure(judgement: str, way: Way, edition: Edition, id: str) -> Figure | None:
    if id == over_time.FIGURE:
        return over_time.over_time(edition, judgement)
    if id == flows.FLOW:
        return flows.of_line(edition, judgement)
    return maps.map_of(edition, judgement, way) if id == "map" else maps.units_of(edition, judgement)


def _data(edition: Edition) -> tuple[Made, ...]:
    """The public data files of the whole site."""
    site = edition.site
    schema = partial(descriptions.schema_file, site)
    kinds = (("csv", downloads.sheet_csv), ("json", downloads.sheet_json), ("schema.json", schema))
    tables = [
        (f"data/{name}.{kind}", "data", partial(_sheet, edition, at, write))
        for at, name in enumerate(records.SHEETS)
        for kind, write in kinds
    ]
    return (
        *tables,
        ("data/version.json", "data", partial(descriptions.version_file, site)),
        ("data/gradeline.sqlite", "data", lambda: downloads.sqlite_file(edition.sheets, descriptions.about(site))),
        ("data/datapackage.json", "data", lambda: downloads.package_file(site, edition.sheets)),
    )


def _sheet(edition: Edition, at: int, write: Callable[[records.Sheet], bytes]) -> bytes:
    return write(edition.sheets[at])


def _place(edition: Edition, slug: str, figures: tuple[str, ...]) -> Iterator[Job]:
    """An authority's page with its figures, its data files, and a page for each inspection and visit."""
    page = addresses.authority(slug)
    yield from _jobs(((page, "authority", partial(authority_page, edition, slug)),), prints.of_place(edition, slug))
    yield from _jobs(_files_of(edition, slug), prints.of_line(edition, slug))
    journey, comparison = prints.of_journey(edition, slug), prints.of_comparison(edition, slug)
    for name in figures:
        inputs = comparison if name in _COMPARED else journey
        yield from _jobs(_figure_files(edition, slug, name), inputs)
    if with_cards(edition):
        yield from _jobs(((path_of_card(slug), "figure", partial(card_file, edition, slug)),), journey)
    own = (prints.shared(edition), prints.place(edition, slug))
    pages = ((addresses.inspection(each), partial(inspection_page, edition, each)) for each in edition.events(slug))
    yield from _jobs(((path, "inspection", make) for path, make in pages), own)


def _files_of(edition: Edition, slug: str) -> tuple[Made, ...]:
    site, folder = edition.site, f"authorities/{slug}"
    events = edition.events(slug)
    return (
        (f"{folder}/{slug}.csv", "data", lambda: downloads.sheet_csv(records.inspections(site, events))),
        (f"{folder}/{slug}-findings.csv", "data", lambda: downloads.sheet_csv(records.findings(site, events))),
        (f"{folder}/{slug}.json", "data", partial(downloads.authority_json, site, slug)),
        (feeds.path_of(slug), "feed", partial(feeds.of_place, edition, slug)),
    )


_COMPARED = frozenset({"neighbours-figure", "region-figure"})
"""The figures of an authority's page that look at others than its own line of councils."""


def _figure_files(edition: Edition, slug: str, name: str) -> tuple[Made, ...]:
    draw = partial(_drawn, edition, partial(_place_figure, slug), name)
    page = addresses.authority(slug)
    return tuple((file_of(page, name, kind), "figure", partial(draw, kind)) for kind in drawings.AUTHORITY[name][1])


def _place_figure(slug: str, edition: Edition, id: str) -> Figure | None:
    return drawings.of_authority(edition, slug, id)


def _home_figure(edition: Edition, id: str) -> Figure | None:
    return drawings.HOME[id](edition)


def _files(
    edition: Edition,
    page: str,
    ids: tuple[str, ...],
    draw: Callable[[Edition, str], Figure | None],
    kinds: tuple[str, ...] = ALL_KINDS,
) -> tuple[Made, ...]:
    """The files of figures beside a page; each is drawn when its file is made, and not before."""
    return tuple(
        (file_of(page, id, kind), "figure", partial(_drawn, edition, draw, id, kind)) for id in ids for kind in kinds
    )


def _drawn(edition: Edition, draw: Callable[[Edition, str], Figure | None], id: str, kind: str) -> bytes:
    figure = draw(edition, id)
    if figure is None:
        raise KeyError(id)
    return figure_bytes(edition, figure, kind)
