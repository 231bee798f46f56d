"""Compose small spreadsheets in the layouts of Ofsted's releases, with made-up councils.

Public: a_workbook, an_ods, an_outcome, outcomes_rows, in_year_rows, history_row, history_rows.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P
from openpyxl import Workbook

Cell = str | int | date
Rows = Sequence[Sequence[Cell]]

RI = "Requires improvement to be good"

OUTCOMES = (
    "Web link", "Local authority area code", "Local authority name", "Local authority status", "Ofsted region",
    "Inspection date", "Publication date", "Inspection type", "Overall effectiveness",
    "The impact of leaders on social work practice with children and families",
    "The experiences and progress of children who need help and protection",
    "The experiences and progress of children in care", "The experiences and progress of care leavers",
)  # fmt: skip

IN_YEAR = (
    "Web link", "Local authority name", "Ofsted region", "Inspection/Visit date", "Inspection/Visit type",
    "Overall effectiveness", "Impact of leaders", "Experiences and progress of children who need help and protection",
    "Experiences and progress of children in care", "Experiences and progress of care leavers", "Visit Theme",
)  # fmt: skip

HISTORY = (
    "Web link", "Local authority name", "LA region", "LA Authority Type",
    "Safeguarding & Looked After Children (SLAC) Inspection publication date",
    "SLAC Safeguarding Overall effectiveness (OE)", "SLAC Looked After Children Overall Effectiveness (OE)",
    "SLAC re-inspection of Safeguarding publication date", "SLAC re-inspection Safeguarding OE",
    "SLAC re-inspection of services for Children Looked After publication date",
    "SLAC re-inspection of services Children Looked After OE",
    "Child Protection Inspections (CPI) publication date", "CPI Overall Effectiveness (OE)",
    "Single Inspection of LA Children's Services (SIF)  First SIF publication date",
    " First SIF Overall Judgement\n(OE)", " First SIF children who need help and protection ",
    " First SIF children looked after and achieving permanence ", " First SIF CLA Sub: Adoption Performance",
    " First SIF CLA Sub: Experiences and progress of care leavers",
    " First SIF leadership, management and governance", "LSCB Overall Effectiveness ",
    "First ILACS framework inspection type", "First ILACS framework publication date",
    "First ILACS framework overall effectiveness", "First ILACS framework impact of leaders",
    "First ILACS framework experiences and progress of children who need help and protection",
    "First ILACS framework experiences and progress of children in care and care leavers",
)  # fmt: skip


def outcomes_rows(*rows: Sequence[Cell], headings: Sequence[str] = OUTCOMES) -> list[list[Cell]]:
    """A title, a note and the headings in row 3, as in the release of 2025, then these rows."""
    return [["ILACS inspection history"], ["This worksheet contains one table."], list(headings), *map(list, rows)]


def an_outcome(
    name: str = "Northshire",
    *,
    code: str = "",
    started: Cell = date(2022, 5, 9),
    published: Cell = date(2022, 7, 5),
    kind: str = "ILACS Standard Inspection",
    grades: Sequence[str] = ("Good", "Outstanding", "Good", "Good", ""),
) -> list[Cell]:
    """A row of the 2025 layout: a good authority with outstanding leaders, unless said otherwise."""
    return ["Ofsted Local Authority Webpage", code, name, "Current", "London", started, published, kind, *grades]


def in_year_rows(*rows: Sequence[Cell]) -> list[list[Cell]]:
    """A year's activity in the layout of 2023, which has no publication dates."""
    return [["LA level in year"], ["One table."], list(IN_YEAR), *map(list, rows)]


def history_row(cells: Mapping[int, Cell], name: str = "Northshire") -> list[Cell]:
    """A row of the history layout, empty but for these cells, by the number of their column in HISTORY."""
    row: list[Cell] = ["Ofsted Local Authority Webpage", name, "London", "Unitary", *[""] * (len(HISTORY) - 4)]
    for column, value in cells.items():
        row[column] = value
    return row


def history_rows(*rows: Sequence[Cell], gone: Sequence[Sequence[Cell]] = ()) -> list[list[Cell]]:
    """The history layout: headings in row 5, then a second table of councils that are gone, below two empty rows."""
    first: list[list[Cell]] = [["LA inspections 2009-2023"], ["Two tables."], ["A link."], ["Some empty."]]
    first += [list(HISTORY), *map(list, rows)]
    if gone:
        first += [[""], [""], ["Table 11: authorities that existed before"], list(HISTORY), *map(list, gone)]
    return first


def a_workbook(path: Path, sheets: Mapping[str, Rows]) -> Path:
    """An XLSX file with these sheets."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append([cell if cell != "" else None for cell in row])
    book.save(path)
    return path


def an_ods(path: Path, sheets: Mapping[str, Rows]) -> Path:
    """An ODS file with these sheets."""
    book = OpenDocumentSpreadsheet()
    for title, rows in sheets.items():
        table = Table(name=title)
        for row in rows:
            line = TableRow()
            for cell in row:
                line.addElement(_cell(cell))
            table.addElement(line)
        book.spreadsheet.addElement(table)
    book.save(str(path))
    return path


def _cell(value: Cell) -> TableCell:
    if isinstance(value, date):
        return TableCell(valuetype="date", datevalue=value.isoformat())
    if value == "":
        return TableCell()
    cell = TableCell(valuetype="string")
    cell.addElement(P(text=str(value)))
    return cell
