"""Make the pages of what changed: every report of a year, by month, against the one before.

Public: changes_page, path_of.
"""

from collections import Counter

from generator.analyse.changes import Change, Month, Verdict, by_month
from generator.analyse.english import joined, number, opening
from generator.render.addresses import Way
from generator.render.edition import Edition
from generator.render.figures import figure_view, table_view
from generator.render.flows import FLOW, MOVED, SINCE_FIRST, lines, of_changes
from generator.render.frame import frame
from generator.render.maps import path_of as path_of_map
from generator.render.maps import shown
from generator.render.moves import change_row, columns
from generator.render.views.changes import ChangesView, MonthView, Moved
from generator.render.views.frame import FrameView
from generator.render.views.link import LinkView
from generator.render.wording import count
from generator.render.year import of_year

FEED = "changes.atom"
NAMED = 6
"""So many places that a sentence counts are named in it."""


def path_of(edition: Edition, year: int) -> str:
    """Where a year's page lies: the newest is the page of changes itself."""
    newest = edition.years[0]
    return "changes/index.html" if year == newest else f"changes/{year}/index.html"


def changes_page(edition: Edition, year: int) -> bytes:
    """The page's bytes."""
    return edition.templates.fill("pages/changes.html", _view(edition, year)).encode()


def _view(edition: Edition, year: int) -> ChangesView:
    way = Way(page=path_of(edition, year), base=edition.site.settings.base_url)
    found = [change for change in edition.changes if change.published.year == year]
    months = tuple(_month(edition, month, way) for month in by_month(found))
    drawn, headline = of_year(edition, year), _headline(found, year)
    moved = _moved(edition, way) if year == edition.years[0] else None
    return ChangesView(
        frame=_around(edition, way, year, headline),
        headline=headline,
        standfirst=_standfirst(found),
        contents=str(year),
        toc=_contents(edition, way, year, months, moved),
        columns=columns(edition.site.programme),
        months=months,
        year=figure_view(edition, way, drawn, 3) if drawn else None,
        moved=moved,
    )


def _around(edition: Edition, way: Way, year: int, headline: str) -> FrameView:
    """The frame; pages of earlier years stand below the newest."""
    crumbs = (("Changes", "changes/index.html"), (str(year), way.page))
    return frame(
        edition,
        way,
        title=f"What changed in {year}",
        description=f"{headline}. Every graded report of {year}, judgement by judgement.",
        crumbs=crumbs if year != edition.years[0] else crumbs[:1],
        feed=FEED,
    )


def _contents(
    edition: Edition, way: Way, year: int, months: tuple[MonthView, ...], moved: Moved | None
) -> tuple[LinkView, ...]:
    """The months of the year, the other years, the comparison where there is one, the feed."""
    return (
        *(LinkView(label=month.name.partition(" ")[0], href=f"#{month.id}") for month in months),
        *(LinkView(label=str(each), href=way.to(path_of(edition, each))) for each in edition.years if each != year),
        *((LinkView(label="From inspection to inspection", href="#moved"),) if moved else ()),
        LinkView(label="Feed", href=way.to(FEED)),
    )


def _month(edition: Edition, month: Month, way: Way) -> MonthView:
    return MonthView(
        id=f"m-{month.first:%Y-%m}",
        name=month.name,
        summary=month.summary,
        rows=tuple(change_row(edition, change, way) for change in month.changes),
    )


def _moved(edition: Edition, way: Way) -> Moved | None:
    """Where grades went from each inspection to the next; None where no pair can be compared."""
    flow, first = (of_changes(edition, id) for id in (FLOW, SINCE_FIRST))
    if flow is None:
        return None
    return Moved(
        intro="Every pair of inspections under one family of rules. A pair across a change of rules is left out.",
        figure=figure_view(edition, way, flow, 3),
        links=_lines(edition, way),
        since_first=figure_view(edition, way, first, 3, ("csv",), drawn=False) if first else None,
        since_first_table=table_view(first.table) if first else None,
    )


def _lines(edition: Edition, way: Way) -> tuple[LinkView, ...]:
    """The same for every judgement, on its own page."""
    programme, there = edition.site.programme, shown(edition)
    return tuple(
        LinkView(label=programme.judgement(id).short, href=f"{way.to(path_of_map(id))}#{MOVED}")
        for id in lines(edition)
        if id in there
    )


_ALONE = {
    Verdict.UP: "brought a better grade and no worse one",
    Verdict.DOWN: "brought a worse grade and no better one",
    Verdict.MIXED: "brought better grades and worse ones",
    Verdict.UNCHANGED: "held every judgement that can be compared",
    Verdict.NOT_COMPARED: "cannot be compared with one before",
}
"""What a report did, by its verdict."""


def _headline(found: list[Change], year: int) -> str:
    tally = Counter(change.verdict for change in found)
    reports = f"{count(len(found), 'report')} of {year}"
    if len(found) == 1:
        return f"The one report of {year} in our data {_ALONE[found[0].verdict]}"
    if tally[Verdict.NOT_COMPARED] == len(found):
        return f"None of the {reports} can be compared with one before"
    better = tally[Verdict.UP]
    many = opening(number(better)) if better else "None"
    return f"{many} of the {reports} in our data {_ALONE[Verdict.UP]}"


def _standfirst(found: list[Change]) -> str:
    """The other ways that reports went, each with its places where they are few; nothing that the headline says."""
    by = {way: [change.authority.name for change in found if change.verdict is way] for way in Verdict}
    if len(by[Verdict.NOT_COMPARED]) == len(found):
        return "A rise or a fall is counted only between two inspections under the same rules."
    if len(found) == 1:
        return ""
    told = [_told(names, _ALONE[way]) for way, names in by.items() if names and way is not Verdict.UP]
    return " ".join(told)


def _told(names: list[str], what: str) -> str:
    named = f": {joined(sorted(names))}" if len(names) <= NAMED else ""
    return f"{opening(number(len(names)))} {what}{named}."
