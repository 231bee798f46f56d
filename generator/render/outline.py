"""Say which pages and figures a site has, as far as dates, grades and topics decide it: words of reports never do.

Public: OfGrades, OfTopics, of_grades, of_topics.

Working this out takes longer than anything else in planning a build, so it is carried over from one edition to the
next while what it looks at is equal.
"""

from dataclasses import dataclass

from generator.model.output import Input
from generator.render import drawings, flows, lists_held, maps, over_time, prints, topic, topics, waiting, year
from generator.render.edition import Edition
from generator.render.pages import regions

Kinds = dict[str, tuple[str, ...]]
"""Figures by id, each with its kinds of file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfGrades:
    """What dates and grades decide.

    `years` are those of reports, newest first; `compared` holds, by year, what its figure is made from, and `gaps`
    what the figure of gaps is made from, None where there is none. `moved` are the figures of the page of changes,
    `maps` those of each judgement's map, `home` those of the first page and `places` those of each authority.
    `regions` are (set, id, whether anybody was judged).
    """

    years: tuple[int, ...]
    compared: dict[int, Input]
    gaps: Input | None
    moved: Kinds
    maps: dict[str, tuple[str, ...]]
    regions: tuple[tuple[str, str, bool], ...]
    home: tuple[str, ...]
    places: dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class OfTopics:
    """What the topics that reports raise decide besides.

    `home` are figures of the first page, `country` those of the page of topics, made from `all`; `by_year` holds, by
    topic id, what the figure on its page is made from.
    """

    home: tuple[str, ...]
    country: Kinds
    all: Input
    by_year: dict[str, Input]


def of_grades(edition: Edition) -> OfGrades:
    """The part that dates and grades decide."""
    return edition.carried.over(
        "outline of grades", prints.values(prints.ratings(edition)), lambda: _of_grades(edition)
    )


def of_topics(edition: Edition) -> OfTopics:
    """The part that topics decide."""
    return edition.carried.over("outline of topics", prints.values(prints.raised(edition)), lambda: _of_topics(edition))


def _of_grades(edition: Edition) -> OfGrades:
    lines = flows.lines(edition)
    return OfGrades(
        years=edition.years,
        compared={each: year.counted_in(edition, each) for each in edition.years if year.there(edition, each)},
        gaps=waiting.counted_on(edition) if waiting.there(edition) else None,
        moved=flows.present(edition),
        maps={line: _of_map(edition, line, moved=line in lines) for line in maps.shown(edition)},
        regions=tuple(
            (held.scheme, group.id, regions.judged(edition.site.programme, group))
            for held, group in regions.groups(edition)
        ),
        home=drawings.of_grades(edition),
        places={each.slug: drawings.present(edition, each.slug) for each in edition.site.authorities},
    )


def _of_map(edition: Edition, judgement: str, *, moved: bool) -> tuple[str, ...]:
    time = (over_time.FIGURE,) if over_time.there(edition, judgement) else ()
    return "map", "regions", *time, *((flows.FLOW,) if moved else ())


def _of_topics(edition: Edition) -> OfTopics:
    return OfTopics(
        home=drawings.of_topics(edition),
        country=topics.present(edition),
        all=lists_held.counted_on(edition),
        by_year={
            use.topic.id: lists_held.counted_on(edition, use.topic.id) for use in edition.uses if topic.has_years(use)
        },
    )
