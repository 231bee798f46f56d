"""Find every grade that a sentence tells: headlines, titles, standfirsts, briefs, what is heard in place of a drawing.

Public: of_page, Told, PLACE, INSPECTION.

A sentence of a kind that is made from data must be of a known form: one that tells a grade and cannot be read is a
fault of its own, so that no new wording goes unread.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tests.audit.headlines import headline
from tests.audit.page import Node
from tests.audit.phrase import ANY, GRADE, MONTH, areas, each, grade, tells_a_grade
from tests.audit.shown import MONTHS, Shown
from tests.audit.truth import RANKS, Event, Truth

PLACE = re.compile(r"^authorities/([a-z0-9-]+)/index\.html$")
INSPECTION = re.compile(r"^authorities/([a-z0-9-]+)/(\d{4}-\d\d-\d\d)/index\.html$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Sentences with grades: what they tell beside what is right, and those that could not be read."""

    shown: tuple[Shown, ...]
    unread: tuple[str, ...]


def of_page(path: str, tree: Node, truth: Truth) -> Told:
    """The sentences of an authority's or an inspection's page."""
    found: list[Shown] = []
    unread: list[str] = []
    for sort, words in _sentences(path, tree):
        try:
            found += _read(sort, path, words, truth)
        except (AssertionError, StopIteration, IndexError, KeyError) as reason:
            unread.append(f"{path}: {sort}: {words} ({reason})")
    return Told(shown=tuple(found), unread=tuple(unread))


def _sentences(path: str, tree: Node) -> Iterator[tuple[str, str]]:
    """Each sentence that data made, by its kind."""
    if not (PLACE.match(path) or INSPECTION.match(path)):
        return
    yield "headline", tree.first("h1").words()
    description = next(each for each in tree.all("meta") if each.attributes.get("name") == "description")
    yield "headline", description.attributes["content"].partition(". ")[0]
    if INSPECTION.match(path):
        return
    yield "title", tree.first("title").words()
    for standfirst in tree.all("p", "standfirst"):
        yield from (("standfirst", each) for each in re.split(r"(?<=\.) (?=[A-Z])", standfirst.words()))
    for brief in tree.all("ol", "brief"):
        yield from (("brief", item.words(without="small")) for item in brief.children)
    for figure in tree.all("figure", id="journey"):
        yield from (("heard", f"{title.words()}.") for link in figure.all("a") for title in link.all("title"))
    for label in (svg.attributes.get("aria-label", "") for svg in tree.all("svg")):
        if label.startswith("Step line"):
            yield from (("heard", told) for told in re.split(r"(?<=\.) (?=[A-Z0-9])", label))


def _read(sort: str, path: str, words: str, truth: Truth) -> list[Shown]:
    """What one sentence tells; AssertionError where it tells a grade in a way that is not known."""
    found = PLACE.match(path) or INSPECTION.match(path)
    assert found
    if found.re is INSPECTION:
        return list(_one(path, words, truth.at(found[1], found[2]), truth))
    if not tells_a_grade(words):
        return []
    reader = {"headline": headline, "title": _title, "standfirst": _standfirst, "brief": _brief, "heard": _heard}
    return list(reader[sort](path, words, found[1], truth))


def _one(path: str, words: str, event: Event, truth: Truth) -> Iterator[Shown]:
    """An inspection's headline: 'X was graded good overall in July 2022', or several grades with their areas."""
    if not tells_a_grade(words):
        return
    place = truth.called(event.authority)
    told = re.match(rf"(.+?) (?:was|were) graded (.+) in ({MONTH})$", words)
    assert told
    assert told[1].lower() == place.lower(), (told[1], place)
    yield from _when("inspection headline", path, told[3], event)
    if overall := re.match(rf"({GRADE}) overall$", told[2]):
        yield Shown(sort="inspection headline", where=path, said=grade(overall[1]), right=event.on("overall"))
        return
    for part in re.split(rf"(?:; and |; | and )(?=(?:{GRADE}) for )", told[2]):
        one = re.match(rf"({GRADE}) for (.+)$", part)
        assert one, part
        yield from each("inspection headline", path, one[2], one[1], event)


def _when(sort: str, where: str, month: str, event: Event) -> Iterator[Shown]:
    day = event.published or event.started
    right = f"{MONTHS[int(day[5:7]) - 1]} {day[:4]}"
    yield Shown(sort=sort, where=f"{where} month", said=month, right=right)


def _title(path: str, words: str, slug: str, truth: Truth) -> Iterator[Shown]:
    told = re.match(rf"(.+): ({GRADE}) overall – ", words)
    assert told
    yield Shown(sort="page title", where=path, said=grade(told[2]), right=truth.graded(slug)[-1].on("overall"))


