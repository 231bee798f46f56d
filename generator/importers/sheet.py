"""Read a spreadsheet's tables: rows under headings, each cell known by its heading and its place.

Public: Cell, Row, Table, TooLarge, tables, unpacks_to, BYTES_MOST, CELLS_MOST, ROWS_MOST.
And of cells: as_text, as_day, column_letter.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from generator.importers.names import folded

Cell = str | int | float | bool | date | datetime | time | timedelta
"""What a spreadsheet cell holds; an empty cell is an empty text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row: its number as a spreadsheet shows it, from 1, and its cells in the order of the table's headings."""

    number: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Headings, folded, with the rows below them. A sheet may hold several, `order` counting from 0."""

    sheet: str
    order: int
    headings: tuple[str, ...]
    rows: tuple[Row, ...]


BYTES_MOST = 300_000_000
"""Bytes unpacked: a workbook that grows beyond this is no release; the largest so far has a twentieth of it."""

CELLS_MOST = 2_000_000
"""Cells in all sheets of a workbook, empty ones between them too: the largest release so far has a sixth of it."""

ROWS_MOST = 50_000
"""Rows in all sheets of a workbook: the largest release so far has a quarter of it."""


class TooLarge(Exception):
    """A workbook whose sheets reach too far; a few bytes can say that a row comes two thousand million times."""


def unpacks_to(path: Path) -> int:
    """Bytes that a workbook unpacks to, 0 where it is no archive at all."""
    try:
        with ZipFile(path) as archive:
            return sum(member.file_size for member in archive.infolist())
    except BadZipFile:
        return 0


def tables(path: Path, key: str) -> Iterator[Table]:
    """Every table of a workbook: one begins at a row that holds the heading `key` (folded), and ends at the next.

    Raises TooLarge before a sheet is read that takes the workbook past CELLS_MOST or ROWS_MOST.
    """
    from python_calamine import CalamineWorkbook  # heavy, and only an import of a spreadsheet needs it

    workbook = CalamineWorkbook.from_path(path)
    rows = cells = 0
    for name in workbook.sheet_names:
        sheet = workbook.get_sheet_by_name(name)
        rows, cells = rows + sheet.height, cells + sheet.height * sheet.width
        if rows > ROWS_MOST or cells > CELLS_MOST:
            raise TooLarge
        yield from _tables(name, sheet.to_python(skip_empty_area=False), key)


def _tables(sheet: str, grid: Sequence[Sequence[Cell]], key: str) -> Iterator[Table]:
    starts = [at for at, cells in enumerate(grid) if any(_is(cell, key) for cell in cells)]
    ends = [*starts[1:], len(grid)]
    for order, (start, end) in enumerate(zip(starts, ends, strict=False)):
        yield Table(
            sheet=sheet,
            order=order,
            headings=tuple(folded(as_text(cell)) for cell in grid[start]),
            rows=tuple(_rows(grid[start + 1 : end], start + 2)),
        )


def _is(cell: Cell, key: str) -> bool:
    return isinstance(cell, str) and key[-4:] in cell.casefold() and folded(cell) == key


def _rows(grid: Sequence[Sequence[Cell]], first: int) -> Iterator[Row]:
    """Rows that hold facts: an empty row, or a caption alone in its row, holds none."""
    for number, cells in enumerate(grid, start=first):
        if sum(1 for cell in cells if as_text(cell)) > 1:
            yield Row(number=number, cells=tuple(cells))


def as_text(cell: Cell) -> str:
    """A cell's text without stray spaces; a whole number without its point."""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return " ".join(str(cell).split())


def as_day(cell: Cell) -> str | None:
    """A cell's date as ISO text, empty for an empty cell, None where it holds something else."""
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    text = as_text(cell)
    if text in ("", "-", "–"):
        return ""
    return _written_day(text)


def _written_day(text: str) -> str | None:
    for form in ("%Y-%m-%d", "%d/%m/%Y", "%d %B %Y", "%d %b %Y"):
        try:
            return datetime.strptime(text, form).date().isoformat()  # noqa: DTZ007 - a day has no time zone
        except ValueError:
            continue
    return None


def column_letter(index: int) -> str:
    """A column's letters as a spreadsheet shows them: 0 is A, 26 is AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
