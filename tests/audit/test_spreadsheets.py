"""Every cell of the official spreadsheets is in the content, but for disagreements that the content itself lists."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import yaml

from tests.audit.sheets import Row, rows
from tests.audit.shown import region_of
from tests.audit.truth import Event, Truth, read_truth, tables, text

pytestmark = pytest.mark.collection

OUTCOMES = "official/LA_Inspection_Outcomes_as_at_31_March_2025.ods"
HISTORY = "official/Childrens_social_care_in_England_2023_underlying_data.ods"
GRADES = {
    "outstanding": "Outstanding",
    "good": "Good",
    "adequate": "Requires improvement to be good",
    "requires-improvement": "Requires improvement to be good",
    "inadequate": "Inadequate",
    "not-applicable": "-",
}
KINDS = {
    "standard": "ILACS Standard Inspection",
    "short": "ILACS Short Inspection",
    "focused-visit": "ILACS Focused Visit",
    "monitoring-visit": "LA Monitoring visit",
}
TYPES = {
    "London borough": "London Borough",
    "City of London": "London Borough",
    "Metropolitan district": "Metropolitan District",
    "County": "Shire County",
    "Unitary authority": "Unitary",
}
UNITARY_SINCE = ("buckinghamshire", "north-yorkshire", "somerset")
"""Counties that became unitary authorities in 2020 and 2023: the sheet of 2023 has their old type."""

JUDGED = ("overall", "leaders", "help-and-protection", "in-care", "care-leavers")


Noted = Mapping[tuple[str, str], list[Mapping[str, object]]]
"""The sources of each event, by authority and the date of its file."""


@dataclass(slots=True)
class Reading:
    """A second reading of one sheet beside the content: how much was compared, and each cell that differs."""

    truth: Truth
    document: str
    sheet: str
    cells: int = 0
    differ: set[tuple[str, str, str, str]] = field(default_factory=set)
    events: set[tuple[str, str]] = field(default_factory=set)

    def see(self, event: Event, what: str, said: str, ours: str) -> None:
        """Compare one cell with the content."""
        self.cells += 1
        if said != ours:
            self.differ.add((event.authority, event.day, what, said))

    def place(self, slug: str, what: str, said: str, known: set[str]) -> None:
        """Compare a cell about the authority itself."""
        self.cells += 1
        if said not in known:
            self.differ.add((slug, "", what, said))


@pytest.fixture(scope="module")
def truth(root: Path) -> Truth:
    """The content as plain YAML."""
    return read_truth(root / "content")


@pytest.fixture(scope="module")
def noted(root: Path) -> Noted:
    """The sources of each event."""
    found = {}
    for path in root.glob("content/authorities/*/[0-9]*.yaml"):
        told = yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
        found[path.parent.name, path.stem] = list(tables(told, "sources"))
    return found


def _names(truth: Truth) -> dict[str, set[str]]:
    """The authorities that go by each name, in lower case."""
    names: dict[str, set[str]] = {}
    for slug, place in truth.places.items():
        lists = [known for key in ("known_as", "past_names") if isinstance(known := place.get(key), list)]
        for name in (text(place, "name"), truth.called(slug), *(str(each) for known in lists for each in known)):
            names.setdefault(name.lower(), set()).add(slug)
    return names


def _found(truth: Truth, names: Mapping[str, set[str]], name: str, day: str) -> str:
    """The authority of that name that was there on a day."""
    (slug,) = (slug for slug in names[name.lower()] if slug in truth.current(day))
    return slug


def _graded(reading: Reading, event: Event, said: tuple[str, ...]) -> None:
    """A row's five ILACS grades; the fifth is empty where care leavers were not judged apart."""
    for line, word in zip(JUDGED, said, strict=True):
        area = event.framework.on.get(line, "")
        reading.see(event, f"grades.{area or line}", word, GRADES.get(event.grades.get(area, ""), ""))


def _event(reading: Reading, row: Row, names: Mapping[str, set[str]], name: int, started: int) -> Event:
    """The event of a row, by its authority and its first day on site; a listed disagreement may give another day."""
    slug = _found(reading.truth, names, row[name], row[started])
    near = sorted(reading.truth.events[slug], key=lambda event: abs(_apart(event.started, row[started])))
    reading.events.add((slug, near[0].day))
    reading.see(near[0], "started", row[started], near[0].started)
    return near[0]


def _apart(one: str, other: str) -> int:
    """About how many days lie between two dates; very many where one is not known."""
    if not one:
        return 10**6
    first, second = ([int(part) for part in day.split("-")] for day in (one, other))
    return (first[0] - second[0]) * 372 + (first[1] - second[1]) * 31 + first[2] - second[2]


