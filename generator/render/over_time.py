"""Choose the figure of one judgement over the years: who held which grade on the day of each year's count.

Public: over_time, there, whole, on_each, FIGURE.
"""

from datetime import MAXYEAR, date, timedelta

from generator.analyse.english import day, inside, joined, month
from generator.analyse.trend import Point, Trend
from generator.draw.figure import Figure
from generator.draw.phrases import favoured, places, source_line
from generator.draw.stack import Count
from generator.draw.trend import End, trend_figure
from generator.render.edition import Edition
from generator.render.maps import path_of
from generator.render.national import covered_to, good_for

FIGURE = "over-time"
"""The figure's id on the page of a judgement."""

WHOLE = 0.97
"""The share of authorities from which a year counts as judged in full."""

SOME = 0.25
"""The share of authorities below which a year is not drawn: who is judged first is not chosen by lot."""

SLACK = timedelta(days=31)
"""How long before a day of counting the last report in official statistics may be, for them to reach that day."""


def over_time(edition: Edition, judgement: str, id: str = FIGURE, least: float = SOME) -> Figure | None:
    """One judgement on the day of each year's count; None where fewer than two years can be drawn.

    `least` is the share of authorities that must hold a grade for a year to be drawn.
    """
    return edition.figure(path_of(judgement), f"{id} {judgement}", lambda: _figure(edition, judgement, id, least))


def _figure(edition: Edition, judgement: str, id: str, least: float) -> Figure | None:
    shown = _shown(edition, judgement, least)
    if len(shown) < 2:
        return None
    programme, line = edition.site.programme, edition.site.programme.judgement(judgement)
    found = edition.trends[judgement]
    good = favoured(programme)
    return trend_figure(
        [Count(name=_year(point), counts=point.tally.counts, note=_break(found, shown, point)) for point in shown],
        id=id,
        title=_title(edition, shown, judgement),
        subtitle=f"{line.name} at {_day(shown[-1])}, number of {places(programme)}; above, the share {good}.",
        caption=f"{line.name} at {_day(shown[-1])}, number of {places(programme)}",
        source=source_line(programme, edition.site.settings.as_at),
        notes=_notes(edition, found, shown),
        end=_end(edition, found),
    )


def there(edition: Edition, judgement: str) -> bool:
    """Whether a judgement has been given for long enough to be drawn over the years."""
    return len(_shown(edition, judgement, SOME)) > 1


def whole(edition: Edition) -> bool:
    """Whether the headline line has two years in which nearly everyone was judged."""
    return len(_shown(edition, edition.site.programme.judgements[0].id, WHOLE)) > 1


def on_each(edition: Edition) -> str:
    """The day of counting as a reader says it: '31 March'."""
    year = edition.site.settings.as_at.year
    return _without_year(edition.site.programme.count_in(year).in_year(year)[0])


def _shown(edition: Edition, judgement: str, least: float) -> tuple[Point, ...]:
    """The years from the first in which enough authorities were judged, as far as official statistics reach."""
    last, as_at = covered_to(edition.site), edition.site.settings.as_at
    days = ((point, point.cut.as_at) for point in edition.trends[judgement].points)
    points = [point for point, day in days if day <= as_at and day - last <= SLACK]
    enough = [at for at, point in enumerate(points) if point.tally.judged >= least * point.authorities]
    return tuple(points[enough[0] :]) if enough else ()


def _year(point: Point) -> str:
    return str(point.cut.as_at.year)


def _break(found: Trend, shown: tuple[Point, ...], point: Point) -> str:
    """The framework that grades come from since the year before, where it is of another family."""
    at = shown.index(point)
    before = shown[at - 1].cut.as_at if at else date.min
    fresh = [framework.short for since, framework in found.breaks if before < since <= point.cut.as_at]
    return f"{fresh[-1]} begins" if fresh and at else ""


