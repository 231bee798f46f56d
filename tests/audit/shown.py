"""Find every grade that a built page shows in a list, a table, a map or a mark, with what the content has there.

Public: Shown, Sheet, Table, of_page, outcome, grade_of, GRADE_WORDS, STATE_WORDS, LINE_NAMES, ELSEWHERE.

Each reader takes the nodes that it knows and says so; a mark of a grade that no reader took, or a figure that none
knows, is a fault of its own.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise, zip_longest
from posixpath import dirname, normpath

from tests.audit.page import Node
from tests.audit.truth import RANKS, Event, Truth

GRADE_WORDS = {
    "outstanding": ("Outstanding", "O", "deep"),
    "good": ("Good", "G", "strong"),
    "adequate": ("Adequate", "A", "light"),
    "requires-improvement": ("Requires improvement", "R", "light"),
    "inadequate": ("Inadequate", "I", "alert"),
}
STATE_WORDS = {
    "not-given": {"No longer given", "Not given"},
    "not-judged-apart": {"Judged with another area", "With another area"},
    "not-applicable": {"Not judged", "Not applicable"},
    "missing": {"Missing from our data"},
    "not-inspected": {"Not inspected yet"},
}
MONTHS = [date(2000, month, 1).strftime("%B") for month in range(1, 13)]
_INSPECTION = re.compile(r"authorities/([a-z0-9-]+)/(\d{4}-\d\d-\d\d)/index\.html$")
_PLACE = re.compile(r"authorities/([a-z0-9-]+)/index\.html$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One thing that a page shows: of which sort, where, in which words, and what the content says it should be."""

    sort: str
    where: str
    said: str
    right: str


def grade_of(words: str) -> str:
    """The id of a grade or of a reason for having none, from its words; the words themselves where they are neither."""
    for id, (word, _, _) in GRADE_WORDS.items():
        if words.lower() == word.lower():
            return id
    return next((id for id, names in STATE_WORDS.items() if words in names), words)


@dataclass(slots=True)
class Sheet:
    """A page being read: its path, its tree, the content, and the marks that were taken so far."""

    path: str
    tree: Node
    truth: Truth
    taken: set[int]

    def lead(self, node: Node) -> str:
        """The path that the first link in a node leads to."""
        return normpath(f"{dirname(self.path)}/{node.first('a').attributes['href'].partition('#')[0]}")

    def event(self, link: str) -> Event | None:
        """The inspection of a link; for a link to an authority, its latest."""
        if found := _INSPECTION.search(link):
            return self.truth.at(found[1], found[2])
        found = _PLACE.search(link)
        assert found, link
        graded = self.truth.graded(found[1])
        return graded[-1] if graded else None

    def mark(self, node: Node) -> str:
        """The grade in a mark (its word, letter and tone must agree), or the reason for having none."""
        marks = [each for each in node.all("span") if {"g", "state"} & set(each.classes)]
        assert len(marks) == 1, (self.path, node.words())
        self.taken.add(id(marks[0]))
        found = grade_of(marks[0].words(without="b"))
        if found in GRADE_WORDS:
            _, letter, tone = GRADE_WORDS[found]
            assert marks[0].first("b").words() == letter
            assert tone in marks[0].classes
        return found


def of_page(path: str, tree: Node, truth: Truth) -> tuple[list[Shown], int]:
    """Everything that a page shows in a shape that is known, and how many marks of grades no reader took."""
    sheet = Sheet(path=path, tree=tree, truth=truth, taken=set())
    found = [shown for reader in _READERS for shown in reader(sheet)]
    marks = [node for node in tree.all("span") if {"g", "gl"} & set(node.classes)]
    return found, sum(1 for node in marks if id(node) not in sheet.taken)


def _keys(sheet: Sheet) -> Iterator[Shown]:
    """The key of a figure: each letter beside its own word."""
    for key in sheet.tree.all("ul", "key"):
        for node in key.all("span", "g"):
            word = sheet.mark(node)
            known = word in GRADE_WORDS or word in STATE_WORDS
            yield Shown(sort="key", where=sheet.path, said=str(known), right="True")


def _stand(sheet: Sheet) -> Iterator[Shown]:
    """The list of grades at the head of an authority's page, or of an inspection's."""
    for row in (row for each in sheet.tree.all("dl", "stand") for row in each.children):
        event = sheet.event(sheet.path)
        assert event, sheet.path
        label = row.first("dt").words(without="small")
        cell = row.first("dd")
        yield Shown(
            sort="stand list", where=f"{sheet.path} {label}", said=sheet.mark(cell), right=labelled(event, label)
        )
        yield from _change(sheet, row, event, label)


