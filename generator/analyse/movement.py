"""Say who rose, fell or held between inspections.

Public: Direction, Step, Move, moves, Reinspected, since_first, Flow, flow, Counts, counts.

Steps are counted on one line of judgement and never added up. A step between two families of frameworks carries
`across`: the judgements either side are related, not equal, so every count here leaves it out and says how many.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from generator.analyse.cut import Cut, line
from generator.model.framework import Programme
from generator.model.grade import Grade, NoGrade, Outcome, steps
from generator.model.inspection import Inspection
from generator.model.site import Site


class Direction(StrEnum):
    """Which way a judgement went; the last two are no movement at all."""

    UP = "up"
    DOWN = "down"
    HELD = "held"
    FIRST = "first"  # the line is judged for the first time, or judged apart for the first time
    NOT_COMPARED = "not-compared"  # no grade now, or the grade before is missing


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One line of judgement at one inspection, against the inspection before that judged the line.

    `earlier` is None, and `before` not inspected, where there is none. `across` is True where the two inspections
    are of different families of frameworks.
    """

    judgement: str
    before: Outcome
    after: Outcome
    earlier: Inspection | None
    across: bool

    @property
    def steps(self) -> int | None:
        """Levels risen (positive) or fallen (negative), None where either side has no grade."""
        return steps(self.before, self.after)

    @property
    def direction(self) -> Direction:
        """Which way it went; across a break too, so look at `across` before counting."""
        if not isinstance(self.after, Grade) or self.before in (NoGrade.MISSING, NoGrade.NOT_GIVEN):
            return Direction.NOT_COMPARED
        moved = self.steps
        if moved is None:
            return Direction.FIRST
        if moved == 0:
            return Direction.HELD
        return Direction.UP if moved > 0 else Direction.DOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """One graded inspection against the one before: a step for each line of judgement, in reading order.

    `across` is True where the inspection before is of another family of frameworks.
    """

    inspection: Inspection
    earlier: Inspection | None
    steps: tuple[Step, ...]

    @property
    def across(self) -> bool:
        """Whether the framework's family changed since the inspection before."""
        return self.earlier is not None and self.earlier.framework.family != self.inspection.framework.family

    def on(self, judgement: str) -> Step:
        """The step on a line; KeyError where the programme has no such line."""
        for step in self.steps:
            if step.judgement == judgement:
                return step
        raise KeyError(judgement)


def moves(programme: Programme, inspections: Iterable[Inspection], cut: Cut) -> tuple[Move, ...]:
    """Each graded inspection of one authority that the cut lets in, oldest first, against the one before."""
    graded = cut.graded(inspections)
    return tuple(
        Move(
            inspection=inspection,
            earlier=graded[place - 1] if place else None,
            steps=tuple(step(inspection, graded[:place], judgement.id) for judgement in programme.judgements),
        )
        for place, inspection in enumerate(graded)
    )


def step(inspection: Inspection, earlier: Sequence[Inspection], judgement: str) -> Step:
    """One line against the latest of the `earlier` inspections (oldest first) that had the line to judge."""
    before, outcome = _last(earlier, judgement)
    return Step(
        judgement=judgement,
        before=outcome,
        after=line(inspection, judgement),
        earlier=before,
        across=before is not None and before.framework.family != inspection.framework.family,
    )


