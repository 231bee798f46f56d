"""Choose the figures of the whole country: judgements today, and what comes back.

Public: judgements_today, topics_back, weakest, good_for, good_of, covered_to, reach, came_back.
"""

from collections.abc import Iterable, Mapping
from datetime import date

from generator.analyse.cut import published_on
from generator.analyse.english import inside, joined, month, number, opening
from generator.analyse.standing import Standing, Tally
from generator.analyse.topics import Return
from generator.draw.bars import Bar, bars_figure
from generator.draw.figure import Figure
from generator.draw.phrases import favoured, or_better, places, source_line
from generator.draw.stack import Count, stack_figure
from generator.model.framework import Programme
from generator.model.site import Site

SHOWN = 8
"""Topics in the figure of what comes back."""

FEW_NAMES = 4
"""So many who are left out are named."""


def weakest(programme: Programme, tallies: Mapping[str, Tally]) -> Tally | None:
    """The line, the headline's left out, where the smallest share of those judged is good or better."""
    return min(_judged(programme, tallies), key=lambda tally: tally.share or 0.0, default=None)


def good_for(programme: Programme, judgement: str) -> str:
    """A line after 'good or better': 'overall', 'for help and protection'."""
    line = programme.judgement(judgement)
    return inside(line.short) if line is programme.judgements[0] else f"for {inside(line.short)}"


def good_of(programme: Programme, tally: Tally) -> str:
    """How many of those judged do well: '103 of 153 authorities are good or better'."""
    many = f"{tally.favourable or 'None'} of {tally.judged} {places(programme, tally.judged)}"
    return f"{many} {'is' if tally.favourable == 1 else 'are'} {or_better(programme)}"


def _judged(programme: Programme, tallies: Mapping[str, Tally]) -> list[Tally]:
    return [tallies[line.id] for line in programme.judgements[1:] if tallies[line.id].judged]


def judgements_today(site: Site, held: Standing) -> Figure | None:
    """How many authorities hold each grade now, a bar a judgement; None where nobody holds one."""
    programme = site.programme
    tallies = _judged(programme, held.national.tallies)
    if not tallies:
        return None
    rows = [Count(name=programme.judgement(tally.judgement).name, counts=tally.counts) for tally in tallies]
    best, least = max(tallies, key=lambda t: t.share or 0.0), min(tallies, key=lambda t: t.share or 0.0)
    apart = least.share != best.share
    return stack_figure(
        rows,
        id="judgements-today",
        title=(
            f"{good_of(programme, best)} {good_for(programme, best.judgement)}"
            + (f", {least.favourable} of {least.judged} {good_for(programme, least.judgement)}" if apart else "")
        ),
        subtitle=f"Latest grade, number of {places(programme)}; at the right, how many are {favoured(programme)}.",
        caption=f"Latest grade by judgement, number of {places(programme)}",
        source=source_line(programme, held.cut.as_at),
        notes=tuple(note for note in (reach(site), *_left_out(programme, held)) if note),
    )


def _left_out(programme: Programme, held: Standing) -> tuple[str, ...]:
    """Who is not counted, by judgement."""
    told = []
    for judgement in programme.judgements[1:]:
        gone = [each.authority.name for each in held.left_out(judgement.id)]
        if gone:
            named = f" ({', '.join(gone)})" if len(gone) <= FEW_NAMES else ""
            own = "its" if len(gone) == 1 else "their"
            told.append(f"{number(len(gone))} without a grade of {own} own for {judgement.phrase}{named}")
    return (f"Left out: {joined(told)}.",) if told else ()


def reach(site: Site) -> str:
    """How far official statistics in the data reach, where that is before the site's day."""
    covered = covered_to(site)
    if (site.settings.as_at - covered).days < 31:
        return ""
    return f"Official statistics in our data reach {month(covered)}; later reports are counted where we hold them."


def covered_to(site: Site) -> date:
    """The last day that official statistics in the data reach; the site's own day where no spreadsheet was read.

    Later reports are in the data only where somebody read them, so counts of everybody stop here.
    """
    last = None
    for event in (event for events in site.inspections.values() for event in events if event.graded):
        when = published_on(event)
        if (last is None or when > last) and any(source.sheet for source in event.sources):
            last = when
    return min(last, site.settings.as_at) if last else site.settings.as_at


def came_back(found: Iterable[Return]) -> tuple[Return, ...]:
    """The topics that came back at most authorities; none where fewer than three did."""
    back = [each for each in found if each.authorities.count]
    ranked = sorted(back, key=lambda each: (-each.authorities.count, each.topic.name))[:SHOWN]
    return tuple(ranked) if len(ranked) > 2 else ()


def topics_back(site: Site, found: Iterable[Return]) -> Figure | None:
    """The topics that came back at the next inspection at most authorities; None where too little is known."""
    ranked = came_back(found)
    if not ranked:
        return None
    many = opening(places(site.programme))
    return bars_figure(
        [_bar(each) for each in ranked],
        id="topics-back",
        title=(
            f"{ranked[0].topic.name} came back at {ranked[0].authorities.count} of {ranked[0].authorities.of} "
            f"{inside(many)}, {inside(ranked[1].topic.name)} at {ranked[1].authorities.count}"
        ),
        subtitle=f"{many} where a topic was raised at two inspections running, of those whose lists we hold.",
        caption="Topics raised again at the next inspection",
        columns=("Topic", many),
        source=source_line(site.programme, site.settings.as_at),
        notes=(
            "Counted only where both lists are in our data. A report may word one concern in many ways; "
            "how topics are matched is on the method page.",
        ),
    )


def _bar(each: Return) -> Bar:
    return Bar(
        name=each.topic.name, count=each.authorities.count, told=f"{each.authorities.count} of {each.authorities.of}"
    )
