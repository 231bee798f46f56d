"""Bring broken tables and reports in, into content that a person broke too, and judge what comes of it.

Public: FACTS, TABLES, EVENTS, judged_table, judged_plan, some_records, ill_refused, ill_planned.
"""

import time
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from random import Random

from generator.importers import table
from generator.importers.importer import Document, Facts
from generator.importers.names import Names
from generator.importers.plan import Plan, Result, planned
from generator.importers.record import Record, Refusal
from generator.load.authorities import read_authority
from generator.load.programme import read_programme
from generator.model.source import Source
from tests.harden.breaking import broken
from tests.harden.reading import LONGEST, ROOT, of_files

_PLACES = ("durham", "bristol", "westmorland-and-furness", "cumbria")


def _facts() -> Facts:
    programme = read_programme("frameworks.yaml", (ROOT / "content/frameworks.yaml").read_bytes()).value
    assert programme is not None
    files = [f"authorities/{slug}/authority.yaml" for slug in _PLACES]
    places = [read_authority(file, (ROOT / "content" / file).read_bytes()).value for file in files]
    return Facts(programme=programme, names=Names.of(place for place in places if place))


FACTS = _facts()
"""The frameworks of the project's content, and four of its authorities."""

_HEAD = (
    b"authority,authority_name,urn,gss_code,region,framework,kind,started,ended,published,theme,"
    b"overall,leaders,help-and-protection,in-care,care-leavers,report\n"
)
_ROWS = (
    b"durham,Durham,80465,E06000047,north-east,ilacs-2018,standard,2022-05-09,2022-05-20,2022-07-05,,"
    b"good,outstanding,good,,,https://x.example/1\n"
    b"bristol,Bristol,80473,E06000023,south-west,sif,inspection,2014-09-16,2014-10-08,2014-11-28,,"
    b"requires-improvement,,requires-improvement,,,\n"
    b'cumbria,"Cumbria, the county",,,,ilacs-2018,focused-visit,2021-06-09,,2021-07-21,Front door,,,,,,\n'
)
_INDEX = b"file,urn,authority,published,report_url\n80465-durham/2022-07-05.pdf,80465,Durham,05/07/2022,https://x.example/1\n"
TABLES: tuple[bytes, ...] = (_HEAD + _ROWS, _HEAD + _ROWS * 2, (_HEAD + _ROWS).replace(b"\n", b"\r\n"), _INDEX)
"""Sound tables to begin with."""

EVENTS: tuple[bytes, ...] = of_files(*(f"content/authorities/{slug}/2*.yaml" for slug in _PLACES))
"""Files of inspections and visits as they stand in the project."""


def judged_table(data: bytes, path: Path) -> str:
    """What is wrong with how the bytes of a CSV are read and planned, in one sentence; empty where nothing is."""
    start = time.process_time()
    path.write_bytes(data)
    document = Document(path=path, name="table.csv", sha256="0" * 64)
    found = list(table.read(document, FACTS))
    records = [one for one in found if isinstance(one, Record)]
    said = ill_refused(one for one in found if isinstance(one, Refusal))
    plan = planned(records, {}, FACTS.programme)
    seconds = time.process_time() - start
    return said or ill_planned(plan, {}) or (f"it takes {seconds:.1f} s" if seconds > LONGEST else "")


def judged_plan(dice: Random) -> str:
    """What is wrong with what an import makes of files that a person broke; empty where nothing is."""
    slug = dice.choice(_PLACES)
    files = {
        f"authorities/{slug}/{day}.yaml": broken(EVENTS, dice).decode("utf-8", "surrogateescape")
        for day in dice.sample(("2014-11-28", "2021-07-21", "2022-07-05", "2024-09-13"), 2)
    }
    start = time.process_time()
    plan = planned(some_records(slug, dice), files, FACTS.programme, text=dice.random() < 0.3)
    seconds = time.process_time() - start
    return ill_planned(plan, files) or (f"it takes {seconds:.1f} s" if seconds > LONGEST else "")


def some_records(slug: str, dice: Random) -> list[Record]:
    """What a table and a report say of the place, in dates near those of its files."""
    day = dice.choice(("2014-11-28", "2021-07-21", "2022-07-05", "2024-09-13", "0001-01-01", "9999-12-31"))
    framework, kind = dice.choice((("sif", "inspection"), ("ilacs-2018", "standard"), ("ilacs-2018", "focused-visit")))
    record = Record(
        file="reports/x.pdf",
        named=slug,
        authority=slug,
        urn="",
        framework=framework,
        kind=dice.choice((kind, kind, "")),
        started=dice.choice(("", day)),
        published=dice.choice(("", day)),
        grades=dice.choice(({}, {"overall": "good"}, {"leaders": "inadequate", "overall": "good"})),
        source=Source(document="reports/x.pdf", sha256="0" * 64),
    )
    other = replace(record, source=Source(document="official/y_2025.ods", sha256="1" * 64, sheet="S", row=3))
    about = dice.choice(("", "2022-07-05.pdf"))
    line = replace(other, framework="", kind="", grades={}, about=about, report="https://x.example/")
    return dice.choice(([record], [other], [line], [record, other], [line, record]))


def ill_refused(refusals: Iterable[Refusal]) -> str:
    """The first refusal without its file, its reason or its remedy."""
    return next((f"half a refusal: {one!r}" for one in refusals if not (one.file and one.reason and one.remedy)), "")


def ill_planned(plan: Plan, files: dict[str, str]) -> str:
    """What a plan would do that it must not: leave the folder, or change a file whose words it says it left alone."""
    for change in plan.changes:
        if ".." in change.path or not change.path.startswith("authorities/"):
            return f"it would write {change.path!r}"
        if change.before != files.get(change.removes or change.path, ""):
            return f"it takes {change.path} for another than it is"
        if change.result is Result.UNCHANGED and change.after != change.before:
            return f"it says that {change.path} is unchanged, and changes it"
        change.after.encode("utf-8", "surrogateescape")
    return ""
