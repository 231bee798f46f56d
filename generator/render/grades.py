"""Put grades, reasons for having none, and changes into signs and words.

Public: grade_view, change_view, words_of, HELD.
"""

from generator.analyse.movement import Direction, Step
from generator.model.grade import Grade, NoGrade, Outcome
from generator.render.views.grade import ChangeView, GradeView

_STATES = {
    NoGrade.NOT_GIVEN: ("–", "No longer given", "state"),
    NoGrade.NOT_JUDGED_APART: ("&", "Judged with another area", "state with"),
    NoGrade.NOT_INSPECTED: ("…", "Not inspected yet", "state"),
    NoGrade.NOT_APPLICABLE: ("", "Not applicable", "state na"),
    NoGrade.MISSING: ("?", "Missing from our data", "state gap"),
}
_BRIEF = {
    NoGrade.NOT_GIVEN: "Not given",
    NoGrade.NOT_JUDGED_APART: "With another area",
    NoGrade.NOT_APPLICABLE: "Not judged",
    NoGrade.MISSING: "Missing",
}

HELD = ChangeView(words="= held")
"""A grade that is what it was."""


def grade_view(outcome: Outcome, *, brief: bool = False) -> GradeView:
    """How a grade or a state is shown; `brief` where a table cell holds it."""
    if isinstance(outcome, Grade):
        return GradeView(sign=outcome.letter, words=outcome.word, ink=outcome.tone.value)
    sign, words, ink = _STATES[outcome]
    return GradeView(sign=sign, words=_BRIEF.get(outcome, words) if brief else words, ink=ink)


def words_of(outcome: Outcome) -> str:
    """A grade or a state in words alone, as a table of data says it."""
    return outcome.word if isinstance(outcome, Grade) else _STATES[outcome][1]


def change_view(step: Step | None) -> ChangeView | None:
    """What happened to a grade since the inspection before, within one family of frameworks.

    None where there is nothing to say: no grade now, or nothing before.
    """
    if step is None or not isinstance(step.after, Grade):
        return None
    moved = step.steps
    if step.across and moved is not None:
        return ChangeView(words="not compared")
    if step.direction is Direction.UP and moved is not None:
        return ChangeView(words=f"↑ up {moved}", moved=True, way="up")
    if step.direction is Direction.DOWN and moved is not None:
        return ChangeView(words=f"↓ down {-moved}", moved=True, way="dn")
    if step.direction is Direction.HELD:
        return HELD
    return ChangeView(words="first grade" if step.direction is Direction.FIRST else "not compared")
