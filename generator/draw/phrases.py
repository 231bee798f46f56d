"""Put grades, places and stops into words that fit a sentence.

Public: subject, plural, is_graded, was_graded, been_graded, steps_in_words, for_areas, on_line, told_at, short_date,
state_in_words, source_line, one_of, favoured, or_better, places, since.
"""

from collections.abc import Sequence
from datetime import date

from generator.analyse import english
from generator.analyse.english import MONTHS, counted, day, joined, month, opening
from generator.analyse.journey import Stop
from generator.model.authority import Authority
from generator.model.framework import Programme
from generator.model.grade import Grade, NoGrade

VERBS = {"requires": ("require", "required"), "needs": ("need", "needed")}
"""Grade words that are verbs already, with their plural and their past."""


def subject(authority: Authority) -> str:
    """The place as a sentence begins with it: 'Durham', 'The Isle of Wight'."""
    return opening(authority.called or authority.name)


def plural(authority: Authority) -> bool:
    """Whether its name takes a plural verb: 'the Isles of Scilly have'."""
    words = (authority.called or authority.name).split()
    return len(words) > 1 and words[0].lower() == "the" and words[1].endswith("s")


def is_graded(grade: Grade, many: bool = False) -> str:
    """A grade as the predicate of a sentence: 'is good', 'requires improvement', for many 'are good'."""
    word = grade.word.lower()
    verb, _, rest = word.partition(" ")
    if verb in VERBS:
        return f"{VERBS[verb][0] if many else verb} {rest}"
    return f"{'are' if many else 'is'} {word}"


def was_graded(grade: Grade, many: bool = False) -> str:
    """The same in the past: 'was good', 'required improvement'."""
    word = grade.word.lower()
    verb, _, rest = word.partition(" ")
    if verb in VERBS:
        return f"{VERBS[verb][1]} {rest}"
    return f"{'were' if many else 'was'} {word}"


def been_graded(grade: Grade) -> str:
    """The same after 'has': 'been good', 'required improvement'."""
    told = was_graded(grade)
    return f"been {told.removeprefix('was ')}" if told.startswith("was ") else told


def steps_in_words(steps: int) -> str:
    """How far, without direction: 'one grade', 'two grades'."""
    return counted(abs(steps), "grade")


def for_areas(names: Sequence[str]) -> str:
    """Areas after 'for', with 'for' again where a name holds an 'and' of its own."""
    if any(" and " in name for name in names):
        each = [f"for {name}" for name in names]
        return " and ".join(part for part in (", ".join(each[:-1]), each[-1]) if part)
    return f"for {joined(list(names))}"


def on_line(programme: Programme, line: str) -> str:
    """A line of judgement as a sentence ends with it: 'overall', 'for help and protection'."""
    judgement = programme.judgement(line)
    return "overall" if judgement.short.lower() == "overall" else f"for {judgement.phrase}"


def told_at(stop: Stop, line: str) -> str:
    """A stop in a line, with its change: 'July 2022: good overall, up one grade', 'January 2012: safeguarding good'."""
    grade = stop.outcomes[line]
    if isinstance(grade, Grade):
        area = stop.framework.area_on(line)
        what = area.short.lower() if area else ""
        word = grade.word.lower()
        told = f"{what} {word}" if what != "overall" else f"{word} overall"
        return f"{month(stop.when)}: {told}{_change(stop, line)}"
    told = ", ".join(f"{area.short} {each.word.lower()}" for area, each in stop.grades)
    return f"{month(stop.when)}: {told or 'grades missing from our data'}"


def _change(stop: Stop, line: str) -> str:
    """How a stop moved on a line inside its family of frameworks; empty where nothing before can be compared."""
    change = stop.changes.get(line)
    if change is None or change.across:
        return ""
    if not change.steps:
        return ", as before"
    return f", {'up' if change.steps > 0 else 'down'} {steps_in_words(change.steps)}"


def short_date(day: date) -> str:
    """A month in the least space: 'Jul 2022'."""
    return f"{MONTHS[day.month - 1][:3]} {day.year}"


def state_in_words(state: NoGrade) -> str:
    """Why there is no grade, in the fewest words."""
    return {
        NoGrade.NOT_GIVEN: "No longer given",
        NoGrade.NOT_JUDGED_APART: "Judged with another area",
        NoGrade.NOT_INSPECTED: "Not inspected yet",
        NoGrade.NOT_APPLICABLE: "Not judged",
        NoGrade.MISSING: "Missing from our data",
    }[state]


def source_line(programme: Programme, as_at: date) -> str:
    """Where the data of a figure comes from, with its date."""
    return f"Source: {programme.inspectorate}, inspection reports and statistics published to {day(as_at)}."


def one_of(words: Sequence[str]) -> str:
    """Words to choose from: 'good or outstanding', 'sound, strong or exemplary'."""
    return " or ".join(part for part in (", ".join(words[:-1]), *words[-1:]) if part)


def favoured(programme: Programme) -> str:
    """The grades that count as good enough today, lowest first: 'good or outstanding'."""
    return one_of([grade.word.lower() for grade in reversed(_favourable(programme))])


def or_better(programme: Programme) -> str:
    """The same by the lowest of them: 'good or better'; the grade alone where there is but one."""
    grades = _favourable(programme)
    lowest = grades[-1].word.lower() if grades else "graded"
    return f"{lowest} or better" if len(grades) > 1 else lowest


def _favourable(programme: Programme) -> list[Grade]:
    """The favourable grades of the newest scale in force, best first."""
    scales = [framework.scale for framework in programme.frameworks if framework.standing] or list(programme.scales)
    return [grade for grade in scales[-1].grades if grade.favourable] if scales else []


def places(programme: Programme, count: int = 2) -> str:
    """What the programme calls its places, in the number of a count: 'authority', 'harbours'."""
    return programme.place_word if count == 1 else english.plural(programme.place_word)


def since(programme: Programme) -> str:
    """The year of the first framework, as a sentence ends with it: 'since 2009'; empty where there is none."""
    return f"since {min(framework.since for framework in programme.frameworks).year}" if programme.frameworks else ""
