"""Tell which lists of what must improve are held: of which years, how long they are, under which rules.

Public: LISTS, TOLD, held, few, longer, version, grades, begins, brief, of, percent, counted_on.
"""

from collections.abc import Iterable

from generator.analyse.english import joined
from generator.analyse.topics import Share, Use
from generator.draw.grid import FEW
from generator.model.framework import Framework
from generator.model.grade import Grade
from generator.model.output import Input
from generator.render.edition import Edition
from generator.render.told import short

LISTS = "lists"
"""What shares of topics are counted of."""

TOLD = 20
"""The fewest lists from which a title tells."""


def held(edition: Edition) -> str:
    """How many lists are held, of how many inspections."""
    years = list(edition.lists.by_year)
    known = edition.lists.all
    return (
        f"We hold the lists of {known.count} of the {known.of} graded inspections published "
        f"from {years[0]} to {years[-1]}. A list may raise one topic in several ways, and counts once."
    )


def few(use: Use) -> tuple[str, ...]:
    """The years of which too few lists are held to go by."""
    years = [f"{year} ({share.of})" for year, share in use.by_year.items() if 0 < share.of < FEW]
    return (f"Too few lists to go by in {joined(years)}.",) if years else ()


def longer(edition: Edition) -> tuple[str, ...]:
    """That frameworks differ in how many topics their lists name."""
    lengths = edition.lists.topics
    if len(lengths) < 2:
        return ()
    told = [f"{many:g} under {version(edition.site.programme.framework(id))}" for id, many in lengths.items()]
    return (f"Topics in the median list: {joined(told)}. A smaller share need not mean a smaller concern.",)


def version(framework: Framework) -> str:
    """A framework with its years: 'SIF 2013–18'."""
    return f"{framework.short} {framework.years}"


def grades(edition: Edition, use: Use) -> list[Grade]:
    """The headline grades of the inspections whose lists are held, best first, in the newest words."""
    scales = {framework.scale.id: framework.scale for framework in edition.site.programme.frameworks}
    known = {grade.id: grade for scale in scales.values() for grade in scale.grades}
    return sorted((known[id] for id, share in use.by_grade.items() if share.of), key=lambda grade: grade.rank)


def begins(edition: Edition, years: Iterable[int]) -> dict[int, str]:
    """The years in which another family of frameworks began to publish, with its name; the first has no break."""
    starts: dict[str, Framework] = {}
    for framework in edition.site.programme.frameworks:
        starts.setdefault(framework.family, framework)
    first = min(years, default=0)
    return {each.since.year: f"{each.short} begins" for each in starts.values() if first < each.since.year}


def brief(year: int) -> str:
    """A year where there is little room: '’24'."""
    return f"’{year % 100:02}"


def of(share: Share) -> str:
    """A count and what it is of: '12 of 40', 'none of 3'."""
    return f"{share.count or 'none'} of {share.of}"


def percent(share: Share) -> str:
    """A share in whole percent; it stands beside its counts."""
    return f"{100 * (share.value or 0.0):.0f}%"


def counted_on(edition: Edition, topic: str = "") -> Input:
    """All counts that figures of one topic are made from, or those of all topics where none is named."""
    uses = [use for use in edition.uses if not topic or use.topic.id == topic]
    back = () if topic else edition.returns
    return f"counts of the topic {topic}" if topic else "counts of all topics", short(uses, edition.lists, back)
