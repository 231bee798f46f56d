"""Reading the table with one authority a row and every framework since 2009."""

from datetime import date
from pathlib import Path

from generator.importers import kinds
from generator.importers.importer import Facts
from generator.importers.record import Record, Refusal
from tests.building.spreadsheets import HISTORY, RI, Cell, a_workbook, history_row, history_rows

SLAC: dict[int, Cell] = {4: date(2010, 1, 7), 5: "Inadequate", 6: RI}


def _records(tmp_path: Path, facts: Facts, *rows: list[Cell], gone: tuple[list[Cell], ...] = ()) -> list[Record]:
    path = a_workbook(tmp_path / "history 2023.xlsx", {"LA_inspections": history_rows(*rows, gone=gone)})
    found = list(kinds.read_all([path], facts, lambda: None))
    assert all(isinstance(one, Record) for one in found), found
    return [one for one in found if isinstance(one, Record)]


def test_each_event_of_a_row_is_a_record(tmp_path: Path, facts: Facts) -> None:
    """A row of three inspections gives three, all from the same row."""
    cpi: dict[int, Cell] = {11: date(2013, 4, 16), 12: "Good"}
    ilacs: dict[int, Cell] = {21: "ILACS Short Inspection", 22: date(2022, 4, 19), 23: "Good", 24: "Good"}
    records = _records(tmp_path, facts, history_row(SLAC | cpi | ilacs | {25: "Good", 26: "Outstanding"}))
    assert [(one.framework, one.kind, one.published) for one in records] == [
        ("slac", "inspection", "2010-01-07"),
        ("cpi", "inspection", "2013-04-16"),
        ("ilacs-2018", "short", "2022-04-19"),
    ]
    assert {one.source.row for one in records} == {6}


def test_older_grades_get_their_own_word_back(tmp_path: Path, facts: Facts) -> None:
    """SLAC graded 'adequate', which the sheet calls 'requires improvement to be good'."""
    (record,) = _records(tmp_path, facts, history_row(SLAC))
    assert record.grades == {"safeguarding": "inadequate", "looked-after": "adequate"}


def test_two_re_inspections_published_on_one_day_are_one_event(tmp_path: Path, facts: Facts) -> None:
    """Safeguarding and looked-after children, inspected again together, share a report and a file."""
    row = history_row(SLAC | {7: date(2011, 2, 25), 8: "Inadequate", 9: date(2011, 2, 25), 10: RI})
    again = _records(tmp_path, facts, row)[1:]
    assert [one.grades for one in again] == [{"safeguarding": "inadequate", "looked-after": "adequate"}]


def test_a_re_inspection_of_one_service_says_that_the_other_does_not_apply(tmp_path: Path, facts: Facts) -> None:
    """The other service was not inspected again, so nothing is missing."""
    again = _records(tmp_path, facts, history_row(SLAC | {7: date(2011, 9, 29), 8: RI}))[1]
    assert again.grades == {"safeguarding": "adequate", "looked-after": "not-applicable"}


def test_reads_all_judgements_of_a_sif_inspection(tmp_path: Path, facts: Facts) -> None:
    """With both sub-judgements and the safeguarding board; a dash alone is a service that the place has not got."""
    words: list[Cell] = [RI, "Good", RI, " -", "Outstanding", "Inadequate", "Good"]
    cells: dict[int, Cell] = dict(enumerate(words, start=14))
    (record,) = _records(tmp_path, facts, history_row({13: date(2016, 9, 20)} | cells))
    assert record.grades == {
        "overall": "requires-improvement",
        "help-and-protection": "good",
        "looked-after": "requires-improvement",
        "adoption": "not-applicable",
        "care-leavers": "outstanding",
        "leadership": "inadequate",
        "lscb": "good",
    }


def test_the_second_table_holds_councils_that_are_gone(tmp_path: Path, facts: Facts) -> None:
    """Two councils of one name stand in the two tables, and each gets its own inspections."""
    new = history_row({21: "ILACS Standard Inspection", 22: date(2021, 11, 19), 23: "Good"}, "Westmouth")
    old = history_row({4: date(2011, 10, 28), 5: "Good", 6: "Good"}, "Westmouth")
    records = _records(tmp_path, facts, new, gone=(old,))
    assert [(one.authority, one.source.row) for one in records] == [("westmouth", 6), ("westmouth-to-2019", 11)]


def test_an_unknown_heading_is_shown(tmp_path: Path, facts: Facts) -> None:
    """A column of a new framework is not passed over in silence."""
    rows = history_rows(history_row(SLAC))
    rows[4] = [*HISTORY, "Renewed framework publication date"]
    found = list(kinds.read_all([a_workbook(tmp_path / "h.xlsx", {"S": rows})], facts, lambda: None))
    refusals = [one for one in found if isinstance(one, Refusal)]
    assert "renewed framework publication date" in refusals[0].reason
    assert len(found) == 2