def _last(earlier: Sequence[Inspection], judgement: str) -> tuple[Inspection | None, Outcome]:
    """The latest inspection that had the line to judge: one of another subject (TLAC on protection) is passed over."""
    for inspection in reversed(earlier):
        outcome = line(inspection, judgement)
        if outcome is not NoGrade.NOT_APPLICABLE:
            return inspection, outcome
    return (None, NoGrade.NOT_INSPECTED) if not earlier else (earlier[-1], NoGrade.NOT_APPLICABLE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many inspections went each way on one line; `first`, `across` and `not_compared` are in none of the three.

    `by_steps` counts those three by steps risen (positive), held (0) or fallen (negative), the farthest rise first.
    """

    judgement: str
    up: int
    held: int
    down: int
    first: int
    across: int
    not_compared: int
    by_steps: dict[int, int]


def counts(found: Iterable[Move], judgement: str) -> Counts:
    """Count one line over many moves, such as those of a year; nothing across a break counts as up, held or down."""
    steps = [move.on(judgement) for move in found]
    tally = Counter(map(_bin, steps))
    far = Counter(each.steps for each in steps if each.steps is not None and not each.across)
    return Counts(
        judgement=judgement,
        up=tally[Direction.UP],
        held=tally[Direction.HELD],
        down=tally[Direction.DOWN],
        first=tally[Direction.FIRST],
        across=tally[None],
        not_compared=tally[Direction.NOT_COMPARED],
        by_steps={many: far[many] for many in sorted(far, reverse=True)},
    )


def _bin(step: Step) -> Direction | None:
    """The direction to count a step under; None for a comparison across a break."""
    return None if step.across and step.steps is not None else step.direction


@dataclass(frozen=True, slots=True, kw_only=True)
class Reinspected:
    """Authorities inspected more than once under the latest family of frameworks, their latest against their first.

    `held` is unchanged at good or better, `unchanged_lower` unchanged below; the four add up to `authorities`.
    `left_out` counts those inspected more than once whose first or latest inspection has no grade on the line.
    """

    judgement: str
    authorities: int
    improved: int
    declined: int
    held: int
    unchanged_lower: int
    left_out: int


def since_first(site: Site, cut: Cut, judgement: str = "") -> Reinspected:
    """Each authority's latest inspection of the latest family against its first, on one line (headline if empty).

    Counts the authorities that exist on the day. Source of the comparison: Ofsted's commentary on its statistics.
    """
    judgement = judgement or site.programme.judgements[0].id
    family = latest_family(site.programme)
    pairs = [
        (graded[0], graded[-1])
        for authority in site.current(cut.as_at)
        if len(graded := _of_family(site.inspections.get(authority.slug, ()), cut, family)) > 1
    ]
    found = Counter(_change(line(first, judgement), line(last, judgement)) for first, last in pairs)
    return Reinspected(
        judgement=judgement,
        authorities=len(pairs) - found[""],
        improved=found["improved"],
        declined=found["declined"],
        held=found["held"],
        unchanged_lower=found["unchanged lower"],
        left_out=found[""],
    )


def latest_family(programme: Programme) -> str:
    """The family of the latest framework whose grades stand; empty where none does."""
    standing = [framework.family for framework in programme.frameworks if framework.standing]
    return standing[-1] if standing else ""


def _of_family(inspections: Iterable[Inspection], cut: Cut, family: str) -> tuple[Inspection, ...]:
    return tuple(inspection for inspection in cut.graded(inspections) if inspection.framework.family == family)


def _change(first: Outcome, last: Outcome) -> str:
    """Which way a grade went; empty where either is none."""
    if not isinstance(first, Grade) or not isinstance(last, Grade):
        return ""
    if first.rank == last.rank:
        return "held" if last.favourable else "unchanged lower"
    return "improved" if last.rank < first.rank else "declined"


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """Where grades went from one inspection to the next, on one line.

    `grades` are best first; `cells` counts pairs of (grade before, grade after) by their ids; `across` counts the
    pairs left out because the family of frameworks changed between them.
    """

    judgement: str
    grades: tuple[Grade, ...]
    cells: dict[tuple[str, str], int]
    across: int

    @property
    def pairs(self) -> int:
        """Pairs of neighbouring inspections counted."""
        return sum(self.cells.values())


def flow(programme: Programme, moved: Iterable[Move], judgement: str, family: str = "") -> Flow:
    """Grades from each inspection to the next inside one family of frameworks (the latest where empty)."""
    family = family or latest_family(programme)
    steps = (move.on(judgement) for move in moved if move.inspection.framework.family == family)
    found = [step for step in steps if step.steps is not None]
    cells = Counter(_pair(step) for step in found if not step.across)
    return Flow(
        judgement=judgement,
        grades=_scale(programme, family),
        cells=dict(sorted(cells.items())),
        across=sum(step.across for step in found),
    )


def _pair(step: Step) -> tuple[str, str]:
    """The ids of the grades either side of a step that has both."""
    if not (isinstance(step.before, Grade) and isinstance(step.after, Grade)):
        raise ValueError("a step without two grades has no pair")
    return step.before.id, step.after.id


def _scale(programme: Programme, family: str) -> tuple[Grade, ...]:
    """The grades of a family's latest scale, best first; none where no framework is of the family."""
    scales = [framework.scale for framework in programme.frameworks if framework.family == family]
    return scales[-1].grades if scales else ()
