"""Read grades and lists of judgement areas inside a sentence.

Public: GRADE, ANY, MONTH, grade, areas, each, tells_a_grade.
"""

import re
from collections.abc import Iterator

from tests.audit.shown import LINE_NAMES, MONTHS, Shown
from tests.audit.truth import Event

GRADE = "outstanding|good|adequate|requires improvement|inadequate"
ANY = f"{GRADE}|require improvement|required improvement"
MONTH = rf"(?:{'|'.join(MONTHS)}) \d{{4}}"


def tells_a_grade(words: str) -> bool:
    """Whether a grade's word stands in it."""
    return re.search(rf"\b(?:{ANY})\b", words, re.I) is not None


def grade(words: str) -> str:
    """A grade's id from its word in a sentence, in any tense."""
    return re.sub(r"required? improvement", "requires improvement", words.lower()).replace(" ", "-")


def areas(words: str, event: Event) -> dict[str, str]:
    """What an inspection has in each area of a list ('leaders, and help and protection').

    AssertionError where a word is no part of an area's name.
    """
    lines = {name: event.framework.on.get(line, line) for name, line in LINE_NAMES.items()}
    known = dict(event.framework.names) | lines
    found, rest = {}, f" {words.lower()} "
    for name in sorted(known, key=len, reverse=True):
        if re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", rest):
            rest = re.sub(rf"(?<![\w-]){re.escape(name)}(?![\w-])", " ", rest, count=1)
            found[name] = event.grades.get(known[name], event.on(known[name]))
    assert not set(re.findall(r"\w+", rest)) - {"and"}, f"{words!r} under {event.framework.short}: {rest!r}"
    assert found, words
    return found


def each(sort: str, where: str, words: str, said: str, event: Event) -> Iterator[Shown]:
    """One grade that a sentence tells of each area in a list."""
    for name, right in areas(words, event).items():
        yield Shown(sort=sort, where=f"{where} {event.day} {name}", said=grade(said), right=right)
