"""Make the first screen of an authority's page: where it stands, what must improve, how it got there.

Public: opening.
"""

from collections.abc import Iterator

from generator.analyse.english import day, joined, number
from generator.draw.phrases import places, plural
from generator.draw.words import headline, standfirst
from generator.render.must import must
from generator.render.pages.place.subject import Subject, drawn
from generator.render.stand import inspected, stand_rows
from generator.render.views.authority import Opening
from generator.render.views.link import LinkView
from generator.render.wording import count, possessive


def opening(subject: Subject) -> Opening:
    """What a reader sees before the first scroll."""
    programme, journey = subject.programme, subject.edition.journey(subject.slug)
    return Opening(
        headline=headline(journey, programme),
        standfirst=standfirst(journey, programme),
        stand=stand_rows(programme, subject.moves),
        stand_title=f"Where {subject.authority.called} {_stands(subject)}",
        stand_lines=tuple(_lines(subject)),
        report=_report(subject),
        fine=_waited(subject),
        must=must(subject.edition.site, subject.authority, subject.latest, subject.asked, subject.way),
        journey=drawn(subject, "journey", level=2),
    )


def _stands(subject: Subject) -> str:
    if subject.closed:
        return "stood"
    return "stand" if plural(subject.authority) else "stands"


def _lines(subject: Subject) -> Iterator[str]:
    """When it was inspected, what came before or after it, and who runs its services."""
    if subject.latest:
        yield inspected(subject.latest)
    if subject.closed and subject.authority.closed:
        yield _closing(subject)
    elif subject.authority.predecessors:
        yield _beginning(subject)
    if subject.authority.trust:
        yield f"Services are run by {subject.authority.trust}."


def _closing(subject: Subject) -> str:
    authority, site = subject.authority, subject.edition.site
    after = [site.authority(slug).called for slug in authority.successors]
    to = f"; its services passed to {joined(after)}" if after else ""
    when = f" on {day(authority.closed)}" if authority.closed else ""
    return f"The {subject.programme.place_word} closed{when}{to}."


def _beginning(subject: Subject) -> str:
    authority, site = subject.authority, subject.edition.site
    before = [site.authority(slug).called for slug in authority.predecessors]
    since = f" on {day(authority.opened)}" if authority.opened else ""
    pages = "its grades are on its own page" if len(before) == 1 else "their grades are on their own pages"
    return f"The {subject.programme.place_word} took over from {joined(before)}{since}; {pages}."


def _report(subject: Subject) -> LinkView | None:
    latest = subject.latest
    if latest is None or not latest.report:
        return None
    return LinkView(label=f"{possessive(subject.programme.inspectorate)} report (PDF)", href=latest.report)


def _waited(subject: Subject) -> tuple[str, ...]:
    """How long since the last full inspection, beside the others."""
    wait = subject.edition.timing.waits.waits.get(subject.slug)
    if wait is None:
        return ()
    as_at = day(subject.settings.as_at)
    longer = number(wait.longer) if wait.longer else "none"
    return (
        f"{count(wait.days, 'day')} from the first day on site to {as_at}. "
        f"In our data, {longer} of {wait.others} {places(subject.programme, wait.others)} "
        f"{'has' if wait.longer < 2 else 'have'} waited longer.",
    )
