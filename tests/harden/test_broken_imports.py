"""Broken tables, and files that a person broke before an import: read rightly, refused by name or left alone."""

from pathlib import Path
from random import Random

import pytest

from generator.importers.plan import planned
from tests.harden.amounts import amount, tried
from tests.harden.breaking import broken
from tests.harden.bringing import FACTS, TABLES, ill_planned, judged_plan, judged_table, some_records
from tests.harden.reading import LARGEST, memory


def test_a_broken_table_is_read_rightly_or_refused(tmp_path: Path) -> None:
    """No traceback, no wait, nothing planned outside the content folder."""
    count, before = amount(1_000, 60_000), memory()
    for number in range(count):
        data = broken(TABLES, Random(f"table:{number}"))
        wrong = judged_table(data, tmp_path / "table.csv")
        assert not wrong, f"case {number}: {wrong}\n{data[:2000]!r}"
    assert memory() - before < LARGEST
    tried("import: broken tables", count)


def test_files_that_a_person_broke_are_left_alone_or_changed_rightly() -> None:
    """An import over inspections with anything wrong in them: no traceback, and nothing changed unsaid."""
    count, before = amount(1_500, 60_000), memory()
    for number in range(count):
        wrong = judged_plan(Random(f"plan:{number}"))
        assert not wrong, f"case {number}: {wrong}"
    assert memory() - before < LARGEST
    tried("import: over files that a person broke", count)


ODD = {
    "a framework nobody knows": (
        "framework: x\nkind: y\npublished: 2022-07-05\nsources:\n  - {document: reports/x.pdf, gives: [framework]}\n"
    ),
    "values of other kinds": (
        "framework: {a: b}\nkind: [x]\npublished: {a: b}\ngrades: [a]\nfindings: x\nsources: {a: b}\n"
    ),
    "sources of other kinds": (
        "framework: sif\nkind: inspection\npublished: 2022-07-05\nsources: [a, [b], {document: {x: y}, row: [1]}]\n"
    ),
    "parts of sources of other kinds": (
        "published: 2022-07-05\nsources:\n- {document: a, gives: [[a]], says: {kind: [a]}, wrote: [x]}\n"
    ),
    "findings of other kinds": (
        "published: 2022-07-05\nfindings: [x, {kind: [a]}, {kind: improvement, topics: {a: b}}]\n"
    ),
    "keys that stand further in": "  framework: ilacs-2018",
    "all on one line": "{framework: ilacs-2018, kind: standard, published: 2022-07-05}\n",
    "a key twice": "framework: ilacs-2018\nframework: sif\nkind: standard\npublished: 2022-07-05\n",
    "line ends of Windows": "framework: ilacs-2018\r\nkind: standard\r\npublished: 2022-07-05\r\n",
    "line ends of old Macs": "framework: ilacs-2018\rkind: standard\rpublished: 2022-07-05\r",
    "a mark at its start": "\ufeffframework: ilacs-2018\nkind: standard\npublished: 2022-07-05\n",
    "an alias": "framework: &a ilacs-2018\nkind: standard\npublished: 2022-07-05\nx: *a\n",
    "aliases that double": "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n",
    "a merge": "framework: ilacs-2018\n<<: {kind: standard}\npublished: 2022-07-05\n",
    "a key that is a list": "? [a]\n: b\nframework: ilacs-2018\npublished: 2022-07-05\n",
    "a tag": "framework: !!python/name:x ilacs-2018\nkind: standard\npublished: 2022-07-05\n",
    "notes of a person": (
        "# mine\nframework: ilacs-2018 # mine\nkind: standard\n# mine\npublished: 2022-07-05\n# end\n"
    ),
    "NUL": "framework: ilacs-2018\0\n",
    "bytes that are no text": "framework: \udcff\udcfe\n",
    "brackets without end": "framework: " + "[" * 100_000,
    "steps without end": "a: b\n" + "\n".join(" " * n + "a:" for n in range(600)),
    "nothing": "",
    "a list": "- a\n",
    "a day that leads out of the folder": "framework: sif\nkind: inspection\npublished: ../../../../2022-07-05\n",
    "a day that never was": "framework: sif\nkind: inspection\nstarted: 2022-02-30\npublished: next week\n",
}


@pytest.mark.parametrize("odd", ODD)
def test_an_odd_file_is_left_alone_or_changed_rightly(odd: str) -> None:
    """Fifty kinds of record against each, at its own date and at another."""
    for path in ("authorities/durham/2022-07-05.yaml", "authorities/durham/2021-01-01.yaml"):
        for number in range(50):
            records = some_records("durham", Random(number))
            for text in (False, True):
                plan = planned(records, {path: ODD[odd]}, FACTS.programme, text=text)
                assert ill_planned(plan, {path: ODD[odd]}) == ""
    tried("import: over files that a person broke", 200)
