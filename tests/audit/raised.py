"""Count anew what inspections raised and how grades moved: the figures of topics, of a year, of gaps.

Public: of_page.
"""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from statistics import median

from tests.audit.page import Node
from tests.audit.shown import ELSEWHERE, LINE_NAMES, Sheet, Shown, Table, grade_of, outcome
from tests.audit.truth import RANKS, Event, Truth

_HEAD = re.compile(r"(.+) \(of (\d+)\)$")


def _lists(truth: Truth) -> list[Event]:
    """Every graded inspection whose list of what must improve is in the content."""
    return [event for slug in truth.places for event in truth.graded(slug) if event.listed]


def _group(event: Event, head: str) -> bool:
    """Whether an inspection belongs under the head of a column: a year, a framework, a grade, or all."""
    framework = event.framework
    version = f"{framework.short} {framework.id[-4:]}"
    return head in (
        "All",
        (event.published or event.day)[:4],
        framework.short if framework.short != "ILACS" else "",
        version,
    ) or (event.on("overall") in RANKS and grade_of(head) == event.on("overall"))


def _of_all(sheet: Sheet, figure: Node, heads: list[str], rows: list[list[str]]) -> Iterator[Shown]:
    """Topics down and groups across, each with how many lists it is of."""
    truth, where = sheet.truth, f"{sheet.path} {figure.attributes['id']}"
    lists = _lists(truth)
    for at, head in enumerate(heads[1:], 1):
        told = _HEAD.match(head)
        assert told, head
        those = [event for event in lists if _group(event, told[1])]
        yield Shown(sort="lists", where=f"{where} {head}", said=told[2], right=str(len(those)))
        for row in rows:
            right = sum(truth.topics[row[0]] in event.topics for event in those)
            yield Shown(sort="topics", where=f"{where} {head} {row[0]}", said=row[at], right=str(right))


def _by_year(sheet: Sheet, figure: Node, heads: list[str], rows: list[list[str]]) -> Iterator[Shown]:
    """All topics by year, or on a topic's own page a row a year."""
    if sheet.path == "topics/index.html":
        yield from _of_all(sheet, figure, heads, rows)
        return
    topic = sheet.path.split("/")[1]
    for year, raised, held in rows:
        those = [event for event in _lists(sheet.truth) if _group(event, year)]
        right = f"{sum(topic in event.topics for event in those)} of {len(those)}"
        yield Shown(sort="topics", where=f"{sheet.path} {year}", said=f"{raised} of {held}", right=right)


def _came_back(sheet: Sheet, figure: Node, heads: list[str], rows: list[list[str]]) -> Iterator[Shown]:
    """Pairs of neighbouring inspections with both lists."""
    truth = sheet.truth
    pairs = [
        pair for slug in truth.places for pair in pairwise(truth.graded(slug)) if pair[0].listed and pair[1].listed
    ]
    for name, again, of, across, _ in rows:
        topic = truth.topics[name]
        raised = [pair for pair in pairs if topic in pair[0].topics]
        back = [pair for pair in raised if topic in pair[1].topics]
        far = sum(before.framework.family != after.framework.family for before, after in back)
        right = f"{len(back)} of {len(raised)}, {far} across"
        yield Shown(
            sort="came back", where=f"{sheet.path} {name}", said=f"{again} of {of}, {across} across", right=right
        )


def _moved(truth: Truth, event: Event, line: str) -> str:
    """Under which column of a year's table one inspection falls on a line."""
    graded = truth.graded(event.authority)
    earlier = [one for one in graded[: graded.index(event)] if outcome(one, line) != "not-applicable"]
    now, before = outcome(event, line), outcome(earlier[-1], line) if earlier else ""
    if now not in RANKS or before in ("missing", "not-given"):
        return "No grade to compare"
    if before not in RANKS:
        return "First grade"
    if earlier[-1].framework.family != event.framework.family:
        return "New framework"
    far = RANKS[before] - RANKS[now]
    return f"{'Up' if far > 0 else 'Down'} {abs(far)}" if far else "Held"


def _year(sheet: Sheet, figure: Node, heads: list[str], rows: list[list[str]]) -> Iterator[Shown]:
    """Judgements down, and across how far they went in the reports of a year."""
    truth = sheet.truth
    caption = figure.first("caption").words()
    (year,) = re.findall(r"reports of (\d{4})", caption)
    events = [e for slug in truth.places for e in truth.graded(slug) if (e.published or e.day)[:4] == year]
    for row in rows:
        found = Counter(_moved(truth, event, LINE_NAMES[row[0].lower()]) for event in events)
        for head, said in zip(heads[1:], row[1:], strict=True):
            yield Shown(sort="year", where=f"{sheet.path} {row[0]} {head}", said=said, right=str(found[head]))


def _gaps(sheet: Sheet, figure: Node, heads: list[str], rows: list[list[str]]) -> Iterator[Shown]:
    """Months between the starts of neighbouring inspections of the newest family, by the earlier grade."""
    truth = sheet.truth
    found: dict[str, list[int]] = {}
    for slug in truth.places:
        for before, after in pairwise(truth.graded(slug)):
            if before.started and after.started and before.framework.family == after.framework.family == "ilacs":
                days = (date.fromisoformat(after.started) - date.fromisoformat(before.started)).days
                for key in ("All", before.on("overall")):
                    found.setdefault(key, []).append(days)
    for name, *said in rows:
        gaps = found[grade_of(name)]
        right = [len(gaps), *(round(each / (365 / 12)) for each in (min(gaps), median(gaps), max(gaps)))]
        yield Shown(sort="gaps", where=f"{sheet.path} {name}", said=" ".join(said), right=" ".join(map(str, right)))


def of_page(path: str, tree: Node, truth: Truth) -> Iterator[Shown]:
    """What the tables of such figures on a page count."""
    sheet = Sheet(path=path, tree=tree, truth=truth, taken=set())
    for figure in tree.all("figure", "fig"):
        if figure.attributes["id"] in ELSEWHERE:
            table = figure.first("table")
            heads = [each.words() for each in table.first("thead").all("th")]
            rows = [[cell.words() for cell in row.children] for row in table.first("tbody").children]
            yield from _TABLES[figure.attributes["id"]](sheet, figure, heads, rows)


_TABLES: dict[str, Table] = {
    "by-year": _by_year,
    "by-framework": _of_all,
    "by-grade": _of_all,
    "came-back": _came_back,
    "year": _year,
    "gaps-by-grade": _gaps,
}
