"""Sum an authority up in three to five sentences that could be read aloud, each with its sources.

Public: summary.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from generator.analyse.cut import Cut, published_on
from generator.analyse.english import counted, day, inside, joined, month, number, opening, ordinal, plural
from generator.analyse.ledger import Band, Ledger, Row, ledger
from generator.analyse.movement import Direction, Move, Step, moves
from generator.analyse.sentence import Citation, Sentence, began, ended, record, report, when
from generator.analyse.telling import name, no_longer, word
from generator.analyse.timing import Wait, Waits, waits
from generator.analyse.uninspected import uninspected
from generator.model.authority import Authority
from generator.model.grade import Grade, NoGrade
from generator.model.inspection import Inspection
from generator.model.site import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """All that a summary draws on for an authority with a graded inspection; `wait` is None where it closed."""

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

    def names(self, steps: Iterable[Step]) -> str:
        """The lines of some steps, as the latest inspection's framework names them; the headline line in full."""
        programme, lines = self.site.programme, [step.judgement for step in steps]
        headline = programme.judgements[0]
        named = {line: name(programme, self.inspection, line) for line in lines} | {headline.id: headline.phrase}
        return joined([named[line] for line in lines])


def summary(
    site: Site, slug: str, as_at: date, waiting: Waits | None = None, asked: Ledger | None = None
) -> tuple[Sentence, ...]:
    """Three to five sentences about one authority, from what was published by the day; KeyError for no such slug.

    `waiting` are the waits of that day and `asked` the authority's ledger, where somebody has made them already.
    """
    authority, cut = site.authority(slug), Cut(as_at=as_at)
    found = moves(site.programme, site.inspections.get(slug, ()), cut)
    if not found:
        return uninspected(site, authority, cut)
    told = Told(
        site=site,
        authority=authority,
        move=found[-1],
        ledger=asked or ledger(site, slug, cut),
        wait=(waiting or waits(site, as_at)).waits.get(slug),
        as_at=as_at,
    )
    parts = (ended(site, authority, as_at), _where(told), _others(told), _change(told), _asked(told), _waiting(told))
    return tuple(part for part in parts if part)


def _where(told: Told) -> Sentence:
    """The headline grade, or that there is none, with the inspection it comes from."""
    programme = told.site.programme
    headline = programme.judgements[0]
    outcome = told.inspection.on(headline.id)
    place, event, short = opening(told.authority.called), _event(told.inspection), inside(headline.short)
    if isinstance(outcome, Grade):
        text = f"{programme.inspectorate} graded {told.authority.called} {word(outcome)} {short}, after {event}"
    elif outcome is NoGrade.NOT_GIVEN:
        text = f"{place} had {event}; {'; '.join(map(inside, no_longer(programme, told.inspection)))}"
    elif outcome is NoGrade.MISSING:
        text = f"{place} had {event}; its {short} grade is missing from our data"
    else:
        text = f"{place} had {event}, under a framework that gave no {short} grade"
    return Sentence(text=f"{text}.", sources=(report(told.inspection),))


