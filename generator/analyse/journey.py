"""Follow an authority's grades over time: stops, steps, breaks between frameworks, what stands and what is carried.

Public: Change, Stop, Visit, Span, Before, Journey, journey, comes_to_rest.

A journey knows only what was public on its day. A stop is a graded inspection, a visit an ungraded one. Steps are
counted along one line of judgement, and a step that crosses from one family of frameworks to another says so.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from generator.analyse.cut import Cut, inspected_on, published_on
from generator.model.authority import Authority
from generator.model.framework import Area, Framework, Programme
from generator.model.grade import Grade, NoGrade, Outcome
from generator.model.inspection import Inspection
from generator.model.site import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A grade beside the one before it on the same line: `steps` up (positive) or down; `across` a framework break."""

    before: Grade
    since: date
    steps: int
    across: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """A graded inspection on the way.

    `when` is the day it was published (the nearest known day where that is missing). `outcomes` and `changes` go by
    line of judgement; a line without an earlier grade to compare with has no change. `break_before` says that its
    framework does not continue that of the stop before.
    """

    inspection: Inspection
    when: date
    outcomes: dict[str, Outcome]
    changes: dict[str, Change]
    break_before: bool

    @property
    def framework(self) -> Framework:
        """The rules it was made under."""
        return self.inspection.framework

    @property
    def grades(self) -> tuple[tuple[Area, Grade], ...]:
        """What it graded on the lines of judgement but the first, in the framework's order."""
        found = ((area, self.inspection.outcomes.get(area.id)) for area in self.framework.areas)
        first = next(iter(self.outcomes), "")
        return tuple(
            (area, grade)
            for area, grade in found
            if isinstance(grade, Grade) and area.judgement not in ("", first) and not (area.within or area.apart)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """An ungraded visit; `priority` where its letter asked for priority action."""

    inspection: Inspection
    when: date
    priority: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A time through which a grade was the latest: in force, or `carried` over from rules that had ended.

    `joined` says that it continues the span before within one family of frameworks, so that a step may be drawn.
    """

    grade: Grade
    since: date
    until: date
    carried: bool
    joined: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """A council that went before or came after, and its last stop, None where it had none that was public."""

    authority: Authority
    last: Stop | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Journey:
    """One authority's way along a line of judgement, as known on a day; `line` is the id that `spans` follow."""

    authority: Authority
    as_at: date
    line: str
    stops: tuple[Stop, ...]
    visits: tuple[Visit, ...]
    spans: tuple[Span, ...]
    predecessors: tuple[Before, ...] = ()
    successors: tuple[Authority, ...] = ()

    @property
    def last(self) -> Stop | None:
        """The latest stop."""
        return self.stops[-1] if self.stops else None

    @property
    def closed(self) -> bool:
        """Whether the council had gone by the day."""
        return self.authority.closed is not None and self.authority.closed <= self.as_at

    def graded(self) -> tuple[tuple[Stop, Grade], ...]:
        """The stops that have a grade on the journey's line, with that grade."""
        return tuple((stop, grade) for stop in self.stops if isinstance(grade := stop.outcomes[self.line], Grade))


def journey(site: Site, slug: str, as_at: date, line: str = "") -> Journey:
    """An authority's journey along a line of judgement, the programme's first where none is named."""
    authority = site.authority(slug)
    line = line or site.programme.judgements[0].id
    known = _known(site, slug, as_at)
    stops = _stops(site.programme, tuple(each for each in known if each.graded))
    return Journey(
        authority=authority,
        as_at=as_at,
        line=line,
        stops=stops,
        visits=tuple(_visit(each) for each in known if not each.graded),
        spans=_spans(site.programme, line, stops, _until(authority, as_at)),
        predecessors=_predecessors(site, authority, as_at),
        successors=_successors(site, authority, as_at),
    )


def comes_to_rest(programme: Programme, framework: Framework, line: str) -> date | None:
    """The day on which a grade of this framework on a line stops being one that can be given anew.

    That is the start of the first later framework of its family that does not judge the line, or of the next family;
    None while neither has come. An overall grade of ILACS comes to rest when inspections stop giving one.
    """
    order = list(programme.frameworks)
    later = [each for each in order if _start(each) > _start(framework)]
    for each in sorted(later, key=_start):
        if each.family == framework.family and each.area_on(line) is None:
            return _start(each)
        if each.family != framework.family and each.area_on(line) is not None:
            return _start(each)
    return _end(programme, framework.family)


def _start(framework: Framework) -> date:
    return framework.inspected_since or framework.since


def _end(programme: Programme, family: str) -> date | None:
    ends = [each.until for each in programme.frameworks if each.family == family]
    return max((end for end in ends if end), default=None) if all(ends) else None


def _until(authority: Authority, as_at: date) -> date:
    return min(as_at, authority.closed) if authority.closed else as_at


def _known(site: Site, slug: str, as_at: date) -> list[Inspection]:
    """What was public on the day, oldest first."""
    cut = Cut(as_at=as_at)
    known = [each for each in site.inspections.get(slug, ()) if cut.lets_in(each)]
    return sorted(known, key=lambda each: (published_on(each), inspected_on(each)))


def _visit(inspection: Inspection) -> Visit:
    priority = any(finding.kind == "priority-action" for finding in inspection.findings)
    return Visit(inspection=inspection, when=published_on(inspection), priority=priority)


def _stops(programme: Programme, inspections: Sequence[Inspection]) -> tuple[Stop, ...]:
    lines = [judgement.id for judgement in programme.judgements]
    stops: list[Stop] = []
    for inspection in inspections:
        before = stops[-1].framework.family if stops else inspection.framework.family
        stops.append(
            Stop(
                inspection=inspection,
                when=published_on(inspection),
                outcomes={line: inspection.on(line) for line in lines},
                changes={line: change for line in lines if (change := _change(stops, inspection, line))},
                break_before=before != inspection.framework.family,
            )
        )
    return tuple(stops)


def _change(earlier: Sequence[Stop], inspection: Inspection, line: str) -> Change | None:
    """The step from the last earlier grade on a line.

    A part of a wider judgement is compared with the same part under the same framework alone.
    """
    after = inspection.on(line)
    if not isinstance(after, Grade):
        return None
    for stop in reversed(earlier):
        before, same = stop.outcomes[line], stop.framework.id == inspection.framework.id
        whole = not (_part(stop.framework, line) or _part(inspection.framework, line))
        if isinstance(before, Grade) and (same or whole):
            across = stop.framework.family != inspection.framework.family
            return Change(before=before, since=stop.when, steps=before.rank - after.rank, across=across)
    return None


def _part(framework: Framework, line: str) -> bool:
    area = framework.area_on(line)
    return area is not None and bool(area.within)


def _spans(programme: Programme, line: str, stops: Sequence[Stop], until: date) -> tuple[Span, ...]:
    """What stood when: each grade in force until the next of its family or until its rules end, then carried over."""
    spans: list[Span] = []
    for at, stop in enumerate(stops):
        grade = stop.outcomes[line]
        if not isinstance(grade, Grade):
            continue
        following = _following(stops[at + 1 :], line)
        gone = following.when if following else max(until, stop.when)
        rest = comes_to_rest(programme, stop.framework, line)
        same = following is not None and following.framework.family == stop.framework.family
        goes_on = same and following is not None and isinstance(following.outcomes[line], Grade)
        force = gone if goes_on or rest is None else min(gone, max(stop.when, rest))
        joined = bool(spans) and _joined(stops[:at], stop, line)
        spans.append(Span(grade=grade, since=stop.when, until=force, carried=False, joined=joined))
        if force < gone:
            spans.append(Span(grade=grade, since=force, until=gone, carried=True, joined=True))
    return tuple(span for span in spans if span.since < span.until or not span.carried)


def _following(later: Sequence[Stop], line: str) -> Stop | None:
    """The next stop that replaces a grade on a line: one that grades it, or one whose rules no longer give it."""
    for stop in later:
        if isinstance(stop.outcomes[line], Grade) or stop.outcomes[line] is NoGrade.NOT_GIVEN:
            return stop
    return None


def _joined(earlier: Sequence[Stop], stop: Stop, line: str) -> bool:
    graded = [each for each in earlier if isinstance(each.outcomes[line], Grade)]
    return bool(graded) and graded[-1].framework.family == stop.framework.family


def _predecessors(site: Site, authority: Authority, as_at: date) -> tuple[Before, ...]:
    """The councils it took over from, each with the last stop it had."""
    known = {each.slug: each for each in site.authorities}
    found = (known[slug] for slug in authority.predecessors if slug in known)
    return tuple(Before(authority=each, last=_last(site, each, as_at)) for each in found)


def _last(site: Site, authority: Authority, as_at: date) -> Stop | None:
    stops = _stops(site.programme, tuple(each for each in _known(site, authority.slug, as_at) if each.graded))
    return stops[-1] if stops else None


def _successors(site: Site, authority: Authority, as_at: date) -> tuple[Authority, ...]:
    if authority.closed is None or authority.closed > as_at:
        return ()
    known = {each.slug: each for each in site.authorities}
    return tuple(known[slug] for slug in authority.successors if slug in known)