def _title(edition: Edition, shown: tuple[Point, ...], judgement: str) -> str:
    programme = edition.site.programme
    last = shown[-1]
    full = [point for point in shown if point.tally.judged >= WHOLE * point.authorities]
    first = full[0] if full and full[0] is not last else shown[0]
    told = "the last count" if _end(edition, edition.trends[judgement]) else "the latest count"
    line = good_for(programme, judgement)
    now, then = (f"{point.tally.favourable} of {point.tally.judged}" for point in (last, first))
    when = month(last.cut.as_at)
    were = "was" if last.tally.favourable == 1 else "were"
    places_then = f"{now} {places(programme, last.tally.judged)} {were} {favoured(programme)} {line}"
    return f"At {told}, in {when}, {places_then}; in {_year(first)}, {then}"


def _notes(edition: Edition, found: Trend, shown: tuple[Point, ...]) -> tuple[str, ...]:
    """How it is counted and how far; who is not in it, and where grades either side are not the same thing."""
    counted = f"The latest graded inspection by {_day(shown[-1])}, {_let_in(shown)}. {_reach(edition, shown)}".strip()
    beside = " ".join(_beside(edition, found, shown))
    return (counted, beside) if beside else (counted,)


def _reach(edition: Edition, shown: tuple[Point, ...]) -> str:
    """The first year that is left out because official statistics do not reach it."""
    left = shown[-1].cut.as_at.year + 1
    if left > MAXYEAR or _counted_in(edition, left) > edition.site.settings.as_at:
        return ""
    return f"{left} is left out: official statistics in our data reach {month(covered_to(edition.site))}."


def _beside(edition: Edition, found: Trend, shown: tuple[Point, ...]) -> list[str]:
    notes = []
    part = [point for point in shown if point.tally.judged < WHOLE * point.authorities]
    if part:
        told = joined([f"{point.tally.judged} of {point.authorities} in {_year(point)}" for point in part])
        began = f", given from {month(found.begins)}" if found.begins and len(part) == len(shown) else ""
        notes.append(f"Not everyone had been judged yet{began}: {told}. Who is judged first is not chosen by lot.")
    if any(_break(found, shown, point) for point in shown):
        notes.append("The dashed line is where another framework began: grades either side are related, not equal.")
    if not part:
        notes += [
            f"{pause.name}: no routine inspection from {month(pause.since)} to {month(pause.until)}."
            for pause in edition.site.programme.pauses
        ]
    if found.ends and found.ends <= edition.site.settings.as_at:
        line = inside(edition.site.programme.judgement(found.judgement).short)
        notes.append(f"Inspections that began from {day(found.ends)} give no {line} grade.")
    return notes


def _let_in(shown: tuple[Point, ...]) -> str:
    """The days of publication let in: 'published by 30 April (31 May in 2024, 30 June in 2025 and 2026)'."""
    days = {point.cut.as_at.year: _last_day(point) for point in shown}
    usual = max(days.values(), key=list(days.values()).count)
    years = {last: [str(year) for year, each in days.items() if each == last] for last in days.values()}
    others = [f"{last} in {joined(when)}" for last, when in years.items() if last != usual]
    return f"published by {usual}" + (f" ({', '.join(others)})" if others else "")


def _last_day(point: Point) -> str:
    next_year = " of the next year" if point.cut.deadline.year > point.cut.as_at.year else ""
    return _without_year(point.cut.deadline) + next_year


def _day(point: Point) -> str:
    return _without_year(point.cut.as_at)


def _without_year(when: date) -> str:
    return day(when).removesuffix(f" {when.year}")


def _counted_in(edition: Edition, year: int) -> date:
    return edition.site.programme.count_in(year).in_year(year)[0]


def _end(edition: Edition, found: Trend) -> End | None:
    """The first count without the line, where that is known by the site's day."""
    if found.ends is None or found.ends > edition.site.settings.as_at:
        return None
    year = found.ends.year + (found.ends > _counted_in(edition, found.ends.year))
    short = inside(edition.site.programme.judgement(found.judgement).short)
    return End(name=str(year), why=f"No {short} grade")
