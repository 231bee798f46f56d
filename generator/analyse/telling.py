"""Tell in plain words what an inspection graded, and how that compares with the one before.

Public: graded, moved, no_longer, change.
"""

from collections.abc import Iterable, Sequence

from generator.analyse.english import inside, joined, month, number
from generator.analyse.movement import Direction, Move, Step
from generator.model.authority import Authority
from generator.model.framework import Programme
from generator.model.grade import Grade, NoGrade, Outcome
from generator.model.inspection import Inspection


def change(programme: Programme, authority: Authority, move: Move) -> str:
    """What one report changed, in plain words that need no table beside them, without a full stop at the end."""
    told = _first(programme, authority, move) or _across(programme, move) or moved(programme, move)
    return ". ".join([told, *no_longer(programme, move.inspection)])


def graded(programme: Programme, inspection: Inspection, steps: Iterable[Step], verb: str = "graded ") -> str:
    """Every grade given, in reading order, lines of one grade together: 'overall and leaders graded good; …'."""
    given = [step for step in steps if isinstance(step.after, Grade)]
    texts = [
        f"{_names(programme, inspection, [step for step in given if step.after == grade])} {verb}{word(grade)}"
        for grade in dict.fromkeys(step.after for step in given)
    ]
    return "; ".join(texts) or "no grade in our data"


def moved(programme: Programme, move: Move) -> str:
    """How each line went since the inspection before, within one family: risen first, then fallen, held, first."""
    given = [step for step in move.steps if isinstance(step.after, Grade)]
    if given and all(step.direction is Direction.HELD for step in given) and not _missing(programme, move):
        main = "main " if any(area.within for area in move.inspection.framework.areas) else ""
        return f"Every {main}judgement held: {_held(programme, move.inspection, given)}"
    order = list(Direction)
    alike: dict[tuple[Direction, Outcome, Outcome], list[Step]] = {}
    for step in sorted(given, key=lambda step: order.index(step.direction)):
        alike.setdefault((step.direction, step.before, step.after), []).append(step)
    clauses = [_clause(_names(programme, move.inspection, steps), steps[0]) for steps in alike.values()]
    return _opened("; ".join([*clauses, *_missing(programme, move)]) or "no grade in our data")


def no_longer(programme: Programme, inspection: Inspection) -> list[str]:
    """A sentence for each line that the inspection's framework no longer gives: 'No overall grade is given from …'."""
    framework = inspection.framework
    since = framework.inspected_since or framework.since
    return [
        f"No {inside(judgement.short)} grade is given from {month(since)}"
        for judgement in programme.judgements
        if inspection.on(judgement.id) is NoGrade.NOT_GIVEN
    ]


def word(outcome: Outcome) -> str:
    """A grade inside a sentence, in its framework's own word."""
    return inside(outcome.word) if isinstance(outcome, Grade) else outcome.value.replace("-", " ")


def _first(programme: Programme, authority: Authority, move: Move) -> str:
    """A first inspection, with its grades; empty for any other."""
    if move.earlier is not None:
        return ""
    lead = f"First inspection of the new {programme.place_word}" if authority.opened else "First inspection in our data"
    return f"{lead}: {graded(programme, move.inspection, move.steps)}"


def _across(programme: Programme, move: Move) -> str:
    """The first inspection under another family of frameworks; empty for any other."""
    if not move.across or move.earlier is None:
        return ""
    before, after = move.earlier.framework.short, move.inspection.framework.short
    told = f"First inspection under {after}: {graded(programme, move.inspection, move.steps)}"
    return f"{told}. Judgements under {before} are related, not equal, so no step is counted"


def _held(programme: Programme, inspection: Inspection, given: Sequence[Step]) -> str:
    """The grades that held: one word where they are all the same."""
    first = given[0].after
    return word(first) if all(step.after == first for step in given) else graded(programme, inspection, given, "")


def _clause(names: str, step: Step) -> str:
    """One clause about lines that went the same way, `step` standing for all of them."""
    before, after = word(step.before), word(step.after)
    if step.direction in (Direction.UP, Direction.DOWN):
        far = abs(step.steps or 0)
        grades = f"{number(far)} grades " if far > 1 else ""
        return f"{names} {step.direction.value} {grades}from {before} to {after}"
    if step.direction is Direction.HELD:
        return f"{names} held at {after}"
    if step.direction is Direction.FIRST:
        apart = " apart" if step.before is NoGrade.NOT_JUDGED_APART else ""
        return f"{names} judged{apart} for the first time, {after}"
    return f"{names} {after}, not compared"


def _missing(programme: Programme, move: Move) -> list[str]:
    """A clause about the lines whose grade our data lacks."""
    lost = [step for step in move.steps if step.after is NoGrade.MISSING]
    return [f"{_names(programme, move.inspection, lost)} missing from our data"] if lost else []


def _names(programme: Programme, inspection: Inspection, steps: Iterable[Step]) -> str:
    """The lines of some steps as the inspection's own framework names them, in reading order."""
    order = [judgement.id for judgement in programme.judgements]
    lines = sorted((step.judgement for step in steps), key=order.index)
    return joined([name(programme, inspection, line) for line in lines])


def name(programme: Programme, inspection: Inspection, judgement: str) -> str:
    """A line of judgement inside a sentence, as the inspection's framework calls its area."""
    area = inspection.framework.area_on(judgement)
    return inside(area.short if area else programme.judgement(judgement).short)


def _opened(text: str) -> str:
    return text[:1].upper() + text[1:]
