"""Make the section of an authority's judgements: the latest inspections side by side.

Public: judgements.
"""

from collections.abc import Iterator
from dataclasses import replace

from generator.analyse.cut import published_on
from generator.analyse.english import joined, number, opening
from generator.analyse.movement import Move
from generator.draw.phrases import since
from generator.model.grade import Grade
from generator.render.ladder import MOST, ladder_view
from generator.render.pages.place.subject import Subject, drawn
from generator.render.views.authority import Judgements
from generator.render.wording import count, inside, month

APART = 2
"""Inspections whose other grades are noted below the ladder: the newest."""


def judgements(subject: Subject) -> Judgements | None:
    """The section; None where nothing was graded."""
    figure = drawn(subject, "ladder", inline=False)
    if figure is None:
        return None
    notes = tuple(_apart(subject.moves))[-APART:]
    return Judgements(
        intro=_intro(subject),
        ladder=ladder_view(subject.edition.journey(subject.slug), subject.programme, subject.way),
        figure=replace(figure, notes=(*figure.notes, *notes)),
    )


def _intro(subject: Subject) -> str:
    moves, opened = subject.moves, subject.authority.opened
    many = count(len(moves), "graded inspection")
    start = f"since it opened in {opened.year}" if opened else since(subject.programme)
    shown = f"; the newest {number(MOST)} are shown" if len(moves) > MOST else ""
    several = len({move.inspection.framework.family for move in moves}) > 1
    related = " Grades under different frameworks are related, not equal." if several else ""
    return f"{opening(many)} {start}{shown}.{related}"


def _apart(moves: tuple[Move, ...]) -> Iterator[str]:
    """Grades that stand on no line: sub-judgements, and the safeguarding board."""
    for move in moves:
        told = [
            f"{area.short} ({inside(grade.word)})"
            for area in move.inspection.framework.areas
            if not area.judgement and isinstance(grade := move.inspection.outcomes.get(area.id), Grade)
        ]
        if told:
            yield f"In {month(published_on(move.inspection))} also graded: {joined(told)}."
