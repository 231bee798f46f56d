"""Lay reports or places out as rows of judgements, each with its change.

Public: columns, cells_of, change_row, holding_row.
"""

from generator.analyse.changes import Change
from generator.analyse.movement import Move
from generator.analyse.standing import Holding
from generator.draw.line import TABLE
from generator.model.framework import Programme
from generator.model.grade import Grade
from generator.render import addresses
from generator.render.addresses import Way
from generator.render.comparison import spark
from generator.render.edition import Edition
from generator.render.grades import change_view, grade_view
from generator.render.views.moves import MoveRow
from generator.render.views.table import Cell
from generator.render.wording import inside, month


def columns(programme: Programme) -> tuple[str, ...]:
    """The heads of the judgement columns: the headline line comes last, as it has ended."""
    return tuple(judgement.short for judgement in (*programme.judgements[1:], programme.judgements[0]))


def cells_of(programme: Programme, move: Move) -> tuple[Cell, ...]:
    """A cell for each judgement of a report, in the order of `columns`."""
    return tuple(
        Cell(
            grade=grade_view(move.inspection.on(judgement.id), brief=True),
            change=change_view(move.on(judgement.id)) if move.earlier else None,
        )
        for judgement in (*programme.judgements[1:], programme.judgements[0])
    )


def change_row(edition: Edition, change: Change, way: Way) -> MoveRow:
    """A report as a row: its authority, when it came out, and what kind it was."""
    when = f"{change.published.day} {month(change.published).partition(' ')[0]}"
    return MoveRow(
        name=change.authority.name,
        href=way.to(addresses.inspection(change.inspection)),
        note=f"{when}, {inside(change.inspection.kind.short)}",
        picture=spark(edition, change.authority.slug, TABLE),
        cells=cells_of(edition.site.programme, change.move),
        told=change.sentence,
    )


def holding_row(edition: Edition, holding: Holding, way: Way) -> MoveRow:
    """A place as a row: what it holds, and when it was inspected."""
    slug = holding.authority.slug
    move = edition.latest(slug)
    lines = (*edition.site.programme.judgements[1:], edition.site.programme.judgements[0])
    now = move if move and move.inspection is holding.inspection and move.earlier else None
    cells = tuple(
        Cell(
            grade=grade_view(holding.outcomes[line.id], brief=True),
            change=change_view(now.on(line.id)) if now else None,
            sort=_sort(holding, line.id),
        )
        for line in lines
    )
    published = holding.inspection and (holding.inspection.published or holding.inspection.named)
    return MoveRow(
        name=holding.authority.name,
        href=way.to(addresses.authority(slug)),
        note=month(published) if published else "not inspected yet",
        picture=spark(edition, slug, TABLE),
        cells=cells,
    )


def _sort(holding: Holding, judgement: str) -> str:
    outcome = holding.outcomes[judgement]
    return str(outcome.rank) if isinstance(outcome, Grade) else "9"
