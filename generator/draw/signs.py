"""Say which sign and words stand for an outcome where there is room for a letter only.

Public: sign, tone, outcome_in_words.
"""

from generator.draw.phrases import state_in_words
from generator.model.grade import Grade, NoGrade, Outcome

SIGNS = {
    NoGrade.NOT_GIVEN: "–",
    NoGrade.NOT_JUDGED_APART: "&",
    NoGrade.NOT_INSPECTED: "…",
    NoGrade.NOT_APPLICABLE: "",
    NoGrade.MISSING: "?",
}


def sign(outcome: Outcome) -> str:
    """A grade's letter, or the sign of a reason for having none; nothing where the question does not arise."""
    return outcome.letter if isinstance(outcome, Grade) else SIGNS[outcome]


def tone(outcome: Outcome) -> str:
    """The class of its fill: a grade's tone, or that of a state, which has none."""
    return str(outcome.tone) if isinstance(outcome, Grade) else "hollow"


def outcome_in_words(outcome: Outcome) -> str:
    """'outstanding', 'not inspected yet'."""
    word = outcome.word if isinstance(outcome, Grade) else state_in_words(outcome)
    return word[:1].lower() + word[1:]
