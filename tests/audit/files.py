"""Find every grade in the files beside the pages: tables, JSON, the database, drawings, comparison.

Public: of_tables, of_places, of_comparison, of_figures.
"""

import csv
import json
import re
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from html import unescape
from pathlib import Path

from tests.audit.page import Node
from tests.audit.shown import GRADE_WORDS, Shown, grade_of, steps
from tests.audit.truth import RANKS, Event, Truth

KEYS = ("authority", "framework", "kind", "started", "ended", "published", "report")
"""What tells one event from all others."""


def right_of(event: Event) -> dict[str, str]:
    """What identifies an event, as a file of data states it."""
    return {
        "authority": event.authority,
        "framework": event.framework.id,
        "kind": event.kind,
        "started": event.started,
        "ended": event.ended,
        "published": event.published,
        "report": event.report,
    }


def cell(event: Event, area: str) -> str:
    """What a judgement area's column holds for an event: a grade, the reason for having none, nothing for a visit."""
    if not event.graded:
        return ""
    if area in event.grades:
        return event.grades[area]
    if area in event.framework.shorts:
        return "not-applicable" if area in event.framework.apart else "missing"
    return event.framework.absent.get(area, "not-applicable")


def of_tables(site: Path, truth: Truth) -> Iterator[Shown]:
    """The table of all inspections as CSV, as JSON and in the database: a row an event, and no event without a row."""
    with (site / "data/inspections.csv").open(encoding="utf-8-sig", newline="") as file:
        yield from _rows("CSV", list(csv.DictReader(file)), truth)
    told = json.loads((site / "data/inspections.json").read_text(encoding="utf-8"))
    yield from _rows("JSON", [{key: value or "" for key, value in row.items()} for row in told], truth)
    with closing(sqlite3.connect(f"file:{site / 'data/gradeline.sqlite'}?mode=ro", uri=True)) as database:
        database.row_factory = sqlite3.Row
        found = database.execute("SELECT * FROM inspections").fetchall()
    yield from _rows("SQLite", [{key: str(row[key] or "") for key in row.keys()} for row in found], truth)  # noqa: SIM118


def of_places(site: Path, truth: Truth) -> Iterator[Shown]:
    """Each authority's own CSV and JSON."""
    for slug, events in truth.events.items():
        folder = site / "authorities" / slug
        with (folder / f"{slug}.csv").open(encoding="utf-8-sig", newline="") as file:
            yield from _rows("own CSV", list(csv.DictReader(file)), truth, events)
        told = json.loads((folder / f"{slug}.json").read_text(encoding="utf-8"))["inspections"]
        grades = [row["grades"] for row in told]
        for event, given in zip(_events(slug, told, events), grades, strict=True):
            for area, said in given.items():
                yield Shown(sort="own JSON", where=f"{slug} {event.day} {area}", said=said, right=cell(event, area))
            lost = sorted(set(event.grades) - set(given))
            yield Shown(sort="own JSON", where=f"{slug} {event.day}", said=" ".join(lost), right="")


def _events(slug: str, told: Sequence[Mapping[str, str]], events: Sequence[Event]) -> list[Event]:
    """The event of each entry of an authority's JSON."""
    rows = [{"authority": slug} | {key: row[key] or "" for key in KEYS[1:]} for row in told]
    return [event for _, event in _paired(rows, events)]


def _rows(
    sort: str, rows: Sequence[Mapping[str, str]], truth: Truth, events: Sequence[Event] | None = None
) -> Iterator[Shown]:
    everything = [event for found in truth.events.values() for event in found] if events is None else events
    for row, event in _paired(rows, everything):
        name = str(truth.places[event.authority]["name"])
        yield Shown(sort=sort, where=f"{event.authority} {event.day} name", said=row["authority_name"], right=name)
        for area in list(row)[list(row).index("published") + 1 : list(row).index("report")]:
            yield Shown(
                sort=sort, where=f"{event.authority} {event.day} {area}", said=row[area], right=cell(event, area)
            )


def _paired(rows: Sequence[Mapping[str, str]], events: Sequence[Event]) -> Iterator[tuple[Mapping[str, str], Event]]:
    """Each row with its event; AssertionError where one is without the other."""
    assert len(rows) == len(events)
    known = {tuple(right_of(event).values()): event for event in events}
    for row in rows:
        yield row, known.pop(tuple(row[key] or "" for key in KEYS))
    assert not known


def of_comparison(site: Path, truth: Truth) -> Iterator[Shown]:
    """What the page of comparisons reads."""
    told = json.loads((site / "compare/places.json").read_text(encoding="utf-8"))
    lines = [truth.line_names[name.lower()] for name in told["judgements"]]
    for slug, place in told["places"].items():
        event = truth.graded(slug)[-1]
        for line, (letter, word, tone) in zip(lines, place["grades"], strict=True):
            where = f"compare {slug} {line}"
            yield Shown(sort="comparison", where=where, said=grade_of(word), right=event.on(line))
            if event.on(line) in GRADE_WORDS:
                _, *sign = GRADE_WORDS[event.on(line)]
                yield Shown(sort="comparison", where=where, said=f"{letter} {tone}", right=" ".join(sign))


def of_figures(site: Path, path: str, tree: Node, truth: Truth) -> Iterator[Shown]:
    """The downloads of a page's figures: data as in the page's table, drawings that say what the page's say."""
    for figure in tree.all("figure", "fig"):
        id = figure.attributes.get("id", "")
        folder = (site / path).parent / "figures"
        tables = [table for table in figure.all("table") if "small" in table.classes]
        if id == "ladder" and (folder / "ladder.csv").exists():
            yield from _ladder(folder / "ladder.csv", path, truth)
        elif tables and (folder / f"{id}.csv").exists():
            shown = [[node.words() for node in row.children] for row in tables[0].all("tr")]
            with (folder / f"{id}.csv").open(encoding="utf-8-sig", newline="") as file:
                for said, right in zip(list(csv.reader(file)), shown, strict=True):
                    told, words = (" | ".join(cells).replace("’", "'") for cells in (said, right))
                    yield Shown(sort="figure CSV", where=f"{path} {id}", said=told, right=words)
        drawings = [svg for svg in figure.all("svg", "wide") if svg.attributes.get("aria-label")]
        if drawings and (folder / f"{id}.svg").exists():
            title = re.search(r"<title>(.*?)</title>", (folder / f"{id}.svg").read_text(encoding="utf-8"))
            told = unescape(title[1]) if title else ""
            yield Shown(sort="drawing", where=f"{path} {id}", said=told, right=drawings[0].attributes["aria-label"])


def _ladder(file: Path, path: str, truth: Truth) -> Iterator[Shown]:
    """Judgements down, inspections across, each grade with its change."""
    slug = path.split("/")[1]
    with file.open(encoding="utf-8-sig", newline="") as text:
        heads, *rows = csv.reader(text)
    for name, *cells in rows:
        line = truth.line_names[name.lower()]
        for head, event, said in zip(heads[1:], truth.graded(slug)[-len(cells) :], cells, strict=True):
            told = re.fullmatch(r"(.+?)(?: \((.+)\))?", said)
            assert told
            where = f"{path} ladder.csv {head} {name}"
            yield Shown(sort="ladder CSV", where=where, said=grade_of(told[1]), right=event.on(line))
            if told[2] and told[2] != "not compared" and event.on(line) in RANKS:
                right = steps(truth.before(event, line), event, line)
                yield Shown(sort="ladder CSV", where=where, said=told[2], right=right)
