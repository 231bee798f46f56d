"""Say who held which grade on a date, by the official rule; shares by region and judgement.

Public: Tally, Holding, LeftOut, Group, Standing, standing, by_scheme, countries, tally.

The rule, which gives Ofsted's published figures: for each authority that exists on the day, take its most recent
graded inspection of a framework whose grades stand, inspected by the day and published by the cut-off. That one
inspection speaks for every line of judgement. Where it gives no grade on a line (care leavers before 2023, overall
from April 2026), the authority leaves that line's denominator: an older grade is not carried past a newer inspection.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from generator.analyse.cut import Cut, in_order, inspected_on, line
from generator.analyse.english import month
from generator.model.authority import Authority
from generator.model.framework import Programme
from generator.model.grade import Grade, NoGrade, Outcome
from generator.model.inspection import Inspection
from generator.model.site import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many authorities hold each grade on one line of judgement; `counts` has every grade, best first."""

    judgement: str
    counts: tuple[tuple[Grade, int], ...]

    @property
    def judged(self) -> int:
        """The denominator: authorities that hold a grade."""
        return sum(count for _, count in self.counts)

    @property
    def favourable(self) -> int:
        """Authorities that hold a grade that counts as good or better."""
        return sum(count for grade, count in self.counts if grade.favourable)

    @property
    def share(self) -> float | None:
        """Share of judged authorities that are good or better, 0 to 1, unrounded; None where nobody was judged."""
        return self.favourable / self.judged if self.judged else None

    def of(self, grade: str) -> int:
        """Authorities that hold the grade with that id, 0 where nobody does."""
        return sum(count for each, count in self.counts if each.id == grade)


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """What one authority holds: the inspection that speaks for it, and its outcome on each line by judgement id.

    `inspection` is None for an authority that nothing speaks for yet; `before` is then its last inspection under a
    framework whose grades do not stand, where it had one.
    """

    authority: Authority
    inspection: Inspection | None
    before: Inspection | None
    outcomes: dict[str, Outcome]


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """An authority that leaves the denominator of one line, and why, as a state and in words."""

    authority: Authority
    reason: NoGrade
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Authorities counted together (the country, a region): a tally for each judgement id."""

    id: str
    name: str
    authorities: int
    tallies: dict[str, Tally]


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Who held what on a day: a holding for each authority by slug, in order of name, and the counts."""

    cut: Cut
    scheme: str
    holdings: dict[str, Holding]
    national: Group
    regions: tuple[Group, ...]

    def region(self, id: str) -> Group:
        """The region with that id; KeyError where the scheme has none."""
        for group in self.regions:
            if group.id == id:
                return group
        raise KeyError(id)

    def left_out(self, judgement: str) -> tuple[LeftOut, ...]:
        """The authorities that exist on the day and are not in that line's denominator, in order of name."""
        return tuple(
            LeftOut(authority=holding.authority, reason=outcome, because=_because(holding, outcome))
            for holding in self.holdings.values()
            if not isinstance(outcome := holding.outcomes[judgement], Grade)
        )


def standing(site: Site, as_at: date, published_by: date | None = None, scheme: str = "") -> Standing:
    """Who held which grade on a day, by the official rule above.

    `published_by` is the last day of publication let in, the same day where None; `scheme` names the set of regions,
    the site's own where empty.
    """
    speaking = _Speaking(site)
    cut = Cut(as_at=as_at, published_by=published_by)
    scheme = scheme or site.settings.scheme
    holdings = {authority.slug: speaking.holding(authority, cut) for authority in site.current(as_at)}
    return Standing(
        cut=cut,
        scheme=scheme,
        holdings=holdings,
        national=_group(site.programme, "", site.settings.country, tuple(holdings.values())),
        regions=_regions(site, scheme, holdings),
    )


def by_scheme(site: Site, held: Standing, scheme: str) -> Standing:
    """The same, with the counts of another set of regions."""
    return replace(held, scheme=scheme, regions=_regions(site, scheme, held.holdings))


def countries(site: Site, cuts: Iterable[Cut]) -> tuple[tuple[Cut, Group], ...]:
    """The counts of the whole country on many days, by the same rule."""
    speaking = _Speaking(site)
    found = ((cut, [speaking.holding(authority, cut) for authority in site.current(cut.as_at)]) for cut in cuts)
    return tuple((cut, _group(site.programme, "", site.settings.country, held)) for cut, held in found)