def labelled(event: Event, label: str) -> str:
    """What an inspection has under the name of a line of judgement, or of an area of its framework."""
    if label.lower() in LINE_NAMES:
        return event.on(LINE_NAMES[label.lower()])
    return event.grades.get(event.framework.names[label.lower()], "missing")


LINE_NAMES: dict[str, str] = {
    "overall effectiveness": "overall",
    "overall": "overall",
    "impact of leaders": "leaders",
    "leaders": "leaders",
    "help and protection": "help-and-protection",
    "children in care": "in-care",
    "care leavers": "care-leavers",
}


def _change(sheet: Sheet, row: Node, event: Event, label: str, across: bool = False) -> Iterator[Shown]:
    """The mark of a change beside a grade: steps from the inspection before on the same line.

    `across` says whether a step from one framework to another may be shown there.
    """
    marks = row.all("span", "ch")
    line = LINE_NAMES.get(label.lower())
    if marks and line:
        where = f"{sheet.path} {event.day} {label}"
        before = sheet.truth.before(event, line)
        apart = before is not None and before.framework.family != event.framework.family
        right = "not compared" if apart and not across else steps(before, event, line)
        yield Shown(sort="change", where=where, said=marks[0].words(), right=right)


def steps(before: Event | None, event: Event, line: str) -> str:
    """The words for a change on a line; 'first grade' where no inspection before had one there."""
    now, was = RANKS.get(event.on(line)), RANKS.get(before.on(line)) if before else None
    if now is None or was is None:
        return "first grade"
    if now == was:
        return "= held"
    return f"↑ up {was - now}" if now < was else f"↓ down {now - was}"


def _ladders(sheet: Sheet) -> Iterator[Shown]:
    """Judgements down, inspections across."""
    for table in sheet.tree.all("table", "ladder"):
        events = [sheet.event(sheet.lead(head)) for head in table.first("thead").all("th")[1:]]
        for row in table.first("tbody").children:
            label = row.first("th").words(without="small")
            for event, cell in zip(events, row.all("td"), strict=True):
                assert event
                where = f"{sheet.path} {event.day} {label}"
                yield Shown(
                    sort="ladder", where=where, said=sheet.mark(cell), right=event.on(LINE_NAMES[label.lower()])
                )
                yield from _change(sheet, cell, event, label, across=True)


def _rows(sheet: Sheet) -> Iterator[Shown]:
    """Tables with a row a place or a report, and a column a judgement."""
    for row in (
        row for each in sheet.tree.all("table", "tbl") if "ladder" not in each.classes for row in each.all("tr")
    ):
        cells = [
            cell for cell in row.all("td") if {"g", "state"} & {kind for n in cell.all("span") for kind in n.classes}
        ]
        if not cells:
            continue
        event = sheet.event(sheet.lead(row))
        assert event, row.words()
        for cell in cells:
            label = cell.attributes["data-label"]
            where = f"{sheet.path} {event.authority} {event.day} {label}"
            yield Shown(sort="table of places", where=where, said=sheet.mark(cell), right=labelled(event, label))
            yield from _change(sheet, cell, event, label)
        yield from _data(sheet, row, event)


def _data(sheet: Sheet, row: Node, event: Event) -> Iterator[Shown]:
    """What the filters of a table go by."""
    for each in row.attributes.get("data-grades", "").split():
        line, _, said = each.partition(":")
        yield Shown(sort="filter", where=f"{sheet.path} {event.authority} {line}", said=said, right=event.on(line))


def _multiples(sheet: Sheet) -> Iterator[Shown]:
    """Small journeys: the letter beside the name, and the word under the drawing."""
    here = _PLACE.search(sheet.path)
    for item in (item for each in sheet.tree.all("ol", "multi") for item in each.children):
        marks = item.all("span", "gl")
        if not marks:
            continue
        sheet.taken.add(id(marks[0]))
        link = sheet.lead(item) if item.all("a") else sheet.path
        event = sheet.event(link)
        assert here
        assert event, link
        said, _, when = item.first("p").words().rpartition(", ")
        where = f"{sheet.path} beside {event.authority}"
        right = event.on("overall")
        letter = GRADE_WORDS[right][1] if right in GRADE_WORDS else "–"
        yield Shown(sort="neighbour", where=where, said=marks[0].words(), right=letter)
        spoken = {"No overall grade": "not-given"}.get(said, grade_of(said))
        yield Shown(sort="neighbour", where=where, said=f"{spoken}, {when}", right=f"{right}, {brief(event.published)}")


