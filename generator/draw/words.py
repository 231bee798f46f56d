"""Tell an authority's journey as a headline and a standfirst, whatever its history.

Public: headline, standfirst, run, turn, of.

A headline states what happened, to whom, by how much, since when: a verb, no full stop, no verdict of ours. Steps are
counted within one family of frameworks; where an older framework is named, the sentence says that it was another.
"""

from collections.abc import Sequence

from generator.analyse.english import joined, month, number
from generator.analyse.journey import Journey, Stop
from generator.draw.phrases import (
    been_graded,
    for_areas,
    is_graded,
    on_line,
    plural,
    steps_in_words,
    subject,
    was_graded,
)
from generator.model.authority import Authority
from generator.model.framework import Area, Programme
from generator.model.grade import Grade, NoGrade

Graded = tuple[Stop, Grade]


def headline(journey: Journey, programme: Programme) -> str:
    """One sentence about the journey as known on its day, without a full stop."""
    last = journey.last
    if last is None:
        return _uninspected(journey)
    now = last.outcomes[journey.line]
    if journey.closed:
        return _at_its_last(journey, last, programme)
    if isinstance(now, Grade):
        return _on_the_line(journey, programme, run(journey))
    return _by_judgement(journey, last)


def standfirst(journey: Journey, programme: Programme) -> str:
    """One or two sentences under the headline: what the latest report graded, and what came before."""
    last = journey.last
    if last is None:
        return _what_before(journey, programme)
    told = (_latest(journey, last), _earlier(journey, programme, last))
    return " ".join(sentence for sentence in told if sentence)


# ------------------------------------------------------------ headlines


def _uninspected(journey: Journey) -> str:
    place = subject(journey.authority)
    has = "have" if plural(journey.authority) else "has"
    if journey.authority.opened and journey.authority.opened > journey.as_at:
        return f"{place} {'open' if plural(journey.authority) else 'opens'} in {month(journey.authority.opened)}"
    if journey.authority.opened:
        return f"{place} {has} not been inspected since it opened in {month(journey.authority.opened)}"
    if journey.closed:
        return f"{place} closed without an inspection in our data"
    return f"{place} {has} not been inspected yet"


def _at_its_last(journey: Journey, last: Stop, programme: Programme) -> str:
    """A council that has gone: what it was."""
    place, many = subject(journey.authority), plural(journey.authority)
    now = last.outcomes[journey.line]
    when = (
        f"at its last inspection, in {last.when.year}" if not many else f"at their last inspection, in {last.when.year}"
    )
    if isinstance(now, Grade):
        return f"{place} {was_graded(now, many)} {on_line(programme, journey.line)} {when}"
    told = _grouped(last, many, past=True)
    return f"{place} {told} {when}" if told else f"{place} was inspected in {month(last.when)}, grades not in our data"


def run(journey: Journey) -> tuple[Graded, ...]:
    """The stops at the end of the journey that have a grade on its line under one family of frameworks."""
    graded = journey.graded()
    family = graded[-1][0].framework.family
    run: list[Graded] = []
    for stop, grade in reversed(graded):
        if stop.framework.family != family:
            break
        run.append((stop, grade))
    return tuple(reversed(run))


def _on_the_line(journey: Journey, programme: Programme, stops: tuple[Graded, ...]) -> str:
    """A latest inspection that has a grade on the line: climbed, fallen, held, or the first of its framework."""
    line = on_line(programme, journey.line)
    place, many = subject(journey.authority), plural(journey.authority)
    has = "have" if many else "has"
    now = stops[-1][1]
    if len(stops) == 1:
        return _at_its_first(journey, programme, stops[0])
    start = turn(stops)
    since = stops[start][0].when.year
    moved = stops[start][1].rank - now.rank
    if moved:
        way = "climbed" if moved > 0 else "fallen"
        back = "back " if any(grade.rank == now.rank for _, grade in stops[: start + 1]) else ""
        return f"{place} {has} {way} {steps_in_words(moved)} since {since}, {back}to {now.word.lower()} {line}"
    if now.favourable:
        return f"{place} {has} held {now.word.lower()} {line} since {since}"
    if len(stops) - start == 2:
        return f"{place} {is_graded(now, many)} {line}, as {_it(many)} {_did(now, many)} in {since}"
    return (
        f"{place} {has} {been_graded(now)} {line} at {number(len(stops) - start)} inspections in a row, since {since}"
    )


