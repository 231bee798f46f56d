"""Make the page of timing: how long each authority has waited, gaps by grade, when the next is likely.

Public: timing_page, ALL.
"""

from generator.analyse.cut import inspected_on
from generator.analyse.english import counted, day, inside, month, opening
from generator.analyse.timing import Spread, Timing, Wait
from generator.render import addresses
from generator.render.addresses import Way
from generator.render.edition import Edition
from generator.render.figures import figure_view
from generator.render.frame import frame
from generator.render.views.listing import ListView, Part
from generator.render.views.table import Cell, Column, TableView
from generator.render.waiting import of_gaps
from generator.render.wording import count

ALL = "timing/index.html"


def timing_page(edition: Edition) -> bytes:
    """The page's bytes."""
    return edition.templates.fill("pages/list.html", _view(edition)).encode()


def _view(edition: Edition) -> ListView:
    site, timing = edition.site, edition.timing
    way = Way(page=ALL, base=site.settings.base_url)
    waits = list(timing.waits.waits.values())
    as_at = day(site.settings.as_at)
    headline = _headline(waits, site.programme.place_word)
    return ListView(
        frame=frame(
            edition,
            way,
            title="Timing of inspections",
            description=f"{headline}. Days since the last full inspection of each place, to {as_at}.",
            crumbs=(("Timing", ALL),),
        ),
        headline=headline,
        standfirst=(
            f"Days from the first day on site of the last full inspection to {as_at}. "
            "Inspections that our data does not hold yet would shorten a wait."
        ),
        parts=_parts(edition, way),
        notes=tuple(note for note in (_never(timing),) if note),
    )


def _headline(waits: list[Wait], word: str) -> str:
    if not waits:
        return f"No {word} has been inspected yet"
    longest = [wait for wait in waits if wait.longer == 0]
    name = longest[0].authority.called
    others = f", with {count(len(longest) - 1, 'other')}" if len(longest) > 1 else ""
    return f"{opening(name)} has waited longest since a full inspection{others}: {count(longest[0].days, 'day')}"


def _parts(edition: Edition, way: Way) -> tuple[Part, ...]:
    """Gaps, fieldwork to publication, and waits; the first two where there is anything to count."""
    timing, figure = edition.timing, of_gaps(edition)
    parts = (
        Part(
            id="gaps",
            title="How long between inspections",
            figures=(figure_view(edition, way, figure),) if figure else (),
        ),
        Part(
            id="publication",
            title="From fieldwork to publication",
            intro=_lag(timing),
            table=_lags(timing.lag) if timing.lag else None,
        ),
        Part(
            id="waits",
            title="How long each has waited",
            intro=f"Longest first; equal waits share a place. {timing.statement}",
            table=_waits(timing, list(timing.waits.waits.values()), way),
        ),
    )
    return tuple(part for part in parts if part.figures or part.table)


def _lags(lag: Spread) -> TableView:
    told = (lag.count, lag.least, lag.middle, lag.ninetieth, lag.most)
    heads = ("Counted", "Least", "Median", "Nine in ten within", "Most")
    return TableView(
        caption="Days from the first day on site to publication",
        columns=(Column(label="Reports"), *(Column(label=head, number=True) for head in heads)),
        rows=((Cell(words="Full inspections under the newest rules"), *(Cell(words=f"{many:.0f}") for many in told)),),
    )


def _waits(timing: Timing, waits: list[Wait], way: Way) -> TableView:
    return TableView(
        caption="Days since the last full inspection, longest first",
        columns=(
            Column(label="Place"),
            Column(label="Days", number=True),
            Column(label="Place among all", number=True),
            Column(label="Last inspected"),
            Column(label="Next, from past gaps"),
        ),
        rows=tuple(_wait(timing, wait, way) for wait in waits),
    )


def _wait(timing: Timing, wait: Wait, way: Way) -> tuple[Cell, ...]:
    window = timing.windows.get(wait.authority.slug)
    told = f"{month(window.earliest)} to {month(window.latest)}" if window else "Not enough to say"
    note = f"middle: {month(window.middle)}" if window else ""
    if window and window.past:
        told, note = "Later than every gap so far", f"longest gap ran to {month(window.latest)}"
    return (
        Cell(words=wait.authority.name, href=way.to(addresses.authority(wait.authority.slug))),
        Cell(words=f"{wait.days:,}"),
        Cell(words=f"{'=' if wait.equal else ''}{wait.rank} of {wait.others}"),
        Cell(
            words=day(inspected_on(wait.inspection)),
            href=way.to(addresses.inspection(wait.inspection)),
            note=inside(wait.inspection.kind.name),
        ),
        Cell(words=told, note=note),
    )


def _lag(timing: Timing) -> str:
    lag = timing.lag
    if lag is None:
        return ""
    return (
        f"Reports came out {lag.least:.0f} to {lag.most:.0f} days after the first day on site, half of them within "
        f"{lag.middle:.0f} days and nine in ten within {lag.ninetieth:.0f} ({counted(lag.count, 'report')})."
    )


def _never(timing: Timing) -> str:
    names = [authority.name for authority in timing.waits.never]
    return f"Not inspected yet: {', '.join(names)}." if names else ""