def _codes(truth: Truth, slug: str) -> set[str]:
    past = truth.places[slug].get("past_gss", [])
    return {text(truth.places[slug], "gss"), *(past if isinstance(past, list) else [])}


def _of_outcomes(truth: Truth, book: Path, sheet: str) -> Reading:
    """A sheet of the release of 2025: places by code and name, both dates, grades, and in two sheets the kind."""
    reading, names = Reading(truth=truth, document=OUTCOMES, sheet=sheet), _names(truth)
    status = 1 if sheet == "ILACS_inspection_history" else 0
    kind = 0 if sheet == "Inspections_as_at_31_March" else 1
    for row in rows(book, sheet):
        event = _event(reading, row, names, 2, 4 + status)
        slug = event.authority
        reading.place(slug, "code", row[1], _codes(truth, slug))
        reading.place(slug, "region", row[3 + status], {region_of(truth, slug, "ofsted")})
        if status:
            gone = "No longer exists" if text(truth.places[slug], "closed") else "Current"
            reading.place(slug, "status", row[3], {gone})
        reading.see(event, "published", row[5 + status], event.published)
        if kind:
            reading.see(event, "kind", row[6 + status], KINDS[event.kind])
        first = 6 + status + kind
        _graded(reading, event, row.cells[first : first + 5])
        if sheet == "In-year_inspections":
            reading.see(event, "theme", row[12], event.theme)
    return reading


def _of_2023(truth: Truth, book: Path, sheet: str) -> Reading:
    """A sheet of the release of 2023 about 2022-23: no codes, and no day of publication."""
    reading, names = Reading(truth=truth, document=HISTORY, sheet=sheet), _names(truth)
    kind = 1 if sheet == "LA_level_in_year_2022-23" else 0
    for row in rows(book, sheet):
        event = _event(reading, row, names, 1, 3)
        reading.place(event.authority, "region", row[2], {region_of(truth, event.authority, "ofsted")})
        if kind:
            reading.see(event, "kind", row[4], KINDS[event.kind])
            reading.see(event, "theme", row[10], event.theme)
        _graded(reading, event, row.cells[4 + kind : 9 + kind])
    return reading


SIF = ("overall", "help-and-protection", "looked-after", "adoption", "care-leavers", "leadership")
OLDER = (
    (4, "slac", "inspection", ("safeguarding", "looked-after")),
    (7, "slac", "re-inspection", ("safeguarding",)),
    (9, "slac", "re-inspection", ("looked-after",)),
    (11, "cpi", "inspection", ("overall",)),
    (13, "cpi", "re-inspection", ("overall",)),
    (15, "tlac", "inspection", ("overall",)),
    (17, "sif", "inspection", (*SIF, "lscb")),
    (25, "sif", "re-inspection", SIF),
)
"""Where an older inspection stands in a row of the history: its day of publication, then its grades."""


def _of_history(truth: Truth, book: Path) -> Reading:
    """The sheet with a row an authority, from SLAC to the second inspection under ILACS."""
    reading, names = Reading(truth=truth, document=HISTORY, sheet="LA_inspections_2009-2023"), _names(truth)
    for row in rows(book, reading.sheet):
        days = [cell for cell in row.cells if re.fullmatch(r"\d{4}-\d\d-\d\d", cell)]
        slug = _found(truth, names, row[1], min(days))
        region = region_of(truth, slug, "ofsted")
        reading.place(slug, "region", row[2].replace(" The ", " the "), {region, region_of(truth, slug, "ons")})
        reading.place(
            slug, "type", row[3], {TYPES["County" if slug in UNITARY_SINCE else text(truth.places[slug], "type")]}
        )
        for at, framework, kind, areas in OLDER:
            event = _on(truth, slug, framework, kind, row[at])
            if event:
                reading.events.add((slug, event.day))
                reading.see(event, "published", row[at], event.published)
                for area, said in zip(areas, row.cells[at + 1 :], strict=False):
                    reading.see(event, f"grades.{area}", said, GRADES.get(event.grades.get(area, ""), ""))
            else:
                assert not any(row.cells[at : at + 1 + len(areas)]), (slug, at)
        _ilacs_of_history(reading, slug, row)
    return reading


def _on(truth: Truth, slug: str, framework: str, kind: str, day: str) -> Event | None:
    found = [
        event
        for event in truth.events[slug]
        if (event.framework.id, event.kind) == (framework, kind) and day and abs(_apart(event.published, day)) < 8
    ]
    return found[0] if found else None


