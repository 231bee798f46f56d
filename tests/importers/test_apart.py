"""Reading workbooks in a process of its own."""

from pathlib import Path

import pytest
from openpyxl import Workbook

from generator.importers import apart
from generator.importers.apart import TooMuch, Unreadable, tables_apart
from generator.importers.sheet import ROWS_MOST, TooLarge, tables
from generator.importers.worker import Bounds
from tests.building.spreadsheets import a_workbook, an_outcome, outcomes_rows

KEY = "local authority name"


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    """A release with two rows."""
    return a_workbook(tmp_path / "release.xlsx", {"History": outcomes_rows(an_outcome(), an_outcome("Southshire"))})


def test_the_tables_are_those_that_reading_here_gives(workbook: Path) -> None:
    """Only the place of the work is another."""
    assert tables_apart(workbook, KEY) == tuple(tables(workbook, KEY))


def test_the_reading_library_is_not_loaded_here(workbook: Path) -> None:
    """What it does to its process, it does to another."""
    import subprocess
    import sys

    code = (
        "import sys; from pathlib import Path; from generator.importers.apart import tables_apart;"
        f"tables_apart(Path({str(workbook)!r}), {KEY!r}); print('python_calamine' in sys.modules)"
    )
    root = Path(apart.__file__).resolve().parents[2]
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_a_broken_workbook_is_told_in_the_librarys_words(tmp_path: Path) -> None:
    """They are sentences, not a traceback."""
    (tmp_path / "broken.xlsx").write_bytes(b"PK\x03\x04 and no more")
    with pytest.raises(Unreadable, match=" "):
        tables_apart(tmp_path / "broken.xlsx", KEY)


def test_too_long_is_too_much(workbook: Path) -> None:
    """The process is ended."""
    with pytest.raises(TooMuch, match=r"more than 0\.01 seconds"):
        tables_apart(workbook, KEY, Bounds(seconds=0.01))


def test_a_far_cell_asks_for_all_memory_and_gets_none(tmp_path: Path) -> None:
    """A table is as large as its cells lie apart: the process falls over alone, and soon."""
    book = Workbook()
    book.worksheets[0]["A1"] = "Local authority name"
    book.worksheets[0]["XFD1048576"] = "far away"
    book.save(tmp_path / "far.xlsx")
    with pytest.raises(TooMuch, match="MB of memory"):
        tables_apart(tmp_path / "far.xlsx", KEY)


def test_too_many_cells_are_too_much(tmp_path: Path) -> None:
    """What is handed over is bounded too."""
    wide = [an_outcome() for _ in range(2)]
    rows = outcomes_rows(*([*row, *(["x"] * 13_000)] for row in wide * 20))
    with pytest.raises(TooMuch, match="500,000 cells"):
        tables_apart(a_workbook(tmp_path / "wide.xlsx", {"History": rows}), KEY)


def test_a_row_that_is_said_to_come_a_million_times_is_not_read(tmp_path: Path) -> None:
    """Seven hundred bytes tell of more rows than any release has: none of them is made."""
    far = Workbook()
    far.worksheets[0]["A1"] = "Local authority name"
    far.worksheets[0][f"A{ROWS_MOST + 1}"] = "far below"
    far.save(tmp_path / "far.xlsx")
    with pytest.raises(TooLarge):
        list(tables(tmp_path / "far.xlsx", KEY))
    with pytest.raises(TooMuch, match="50,000 rows"):
        tables_apart(tmp_path / "far.xlsx", KEY)


def test_sheets_count_together(tmp_path: Path) -> None:
    """What one sheet may not hold, two may not hold either."""
    book = Workbook()
    for sheet in (book.worksheets[0], book.create_sheet()):
        sheet["A1"] = "Local authority name"
        sheet[f"A{ROWS_MOST // 2 + 1}"] = "far below"
    book.save(tmp_path / "two.xlsx")
    with pytest.raises(TooLarge):
        list(tables(tmp_path / "two.xlsx", KEY))
