"""Find every count of grades that a sentence tells: headlines, titles of figures, days waited.

Public: of_page.
"""

import re
from collections.abc import Iterator
from datetime import date

from tests.audit.page import Node
from tests.audit.shown import LINE_NAMES, Shown, region_of
from tests.audit.truth import Truth

_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_NUMBER = rf"(?:{'|'.join(_SMALL)}|none|all|[\d,]+)"
_PLACE = re.compile(r"^authorities/([a-z0-9-]+)/index\.html$")
_LINE = "|".join([*LINE_NAMES, "the impact of leaders"])
_OF_ALL = rf"({_NUMBER}) of ({_NUMBER})"


def of_page(path: str, tree: Node, truth: Truth) -> Iterator[Shown]:
    """What the sentences of a page count."""
    titles = [node.words() for node in tree.walk() if node.tag == "h1" or "fig-title" in node.classes]
    for words in (*titles, *(node.words() for node in tree.all("p", "standfirst")[:1])):
        yield from _in_a_region(path, words, truth)
        yield from _in_the_country(path, words, truth)
        yield from _below(path, words, truth)
    if found := _PLACE.match(path):
        yield from _neighbours(path, titles, found[1], truth)
        yield from _waited(path, tree, found[1], truth)


def _number(words: str, of: str = "") -> str:
    word = words.lower().replace(",", "")
    return of if word == "all" else "0" if word == "none" else str(_SMALL.index(word)) if word in _SMALL else word


def _good(truth: Truth, line: str, places: list[str]) -> tuple[int, int]:
    """How many of those judged are good or better."""
    counts = truth.counts(LINE_NAMES[line.removeprefix("the ")], places, truth.as_at, truth.as_at)
    return counts["outstanding"] + counts["good"], sum(counts.values())


def _members(truth: Truth, region: str, path: str) -> list[str]:
    schemes = ("ofsted",) if path.startswith("regions/ofsted") else ("ons", "ofsted")
    for scheme in schemes:
        found = [slug for slug in truth.current(truth.as_at) if region_of(truth, slug, scheme) == region]
        if found:
            return found
    raise AssertionError(region)


def _in_a_region(path: str, words: str, truth: Truth) -> Iterator[Shown]:
    """'Nine of 15 authorities in the South West are good or better for leaders; in the South East, 18 of 19'."""
    form = rf"({_NUMBER})(?: of)? ({_NUMBER}) authorities in (?:the )?(.+?) (?:is|are) good or better"
    first = re.match(rf"{form} (?:for )?({_LINE})\b", words, re.I)
    if not first:
        return
    line = first[4].lower()
    told = [(first[1], first[2], first[3])]
    told += [(each[2], each[3], each[1]) for each in re.finditer(rf"; in (?:the )?(.+?), {_OF_ALL}$", words)]
    for many, of, region in told:
        good, judged = _good(truth, line, _members(truth, region, path))
        where, right = f"{path} {region} {line}", f"{good} of {judged}"
        yield Shown(sort="counted", where=where, said=f"{_number(many, _number(of))} of {_number(of)}", right=right)


def _in_the_country(path: str, words: str, truth: Truth) -> Iterator[Shown]:
    """'120 of 153 authorities are good or better for children in care, 101 of 153 for help and protection'."""
    if " authorities in " in words or "good or better" not in words or " since " in words.partition("good or")[0]:
        return
    for many, of, line in re.findall(
        rf"\b{_OF_ALL} (?:authorities are good or better )?(?:for )?({_LINE})\b", words, re.I
    ):
        good, judged = _good(truth, line.lower(), truth.current(truth.as_at))
        yield Shown(sort="counted", where=f"{path} {line}", said=f"{many} of {of}", right=f"{good} of {judged}")


def _below(path: str, words: str, truth: Truth) -> Iterator[Shown]:
    """'Help and protection is where authorities most often fall short: 52 of 153 are below good'."""
    if told := re.match(rf"(.+) is where authorities most often fall short: {_OF_ALL} (?:is|are) below good", words):
        good, judged = _good(truth, told[1].lower(), truth.current(truth.as_at))
        yield Shown(sort="counted", where=path, said=f"{told[2]} of {told[3]}", right=f"{judged - good} of {judged}")


def _neighbours(path: str, titles: list[str], slug: str, truth: Truth) -> Iterator[Shown]:
    """How many of the ten places most like one are good or better overall."""
    beside = truth.places[slug].get("neighbours")
    if not isinstance(beside, list):
        return
    good, judged = _good(truth, "overall", [str(each["authority"]) for each in beside])
    (words,) = (title for title in titles if "places most like" in title)
    if told := re.match(rf"Of the 10 places .+, ({_NUMBER}) (?:has|have) an overall grade, and ({_NUMBER}) ", words):
        said = f"{_number(told[2])} of {_number(told[1])}"
    else:
        told = re.match(rf"({_NUMBER})(?: of the)? (10) places", words, re.I)
        assert told, words
        said = f"{_number(told[1], '10')} of 10"
    yield Shown(sort="counted", where=f"{path} neighbours", said=said, right=f"{good} of {judged}")


def _waited(path: str, tree: Node, slug: str, truth: Truth) -> Iterator[Shown]:
    """Days since the latest inspection, and how many authorities have waited longer."""
    waits = {place: _days(truth, place) for place in truth.current(truth.as_at)}
    words = tree.words()
    for told in re.finditer(
        rf"({_NUMBER}) days? from the first day on site to .+? 2026\. In our data, {_OF_ALL} \w+ ha", words
    ):
        longer = sum(1 for days in waits.values() if days > waits[slug])
        yield Shown(sort="days", where=path, said=_number(told[1]), right=str(waits[slug]))
        said = f"{_number(told[2])} of {_number(told[3])}"
        yield Shown(sort="days", where=path, said=said, right=f"{longer} of {len(waits)}")
    for told in re.finditer(rf"began ({_NUMBER}) days? before .+? 2026; in our data, {_OF_ALL} \w+ ha", words):
        longer = sum(1 for days in waits.values() if days > waits[slug])
        said = f"{_number(told[1])} {_number(told[2])} of {_number(told[3])}"
        yield Shown(sort="days", where=path, said=said, right=f"{waits[slug]} {longer} of {len(waits)}")


def _days(truth: Truth, slug: str) -> int:
    latest = truth.graded(slug)[-1]
    return (date.fromisoformat(truth.as_at) - date.fromisoformat(latest.started or latest.published)).days
