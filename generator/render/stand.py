"""Say where an authority stands: each judgement of its latest inspection, and what happened to it.

Public: stand_rows, inspected, apart_rows.
"""

from generator.analyse.cut import line
from generator.analyse.english import day
from generator.analyse.movement import Move
from generator.model.framework import Judgement, Programme
from generator.model.grade import Grade, NoGrade
from generator.model.inspection import Inspection
from generator.render.grades import change_view, grade_view
from generator.render.views.stand import StandRow
from generator.render.wording import article, inside, month, span


def stand_rows(programme: Programme, moves: tuple[Move, ...]) -> tuple[StandRow, ...]:
    """A row for each line that the last of the moves has something to say of, in reading order."""
    if not moves:
        return ()
    return tuple(
        _row(judgement, moves)
        for judgement in programme.judgements
        if moves[-1].inspection.on(judgement.id) is not NoGrade.NOT_APPLICABLE
    )


def _row(judgement: Judgement, moves: tuple[Move, ...]) -> StandRow:
    latest = moves[-1]
    outcome = latest.inspection.on(judgement.id)
    name = _named(latest.inspection, judgement)
    step = latest.on(judgement.id) if latest.earlier is not None else None
    note = ""
    if outcome is NoGrade.NOT_GIVEN:
        note = _last_given(judgement.id, moves)
    return StandRow(label=name, grade=grade_view(outcome), change=change_view(step), note=note)


def _named(inspection: Inspection, judgement: Judgement) -> str:
    """The line's own name, or the framework's where official figures do not count it there."""
    area = inspection.framework.area_on(judgement.id)
    return judgement.name if area is None or area.counted else area.name


def _last_given(judgement: str, moves: tuple[Move, ...]) -> str:
    for move in reversed(moves[:-1]):
        outcome = line(move.inspection, judgement)
        if isinstance(outcome, Grade):
            return f"{outcome.word} when last given, {month(move.inspection.published or move.inspection.named)}"
    return ""


def apart_rows(inspection: Inspection) -> tuple[StandRow, ...]:
    """The areas that stand on no line of judgement: sub-judgements and, where it was reviewed too, another body."""
    return tuple(
        StandRow(label=area.name, grade=grade_view(inspection.outcomes.get(area.id, NoGrade.MISSING)))
        for area in inspection.framework.areas
        if not area.judgement and not (area.apart and area.id not in inspection.outcomes)
    )


def inspected(inspection: Inspection) -> str:
    """When and how it was inspected, in one sentence: `Inspected 9 to 20 May 2022, a standard inspection; …`."""
    kind = article(inside(inspection.kind.name))
    out = (
        f"published {day(inspection.published)}"
        if inspection.published
        else "its publication date is missing from our data"
    )
    if inspection.started is None:
        return f"{article(inside(inspection.kind.name)).capitalize()}; {out}."
    when = span(inspection.started, inspection.ended) if inspection.ended else f"from {day(inspection.started)}"
    return f"Inspected {when}, {kind}; {out}."