def _standfirst(path: str, words: str, slug: str, truth: Truth) -> Iterator[Shown]:
    """What the latest report graded, the last overall grade, older frameworks, and the councils before."""
    sort, graded = "standfirst", truth.graded(slug)
    words = words.removesuffix(".")
    last = graded[-1] if graded else None
    if last and (told := re.match(rf"The report of ({MONTH}) graded (.+)$", words)):
        yield from _when(sort, path, told[1], last)
        for part in re.split(r"; and |; ", told[2]):
            one = re.match(rf"(.+) ({GRADE})$", part)
            assert one, part
            yield from each(sort, path, one[1], one[2], last)
    elif last and (
        told := re.match(
            rf"The report of ({MONTH}) gave the same grade, ({GRADE}), to (?:both|all (\w+)) judgements?", words
        )
    ):
        yield from _when(sort, path, told[1], last)
        main = [area for line, area in last.framework.on.items() if line != "overall"]
        below = [last.grades[area] for area in main if area in last.grades and area not in last.framework.within]
        yield Shown(sort=sort, where=path, said=grade(told[2]), right=" ".join(set(below)))
        count = {"three": "3", "four": "4", None: "2"}[told[3]]
        yield Shown(sort=sort, where=f"{path} number", said=count, right=str(len(below)))
    elif told := re.match(
        rf"The last overall grade was ({GRADE}), in ({MONTH}); inspections no longer give one$", words
    ):
        before = [event for event in graded if event.on("overall") in RANKS][-1]
        yield Shown(sort=sort, where=path, said=grade(told[1]), right=before.on("overall"))
        yield from _when(sort, path, told[2], before)
    elif told := re.match(r"Under (?:an )?earlier frameworks?, (.+)$", words):
        for part in told[1].split("; "):
            yield from _older(path, part, slug, truth)
    elif told := re.match(r"(.+) took over from (.+), and did not inherit", words):
        for name, word, year in re.findall(rf"([A-Z]\w+|the old \w+) \(({GRADE}) overall in (\d{{4}})\)", told[2]):
            before = truth.graded(next(each for each in truth.places if truth.called(each) == name))[-1]
            yield Shown(sort=sort, where=f"{path} {name}", said=grade(word), right=before.on("overall"))
            yield Shown(sort=sort, where=f"{path} {name}", said=year, right=before.published[:4])
    else:
        raise AssertionError("no such standfirst is known")


def _older(path: str, part: str, slug: str, truth: Truth) -> Iterator[Shown]:
    """One clause about an older framework: the latest inspection under it."""
    sort = "standfirst"
    told = re.match(r"(.+) in (\d{4}) \((\w+)\)$", part)
    assert told, part
    event = [each for each in truth.graded(slug) if each.framework.short == told[3]][-1]
    yield Shown(sort=sort, where=f"{path} {told[3]}", said=told[2], right=event.published[:4])
    if overall := re.match(rf".+? (?:was |were |)({ANY}) overall$", told[1]):
        yield Shown(sort=sort, where=f"{path} {told[3]}", said=grade(overall[1]), right=event.on("overall"))
        return
    for names, word in re.findall(rf"(.+?) (?:was |were |)({ANY})(?: and |$)", told[1]):
        yield from each(sort, path, names, word, event)


def _brief(path: str, words: str, slug: str, truth: Truth) -> Iterator[Shown]:
    """The sentences to be read aloud that tell a grade."""
    sort, graded = "brief", truth.graded(slug)
    words, last = words.removesuffix("."), graded[-1] if graded else None
    if last and (
        told := re.match(
            rf"Ofsted graded (.+?) ({GRADE}) overall, after an? (.+?)(?: in ({MONTH}))?,? published on (.+)$", words
        )
    ):
        yield Shown(sort=sort, where=path, said=told[1], right=truth.called(slug))
        yield Shown(sort=sort, where=path, said=grade(told[2]), right=last.on("overall"))
        yield Shown(sort=sort, where=path, said=told[3], right=truth.kinds[last.kind].lower())
    elif last and (told := re.match(r"The grade was (.+)$", words)):
        for part in re.split(r"; and |; ", told[1]):
            one = re.match(rf"({GRADE}) for (.+)$", part)
            assert one, part
            yield from each(sort, path, one[2], one[1], last)
    elif last and (told := re.match(rf"(\w+) judgements were graded ({GRADE}): (.+)$", words)):
        yield from each(sort, path, told[3], told[2], last)
        yield Shown(
            sort=sort,
            where=path,
            said=told[1].lower(),
            right={2: "two", 3: "three", 4: "four"}[len(areas(told[3], last))],
        )
    elif told := re.match(rf".+ (?:was|were) graded ({GRADE}) overall at (?:its|their) last inspection", words):
        yield from ()
    else:
        raise AssertionError("no such brief is known")


def _heard(path: str, words: str, slug: str, truth: Truth) -> Iterator[Shown]:
    """One stop, or several alike, as a reader hears them: 'May 2016 and October 2019: requires improvement overall'."""
    told = re.match(rf"((?:{MONTH}(?:, | and )?)+): (.+)\.$", words)
    assert told
    for month in re.findall(MONTH, told[1]):
        name, year = month.split()
        day = f"{year}-{MONTHS.index(name) + 1:02}"
        events = [each for each in truth.graded(slug) if (each.published or each.started).startswith(day)]
        assert events, month
        yield from _stop(path, told[2], events, truth)


def _step(event: Event, truth: Truth) -> str:
    """How an overall grade moved since the one before, in words; nothing across a change of framework."""
    before = truth.before(event, "overall")
    if before is None or before.framework.family != event.framework.family:
        return ""
    far = RANKS[before.on("overall")] - RANKS[event.on("overall")]
    many = {1: "one grade", 2: "two grades", 3: "three grades"}.get(abs(far), "")
    return f"{'up' if far > 0 else 'down'} {many}" if far else "as before"


def _stop(path: str, told: str, events: Iterable[Event], truth: Truth) -> Iterator[Shown]:
    """What is said of the inspections published in one month; several of them must each be told somewhere."""
    found = list(events)
    if overall := re.match(rf"({GRADE}) overall(?:, (as before|(?:up|down) \w+ grades?))?$", told):
        event = next(each for each in found if each.on("overall") in RANKS)
        yield Shown(sort="alt text", where=path, said=grade(overall[1]), right=event.on("overall"))
        if overall[2]:
            yield Shown(sort="alt text", where=f"{path} step", said=overall[2], right=_step(event, truth))
        return
    for names, word in re.findall(rf"(.+?) ({GRADE})(?:, and |, | and |$)", told):
        event = next(each for each in found if each.on("overall") not in RANKS)
        yield from each("alt text", path, names, word, event)