def turn(run: Sequence[Graded]) -> int:
    """Where the latest movement begins: each step after it goes the same way, or each holds."""
    ranks = [grade.rank for _, grade in run]
    way = _sign(ranks[-2] - ranks[-1])
    at = len(ranks) - 1
    while at > 0 and _sign(ranks[at - 1] - ranks[at]) == way:
        at -= 1
    return at


def _sign(steps: int) -> int:
    return (steps > 0) - (steps < 0)


def _at_its_first(journey: Journey, programme: Programme, only: Graded) -> str:
    """A grade without one before it under its rules: that it is the first, or what stood under the rules before."""
    (stop, now), many = only, plural(journey.authority)
    place, line = subject(journey.authority), on_line(programme, journey.line)
    earlier = [each for each in journey.graded() if each[0].framework.family != stop.framework.family]
    if not earlier:
        first = "first" if stop is journey.stops[0] else f"first {stop.framework.short}"
        was, its = ("were", "their") if many else ("was", "its")
        return f"{place} {was} graded {now.word.lower()} {line} at {its} {first} inspection, in {stop.when.year}"
    before, was_then = earlier[-1]
    under = f"in {before.when.year} under {before.framework.short}, an earlier framework"
    told = f"as {under}" if was_then.rank == now.rank else f"after {was_then.word.lower()} {under}"
    return f"{place} {is_graded(now, many)} {line}, {told}"


def _it(many: bool) -> str:
    return "they" if many else "it"


def _did(grade: Grade, many: bool) -> str:
    if was_graded(grade).startswith("was "):
        return "were" if many else "was"
    return "did"


def _by_judgement(journey: Journey, last: Stop) -> str:
    """A latest inspection without a grade on the line: what it says judgement by judgement."""
    place, many = subject(journey.authority), plural(journey.authority)
    grades = last.grades
    if not grades:
        was = "were" if many else "was"
        return f"{place} {was} inspected in {month(last.when)}, and the grades are missing from our data"
    levels = {grade.rank for _, grade in grades}
    if len(levels) == 1 and len(grades) > 1:
        same = _every(grades, many)
        return f"{place} {same}{_as_before(journey, last, grades[0][1], many)}"
    return f"{place} {_grouped(last, many)}{_under(journey, last)}"


def _every(grades: Sequence[tuple[Area, Grade]], many: bool) -> str:
    told = is_graded(grades[0][1], many)
    count = "both" if len(grades) == 2 else f"all {number(len(grades))}"
    return f"{told} on {count} judgements" if grades[0][1].favourable else f"{told} on every judgement"


def _as_before(journey: Journey, last: Stop, grade: Grade, many: bool) -> str:
    """', as it did in 2023', where the inspection before gave that same grade throughout under the same family."""
    at = journey.stops.index(last)
    before = journey.stops[at - 1] if at else None
    if before is None or last.break_before or {each.id for _, each in before.grades} != {grade.id}:
        return _under(journey, last)
    return f", as {_it(many)} {_did(grade, many)} in {before.when.year}"


def _under(journey: Journey, last: Stop) -> str:
    """When and under which rules, where those rules have ended."""
    if last.framework.until is None or last.framework.until > journey.as_at:
        return ""
    return f", in {last.when.year} under {last.framework.short}"


def _grouped(stop: Stop, many: bool, past: bool = False) -> str:
    """Grades best first, each with its areas: 'is good for leaders, requires improvement for help and protection'."""
    tell = was_graded if past else is_graded
    groups: dict[str, list[str]] = {}
    for area, grade in sorted(stop.grades, key=lambda each: each[1].rank):
        groups.setdefault(tell(grade, many), []).append(area.short)
    if len(groups) == 2 and sum(map(len, groups.values())) > 3:
        (first, most), (second, few) = sorted(groups.items(), key=lambda each: -len(each[1]))
        if len(few) == 1:
            counts = f"{number(len(most))} of {number(len(most) + 1)} judgements"
            return f"{first} on {counts} and {_bare(second, first)} for {few[0]}"
    parts: list[str] = []
    before = ""
    for predicate, names in groups.items():
        parts.append(f"{_bare(predicate, before)} {for_areas(names)}")
        before = predicate
    return ", and ".join(part for part in (", ".join(parts[:-1]), *parts[-1:]) if part)


