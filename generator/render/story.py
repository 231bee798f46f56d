"""Tell an authority's latest turn as a headline and a few sentences, each true to the data.

Public: headline, standfirst, grade_phrase.
"""

from generator.analyse.cut import published_on
from generator.analyse.english import joined, month, number, opening
from generator.analyse.movement import Direction, Move, Step
from generator.model.authority import Authority
from generator.model.framework import Programme
from generator.model.grade import Grade
from generator.model.site import Site
from generator.render.wording import count, inside


def grade_phrase(grade: Grade) -> str:
    """A grade as what a place is: `is good`, `requires improvement`."""
    word = inside(grade.word)
    return word if word.split()[0].endswith("s") and " " in word else f"is {word}"


def headline(site: Site, authority: Authority, moves: tuple[Move, ...]) -> str:
    """What happened, to whom, by how much, since when; no full stop."""
    if not moves:
        return f"{opening(authority.called)} has not been inspected yet"
    first = site.programme.judgements[0].id
    latest = moves[-1].on(first)
    if isinstance(latest.after, Grade):
        return opening(f"{authority.called} {_overall(moves, first, latest.after)}")
    return opening(_apart(site.programme, authority, moves))


def _overall(moves: tuple[Move, ...], line: str, now: Grade) -> str:
    run = _run(moves, line)
    since = published_on(run[0].inspection).year
    before = run[0].inspection.on(line)
    risen = before.rank - now.rank if isinstance(before, Grade) else 0
    if risen:
        way = "climbed" if risen > 0 else "fallen"
        return f"has {way} {count(abs(risen), 'grade')} since {since}, to {inside(now.word)} overall"
    if len(run) > 1:
        many = number(len(run)) if len(run) > 2 else "two"
        return f"{_has_been(now)} overall at {many} inspections in a row, since {since}"
    step = moves[-1].on(line)
    if step.across and isinstance(step.before, Grade):
        return f"{grade_phrase(now)} overall, after {inside(step.before.word)} in {_year(step)}"
    return f"{grade_phrase(now)} overall at its first inspection" if len(moves) == 1 else f"{grade_phrase(now)} overall"


def _has_been(now: Grade) -> str:
    return (
        f"has been {inside(now.word)}"
        if grade_phrase(now).startswith("is ")
        else "has been told it requires improvement"
    )


def _year(step: Step) -> str:
    return str(published_on(step.earlier).year) if step.earlier else ""


def _run(moves: tuple[Move, ...], line: str) -> tuple[Move, ...]:
    """The inspections, latest last, over which the grade went one way only (or held), within one family."""
    run = [moves[-1]]
    way = 0
    for move in reversed(moves):
        step = move.on(line)
        if step.across or step.steps is None or move.earlier is None:
            break
        turn = (step.steps > 0) - (step.steps < 0)
        if turn and way and turn != way:
            break
        way = way or turn
        earlier = next(each for each in moves if each.inspection is step.earlier)
        run.append(earlier)
    return tuple(_trim(list(reversed(run)), line, way))


def _trim(run: list[Move], line: str, way: int) -> list[Move]:
    """Where the run rises or falls, start it at the last inspection before the first turn."""
    if not way:
        return run
    while len(run) > 2 and run[1].on(line).steps == 0:
        run = run[1:]
    return run


def _apart(programme: Programme, authority: Authority, moves: tuple[Move, ...]) -> str:
    """A headline where no overall grade is given: from the judgements themselves."""
    latest = moves[-1]
    steps = [step for step in latest.steps if isinstance(step.after, Grade)]
    up = [step for step in steps if step.direction is Direction.UP and not step.across]
    down = [step for step in steps if step.direction is Direction.DOWN and not step.across]
    grades = {step.after.id: step.after for step in steps if isinstance(step.after, Grade)}
    if len(grades) == 1 and len(steps) > 1:
        only = next(iter(grades.values()))
        return f"{authority.called} {grade_phrase(only)} on all {number(len(steps))} judgements"
    if not up and not down:
        return f"{authority.called} {_state(programme, steps)}"
    since = published_on(latest.earlier).year if latest.earlier else ""
    if up and down:
        return f"{authority.called} has risen for {_lines(programme, up)} since {since}, and fallen for {_lines(programme, down)}"
    way = "risen" if up else "fallen"
    return f"{authority.called} has {way} since {since}: {_targets(programme, up or down)}"


