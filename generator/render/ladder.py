"""Show the ladder of an authority's judgements as the page's own table.

Public: ladder_view, MOST.
"""

from generator.analyse.english import opening
from generator.analyse.journey import Journey
from generator.draw.ladder import Head, Row, Rung, ladder
from generator.draw.words import of
from generator.model.framework import Programme
from generator.render import addresses
from generator.render.addresses import Way
from generator.render.grades import grade_view
from generator.render.views.grade import ChangeView
from generator.render.views.ladder import Ladder, LadderCell, LadderHead, LadderRow

MOST = 6
"""Inspections that fit side by side; of more, the newest are shown."""


def ladder_view(journey: Journey, programme: Programme, way: Way) -> Ladder:
    """The newest inspections side by side, each head a link to its inspection."""
    made = ladder(journey, programme, MOST)
    stops = journey.stops[-MOST:]
    links = [way.to(addresses.inspection(stop.inspection)) for stop in stops]
    return Ladder(
        caption=f"{opening(of(journey.authority))} grades by judgement and inspection, "
        "with the change since the one before",
        heads=tuple(_head(head, link) for head, link in zip(made.heads, links, strict=True)),
        rows=tuple(_row(row, made.heads) for row in made.rows),
    )


def _head(head: Head, link: str) -> LadderHead:
    return LadderHead(label=head.when, note=head.what, href=link, broken=head.breaks, now=head.now)


def _row(row: Row, heads: tuple[Head, ...]) -> LadderRow:
    cells = tuple(_cell(rung, head) for rung, head in zip(row.rungs, heads, strict=True))
    return LadderRow(label=row.judgement.name, note=row.note, cells=cells)


def _cell(rung: Rung, head: Head) -> LadderCell:
    moved = rung.change.startswith(("↑", "↓"))
    return LadderCell(
        label=head.when,
        grade=grade_view(rung.outcome, brief=True),
        change=ChangeView(words=rung.change, moved=moved) if rung.change else None,
    )