def tally(programme: Programme, judgement: str, holdings: Iterable[Holding]) -> Tally:
    """How many of these authorities hold each grade on a line; grades are those of the frameworks that stand."""
    return _tally(_grades(programme), judgement, holdings)


def _regions(site: Site, scheme: str, holdings: Mapping[str, Holding]) -> tuple[Group, ...]:
    """The counts of each region of a set."""
    return tuple(
        _group(site.programme, region.id, region.name, _within(holdings.values(), scheme, region.id))
        for region in site.regions
        if region.scheme == scheme
    )


def _group(programme: Programme, id: str, name: str, holdings: Sequence[Holding]) -> Group:
    """Some authorities, counted together."""
    grades = _grades(programme)
    tallies = {line.id: _tally(grades, line.id, holdings) for line in programme.judgements}
    return Group(id=id, name=name, authorities=len(holdings), tallies=tallies)


class _Speaking:
    """Finds what speaks for a place on one day or on many: what does not depend on the day is worked out once."""

    def __init__(self, site: Site) -> None:
        self._programme = site.programme
        self._graded = {
            slug: in_order(event for event in events if event.graded) for slug, events in site.inspections.items()
        }
        self._outcomes: dict[int, dict[str, Outcome]] = {}

    def holding(self, authority: Authority, cut: Cut) -> Holding:
        """What an authority holds: its latest inspection that stands speaks for every line."""
        graded = self._graded.get(authority.slug, ())
        latest = next((each for each in reversed(graded) if each.framework.standing and cut.lets_in(each)), None)
        others = reversed(graded) if latest is None else ()
        return Holding(
            authority=authority,
            inspection=latest,
            before=next((each for each in others if cut.lets_in(each)), None),
            outcomes=self._said(latest),
        )

    def _said(self, latest: Inspection | None) -> dict[str, Outcome]:
        """What an inspection says of each line; it says the same on every day."""
        if id(latest) not in self._outcomes:
            lines = self._programme.judgements
            self._outcomes[id(latest)] = {judgement.id: _outcome(latest, judgement.id) for judgement in lines}
        return self._outcomes[id(latest)]


def _tally(grades: Sequence[Grade], judgement: str, holdings: Iterable[Holding]) -> Tally:
    counts = dict.fromkeys((grade.id for grade in grades), 0)
    for holding in holdings:
        outcome = holding.outcomes[judgement]
        if isinstance(outcome, Grade):
            counts[outcome.id] = counts.get(outcome.id, 0) + 1
    return Tally(judgement=judgement, counts=tuple((grade, counts[grade.id]) for grade in grades))


def _outcome(latest: Inspection | None, judgement: str) -> Outcome:
    """The outcome that counts on a line; an area that official figures do not count there gives none."""
    if latest is None:
        return NoGrade.NOT_INSPECTED
    area = latest.framework.area_on(judgement)
    if area is not None and not area.counted and not area.within:
        return NoGrade.NOT_APPLICABLE
    return line(latest, judgement)


def _within(holdings: Iterable[Holding], scheme: str, region: str) -> tuple[Holding, ...]:
    return tuple(holding for holding in holdings if holding.authority.regions.get(scheme) == region)


def _grades(programme: Programme) -> tuple[Grade, ...]:
    """Every grade of the frameworks that stand, best first, each id once."""
    scales = {framework.scale.id: framework.scale for framework in programme.frameworks if framework.standing}
    grades = {grade.id: grade for scale in reversed(scales.values()) for grade in scale.grades}
    return tuple(sorted(grades.values(), key=lambda grade: grade.rank))


def _because(holding: Holding, reason: NoGrade) -> str:
    """Why an authority leaves a denominator, in words that follow its name and a colon."""
    if holding.inspection is None:
        if holding.before is None:
            return "not inspected yet"
        before = holding.before
        return f"last inspected under {before.framework.short} ({month(inspected_on(before))}), which is not counted"
    latest = f"at its latest inspection ({month(inspected_on(holding.inspection))})"
    words = {
        NoGrade.NOT_GIVEN: f"no longer given {latest}",
        NoGrade.NOT_JUDGED_APART: f"not judged apart {latest}",
        NoGrade.NOT_APPLICABLE: f"not applicable {latest}",
        NoGrade.NOT_INSPECTED: f"not inspected {latest}",
        NoGrade.MISSING: f"missing from our data {latest}",
    }
    return words[reason]