def _lines(programme: Programme, steps: list[Step]) -> str:
    return joined([_line(programme, step.judgement) for step in steps])


def _line(programme: Programme, id: str) -> str:
    return inside(programme.judgement(id).short)


def _targets(programme: Programme, steps: list[Step]) -> str:
    return joined([f"to {inside(word)} for {lines}" for word, lines in _by_grade(programme, steps)])


def _state(programme: Programme, steps: list[Step]) -> str:
    parts = _by_grade(programme, steps)
    words = [f"{inside(word)} for {lines}" for word, lines in parts]
    lead = "" if parts and parts[0][0].lower().startswith("requires") else "is "
    return lead + joined(words)


def _by_grade(programme: Programme, steps: list[Step]) -> list[tuple[str, str]]:
    """Grades best first, each with the judgements that hold it."""
    grades = sorted({(step.after.rank, step.after.word) for step in steps if isinstance(step.after, Grade)})
    return [
        (word, _lines(programme, [step for step in steps if isinstance(step.after, Grade) and step.after.word == word]))
        for _, word in grades
    ]


def standfirst(site: Site, authority: Authority, moves: tuple[Move, ...]) -> str:
    """Two or three sentences under the headline: the way here, the latest inspection, what it asked."""
    if not moves:
        return _new(site, authority)
    return " ".join(part for part in (_history(site, moves), _latest(site.programme, moves), _asked(moves)) if part)


def _new(site: Site, authority: Authority) -> str:
    before = [site.authority(slug).called for slug in authority.predecessors if _known(site, slug)]
    took = f" It took over from {joined(before)}." if before else ""
    opened = f"The council began in {authority.opened.year} and" if authority.opened else f"{opening(authority.called)}"
    return f"{opened} has no inspection in our data yet.{took}"


def _known(site: Site, slug: str) -> bool:
    return any(authority.slug == slug for authority in site.authorities)


def _history(site: Site, moves: tuple[Move, ...]) -> str:
    """The overall grades before the latest, grouped by grade in order of time."""
    line = site.programme.judgements[0].id
    earlier = [(move, grade) for move in moves[:-1] if isinstance(grade := move.inspection.on(line), Grade)]
    groups: list[tuple[str, list[str]]] = []
    for move, grade in earlier:
        year = str(published_on(move.inspection).year)
        if groups and groups[-1][0] == grade.word:
            groups[-1][1].append(year)
        else:
            groups.append((grade.word, [year]))
    if not groups:
        return ""
    told = [f"{inside(word)} in {joined(years)}" for word, years in groups]
    return f"Overall it was {joined(told)}.".replace(
        "it was requires improvement", "the grade was requires improvement"
    )


def _latest(programme: Programme, moves: tuple[Move, ...]) -> str:
    latest = moves[-1]
    first = programme.judgements[0].id
    when = month(published_on(latest.inspection))
    grouped = _by_grade(programme, [step for step in latest.steps if step.judgement != first])
    if not grouped:
        return ""
    if len(grouped) == 1:
        return f"In {when} every judgement came out at {inside(grouped[0][0])}."
    return f"In {when} the grades were {joined([f'{inside(word)} for {lines}' for word, lines in grouped])}."


def _asked(moves: tuple[Move, ...]) -> str:
    many = len(moves[-1].inspection.asked)
    return f"The report asked for {count(many, 'improvement')}." if many else ""
