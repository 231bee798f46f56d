"""Sum an authority up in three to five sentences that could be read aloud, each with its sources.

Public: Citation, Sentence, summary.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from generator.analyse.cut import Cut, inspected_on, published_on
from generator.analyse.english import counted, day, inside, joined, month, number, opening, ordinal
from generator.analyse.ledger import Band, Ledger, Row, ledger
from generator.analyse.movement import Direction, Move, Step, moves
from generator.analyse.telling import name, no_longer, word
from generator.analyse.timing import Wait, Waits, waits
from generator.model.authority import Authority
from generator.model.grade import Grade, NoGrade
from generator.model.inspection import Inspection
from generator.model.site import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """Where a sentence comes from: words for the reader, and the address of the document, empty where it has none."""

    words: str
    link: str = ""
    inspection: Inspection | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence with its full stop, and its sources."""

    text: str
    sources: tuple[Citation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """All that a summary draws on for one authority with at least one graded inspection."""

    site: Site
    authority: Authority
    move: Move
    ledger: Ledger
    wait: Wait | None
    as_at: date

    @property
    def inspection(self) -> Inspection:
        """The latest graded inspection."""
        return self.move.inspection


def summary(site: Site, slug: str, as_at: date, waiting: Waits | None = None) -> tuple[Sentence, ...]:
    """Three to five sentences about one authority, from what was published by the day; KeyError for no such slug.

    `waiting` are the waits of that day, where somebody has counted them already.
    """
    authority, cut = site.authority(slug), Cut(as_at=as_at)
    found = moves(site.programme, site.inspections.get(slug, ()), cut)
    if not found:
        return _uninspected(site, authority, cut)
    told = Told(
        site=site,
        authority=authority,
        move=found[-1],
        ledger=ledger(site, slug, cut),
        wait=(waiting or waits(site, as_at)).waits.get(slug),
        as_at=as_at,
    )
    parts = [_closing(site, authority, as_at), _where(told), _others(told), _change(told), _asked(told), _waiting(told)]
    return tuple(part for part in parts if part)


def _where(told: Told) -> Sentence:
    """The headline grade, or that there is none, with the inspection it comes from."""
    programme = told.site.programme
    headline = programme.judgements[0]
    outcome = told.move.on(headline.id).after
    place, event, short = opening(told.authority.called), _event(told), inside(headline.short)
    if isinstance(outcome, Grade):
        was = "was" if _closed(told.authority, told.as_at) else "is"
        text = f"{place} {was} {word(outcome)} {short}, after {event}"
    elif outcome is NoGrade.NOT_GIVEN:
        text = f"{place} had {event}; {'; '.join(map(inside, no_longer(programme, told.inspection)))}"
    elif outcome is NoGrade.MISSING:
        text = f"{place} had {event}; its {short} grade is missing from our data"
    else:
        text = f"{place} had {event}, under a framework that gave no {short} grade"
    return Sentence(text=f"{text}.", sources=(_report(told.inspection),))


def _others(told: Told) -> Sentence | None:
    """The grades on the other lines, lines of one grade together; None where there are none."""
    headline = told.site.programme.judgements[0].id
    given = [step for step in told.move.steps if isinstance(step.after, Grade) and step.judgement != headline]
    words = dict.fromkeys(word(step.after) for step in given)
    parts = [f"{each} for {_names(told, [step for step in given if word(step.after) == each])}" for each in words]
    if not parts:
        return None
    was = "was" if _closed(told.authority, told.as_at) else "is"
    grades = "; ".join(parts[:1] + [f"it {was} {part}" for part in parts[1:]])
    return Sentence(text=f"The grade {was} {grades}.", sources=(_report(told.inspection),))


def _change(told: Told) -> Sentence:
    """How the latest inspection compares with the one before, or why it does not."""
    earlier = told.move.earlier
    if earlier is None:
        text = "It is the only graded inspection of this council in our data"
        if told.authority.opened:
            text = f"It was the first inspection since the council {_opened(told.site, told.authority)}"
        return Sentence(text=f"{text}.", sources=(_report(told.inspection), *_record(told.authority)))
    then = _when(earlier)
    if told.move.across:
        text = (
            f"The inspection before, {then}, was under an earlier framework ({earlier.framework.short}); "
            "its judgements are related but not equal, so no rise or fall is counted"
        )
    else:
        text = _compared(told, then)
    return Sentence(text=f"{text}.", sources=(_report(told.inspection), _report(earlier)))


def _compared(told: Told, then: str) -> str:
    """Rises, falls and what held since the inspection before, of the same family."""
    steps = {way: [step for step in told.move.steps if step.direction is way] for way in Direction}
    first = steps[Direction.FIRST]
    moved = [
        f"{verb} by {counted(far, 'step')} for {_names(told, [step for step in steps[way] if abs(step.steps or 0) == far])}"
        for way, verb in ((Direction.UP, "rose"), (Direction.DOWN, "fell"))
        for far in sorted({abs(step.steps or 0) for step in steps[way]}, reverse=True)
    ]
    held = steps[Direction.HELD]
    if not moved:
        text = f"No grade changed from the inspection {then}" if held else f"No grade can be compared with those {then}"
    else:
        parts = [*moved, *([f"held for {_names(told, held)}"] if held else [])]
        text = f"Against the inspection {then}, the grade {'; it '.join(parts)}"
    if first:
        separate = " separate" if first[0].before is NoGrade.NOT_JUDGED_APART else ""
        text += f"; it was the first{separate} judgement of {_names(told, first)}"
    return text


def _asked(told: Told) -> Sentence:
    """What the report asked for, with what came back; or that our data does not hold it."""
    sources = (_report(told.inspection),)
    if told.ledger.latest is not told.inspection:
        return Sentence(text="What the report asked the council to improve is not in our data.", sources=sources)
    asked = len(told.inspection.asked)
    if not asked:
        return Sentence(text="The report lists nothing for the council to improve.", sources=sources)
    rows = told.ledger.band(Band.OPEN)
    back = [row for row in rows if row.times > 1]
    text = f"The report asks for {counted(asked, 'thing')} to improve"
    if back:
        text += f"; {_came_back(back)}"
        sources += tuple(_report(each) for each in dict.fromkeys(row.first for row in back))
    return Sentence(text=f"{text}.", sources=sources)


def _came_back(back: Sequence[Row]) -> str:
    """Topics raised again, three of them by name, those raised most often first."""
    named = joined([f"{inside(row.topic.name)} (for the {ordinal(row.times)} time)" for row in back[:3]])
    lead = counted(len(back), "topic had", "topics had")
    return f"{lead} been raised before{', such as ' if len(back) > 3 else ': '}{named}"


def _waiting(told: Told) -> Sentence | None:
    """How long ago the inspection was, and how many authorities have waited longer; None for a council that closed."""
    wait = told.wait
    if wait is None:
        return None
    began = "That inspection began" if wait.inspection.started else "That report came out"
    ago = (
        f"{began} {counted(wait.days, 'day')} before {day(told.as_at)}"
        if wait.days
        else f"{began} on {day(told.as_at)}"
    )
    have = "has" if wait.longer == 1 else "have"
    longer = "none" if not wait.longer else number(wait.longer)
    text = f"{ago}; of {number(wait.others)} authorities, {longer} {have} waited longer"
    return Sentence(text=f"{text}.", sources=(_report(wait.inspection), Citation(words="our count of days")))


def _closing(site: Site, authority: Authority, as_at: date) -> Sentence | None:
    """That the council is gone, and who came after; None for one that is there."""
    if not _closed(authority, as_at) or authority.closed is None:
        return None
    after = _called(site, authority.successors)
    text = f"{opening(authority.called)} ended as a council on {day(authority.closed)}"
    return Sentence(text=f"{text}, and {after} took over." if after else f"{text}.", sources=_record(authority))


def _uninspected(site: Site, authority: Authority, cut: Cut) -> tuple[Sentence, ...]:
    """A council without a graded inspection: that it has none, what went before, and what follows from it."""
    record = _record(authority)
    none = f"has no graded inspection {'yet' if authority.opened else 'in our data'}"
    closing = _closing(site, authority, cut.as_at)
    if authority.opened and authority.opened > cut.as_at:
        first = f"{opening(authority.called)} does not exist as a council before {day(authority.opened)}"
    elif authority.opened:
        first = f"{opening(authority.called)} {_opened(site, authority)}, and {none}"
    else:
        first = f"{opening(authority.called)} {none}"
    counts = f"It is in no count of grades on {day(cut.as_at)}: a council counts from its first inspection on"
    parts = [closing, Sentence(text=f"{first}.", sources=record), *_before(site, authority, cut)]
    return tuple(part for part in parts if part) + (
        _visits(site, authority, cut),
        Sentence(text=f"{counts}.", sources=record),
    )


def _before(site: Site, authority: Authority, cut: Cut) -> list[Sentence]:
    """What the councils before it were last graded, one sentence for all of them."""
    headline = site.programme.judgements[0]
    found = [
        (slug, graded[-1]) for slug in authority.predecessors if (graded := cut.graded(site.inspections.get(slug, ())))
    ]
    known = [(slug, last, last.on(headline.id)) for slug, last in found]
    parts = [
        f"{site.authority(slug).called} was {word(grade)} {inside(headline.short)} at its last inspection, {_when(last)}"
        for slug, last, grade in known
        if isinstance(grade, Grade)
    ]
    if not parts:
        return []
    text = f"{opening('; '.join(parts))}: that grade was not handed on"
    return [Sentence(text=f"{text}.", sources=tuple(_report(last) for _, last in found))]


def _visits(site: Site, authority: Authority, cut: Cut) -> Sentence:
    """How many visits it has had, and the latest."""
    visits = sorted(
        (visit for visit in site.visits(authority.slug) if cut.lets_in(visit)),
        key=lambda visit: (inspected_on(visit), published_on(visit)),
    )
    if not visits:
        text = f"Our data holds no visit by {site.programme.inspectorate} to the council"
        return Sentence(text=f"{text}.", sources=_record(authority))
    latest = visits[-1]
    lead = "once" if len(visits) == 1 else "twice" if len(visits) == 2 else f"{number(len(visits))} times"
    last = "" if len(visits) == 1 else "last "
    text = f"{site.programme.inspectorate} has visited it {lead} without grading, {last}{_when(latest)}"
    return Sentence(text=f"{text} ({inside(latest.kind.name)}).", sources=(_report(latest),))


def _event(told: Told) -> str:
    """The latest inspection with its article, month and day of publication."""
    inspection = told.inspection
    kind = inside(inspection.kind.name)
    article = "an" if kind[0] in "aeiou" else "a"
    if inspection.started is None:
        return f"{article} {kind} published on {day(published_on(inspection))}"
    out = f", published on {day(inspection.published)}" if inspection.published else ""
    return f"{article} {kind} in {month(inspection.started)}{out}"


def _when(inspection: Inspection) -> str:
    """When an inspection was, as it follows a noun: 'in May 2022', or 'published in July 2016'."""
    if inspection.started is None:
        return f"published in {month(published_on(inspection))}"
    return f"in {month(inspection.started)}"


def _report(inspection: Inspection) -> Citation:
    """The report itself."""
    kind = "report" if inspection.graded else "letter"
    return Citation(words=f"{kind} of {day(published_on(inspection))}", link=inspection.report, inspection=inspection)


def _record(authority: Authority) -> tuple[Citation, ...]:
    """The content's own record of the council, with its website where it has one."""
    return (Citation(words=f"record of {authority.called}", link=authority.website),)


def _opened(site: Site, authority: Authority) -> str:
    """When the council began and in whose place."""
    if authority.opened is None:
        return "began"
    before = _called(site, authority.predecessors)
    return f"began on {day(authority.opened)}{f' in place of {before}' if before else ''}"


def _called(site: Site, slugs: Iterable[str]) -> str:
    """Councils by name inside a sentence; slugs that name none are left out."""
    known = {authority.slug: authority.called for authority in site.authorities}
    return joined([known[slug] for slug in slugs if slug in known])


def _closed(authority: Authority, as_at: date) -> bool:
    return authority.closed is not None and authority.closed <= as_at


def _names(told: Told, steps: Iterable[Step]) -> str:
    """The lines of some steps, as the latest inspection's framework names them."""
    return joined([name(told.site.programme, told.inspection, step.judgement) for step in steps])
