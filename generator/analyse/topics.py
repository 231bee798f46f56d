"""Count what inspections asked about, over the whole country: by year, framework and grade, and what came back.

Public: Share, Use, uses, Lists, lists, Return, returns, Raising, raisings.

Only inspections whose findings our data has are counted, in the top and the bottom of every share.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from generator.analyse.cut import Cut, line, published_on
from generator.analyse.ledger import CATCH_ALL, by_topic, findings_known
from generator.model.authority import Authority
from generator.model.finding import Finding
from generator.model.grade import Grade
from generator.model.inspection import Inspection
from generator.model.site import Site
from generator.model.topic import Topic


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """A count and what it is of; `value` is 0 to 1, unrounded, None of nothing."""

    count: int
    of: int

    @property
    def value(self) -> float | None:
        """The share, 0 to 1, unrounded; None where nothing was there to count."""
        return self.count / self.of if self.of else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """How many graded inspections asked about a topic, of those with known findings: all, and split three ways.

    `by_year` is by year of publication, `by_framework` by framework id in order of time, `by_grade` by the id of the
    headline grade, best first; inspections without one are in no grade.
    """

    topic: Topic
    inspections: Share
    by_year: dict[int, Share]
    by_framework: dict[str, Share]
    by_grade: dict[str, Share]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lists:
    """The lists of what must improve that our data holds.

    `by_year` counts them of the graded inspections published, from the first year with a list on. `topics` is, by
    framework id in order of time, how many topics the median list names: rules that ask for longer lists raise more.
    """

    by_year: dict[int, Share]
    topics: dict[str, float]

    @property
    def all(self) -> Share:
        """The lists of every year together."""
        held = self.by_year.values()
        return Share(count=sum(share.count for share in held), of=sum(share.of for share in held))


@dataclass(frozen=True, slots=True, kw_only=True)
class Return:
    """How often a topic came back at the very next inspection.

    `pairs`: neighbouring inspections with known findings where the later raised it again, of those where the earlier
    raised it. `across` counts the returns among them where the family of frameworks changed in between.
    `authorities`: those where it came back at least once, of those with at least one such pair of inspections.
    """

    topic: Topic
    pairs: Share
    across: int
    authorities: Share


@dataclass(frozen=True, slots=True, kw_only=True)
class Raising:
    """One inspection or visit that asked about a topic, with its findings on it."""

    authority: Authority
    inspection: Inspection
    findings: tuple[Finding, ...]

    @property
    def page(self) -> int:
        """The first page of the report that says so, 0 where none is known."""
        return min((finding.page for finding in self.findings if finding.page), default=0)


def uses(site: Site, cut: Cut) -> tuple[Use, ...]:
    """How often each topic was raised, most often first, then by name; topics never raised come last."""
    asked = _asked(site, cut)
    raised = Counter(topic for _, topics in asked for topic in topics)
    years = _split(asked, lambda inspection: str(published_on(inspection).year))
    frameworks = _split(asked, lambda inspection: inspection.framework.id)
    grades = _split(asked, _headline(site))
    found = [
        Use(
            topic=topic,
            inspections=Share(count=raised[topic.id], of=len(asked)),
            by_year={int(year): share for year, share in sorted(years[topic.id].items())},
            by_framework=_ordered(frameworks[topic.id], [framework.id for framework in site.programme.frameworks]),
            by_grade=_ordered(grades[topic.id], _grade_ids(site)),
        )
        for topic in site.topics
    ]
    return tuple(sorted(found, key=lambda use: (-use.inspections.count, use.topic.name)))


def lists(site: Site, cut: Cut) -> Lists:
    """Which lists our data holds, year by year, and how long they are."""
    out = Counter(published_on(inspection).year for graded in _graded(site, cut) for inspection in graded)
    asked = _asked(site, cut)
    held = Counter(published_on(inspection).year for inspection, _ in asked)
    first = min(held, default=0)
    lengths: dict[str, list[int]] = defaultdict(list)
    for inspection, topics in asked:
        lengths[inspection.framework.id].append(len(topics))
    order = [framework.id for framework in site.programme.frameworks if framework.id in lengths]
    return Lists(
        by_year={year: Share(count=held[year], of=out[year]) for year in sorted(out) if held and year >= first},
        topics={id: median(lengths[id]) for id in order},
    )


def returns(site: Site, cut: Cut) -> tuple[Return, ...]:
    """How often each topic came back at the next inspection, most returns first, then by name; catch-alls left out."""
    found = [(earlier, later) for graded in _graded(site, cut) for earlier, later in pairwise(graded)]
    known = [(earlier, later) for earlier, later in found if findings_known(earlier) and findings_known(later)]
    before, again = _gathered(known)
    places = len({earlier.authority for earlier, _ in known})
    made = [
        Return(
            topic=topic,
            pairs=Share(count=len(again[topic.id]), of=len(before[topic.id])),
            across=sum(earlier.framework.family != later.framework.family for earlier, later in again[topic.id]),
            authorities=Share(count=len({earlier.authority for earlier, _ in again[topic.id]}), of=places),
        )
        for topic in site.topics
        if topic.id != CATCH_ALL
    ]
    return tuple(sorted(made, key=lambda each: (-each.pairs.count, each.topic.name)))


def raisings(site: Site, cut: Cut) -> dict[str, tuple[Raising, ...]]:
    """By topic id, the inspections and visits that asked about it, newest first, then by name."""
    found: dict[str, list[Raising]] = defaultdict(list)
    for authority in site.authorities:
        for inspection in site.inspections.get(authority.slug, ()):
            if cut.lets_in(inspection):
                for topic, findings in by_topic(inspection).items():
                    raising = Raising(authority=authority, inspection=inspection, findings=findings)
                    found[topic].append(raising)
    return {topic.id: tuple(sorted(found[topic.id], key=_newest)) for topic in site.topics}


Pair = tuple[Inspection, Inspection]


def _gathered(pairs: Iterable[Pair]) -> tuple[dict[str, list[Pair]], dict[str, list[Pair]]]:
    """By topic, the pairs whose earlier inspection raised it, and those of them whose later raised it again."""
    before: dict[str, list[Pair]] = defaultdict(list)
    again: dict[str, list[Pair]] = defaultdict(list)
    for earlier, later in pairs:
        after = _topics(later)
        for topic in _topics(earlier):
            before[topic].append((earlier, later))
            if topic in after:
                again[topic].append((earlier, later))
    return before, again


def _split(
    asked: Iterable[tuple[Inspection, frozenset[str]]], key: Callable[[Inspection], str]
) -> dict[str, dict[str, Share]]:
    """By topic, then by key, how many inspections raised it of those with that key; an empty key is left out."""
    total: Counter[str] = Counter()
    raised: dict[str, Counter[str]] = defaultdict(Counter)
    for inspection, topics in asked:
        word = key(inspection)
        total[word] += 1
        for topic in topics:
            raised[topic][word] += 1
    shares: dict[str, dict[str, Share]] = defaultdict(lambda: {word: Share(count=0, of=total[word]) for word in total})
    for topic, counts in raised.items():
        shares[topic] = {word: Share(count=counts[word], of=total[word]) for word in total if word}
    return shares


def _ordered(shares: dict[str, Share], order: Iterable[str]) -> dict[str, Share]:
    return {word: shares[word] for word in dict.fromkeys(order) if word in shares}


def _headline(site: Site) -> Callable[[Inspection], str]:
    """The id of an inspection's grade on the headline line, empty where it has none."""
    first = site.programme.judgements[0].id

    def grade(inspection: Inspection) -> str:
        outcome = line(inspection, first)
        return outcome.id if isinstance(outcome, Grade) else ""

    return grade


def _grade_ids(site: Site) -> tuple[str, ...]:
    """The ids of every grade of the programme, best first."""
    grades = [grade for scale in site.programme.scales for grade in scale.grades]
    return tuple(grade.id for grade in sorted(grades, key=lambda grade: grade.rank))


def _graded(site: Site, cut: Cut) -> Iterable[tuple[Inspection, ...]]:
    """Each authority's graded inspections that the cut lets in, oldest first."""
    return (cut.graded(site.inspections.get(authority.slug, ())) for authority in site.authorities)


def _asked(site: Site, cut: Cut) -> list[tuple[Inspection, frozenset[str]]]:
    """The graded inspections whose findings are known, each with the topics that it raised."""
    found = (inspection for graded in _graded(site, cut) for inspection in graded)
    return [(inspection, _topics(inspection)) for inspection in found if findings_known(inspection)]


def _topics(inspection: Inspection) -> frozenset[str]:
    """The ids of the topics that an inspection asked about."""
    return frozenset(topic for finding in inspection.asked for topic in finding.topics)


def _newest(raising: Raising) -> tuple[int, str]:
    return -published_on(raising.inspection).toordinal(), raising.authority.name
