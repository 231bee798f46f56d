"""Turn a document's words for grades, kinds of event and themes into the ids of the content.

Public: grade_of, kind_of, framework_on, topics_of, FAMILY_ILACS.
"""

import re
from collections.abc import Iterator
from datetime import date

from generator.importers.names import folded
from generator.model.framework import Framework, Programme
from generator.model.grade import Grade, NoGrade

FAMILY_ILACS = "ilacs"

_KINDS = {
    "ilacs standard inspection": "standard",
    "standard inspection": "standard",
    "standard": "standard",
    "ilacs short inspection": "short",
    "short inspection": "short",
    "short": "short",
    "inspection": "inspection",
    "re inspection": "re-inspection",
    "ilacs focused visit": "focused-visit",
    "focused visit": "focused-visit",
    "la monitoring visit": "monitoring-visit",
    "ilacs monitoring visit": "monitoring-visit",
    "monitoring visit": "monitoring-visit",
    "joint targeted area inspection": "jtai",
    "jtai": "jtai",
    "covid assurance visit": "assurance-visit",
    "ilacs assurance visit": "assurance-visit",
    "assurance visit": "assurance-visit",
}
"""Kinds of event as documents name them, folded."""

_TOPICS = {
    "front door": ("front-door",),
    "care leavers": ("care-leaver-support",),
    "achieving permanence": ("permanence",),
    "planning and achieving permanence": ("permanence",),
    "vulnerable adolescents": ("exploitation", "missing-children"),
    "children in need subject to a plan": ("plans",),
    "children in need or subject to a plan": ("plans",),
    "children in need or on a plan": ("plans",),
}
"""The official themes of visits, folded, with our topics; 'children in care' is wider than any topic."""


def _scale_grades(programme: Programme) -> Iterator[Grade]:
    for scale in programme.scales:
        yield from scale.grades


def _same_word(grade: Grade, word: str) -> bool:
    return folded(word) in {folded(form) for form in (grade.id, grade.word, *grade.also)}


def grade_of(word: str, framework: Framework, programme: Programme) -> str | None:
    """The grade id that a framework's scale has for a word, the id of a state, or None where the word is unknown.

    A word of a later scale, such as the 'requires improvement to be good' that the history sheet writes over older
    grades, becomes the framework's own word of the same rank. A dash alone means that the place has no such service.
    """
    if re.fullmatch(r"\s*[-–—]\s*", word):
        return NoGrade.NOT_APPLICABLE.value
    if word in set(NoGrade):
        return word
    ranks = {grade.rank for grade in _scale_grades(programme) if _same_word(grade, word)}
    own = [grade.id for grade in framework.scale.grades if _same_word(grade, word)]
    return next(iter(own or [grade.id for grade in framework.scale.grades if grade.rank in ranks]), None)


def kind_of(word: str) -> str | None:
    """The kind id for a document's words, or None where they are unknown."""
    return _KINDS.get(folded(word))


def framework_on(family: str, day: date, programme: Programme) -> Framework | None:
    """The framework of a family that applied to an inspection whose first day on site was `day`."""
    versions = [one for one in programme.frameworks if one.family == family]
    begun = [one for one in versions if one.inspected_since is None or one.inspected_since <= day]
    return begun[-1] if begun else None


def topics_of(theme: str) -> tuple[str, ...]:
    """Our topics for a visit's official theme; none where the theme is wider than a topic, or unknown."""
    return _TOPICS.get(folded(theme), ())