def _ilacs_of_history(reading: Reading, slug: str, row: Row) -> None:
    """The first and the second inspection under ILACS, in order of time."""
    found = [event for event in reading.truth.graded(slug) if event.framework.family == "ilacs"]
    for at, lines in ((32, JUDGED[:4]), (38, JUDGED)):
        if not row[at]:
            continue
        event = found[0] if at == 32 else found[1]
        reading.events.add((slug, event.day))
        reading.see(event, "kind", row[at], KINDS[event.kind])
        reading.see(event, "published", row[at + 1], event.published)
        for line, said in zip(lines, row.cells[at + 2 :], strict=False):
            area = event.framework.on.get(line, "")
            reading.see(event, f"grades.{area or line}", said, GRADES.get(event.grades.get(area, ""), ""))


@pytest.fixture(scope="module")
def readings(truth: Truth, collection: Path) -> tuple[Reading, ...]:
    """All six sheets that tell of inspections."""
    outcomes, history = collection / OUTCOMES, collection / HISTORY
    return (
        *(
            _of_outcomes(truth, outcomes, sheet)
            for sheet in ("Inspections_as_at_31_March", "In-year_inspections", "ILACS_inspection_history")
        ),
        *(_of_2023(truth, history, sheet) for sheet in ("LA_level_at_31_Mar_2023", "LA_level_in_year_2022-23")),
        _of_history(truth, history),
    )


def _listed(noted: Noted, reading: Reading) -> set[tuple[str, str, str, str]]:
    """What the content says that a sheet states otherwise, in the sheet's own words."""
    found, words = set(), KINDS | GRADES
    for (slug, day), sources in noted.items():
        for source in sources:
            says = source.get("says")
            if (source["document"], source.get("sheet")) == (reading.document, reading.sheet) and isinstance(
                says, dict
            ):
                found |= {(slug, day, str(what), words.get(str(said), str(said))) for what, said in says.items()}
    return found


def test_every_cell_is_in_the_content_or_listed_as_a_disagreement(
    readings: tuple[Reading, ...],
    noted: Noted,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Dates, kinds, grades, themes, codes, regions, types; and nothing is listed that does not differ."""
    with capsys.disabled():
        counts = ", ".join(f"{reading.sheet} {reading.cells:,}" for reading in readings)
        print(f"\n  cells compared: {sum(reading.cells for reading in readings):,} ({counts})")
    for reading in readings:
        assert reading.differ == _listed(noted, reading), reading.sheet


def test_every_sheet_was_read_whole(readings: tuple[Reading, ...]) -> None:
    """As many events as its rows tell of."""
    assert Counter({reading.sheet: len(reading.events) for reading in readings}) == {
        "Inspections_as_at_31_March": 153,
        "In-year_inspections": 112,
        "ILACS_inspection_history": 271,
        "LA_level_at_31_Mar_2023": 152,
        "LA_level_in_year_2022-23": 111,
        "LA_inspections_2009-2023": 152 + 9 + 50 + 1 + 5 + 152 + 21 + 177,
    }


def test_every_event_names_each_sheet_that_tells_of_it(readings: tuple[Reading, ...], noted: Noted) -> None:
    """So that a reader can look every grade up."""
    for reading in readings:
        named = {
            event
            for event, sources in noted.items()
            if any((one["document"], one.get("sheet")) == (reading.document, reading.sheet) for one in sources)
        }
        assert named == reading.events, reading.sheet


def test_every_row_number_is_the_one_that_a_spreadsheet_shows(truth: Truth, collection: Path, noted: Noted) -> None:
    """The authority named in that row is the event's."""
    names = _names(truth)
    columns = {"LA_inspections_2009-2023": 1, "LA_level_at_31_Mar_2023": 1, "LA_level_in_year_2022-23": 1}
    shown = {
        (document, sheet, row.number): row
        for document, sheet in _sheets(noted)
        for row in rows(collection / document, sheet)
    }
    for (slug, day), sources in noted.items():
        for source in sources:
            if source.get("sheet") not in (None, "Notes"):
                sheet = str(source["sheet"])
                row = shown[str(source["document"]), sheet, int(str(source["row"]))]
                assert slug in names[row[columns.get(sheet, 2)].lower()], (slug, day, sheet)


def _sheets(noted: Noted) -> Iterator[tuple[str, str]]:
    named = {(str(one["document"]), str(one.get("sheet", ""))) for sources in noted.values() for one in sources}
    yield from ((document, sheet) for document, sheet in sorted(named) if sheet and sheet != "Notes")
