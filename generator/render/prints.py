"""Say what each file is made from, in short, so that finished bytes can be remembered by it.

Public: values, shared, place, rated, ratings, raised, everything, counts, of_place, of_company, of_line, of_journey,
of_comparison, of_topic, of_page.
"""

from generator.analyse.standing import Group
from generator.model.output import Input
from generator.render.edition import Edition
from generator.render.markup import slots
from generator.render.national import covered_to
from generator.render.told import digest, short


def values(inputs: tuple[Input, ...]) -> tuple[str, ...]:
    """The values of some inputs, without their names."""
    return tuple(value for _, value in inputs)


def shared(edition: Edition) -> Input:
    """What every page shows or goes by: settings, programme, topics, regions, lists of pages and names, the theme."""
    return "settings and programme", edition.remember("shared", lambda: _shared(edition))


def _shared(edition: Edition) -> str:
    site = edition.site
    pages = [(page.slug, page.title) for page in site.pages]
    rules = edition.carried.over("rules", (site.programme, site.topics, site.regions), lambda: _rules(edition))
    return short(site.settings, rules, pages, edition.names.path, edition.look)


def _rules(edition: Edition) -> str:
    site = edition.site
    return short(site.programme, site.topics, site.regions)


def place(edition: Edition, slug: str) -> Input:
    """Everything known of one authority."""
    return f"authority {slug}", edition.told[slug].whole


def rated(edition: Edition, slug: str) -> Input:
    """One authority with its dates and grades, and nothing of what reports said."""
    return f"dates and grades of {slug}", edition.told[slug].rated


def ratings(edition: Edition) -> tuple[Input, ...]:
    """Every place with its dates and grades, and how far official statistics reach."""
    return shared(edition), ("every date and grade", edition.remember("ratings", lambda: _ratings(edition)))


def _ratings(edition: Edition) -> str:
    return short([(slug, each.rated) for slug, each in edition.told.items()], covered_to(edition.site))


def raised(edition: Edition) -> tuple[Input, ...]:
    """Every date and grade, and which topics each inspection raised, without the words of any finding."""
    return *ratings(edition), ("every topic raised", edition.remember("raised", lambda: _raised(edition)))


def _raised(edition: Edition) -> str:
    return short([(slug, each.raised) for slug, each in edition.told.items()])


def of_topic(edition: Edition, topic: str) -> tuple[Input, ...]:
    """What a topic's page is made from: all counts, and the findings that raise it."""
    found = [(slug, each.topics[topic]) for slug, each in edition.told.items() if topic in each.topics]
    return *raised(edition), (f"findings on {topic}", digest(found))


def everything(edition: Edition) -> str:
    """The whole site."""
    return edition.remember("everything", lambda: _everything(edition))


def _everything(edition: Edition) -> str:
    site = edition.site
    places = [(slug, each.whole) for slug, each in edition.told.items()]
    return short(shared(edition), places, site.pages, site.corrections, site.releases)


def of_place(edition: Edition, slug: str) -> tuple[Input, ...]:
    """What an authority's page is made from: itself, those it is compared with, and the counts around it."""
    return *of_company(edition, slug), counts(edition, slug)


def counts(edition: Edition, slug: str) -> Input:
    """How many in a place's regions and in the country hold which grade, and have waited how long."""
    return f"counts around {slug}", edition.remember("counts", lambda: _counts(edition))[slug]


def _counts(edition: Edition) -> dict[str, str]:
    return edition.carried.over("counts", values(ratings(edition)), lambda: _counted(edition))


def _counted(edition: Edition) -> dict[str, str]:
    """By slug. How many neighbours hold which grade is no part of it: who counts it has each neighbour's own print."""
    standings = (edition.standing, *edition.other_standings)
    counted = {(held.scheme, group.id): _group(group) for held in standings for group in held.regions}
    country, waits = _group(edition.standing.national), edition.timing.waits.waits
    found = {}
    for authority in edition.site.authorities:
        around = [counted.get((held.scheme, authority.regions.get(held.scheme, "")), "") for held in standings]
        wait = waits.get(authority.slug)
        waited = [wait.days, wait.longer, wait.equal, wait.others] if wait else []
        found[authority.slug] = digest([country, around, waited])
    return found


def _group(group: Group) -> str:
    tallies = [(line, [(grade.id, count) for grade, count in each.counts]) for line, each in group.tallies.items()]
    return digest([group.name, group.authorities, tallies])


def of_company(edition: Edition, slug: str) -> tuple[Input, ...]:
    """A place, those before and after it, and its neighbours."""
    neighbours = (rated(edition, each.authority) for each in edition.site.authority(slug).neighbours)
    return tuple(dict.fromkeys((*of_line(edition, slug), *neighbours)))


def of_line(edition: Edition, slug: str) -> tuple[Input, ...]:
    """A place, with the councils before and after it: all that its own feed and data are made from."""
    authority = edition.site.authority(slug)
    return (
        shared(edition),
        place(edition, slug),
        *(place(edition, other) for other in (*authority.predecessors, *authority.successors)),
    )


def of_journey(edition: Edition, slug: str) -> tuple[Input, ...]:
    """What a place's own figures are made from: the dates and grades of its line of councils."""
    authority = edition.site.authority(slug)
    return shared(edition), *(rated(edition, each) for each in (slug, *authority.predecessors, *authority.successors))


def of_comparison(edition: Edition, slug: str) -> tuple[Input, ...]:
    """What figures of a place among others are made from: dates and grades, and the counts around it."""
    neighbours = (rated(edition, each.authority) for each in edition.site.authority(slug).neighbours)
    return tuple(dict.fromkeys((*of_journey(edition, slug), *neighbours, counts(edition, slug))))


def of_page(edition: Edition, slug: str) -> tuple[Input, ...]:
    """What a written page is made from: its words, the list of pages and, where it has a figure, all places."""
    page = next(page for page in edition.site.pages if page.slug == slug)
    figures = (("the whole site", everything(edition)),) if slots(page.prose.text) else ()
    return shared(edition), (f"page {slug}", short(page)), *figures
