"""Find dates that cannot be: reversed, outside their framework's time, or not the date that a file is named by.

Public: authorities_open_before_they_close, days_run_forward, files_are_named_by_their_date, frameworks_were_in_force,
nothing_lies_ahead, the_state_is_of_this_age, far_from, councils_were_there, each_event_stands_once.
"""

from collections.abc import Iterable
from datetime import date, timedelta

from generator.model.framework import Framework
from generator.model.inspection import Inspection
from generator.model.places import Places
from generator.model.site import Site
from generator.problems import Problem

_CHECK = "check the report"
_AGE = 200  # years from the first event to the day of the state: figures are counted for each of them


def authorities_open_before_they_close(site: Site, places: Places) -> Iterable[Problem]:
    """A council closes after it opened."""
    for authority in site.authorities:
        if authority.opened and authority.closed and authority.closed <= authority.opened:
            message = f"the council closed on {authority.closed}, and opened only on {authority.opened}"
            file = f"authorities/{authority.slug}/authority.yaml"
            yield places.fault("reversed-dates", file, ("closed",), message, "exchange the two dates, or correct one")


def days_run_forward(site: Site, places: Places) -> Iterable[Problem]:
    """An inspection starts, then ends, then is published."""
    for event in _events(site):
        if event.started and event.ended and event.ended < event.started:
            message = f"the inspection ended on {event.ended}, before it started on {event.started}"
            yield places.fault("reversed-dates", event.file, ("ended",), message, f"exchange them, or {_CHECK}")
        last = max((day for day in (event.started, event.ended) if day), default=None)
        if last and event.published and event.published < last:
            message = f"the report is published on {event.published}, before the last day on site, {last}"
            yield places.fault("reversed-dates", event.file, ("published",), message, f"{_CHECK}: which day is wrong?")


def files_are_named_by_their_date(site: Site, places: Places) -> Iterable[Problem]:
    """A file bears the date of publication, or the first day on site where that is missing."""
    for event in _events(site):
        day = event.published or event.started
        name = "published" if event.published else "started"
        if day is None:
            message = "neither published nor started gives a date"
            yield places.fault("no-date", event.file, (), message, "write at least one of the two")
        elif day != event.named:
            message = f"{name} says {day}, and the file is named {event.named}"
            mend = f"rename the file to {day}.yaml, or correct the date"
            yield places.fault("file-name", event.file, (name,), message, mend)


def frameworks_were_in_force(site: Site, places: Places) -> Iterable[Problem]:
    """An inspection falls into the time of its framework.

    The first day on site decides where it is known, since a report may come out months later, under the next version.
    """
    times = {
        (framework.id, by_start): _time(site, framework, by_start=by_start)
        for framework in site.programme.frameworks
        for by_start in (True, False)
    }
    for event in _events(site):
        name, day = ("started", event.started) if event.framework.inspected_since else ("published", None)
        if day is None:
            name, day = "published", event.published
        first, last = times[event.framework.id, name == "started"]
        if day and not _within(day, first, last):
            until = f"to {last}" if last else "on"
            what = "inspections" if name == "started" else "reports"
            message = f"{event.framework.id} applies to {what} from {first} {until}, and this is {day}"
            yield places.fault("outside-framework", event.file, (name,), message, _other(site, event, name, day))


def nothing_lies_ahead(site: Site, places: Places) -> Iterable[Problem]:
    """Nothing is dated after the day on which the content is up to date."""
    as_at = site.settings.as_at
    for event in _events(site):
        for name, day in (("started", event.started), ("ended", event.ended), ("published", event.published)):
            if day and day > as_at:
                message = f"{day} lies after {as_at}, the day on which the content is up to date"
                mend = "correct the date, or move as_at in site.yaml forward"
                yield places.fault("date-ahead", event.file, (name,), message, mend)


def the_state_is_of_this_age(site: Site, places: Places) -> Iterable[Problem]:
    """The day on which the content is up to date lies no ages after the first event."""
    as_at = site.settings.as_at
    if first := far_from(site, as_at):
        message = f"{as_at} lies {as_at.year - first.year} years after the first inspection, of {first}"
        mend = "correct this date, or that of the inspection"
        yield places.fault("date-far-ahead", "site.yaml", ("as_at",), message, mend)


def far_from(site: Site, day: date) -> date | None:
    """The day of the first event, where another day lies ages after it; else None."""
    first = min((event.named for event in _events(site)), default=day)
    return first if day.year - first.year > _AGE else None


def councils_were_there(site: Site, places: Places) -> Iterable[Problem]:
    """A council is inspected between its opening and its closing."""
    known = {authority.slug: authority for authority in site.authorities}
    for event in _events(site):
        authority = known.get(event.authority)
        if authority is None:
            continue
        first, last = event.started or event.published, event.published or event.ended or event.started
        if authority.opened and last and last < authority.opened:
            message = f"{authority.name} opened on {authority.opened}, after this"
            mend = f"move the file to {_one_of(authority.predecessors) or 'the council before it'}"
            yield places.fault("no-council-yet", event.file, (), message, mend)
        if authority.closed and first and first >= authority.closed:
            message = f"{authority.name} closed on {authority.closed}, before this"
            mend = f"move the file to {_one_of(authority.successors) or 'the council after it'}"
            yield places.fault("no-council-any-more", event.file, (), message, mend)


def each_event_stands_once(site: Site, places: Places) -> Iterable[Problem]:
    """No two files tell of one inspection: neither the day of publication nor the first day on site repeats."""
    for events in site.inspections.values():
        for name in ("published", "started"):
            first: dict[date, Inspection] = {}
            for event in events:
                day = event.published if name == "published" else event.started
                if day is None:
                    continue
                before = first.setdefault(day, event)
                if before is not event:
                    message = f"{name} is {day} here and in {places.shown(before.file)} too"
                    mend = "keep one file where it is one inspection, or correct a date"
                    yield places.fault("one-date-twice", event.file, (name,), message, mend)


def _events(site: Site) -> Iterable[Inspection]:
    for events in site.inspections.values():
        yield from events


def _within(day: date, since: date, until: date | None) -> bool:
    return since <= day and (until is None or day <= until)


def _time(site: Site, framework: Framework, *, by_start: bool) -> tuple[date, date | None]:
    """First and last day of a framework: of first days on site, or else of publications."""
    if not by_start or framework.inspected_since is None:
        return framework.since, framework.until
    later = (
        other.inspected_since
        for other in site.programme.frameworks
        if other.family == framework.family and other.inspected_since
    )
    ends = [day - timedelta(days=1) for day in later if day > framework.inspected_since]
    return framework.inspected_since, min(ends, default=framework.until)


def _other(site: Site, event: Inspection, name: str, day: date) -> str:
    """The framework that has such a kind and was in force, where there is one."""
    for framework in reversed(site.programme.frameworks):
        first, last = _time(site, framework, by_start=name == "started")
        if _within(day, first, last) and event.kind.id in framework.kinds:
            return f"correct the date, or write {framework.id}"
    return f"correct the date or the framework: {_CHECK}"


def _one_of(slugs: tuple[str, ...]) -> str:
    return " or ".join(slugs)