def _bare(predicate: str, before: str) -> str:
    """A predicate without its verb where the one before it has the same: 'is good …, inadequate …'."""
    verb, _, rest = predicate.partition(" ")
    return rest if before.startswith(f"{verb} ") and verb in ("is", "are", "was", "were") else predicate


# ------------------------------------------------------------ standfirsts


def _what_before(journey: Journey, programme: Programme) -> str:
    """For a council that took over from others: which, with their last grades, and that it inherited none."""
    place = subject(journey.authority)
    if not journey.predecessors:
        return f"Nothing public by {month(journey.as_at)} grades {journey.authority.called or journey.authority.name}."
    told = []
    graded = 0
    for before in journey.predecessors:
        name = before.authority.called or before.authority.name
        stop = before.last
        if stop is not None and isinstance(grade := stop.outcomes[journey.line], Grade):
            told.append(f"{name} ({grade.word.lower()} {on_line(programme, journey.line)} in {stop.when.year})")
            graded += 1
        else:
            told.append(name)
    grades = {0: "any grade", 1: "its grade"}.get(graded, "their grades")
    return f"{place} took over from {joined(told)}, and did not inherit {grades}."


def _latest(journey: Journey, last: Stop) -> str:
    """What the latest report graded below its headline."""
    grades = last.grades
    if not grades:
        return ""
    lead = f"The report of {month(last.when)}"
    levels: dict[str, list[str]] = {}
    for area, grade in sorted(grades, key=lambda each: each[1].rank):
        levels.setdefault(grade.word.lower(), []).append(area.short)
    now = last.outcomes[journey.line]
    if len(levels) == 1 and len(grades) > 1:
        word = next(iter(levels))
        below = " below it" if isinstance(now, Grade) and now.word.lower() == word else ""
        return f"{lead} gave the same grade, {word}, to {_all(len(grades))}{below}."
    told = [f"{joined(names)} {word}" for word, names in levels.items()]
    return f"{lead} graded {'; and '.join(part for part in ('; '.join(told[:-1]), told[-1]) if part)}."


def _all(count: int) -> str:
    return "both judgements" if count == 2 else f"all {number(count)} judgements"


def _earlier(journey: Journey, programme: Programme, last: Stop) -> str:
    """The last overall grade where the latest report gives none, else the last grades under older rules."""
    graded = journey.graded()
    if last.outcomes[journey.line] is NoGrade.NOT_GIVEN and graded:
        stop, grade = graded[-1]
        what = programme.judgement(journey.line).short.lower()
        return f"The last {what} grade was {grade.word.lower()}, in {month(stop.when)}; inspections no longer give one."
    older = [stop for stop in journey.stops if stop.framework.family != last.framework.family]
    if older:
        return _older(journey, older)
    return _what_before(journey, programme) if journey.predecessors else ""


def _older(journey: Journey, stops: Sequence[Stop]) -> str:
    """The latest stop of each older family, newest first; at most two."""
    families: dict[str, Stop] = {stop.framework.family: stop for stop in stops}
    told = [_once(journey, stop, at) for at, stop in enumerate(reversed(families.values())) if stop.grades][:2]
    lead = "Under earlier frameworks" if len(told) > 1 else "Under an earlier framework"
    return f"{lead}, {'; '.join(told)}." if told else ""


def _once(journey: Journey, stop: Stop, at: int) -> str:
    """What one older inspection graded; the first that is told names the place."""
    grade = stop.outcomes[journey.line]
    where = f"in {stop.when.year} ({stop.framework.short})"
    it = _it(plural(journey.authority)) if at else journey.authority.called or journey.authority.name
    if isinstance(grade, Grade):
        return f"{it} {was_graded(grade, plural(journey.authority))} overall {where}"
    alike: dict[str, list[Area]] = {}
    for area, each in sorted(stop.grades, key=lambda graded: graded[1].rank):
        alike.setdefault(each.id, []).append(area)
    by_id = {each.id: each for _, each in stop.grades}
    told = [f"{joined([a.short for a in areas])} {was_graded(by_id[id], _many(areas))}" for id, areas in alike.items()]
    return f"{joined(told)} {where}"


def _many(areas: Sequence[Area]) -> bool:
    return len(areas) > 1 or areas[0].short.endswith(("children", "leavers", "leaders", "care"))


def of(authority: Authority) -> str:
    """A place's possessive inside a sentence: 'Durham’s', 'St Helens’', 'the Isle of Wight’s'."""
    name = authority.called or authority.name
    return f"{name}’" if name.endswith("s") else f"{name}’s"
