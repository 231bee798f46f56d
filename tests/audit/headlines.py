"""Read the headline of an authority's page: its latest grades, and what it says of those before.

Public: headline.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tests.audit.phrase import ANY, GRADE, each, grade
from tests.audit.shown import Shown
from tests.audit.truth import RANKS, Event, Truth

_STEPS = {"one": 1, "two": 2, "three": 3}
_LINES = ("leaders", "help-and-protection", "in-care", "care-leavers")


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """An authority's graded inspections: all, those with an overall grade, and those of the latest family of these."""

    path: str
    graded: tuple[Event, ...]
    overall: tuple[Event, ...]
    same: tuple[Event, ...]

    def tell(self, said: str, right: str) -> Shown:
        """One thing that the headline says."""
        return Shown(sort="headline", where=self.path, said=said, right=right)

    def since(self, year: str) -> str:
        """The overall grade held since a year; two where it changed."""
        return " ".join(sorted({event.on("overall") for event in self.same if event.published >= year}))


def headline(path: str, words: str, slug: str, truth: Truth) -> Iterator[Shown]:
    """What the headline of an authority says; AssertionError where its form is not known."""
    graded = truth.graded(slug)
    overall = tuple(event for event in graded if event.on("overall") in RANKS)
    same = tuple(event for event in overall if event.framework.family == graded[-1].framework.family)
    history = History(path=path, graded=graded, overall=overall, same=same)
    rest = words[1:].removeprefix(truth.called(slug)[1:]).strip()
    for form, reader in _FORMS:
        if told := re.fullmatch(form, rest):
            yield from reader(history, told)
            return
    yield from _one_by_one(history, rest)


def _moved(history: History, told: re.Match[str]) -> Iterator[Shown]:
    since = next(event for event in history.same if event.published.startswith(told["since"]))
    moved = RANKS[since.on("overall")] - RANKS[history.same[-1].on("overall")]
    yield history.tell(str(_STEPS[told["far"]] * (1 if told["way"] == "climbed" else -1)), str(moved))
    yield history.tell(grade(told["grade"]), history.graded[-1].on("overall"))


def _held(history: History, told: re.Match[str]) -> Iterator[Shown]:
    yield history.tell(grade(told["grade"]), history.since(told["since"]))


def _first(history: History, told: re.Match[str]) -> Iterator[Shown]:
    (only,) = history.same
    yield history.tell(f"{grade(told['grade'])} {told['year']}", f"{only.on('overall')} {only.published[:4]}")


def _after_another(history: History, told: re.Match[str]) -> Iterator[Shown]:
    last = history.graded[-1]
    before = [event for event in history.overall if event.framework.family != last.framework.family][-1]
    yield history.tell(grade(told["grade"]), last.on("overall"))
    yield history.tell(grade(told["was"] or told["grade"]), before.on("overall"))
    rules = f"{before.published[:4]} {before.framework.short}"
    yield history.tell(f"{told['year']} {told['rules']}", rules)


def _at_its_last(history: History, told: re.Match[str]) -> Iterator[Shown]:
    last = history.graded[-1]
    yield history.tell(f"{grade(told['grade'])} {told['year']}", f"{last.on('overall')} {last.published[:4]}")


def _all_alike(history: History, told: re.Match[str]) -> Iterator[Shown]:
    given = {history.graded[-1].on(line) for line in _LINES} & RANKS.keys()
    yield history.tell(grade(told["grade"]), " ".join(sorted(given)))


def _all_but_one(history: History, told: re.Match[str]) -> Iterator[Shown]:
    last = history.graded[-1]
    alike = [last.on(line) for line in _LINES].count(grade(told["grade"]))
    yield history.tell("3", str(alike))
    yield from each("headline", history.path, told["area"], told["other"], last)


def _one_by_one(history: History, rest: str) -> Iterator[Shown]:
    """'is good for leaders, requires improvement for care leavers, and is inadequate for children in care'."""
    rest = re.sub(r", in \d{4} under \w+$", "", rest)
    for part in re.split(rf",? and (?=(?:is |are )?(?:{GRADE}) for )|, (?=(?:is |are )?(?:{GRADE}) for )", rest):
        one = re.fullmatch(rf"(?:is |are |)({ANY}) for (.+)", part)
        assert one, part
        yield from each("headline", history.path, one[2].replace(" for ", " "), one[1], history.graded[-1])


Reader = Callable[[History, re.Match[str]], Iterator[Shown]]
_G, _IS = rf"(?P<grade>{ANY})", "(?:is |are |was |were |)"
_FORMS: tuple[tuple[str, Reader], ...] = (
    (
        rf"(?:has|have) (?P<way>climbed|fallen) (?P<far>one|two|three) grades? since (?P<since>\d{{4}}), "
        rf"(?:back )?to {_G} overall",
        _moved,
    ),
    (rf"(?:has|have) held {_G} overall since (?P<since>\d{{4}})", _held),
    (rf"{_IS}{_G} overall, as (?:it|they) (?:did|was|were) in (?P<since>\d{{4}})", _held),
    (rf"(?:has|have) (?:been |){_G} overall at \w+ inspections in a row, since (?P<since>\d{{4}})", _held),
    (rf"(?:was|were) graded {_G} overall at (?:its|their) first (?:\w+ )?inspection, in (?P<year>\d{{4}})", _first),
    (
        rf"{_IS}{_G} overall, (?:as|after (?P<was>{GRADE})) in (?P<year>\d{{4}}) "
        r"under (?P<rules>\w+), an earlier framework",
        _after_another,
    ),
    (rf"{_IS}{_G} overall at (?:its|their) last inspection, in (?P<year>\d{{4}})", _at_its_last),
    (rf"{_IS}{_G} on (?:all four judgements|every judgement)(?:, as .*)?", _all_alike),
    (rf"{_IS}{_G} on three of four judgements and {_IS}(?P<other>{GRADE}) for (?P<area>.+)", _all_but_one),
)