def brief(day: str) -> str:
    """A day as 'Jul 2022'."""
    return f"{MONTHS[int(day[5:7]) - 1][:3]} {day[:4]}"


def long(day: str) -> str:
    """A day as '5 July 2022'."""
    return f"{int(day[8:])} {MONTHS[int(day[5:7]) - 1]} {day[:4]}"


def _maps(sheet: Sheet) -> Iterator[Shown]:
    """Hexagons, each with its grade for a pointer."""
    line = sheet.path.split("/")[1] if sheet.path.startswith("maps/") else ""
    hexagons = [link for figure in sheet.tree.all("figure", id="map") for link in figure.all("a") if link.all("title")]
    for link in hexagons:
        titles = link.all("title")
        event = sheet.event(normpath(f"{dirname(sheet.path)}/{link.attributes['href']}"))
        name, _, said = titles[0].words().rpartition(": ")
        line = line or _line_of_map(sheet)
        found = event.on(line) if event else "not-inspected"
        place = sheet.truth.slug_of(name)
        where = f"{sheet.path} hexagon {name}"
        yield Shown(sort="map", where=where, said=grade_of(said[:1].upper() + said[1:]), right=found)
        yield Shown(sort="map", where=where, said=place, right=event.authority if event else place)


def _line_of_map(sheet: Sheet) -> str:
    subtitle = sheet.tree.first("figure", id="map").first("p", "fig-sub").words()
    return LINE_NAMES[subtitle.removeprefix("Latest grade: ").partition(".")[0].lower()]


def _figure_tables(sheet: Sheet) -> Iterator[Shown]:
    """The data of each figure as a table."""
    for figure in sheet.tree.all("figure", "fig"):
        for table in figure.all("table", "small"):
            heads = [each.words() for each in table.first("thead").all("th")]
            rows = [[cell.words() for cell in row.children] for row in table.first("tbody").children]
            if figure.attributes["id"] not in ELSEWHERE:
                yield from _TABLES[figure.attributes["id"]](sheet, figure, heads, rows)


def _journey(sheet: Sheet, figure: Node, heads: list[str], rows: list[list[str]]) -> Iterator[Shown]:
    """A row an inspection or visit, with its overall grade or its several grades; last a row for the end of both."""
    found = _PLACE.search(sheet.path)
    assert found
    assert heads[-1] == "Overall grade", heads
    events = sheet.truth.events[found[1]]
    told = [row for row in rows if not row[0].startswith("From ")]
    right = sorted((long(event.published) if event.published else "", *_line(event)) for event in events)
    shown = sorted((row[0] if row[0][0].isdigit() else "", row[1], row[-1]) for row in told)
    for one, other in zip_longest(shown, right, fillvalue=("",)):
        yield Shown(sort="journey table", where=sheet.path, said=", ".join(one), right=", ".join(other))


def _line(event: Event) -> tuple[str, str]:
    return event.framework.short, _headline(event) if event.graded else "Not graded"


def _headline(event: Event) -> str:
    """The overall grade as a table tells it, or the several grades of a framework that gives none."""
    if event.on("overall") in RANKS:
        return GRADE_WORDS[event.on("overall")][0]
    told = [f"{event.framework.shorts[area]} {GRADE_WORDS[grade][0].lower()}" for area, grade in _several(event)]
    return f"No overall: {', '.join(told)}"


def _several(event: Event) -> list[tuple[str, str]]:
    """The areas that stand beside one another where there is no overall grade."""
    return [(area, event.grades[area]) for area in event.framework.shorts if event.grades.get(area) in RANKS]


def _neighbours(sheet: Sheet, figure: Node, heads: list[str], rows: list[list[str]]) -> Iterator[Shown]:
    """A row a place: how close it is, when its report came out, and its grades."""
    here = _PLACE.search(sheet.path)
    assert here
    near = sheet.truth.places[here[1]]["neighbours"]
    assert isinstance(near, list)
    close = {str(each["authority"]): str(each["closeness"]) for each in near}
    for row in rows:
        events = sheet.truth.graded(sheet.truth.slug_of(row[0]))
        where = f"{sheet.path} table {row[0]}"
        for head, said in zip(heads[1:], row[1:], strict=True):
            if head == "Closeness":
                right = close.get(events[-1].authority, "")
            else:
                right = long(events[-1].published) if head == "Published" else events[-1].on(LINE_NAMES[head.lower()])
            yield Shown(sort="neighbour table", where=where, said=grade_of(said), right=right)


