"""Sum up a council that has no graded inspection: that it has none, what went before, and what follows from it.

Public: uninspected.
"""

from generator.analyse.cut import Cut, inspected_on, published_on
from generator.analyse.english import day, inside, number, opening
from generator.analyse.sentence import Sentence, began, called, ended, record, report, when
from generator.analyse.telling import word
from generator.model.authority import Authority
from generator.model.grade import Grade
from generator.model.inspection import Inspection
from generator.model.site import Site


def uninspected(site: Site, authority: Authority, cut: Cut) -> tuple[Sentence, ...]:
    """Three to five sentences about a council whose graded inspections the cut does not let in, or that has none."""
    counts = f"It is in no count of grades on {day(cut.as_at)}, and will be from its first inspection on."
    found = (
        ended(site, authority, cut.as_at),
        Sentence(text=_none(site, authority, cut), sources=(record(authority),)),
        _before(site, authority, cut),
        _visits(site, authority, cut),
        Sentence(text=counts, sources=(record(authority),)),
    )
    return tuple(sentence for sentence in found if sentence)


def _none(site: Site, authority: Authority, cut: Cut) -> str:
    """That it has no graded inspection, with when it began."""
    place = opening(authority.called)
    if authority.opened is None:
        return f"{place} has no graded inspection in our data."
    if authority.opened > cut.as_at:
        before = called(site, authority.predecessors)
        return f"{place} begins on {day(authority.opened)}{f' in place of {before}' if before else ''}."
    return f"{place} {began(site, authority)}, and has no graded inspection yet."


def _before(site: Site, authority: Authority, cut: Cut) -> Sentence | None:
    """What the councils before it were last graded, one sentence for all of them; None without a grade."""
    headline = site.programme.judgements[0]
    graded = {slug: cut.graded(site.inspections.get(slug, ())) for slug in authority.predecessors}
    last = {slug: found[-1] for slug, found in graded.items() if found}
    last = {slug: found for slug, found in last.items() if isinstance(found.on(headline.id), Grade)}
    if not last:
        return None
    parts = [
        f"{site.authority(slug).called} was graded {word(found.on(headline.id))} {inside(headline.short)} "
        f"at its last inspection, {when(found)}"
        for slug, found in last.items()
    ]
    text = f"{opening('; '.join(parts))}; grades are not handed on."
    return Sentence(text=text, sources=tuple(map(report, last.values())))


def _visits(site: Site, authority: Authority, cut: Cut) -> Sentence:
    """How many visits it has had, and the latest."""
    inspectorate = site.programme.inspectorate
    visits = sorted(filter(cut.lets_in, site.visits(authority.slug)), key=_days)
    if not visits:
        text = f"Our data holds no visit by {inspectorate} to the {site.programme.place_word}."
        return Sentence(text=text, sources=(record(authority),))
    latest, last = visits[-1], "last " if len(visits) > 1 else ""
    lead = {1: "once", 2: "twice"}.get(len(visits), f"{number(len(visits))} times")
    text = f"{inspectorate} has visited it {lead} without grading, {last}{when(latest)} ({inside(latest.kind.name)})."
    return Sentence(text=text, sources=(report(latest),))


def _days(visit: Inspection) -> tuple[int, int]:
    return inspected_on(visit).toordinal(), published_on(visit).toordinal()
