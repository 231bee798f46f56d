"""Read the news of new reports: what each changed, in feeds and on the first page.

Public: of_feed, of_year, of_home.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from posixpath import dirname, normpath

from tests.audit.page import Node
from tests.audit.phrase import GRADE, areas, each, grade, tells_a_grade
from tests.audit.shown import LINE_NAMES, Shown
from tests.audit.told import INSPECTION, PLACE, Told
from tests.audit.truth import RANKS, Event, Truth


def of_feed(path: str, entries: Iterable[tuple[str, str]], truth: Truth) -> Told:
    """News of new reports: each (address, sentences) against its inspection and the one before."""
    found: list[Shown] = []
    unread: list[str] = []
    for address, words in entries:
        place = INSPECTION.match(address)
        assert place, address
        event = truth.at(place[1], place[2])
        for clause in re.split(r"; |\. ", words.removesuffix(".")):
            try:
                found += _news(f"{path} {address}", clause, event, truth)
            except (AssertionError, KeyError) as reason:
                unread.append(f"{path}: {words}: {clause} ({reason})")
    return Told(shown=tuple(found), unread=tuple(unread))


def of_year(path: str, tree: Node, truth: Truth) -> Told:
    """The sentence under each report of a year's page."""
    found: list[Shown] = []
    unread: list[str] = []
    for table in tree.all("table", "moves"):
        for above, row in pairwise(table.first("tbody").children):
            if "told" not in row.classes:
                continue
            place = INSPECTION.match(normpath(f"{dirname(path)}/{above.first('a').attributes['href']}"))
            assert place
            read = of_feed(path, [(place[0], row.words())], truth)
            found += read.shown
            unread += read.unread
    return Told(shown=tuple(found), unread=tuple(unread))


def of_home(tree: Node, truth: Truth) -> Told:
    """The latest reports on the first page, each in a headline and a line under it."""
    found: list[Shown] = []
    unread: list[str] = []
    for item in tree.first("ol", "latest").children:
        place = PLACE.match(item.first("a").attributes["href"])
        assert place
        told = [item.first("h3").words().partition(": ")[2], *item.first("p").words().partition(". ")[2].split("; ")]
        for clause in told:
            try:
                found += _news(
                    "index.html",
                    clause.removesuffix(".")[:1].upper() + clause.removesuffix(".")[1:],
                    truth.graded(place[1])[-1],
                    truth,
                )
            except (AssertionError, KeyError) as reason:
                unread.append(f"index.html: {clause} ({reason})")
    return Told(shown=tuple(found), unread=tuple(unread))


def _news(where: str, clause: str, event: Event, truth: Truth) -> Iterator[Shown]:
    sort = "news"
    clause = re.sub(r"^(?:First inspection[^:]*|Every (?:main )?judgement held): ", "", clause)
    if not tells_a_grade(clause):
        return
    steps = {None: 1, "two": 2, "three": 3}
    if told := re.match(rf"(.+) (up|down) (?:(two|three) grades )?from ({GRADE}) to ({GRADE})$", clause):
        yield from each(sort, where, told[1], told[5], event)
        yield from _from(where, told[1], told[4], event, truth)
        far = RANKS[grade(told[4])] - RANKS[grade(told[5])]
        yield Shown(sort=sort, where=where, said=str(steps[told[3]] * (1 if told[2] == "up" else -1)), right=str(far))
    elif told := re.match(rf"(.+) held at ({GRADE})$", clause):
        yield from each(sort, where, told[1], told[2], event)
        yield from _from(where, told[1], told[2], event, truth)
    elif told := re.match(rf"(.+?) (?:judged(?: apart)? for the first time, |graded |)({GRADE})$", clause):
        yield from each(sort, where, told[1], told[2], event)
    elif told := re.match(rf"({GRADE})$", clause):
        main = [area for area in event.framework.on.values() if area not in event.framework.within]
        given = {event.grades[area] for area in main if event.grades.get(area) in RANKS}
        yield Shown(sort=sort, where=where, said=grade(told[1]), right=" ".join(given))
    else:
        raise AssertionError("no such news is known")


def _from(where: str, names: str, word: str, event: Event, truth: Truth) -> Iterator[Shown]:
    """The grade before, area by area, at the inspection before that had the line."""
    by_area = {area: line for line, area in event.framework.on.items()}
    for name in areas(names, event):
        line = LINE_NAMES.get(name) or by_area[event.framework.names[name]]
        before = truth.before(event, line)
        yield Shown(
            sort="news", where=f"{where} {name} before", said=grade(word), right=before.on(line) if before else ""
        )