def _map_table(sheet: Sheet, figure: Node, heads: list[str], rows: list[list[str]]) -> Iterator[Shown]:
    """A row an authority: its region and its grade."""
    assert heads[1:] == ["Region", "Grade"]
    line = sheet.path.split("/")[1] if sheet.path.startswith("maps/") else _line_of_map(sheet)
    for name, region, said in rows:
        slug = sheet.truth.slug_of(name)
        where = f"{sheet.path} row {name}"
        yield Shown(sort="map table", where=where, said=grade_of(said), right=sheet.truth.graded(slug)[-1].on(line))
        yield Shown(sort="map table", where=where, said=region, right=region_of(sheet.truth, slug, "ons"))


def region_of(truth: Truth, slug: str, scheme: str) -> str:
    """The name of an authority's region."""
    regions = truth.places[slug]["regions"]
    assert isinstance(regions, dict)
    return truth.regions[scheme, str(regions[scheme])]


def group(sheet: Sheet, name: str) -> list[str]:
    """The authorities that a row of counts is about."""
    truth = sheet.truth
    now = truth.current(truth.as_at)
    if name == "England":
        return now
    if name == "Similar places":
        found = _PLACE.search(sheet.path)
        assert found
        beside = truth.places[found[1]]["neighbours"]
        assert isinstance(beside, list)
        return [str(each["authority"]) for each in beside]
    for scheme in ("ons", "ofsted"):
        members = [slug for slug in now if region_of(truth, slug, scheme) == name]
        if members and not (sheet.path.startswith("regions/ofsted") and scheme == "ons"):
            return members
    raise AssertionError(f"{sheet.path}: no group is called {name}")


def _counted(sheet: Sheet, where: str, heads: list[str], row: list[str], right: dict[str, int]) -> Iterator[Shown]:
    total = sum(right.values())
    for head, said in zip(heads[1:], row[1:], strict=True):
        expected = total if head == "All" else right[grade_of(head)]
        yield Shown(sort="count", where=f"{where} {row[0]} {head}", said=said, right=str(expected))


_DO_WELL = ": good or better"


def _groups(sheet: Sheet, figure: Node, heads: list[str], rows: list[list[str]]) -> Iterator[Shown]:
    """Counts by region or group, on the line that the caption names."""
    caption = figure.first("caption").words().lower()
    line = next((id for name, id in LINE_NAMES.items() if caption.startswith(name)), "")
    assert line, caption
    truth, where = sheet.truth, f"{sheet.path} {figure.attributes['id']}"
    plain = [head for head in heads if not head.endswith(_DO_WELL)]
    for row in rows:
        members = group(sheet, row[0])
        right = truth.counts(line, members, truth.as_at, truth.as_at)
        yield from _counted(sheet, where, plain, row[: len(plain)], right)
        for head, said in zip(heads[len(plain) :], row[len(plain) :], strict=True):
            found = truth.counts(LINE_NAMES[head.removesuffix(_DO_WELL).lower()], members, truth.as_at, truth.as_at)
            well = f"{found['outstanding'] + found['good']} of {sum(found.values())}"
            told = well if sum(found.values()) else "none judged"
            yield Shown(sort="count", where=f"{where} {row[0]} {head}", said=said, right=told)


def _lines(sheet: Sheet, figure: Node, heads: list[str], rows: list[list[str]]) -> Iterator[Shown]:
    """Counts by judgement, for England or for a region with England after each line."""
    truth, line = sheet.truth, ""
    title = sheet.tree.first("h1").words() if not sheet.path.startswith("regions/") else ""
    region = sheet.path.split("/")[1:3]
    places = truth.current(truth.as_at)
    members = [slug for slug in places if _in(truth, slug, region)] if not title else places
    for row in rows:
        line = LINE_NAMES.get(row[0].lower(), line)
        whom = places if row[0] == "England" else members
        right = truth.counts(line, whom, truth.as_at, truth.as_at)
        yield from _counted(sheet, f"{sheet.path} {figure.attributes['id']} {line}", heads, row, right)


