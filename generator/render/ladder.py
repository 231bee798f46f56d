"""Lay an authority's judgements out over its inspections: the ladder.

Public: ladder, MOST.
"""

from generator.analyse.cut import published_on
from generator.analyse.movement import Move
from generator.model.framework import Framework, Judgement, Programme
from generator.model.grade import NoGrade
from generator.render import addresses
from generator.render.addresses import Way
from generator.render.grades import change_view, grade_view
from generator.render.views import Ladder, LadderCell, LadderHead, LadderRow
from generator.render.wording import inside, month, possessive

MOST = 7
"""Inspections that fit side by side; of more, the newest are shown."""


def ladder(programme: Programme, moves: tuple[Move, ...], name: str, way: Way) -> Ladder:
    """The ladder of the newest inspections, oldest at the left; lines that were never judged have no row."""
    shown = moves[-MOST:]
    return Ladder(
        caption=f"{possessive(name)} grades by judgement and inspection, with the change since the inspection before",
        heads=tuple(_head(shown, place, way) for place in range(len(shown))),
        rows=tuple(
            _row(judgement, shown)
            for judgement in programme.judgements
            if any(move.inspection.on(judgement.id) is not NoGrade.NOT_APPLICABLE for move in shown)
        ),
    )


def _breaks(moves: tuple[Move, ...], place: int) -> bool:
    return place > 0 and _family(moves[place]) != _family(moves[place - 1])


def _family(move: Move) -> str:
    return move.inspection.framework.family


def _head(moves: tuple[Move, ...], place: int, way: Way) -> LadderHead:
    inspection = moves[place].inspection
    plain = inspection.kind.id == "inspection"
    note = inspection.framework.short if plain else f"{inspection.framework.short}, {inside(inspection.kind.short)}"
    return LadderHead(
        label=month(published_on(inspection)),
        note=note,
        href=way.to(addresses.inspection(inspection)),
        broken=_breaks(moves, place),
        now=place == len(moves) - 1,
    )


def _row(judgement: Judgement, moves: tuple[Move, ...]) -> LadderRow:
    return LadderRow(
        label=judgement.name,
        note=_note(judgement, moves),
        cells=tuple(_cell(judgement, moves, place) for place in range(len(moves))),
    )


def _cell(judgement: Judgement, moves: tuple[Move, ...], place: int) -> LadderCell:
    move = moves[place]
    return LadderCell(
        label=month(published_on(move.inspection)),
        grade=grade_view(move.inspection.on(judgement.id), brief=True),
        change=change_view(move.on(judgement.id)) if move.earlier else None,
        broken=_breaks(moves, place),
        now=place == len(moves) - 1,
    )


def _note(judgement: Judgement, moves: tuple[Move, ...]) -> str:
    """What older frameworks called the line: `SLAC: safeguarding`."""
    frameworks: dict[str, Framework] = {move.inspection.framework.short: move.inspection.framework for move in moves}
    current = moves[-1].inspection.framework.family
    named: dict[str, list[str]] = {}
    for short, framework in frameworks.items():
        area = framework.area_on(judgement.id)
        if area is not None and framework.family != current and area.short.lower() != judgement.name.lower():
            words = f"part of {framework.area(area.within).short}" if area.within else area.short
            named.setdefault(words, []).append(short)
    return "; ".join(f"{' and '.join(shorts)}: {words}" for words, shorts in named.items())
