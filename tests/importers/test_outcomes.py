"""Reading tables with one inspection or visit a row."""

from datetime import date
from pathlib import Path

import pytest

from generator.importers import kinds
from generator.importers.importer import Facts
from generator.importers.record import Record, Refusal
from tests.building.spreadsheets import OUTCOMES, Cell, a_workbook, an_ods, an_outcome, in_year_rows, outcomes_rows


def _read(path: Path, facts: Facts) -> list[Record | Refusal]:
    return list(kinds.read_all([path], facts, lambda: None))


def _record(found: Record | Refusal) -> Record:
    assert isinstance(found, Record)
    return found


def _one(tmp_path: Path, facts: Facts, *row: Cell, headings: tuple[str, ...] = OUTCOMES) -> Record:
    path = a_workbook(tmp_path / "outcomes 2025.xlsx", {"History": outcomes_rows(row, headings=headings)})
    (found,) = _read(path, facts)
    return _record(found)


def test_reads_an_inspection_with_its_row_as_a_spreadsheet_shows_it(tmp_path: Path, facts: Facts) -> None:
    """A title, a note and the headings come first, so the first inspection stands in row 4."""
    record = _one(tmp_path, facts, *an_outcome())
    assert record.authority == "northshire"
    assert (record.framework, record.kind) == ("ilacs-2018", "standard")
    assert (record.started, record.published) == ("2022-05-09", "2022-07-05")
    assert record.grades == {
        "overall": "good",
        "leaders": "outstanding",
        "help-and-protection": "good",
        "in-care-and-care-leavers": "good",
    }
    assert (record.source.document, record.source.sheet, record.source.row) == ("outcomes 2025.xlsx", "History", 4)
    assert len(record.source.sha256) == 64
    assert record.problems == ()


def test_reads_ods_as_it_reads_xlsx(tmp_path: Path, facts: Facts) -> None:
    """The releases are ODS; an analyst may have saved one as XLSX."""
    rows = outcomes_rows(an_outcome())
    by_format = [
        [_record(one).grades for one in _read(path, facts)]
        for path in (a_workbook(tmp_path / "a.xlsx", {"S": rows}), an_ods(tmp_path / "a.ods", {"S": rows}))
    ]
    assert by_format[0] == by_format[1] != []


def test_finds_columns_by_heading_wherever_they_stand(tmp_path: Path, facts: Facts) -> None:
    """Columns change their order from release to release, and headings wrap and gather spaces."""
    order = [2, 5, 6, 7, 8, 9, 10, 11, 12, 0, 1, 3, 4]
    row = an_outcome()
    headings = tuple(f" {OUTCOMES[at]}\n".replace(" date", "  date") for at in order)
    record = _one(tmp_path, facts, *(row[at] for at in order), headings=headings)
    assert (record.started, record.grades["leaders"]) == ("2022-05-09", "outstanding")


def test_care_leavers_have_a_grade_of_their_own_from_2023(tmp_path: Path, facts: Facts) -> None:
    """The first day on site decides, and the area 'children in care' loses its care leavers."""
    grades = ("Good", "Good", "Good", "Outstanding", "Inadequate")
    record = _one(tmp_path, facts, *an_outcome(started=date(2023, 1, 9), published=date(2023, 3, 1), grades=grades))
    assert record.framework == "ilacs-2023"
    assert (record.grades["in-care"], record.grades["care-leavers"]) == ("outstanding", "inadequate")


def test_a_grade_that_its_framework_cannot_have_is_told(tmp_path: Path, facts: Facts) -> None:
    """Care leavers were not graded apart in 2022: the cell is shown, not dropped."""
    record = _one(tmp_path, facts, *an_outcome(grades=("Good", "Good", "Good", "Good", "Good")))
    (problem,) = record.problems
    assert "cell M4" in problem
    assert "care-leavers" not in record.grades


def test_an_empty_cell_of_a_graded_inspection_is_missing(tmp_path: Path, facts: Facts) -> None:
    """A grade was given, and our data lacks it."""
    record = _one(tmp_path, facts, *an_outcome(grades=("Good", "", "Good", "Good", "")))
    assert record.grades["leaders"] == "missing"


@pytest.mark.parametrize(
    ("row", "says"),
    [
        (an_outcome(name="Northshyre"), "did they mean “Northshire”"),
        (an_outcome(kind="ILACS Odd Inspection"), "“ILACS Odd Inspection” is no kind"),
        (an_outcome(grades=("Goodish", "Good", "Good", "Good", "")), "cell I4: “Goodish” is no grade"),
        (an_outcome(started="the ninth of May"), "cell F4: “the ninth of May” is no date"),
    ],
)
def test_what_is_unknown_is_shown_with_its_cell(row: list[Cell], says: str, tmp_path: Path, facts: Facts) -> None:
    """An unknown name, kind, grade or date is a problem of its row, never a dropped row."""
    record = _one(tmp_path, facts, *row)
    assert says in " ".join(record.problems)


def test_an_unknown_heading_is_shown_and_the_rest_is_read(tmp_path: Path, facts: Facts) -> None:
    """A new judgement might stand in such a column, so nobody may overlook it."""
    rows = outcomes_rows([*an_outcome(), "Good"], headings=(*OUTCOMES, "The experiences of foster carers"))
    refusal, record = _read(a_workbook(tmp_path / "new.xlsx", {"S": rows}), facts)
    assert isinstance(refusal, Refusal)
    assert "column N is headed “the experiences of foster carers”" in refusal.reason
    assert _record(record).grades["overall"] == "good"


def test_a_code_finds_the_authority_whatever_its_name(tmp_path: Path, facts: Facts) -> None:
    """A past ONS code is as good as the one of today."""
    assert _one(tmp_path, facts, *an_outcome(name="N. Shire", code="E10000099")).authority == "northshire"


def test_reads_visits_with_their_theme(tmp_path: Path, facts: Facts) -> None:
    """A visit has a theme and no grades; this layout has no publication date."""
    row: list[Cell] = ["", "Northshire", "London", date(2022, 6, 14), "ILACS Focused Visit", *[""] * 5, "Front door"]
    (found,) = _read(a_workbook(tmp_path / "2023.xlsx", {"In year": in_year_rows(row)}), facts)
    record = _record(found)
    assert (record.kind, record.theme, record.published, record.grades) == ("focused-visit", "Front door", "", {})


def test_a_workbook_without_a_known_table_is_refused(tmp_path: Path, facts: Facts) -> None:
    """The refusal says what to give instead."""
    (found,) = _read(a_workbook(tmp_path / "other.xlsx", {"S": [["Name", "Age"], ["A", 3]]}), facts)
    assert isinstance(found, Refusal)
    assert "no sheet in it has a table of inspections" in found.reason
