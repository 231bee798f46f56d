"""Say which areas for improvement came back, which were not raised again, and which are new.

Public: CATCH_ALL, Mark, Band, Column, Cell, Row, Ledger, ledger, findings_known, by_topic.

'Not raised' means that the inspection's list does not mention a topic, never that it was put right. An inspection
whose findings our data lacks is unknown, never 'not raised'.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from generator.analyse.cut import Cut
from generator.model.finding import Finding
from generator.model.inspection import Inspection
from generator.model.site import Site
from generator.model.topic import Topic

CATCH_ALL = "other"
"""The topic of findings that fit no other: two of them need not be about the same thing, so it never comes back."""


class Mark(StrEnum):
    """What one inspection says of one topic."""

    RAISED = "raised"  # for the first time
    CAME_BACK = "came-back"  # raised before, at any earlier inspection
    NEW = "new"  # for the first time, at the latest inspection, when the one before is known not to have raised it
    NOT_RAISED = "not-raised"  # raised before, and not mentioned now
    BEFORE = "before"  # not raised yet
    UNKNOWN = "unknown"  # the inspection's findings are not in our data


class Band(StrEnum):
    """Where a topic stands after the latest inspection whose findings are known."""

    OPEN = "open"
    CAME_BACK = "came-back"  # raised twice or more, not raised at the latest
    ONCE = "once"  # raised once, not at the latest


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One graded inspection: whether our data has its findings, and those that ask for improvement, by topic id too."""

    inspection: Inspection
    known: bool
    asked: tuple[Finding, ...]
    by_topic: dict[str, tuple[Finding, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One topic at one inspection; `times` counts the inspections that raised it so far, this one included."""

    mark: Mark
    times: int
    inspection: Inspection
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One topic through an authority's inspections, a cell for each column; `first` and `last` raised it."""

    topic: Topic
    band: Band
    cells: tuple[Cell, ...]
    first: Inspection
    last: Inspection

    @property
    def times(self) -> int:
        """How many inspections raised it."""
        return self.cells[-1].times

    @property
    def new(self) -> bool:
        """Whether the latest inspection was the first to raise it."""
        return any(cell.mark is Mark.NEW for cell in self.cells)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """What each inspection of one authority asked for, by topic.

    `columns` are the graded inspections, oldest first, known or not. `latest` is the newest whose findings are known,
    None where none is; bands are as at that one. `stale` is True where a later inspection's findings are not known.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    latest: Inspection | None
    stale: bool

    def band(self, band: Band) -> tuple[Row, ...]:
        """The topics of one band, most often raised first, then by name."""
        return tuple(row for row in self.rows if row.band is band)


def findings_known(inspection: Inspection) -> bool:
    """Whether our data has what the inspection found: it holds findings, or a source was read for them."""
    return bool(inspection.findings) or any("findings" in source.gives for source in inspection.sources)


def ledger(site: Site, slug: str, cut: Cut) -> Ledger:
    """The ledger of one authority from the graded inspections that the cut lets in; empty where there are none."""
    columns = tuple(_column(inspection) for inspection in cut.graded(site.inspections.get(slug, ())))
    known = [column.inspection for column in columns if column.known]
    latest = known[-1] if known else None
    raised = {topic for column in columns for topic in column.by_topic}
    rows = [_row(topic, columns, latest) for topic in site.topics if topic.id in raised]
    return Ledger(
        columns=columns,
        rows=tuple(sorted(rows, key=lambda row: (_BANDS[row.band], -row.times, row.topic.name))),
        latest=latest,
        stale=latest is not None and latest is not columns[-1].inspection,
    )


_BANDS = {band: place for place, band in enumerate(Band)}


def by_topic(inspection: Inspection) -> dict[str, tuple[Finding, ...]]:
    """The findings that ask for improvement, by topic id, in the report's order."""
    found: dict[str, list[Finding]] = {}
    for finding in inspection.asked:
        for topic in dict.fromkeys(finding.topics):
            found.setdefault(topic, []).append(finding)
    return {topic: tuple(findings) for topic, findings in found.items()}


def _column(inspection: Inspection) -> Column:
    return Column(
        inspection=inspection,
        known=findings_known(inspection),
        asked=inspection.asked,
        by_topic=by_topic(inspection),
    )


def _row(topic: Topic, columns: Sequence[Column], latest: Inspection | None) -> Row:
    """One topic that at least one column raised."""
    cells = tuple(_cells(topic.id, columns))
    raisers = [cell.inspection for cell in cells if cell.findings]
    band = Band.CAME_BACK if cells[-1].times > 1 else Band.ONCE
    if raisers[-1] is latest:
        band = Band.OPEN
    return Row(topic=topic, band=band, cells=cells, first=raisers[0], last=raisers[-1])


def _cells(topic: str, columns: Sequence[Column]) -> Iterable[Cell]:
    times = 0
    for place, column in enumerate(columns):
        findings = column.by_topic.get(topic, ())
        if findings:
            times = 1 if topic == CATCH_ALL else times + 1
        mark = _mark(column, findings, times, fresh=_fresh(columns, place))
        yield Cell(mark=mark, times=times, inspection=column.inspection, findings=findings)


def _mark(column: Column, findings: tuple[Finding, ...], times: int, *, fresh: bool) -> Mark:
    """What a column says of a topic, `times` counting it if it raised the topic."""
    if not column.known:
        return Mark.UNKNOWN
    if not findings:
        return Mark.NOT_RAISED if times else Mark.BEFORE
    if times > 1:
        return Mark.CAME_BACK
    return Mark.NEW if fresh else Mark.RAISED


def _fresh(columns: Sequence[Column], place: int) -> bool:
    """Whether what this column raises first is new: it is the latest, and the one before is known."""
    return place == len(columns) - 1 and place > 0 and columns[place - 1].known
