"""Lay an authority's findings out by topic and inspection: the ledger as the page shows it.

Public: ledger_view, ledger_title.
"""

import re

from generator.analyse.cut import published_on
from generator.analyse.english import number, opening
from generator.analyse.ledger import CATCH_ALL, Band, Cell, Ledger, Mark, Row
from generator.model.inspection import Inspection
from generator.render import addresses
from generator.render.addresses import Way
from generator.render.views.ledger import Ledger as LedgerView
from generator.render.views.ledger import LedgerBand, LedgerMark, LedgerRow
from generator.render.wording import count, inside, month

MOST = 5
"""Inspections that fit side by side."""

BACK = 5
"""Topics that came back and are shown in full; the rest are folded away with those raised once."""

_AFTER_THE_HEAD = re.compile(r" (?:for|of|with|against|who|in) ")

_WORDS = {
    Mark.RAISED: ("Raised", ""),
    Mark.CAME_BACK: ("Came back", "back"),
    Mark.NEW: ("New", "new"),
    Mark.NOT_RAISED: ("Not raised", "not"),
    Mark.UNKNOWN: ("No data", "gap"),
}


def ledger_view(asked: Ledger, name: str, way: Way, above: frozenset[str] = frozenset()) -> LedgerView:
    """The ledger from the first inspection with known findings on, less what stands `above` on the page."""
    columns = _shown(asked)
    came_back = _regular(asked.band(Band.CAME_BACK))
    folded = (*came_back[BACK:], *_regular(asked.band(Band.ONCE)))
    bands = (
        ("Open after the latest inspection", _regular(asked.band(Band.OPEN))),
        (f"Came back, not raised in {_year(asked.latest)}", came_back[:BACK]),
    )
    return LedgerView(
        caption=f"Topics that {name} was asked to improve, by inspection",
        heads=tuple((str(published_on(event).year), event.framework.short) for event in columns),
        bands=tuple(
            LedgerBand(label=label, rows=tuple(_row(row, columns, way, above) for row in rows))
            for label, rows in bands
            if rows
        ),
        folded=_folded(folded),
        folded_label=_fold_label(folded),
    )


def _fold_label(folded: tuple[Row, ...]) -> str:
    what = "raised once" if all(row.times == 1 for row in folded) else "raised before, not at the latest inspection"
    return opening(f"{count(len(folded), 'topic')} {what}")


def ledger_title(asked: Ledger) -> str:
    """What the ledger shows, as a sentence without a full stop."""
    rows = [row for row in asked.rows if row.topic.id != CATCH_ALL]
    known = sum(column.known for column in asked.columns)
    back = [row for row in rows if row.times > 1]
    if known < 2:
        return f"{opening(count(len(rows), 'topic'))} to improve in the one list we hold"
    if not back:
        return f"No topic was raised at {'both' if known == 2 else f'more than one of {number(known)}'} inspections"
    most = max(back, key=lambda row: row.times)
    others = len(back) - 1
    tail = f"; {count(others, 'other topic')} came back" if others else ""
    have = "have" if _many(most.topic.name) else "has"
    return f"{most.topic.name} {have} been raised at {_of(most.times, known)} inspections{tail}"


def _many(topic: str) -> bool:
    """Whether a topic's name takes a plural verb: 'Pathway plans' does, 'Support for care leavers' does not."""
    head = _AFTER_THE_HEAD.split(topic)[0]
    return " and " in head or head.endswith(("s", "children", "Children"))


def _of(times: int, known: int) -> str:
    """'both', 'all three', 'two of three'."""
    if times < known:
        return f"{number(times)} of {number(known)}"
    return "both" if known == 2 else f"all {number(known)}"


def _regular(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    return tuple(row for row in rows if row.topic.id != CATCH_ALL)


def _shown(asked: Ledger) -> tuple[Inspection, ...]:
    """The inspections from the first with known findings, the newest that fit."""
    first = next((place for place, column in enumerate(asked.columns) if column.known), len(asked.columns))
    return tuple(column.inspection for column in asked.columns[first:])[-MOST:]


def _row(row: Row, columns: tuple[Inspection, ...], way: Way, above: frozenset[str]) -> LedgerRow:
    cells = [cell for cell in row.cells if cell.inspection in columns]
    raised = [place for place, cell in enumerate(cells) if cell.findings]
    return LedgerRow(
        topic=row.topic.name,
        href=way.to(addresses.topic(row.topic.id)),
        text=_told(cells, above) if row.times > 1 else "",
        marks=tuple(_mark(cell, place, raised) for place, cell in enumerate(cells)),
    )


def _told(cells: list[Cell], above: frozenset[str]) -> str:
    """What the latest inspection that raised the topic said of it, in our words."""
    for cell in reversed(cells):
        words = [finding.summary for finding in cell.findings if finding.summary]
        if words:
            return "" if words[0] in above else f"{published_on(cell.inspection).year}: {words[0]}"
    return ""


def _mark(cell: Cell, place: int, raised: list[int]) -> LedgerMark:
    year = str(published_on(cell.inspection).year)
    if cell.mark is Mark.BEFORE:
        return LedgerMark(year=year)
    words, ink = _WORDS[cell.mark]
    return LedgerMark(
        year=year,
        count=str(cell.times) if cell.findings else "?" if cell.mark is Mark.UNKNOWN else "",
        words=words,
        ink=ink,
        thread=_thread(place, raised),
    )


def _thread(place: int, raised: list[int]) -> str:
    """Whether the line from the first to the last raising starts, ends or runs through here."""
    if len(raised) < 2 or not raised[0] <= place <= raised[-1]:
        return ""
    return {raised[0]: "thr from", raised[-1]: "thr to"}.get(place, "thr")


def _folded(rows: tuple[Row, ...]) -> tuple[tuple[str, str], ...]:
    """Topics by the last inspection that raised them, newest first."""
    found: dict[str, list[str]] = {}
    for row in sorted(rows, key=lambda row: -published_on(row.last).toordinal()):
        found.setdefault(month(published_on(row.last)), []).append(inside(row.topic.name))
    return tuple((when, ", ".join(sorted(names))) for when, names in found.items())


def _year(inspection: Inspection | None) -> str:
    return str(published_on(inspection).year) if inspection else ""