def _in(truth: Truth, slug: str, region: list[str]) -> bool:
    regions = truth.places[slug]["regions"]
    assert isinstance(regions, dict)
    return str(regions[region[0]]) == region[1]


def _over_time(sheet: Sheet, figure: Node, heads: list[str], rows: list[list[str]]) -> Iterator[Shown]:
    """Counts at 31 March of each year, with the cut-offs that the method page states."""
    line = sheet.path.split("/")[1] if sheet.path.startswith("maps/") else "overall"
    for row in rows:
        year = row[0].split()[-1]
        until = {"2024": "2024-05-31", "2025": "2025-06-30"}.get(year, f"{year}-04-30")
        right = sheet.truth.counts(line, sheet.truth.current(f"{year}-03-31"), f"{year}-03-31", until)
        yield from _counted(sheet, f"{sheet.path} over time", heads, row, right)


def outcome(event: Event, line: str) -> str:
    """What an inspection has on a line in its own right: a part of another judgement is not judged apart."""
    return "not-judged-apart" if event.framework.on.get(line) in event.framework.within else event.on(line)


def _pairs(truth: Truth, line: str) -> Iterator[tuple[str, str]]:
    """The grades on a line of inspections that follow one another under ILACS."""
    for slug in truth.places:
        found = [event for event in truth.graded(slug) if event.framework.family == "ilacs"]
        for before, after in pairwise(found):
            if {outcome(before, line), outcome(after, line)} <= RANKS.keys():
                yield outcome(before, line), outcome(after, line)


def _flow(sheet: Sheet, figure: Node, heads: list[str], rows: list[list[str]]) -> Iterator[Shown]:
    """From each grade to each, at the next inspection."""
    line = sheet.path.split("/")[1] if sheet.path.startswith("maps/") else "overall"
    counts = Counter(_pairs(sheet.truth, line))
    for row in rows:
        before = grade_of(row[0])
        right = {after: counts[before, after] for after in map(grade_of, heads[1:-1])}
        yield from _counted(sheet, f"{sheet.path} flow", heads, row, right)


def _since_first(sheet: Sheet, figure: Node, heads: list[str], rows: list[list[str]]) -> Iterator[Shown]:
    """The latest inspection under ILACS against the first, judgement by judgement."""
    truth = sheet.truth
    for row in rows:
        line, found = LINE_NAMES[row[0].lower()], Counter[str]()
        for slug in truth.current(truth.as_at):
            events = [event for event in truth.graded(slug) if event.framework.family == "ilacs"]
            if len(events) > 1:
                found[_way(events[0].on(line), events[-1].on(line))] += 1
        for head, said in zip(heads[1:], row[1:], strict=True):
            judged = sum(found.values()) - found["Left out"]
            right = judged if head == "All" else found[head]
            yield Shown(sort="count", where=f"{sheet.path} since first {row[0]} {head}", said=said, right=str(right))


def _way(first: str, latest: str) -> str:
    if not {first, latest} <= RANKS.keys():
        return "Left out"
    if RANKS[first] == RANKS[latest]:
        return "Same, good or better" if RANKS[first] < 3 else "Same, below that"
    return "Higher" if RANKS[latest] < RANKS[first] else "Lower"


def _no_grades(sheet: Sheet, figure: Node, heads: list[str], rows: list[list[str]]) -> Iterator[Shown]:
    """A table that tells no grade."""
    words = {word for row in [heads, *rows] for cell in row for word in cell.lower().split()}
    yield Shown(sort="no grade", where=sheet.path, said=str(bool(words & {"outstanding", "inadequate"})), right="False")


ELSEWHERE = ("by-year", "by-framework", "by-grade", "came-back", "year", "gaps-by-grade")
"""Figures that `raised` reads."""

Table = Callable[[Sheet, Node, list[str], list[list[str]]], Iterator[Shown]]
_TABLES: dict[str, Table] = {
    "journey": _journey,
    "neighbours-figure": _neighbours,
    "region-figure": _groups,
    "regions": _groups,
    "region-judgements": _lines,
    "judgements-today": _lines,
    "map": _map_table,
    "over-time": _over_time,
    "flow": _flow,
    "since-first": _since_first,
    "topics-back": _no_grades,
}
_READERS = (_keys, _stand, _ladders, _rows, _multiples, _maps, _figure_tables)