def _others(told: Told) -> Sentence | None:
    """The grades on the other lines, lines of one grade together; None where there are none."""
    headline = told.site.programme.judgements[0].id
    given = [step for step in told.move.steps if isinstance(step.after, Grade) and step.judgement != headline]
    words = list(dict.fromkeys(word(step.after) for step in given))
    parts = [f"{each} for {told.names(step for step in given if word(step.after) == each)}" for each in words]
    if not parts:
        return None
    sources = (report(told.inspection),)
    if len(words) == 1 and len(given) > 2:
        text = f"{opening(number(len(given)))} judgements were graded {words[0]}: {told.names(given)}."
        return Sentence(text=text, sources=sources)
    grades = "; and ".join(["; ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)
    return Sentence(text=f"The grade was {grades}.", sources=sources)


def _change(told: Told) -> Sentence:
    """How the latest inspection compares with the one before, or why it does not."""
    earlier, place = told.move.earlier, told.site.programme.place_word
    if earlier is None:
        text = f"It is the only graded inspection of this {place} in our data"
        if told.authority.opened:
            text = f"It was the first inspection since the {place} {began(told.site, told.authority)}"
        return Sentence(text=f"{text}.", sources=(report(told.inspection), record(told.authority)))
    text = _compared(told, when(earlier))
    if told.move.across:
        text = (
            f"The inspection before, {when(earlier)}, was under an earlier framework ({earlier.framework.short}); "
            "its judgements are related but not equal, so no rise or fall is counted"
        )
    return Sentence(text=f"{text}.", sources=(report(told.inspection), report(earlier)))


def _compared(told: Told, then: str) -> str:
    """Rises, falls and what held since the inspection before, of the same family."""
    steps = {way: [step for step in told.move.steps if step.direction is way] for way in Direction}
    moved = [
        f"{verb} by {counted(far, 'step')} for {told.names(alike)}"
        for way, verb in ((Direction.UP, "rose"), (Direction.DOWN, "fell"))
        for far, alike in _by_steps(steps[way])
    ]
    held, first = steps[Direction.HELD], steps[Direction.FIRST]
    if moved:
        parts = [*moved, *([f"held for {told.names(held)}"] if held else [])]
        text = f"Against the inspection {then}, the grade {'; it '.join(parts)}"
    elif held:
        text = f"No grade changed since the inspection {then}"
    else:
        text = f"No grade can be compared with those of the inspection {then}"
    if first:
        separate = " separate" if first[0].before is NoGrade.NOT_JUDGED_APART else ""
        text += f"; this was the first{separate} judgement of {told.names(first)}"
    return text


def _by_steps(steps: Sequence[Step]) -> list[tuple[int, list[Step]]]:
    """Steps together with those as far, the farthest first."""
    distances = sorted({abs(step.steps or 0) for step in steps}, reverse=True)
    return [(far, [step for step in steps if abs(step.steps or 0) == far]) for far in distances]


def _asked(told: Told) -> Sentence:
    """What the report asked for, with what came back; or that our data does not hold it."""
    here, asked, place = report(told.inspection), len(told.inspection.asked), told.site.programme.place_word
    if told.ledger.latest is not told.inspection:
        return Sentence(text=f"What the report asked the {place} to improve is not in our data.", sources=(here,))
    if not asked:
        return Sentence(text=f"The report listed nothing for the {place} to improve.", sources=(here,))
    back = [row for row in told.ledger.band(Band.OPEN) if row.times > 1]
    text = f"The report asked for {counted(asked, 'improvement')}"
    if back:
        text += f"; {_came_back(back)}"
    before = {row.first.named: row.first for row in back}
    return Sentence(text=f"{text}.", sources=(here, *(report(first) for _, first in sorted(before.items()))))


def _came_back(back: Sequence[Row]) -> str:
    """Topics raised again, three of them by name, those raised most often first."""
    named = joined([f"{inside(row.topic.name)} (now for the {ordinal(row.times)} time)" for row in back[:3]])
    if len(back) == 1:
        return f"one topic had been raised before: {named}"
    return f"{number(len(back))} topics had been raised before, {'such as' if len(back) > 3 else 'namely'} {named}"


def _waiting(told: Told) -> Sentence | None:
    """How long ago the inspection was, and how many authorities have waited longer; None for a council that closed."""
    wait = told.wait
    if wait is None:
        return None
    began = "The inspection began" if wait.inspection.started else "The report came out"
    ago = f"{counted(wait.days, 'day')} before" if wait.days else "on"
    have = "has" if wait.longer < 2 else "have"
    longer = f"{number(wait.longer) if wait.longer else 'none'} of {number(wait.others)}"
    places = plural(told.site.programme.place_word)
    others = f"; in our data, {longer} {places} {have} waited longer" if wait.others > 1 else ""
    text = f"{began} {ago} {day(told.as_at)}{others}."
    return Sentence(text=text, sources=(report(wait.inspection), Citation(words="our count of days")))


def _event(inspection: Inspection) -> str:
    """An inspection with its article, month and day of publication."""
    kind = inside(inspection.kind.name)
    article = "an" if kind[0] in "aeiou" else "a"
    if inspection.started is None:
        return f"{article} {kind} published on {day(published_on(inspection))}"
    out = f", published on {day(inspection.published)}" if inspection.published else ""
    return f"{article} {kind} in {month(inspection.started)}{out}"
