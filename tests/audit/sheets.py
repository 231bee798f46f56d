"""Read the official spreadsheets from the XML inside them: nothing here is shared with the importers.

Public: Row, rows.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_WIDEST = 60  # cells of a row: the sheets are filled up with empty ones to the edge


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row with the number that a spreadsheet shows beside it, and its cells as text, dates ISO."""

    number: int
    cells: tuple[str, ...]

    def __getitem__(self, at: int) -> str:
        return self.cells[at] if at < len(self.cells) else ""


def rows(book: Path, sheet: str) -> Iterator[Row]:
    """The rows of a sheet that are about an authority: those that begin with a link to its page."""
    with ZipFile(book) as archive, archive.open("content.xml") as content:
        inside, number = False, 0
        for event, element in ElementTree.iterparse(content, events=("start", "end")):
            if event == "start" and element.tag == f"{_TABLE}table":
                inside, number = element.get(f"{_TABLE}name") == sheet, 0
            elif event == "end" and element.tag == f"{_TABLE}table-row":
                number += int(element.get(f"{_TABLE}number-rows-repeated", "1"))
                if inside and (cells := _cells(element)) and cells[0].startswith("Ofsted Local Authority"):
                    yield Row(number=number, cells=cells)
                element.clear()


def _cells(row: ElementTree.Element) -> tuple[str, ...]:
    found: list[str] = []
    for cell in row:
        if cell.tag in (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell") and len(found) < _WIDEST:
            day = cell.get(f"{_OFFICE}date-value", "")[:10]
            words = " ".join("".join(cell.itertext()).split())
            found += [day or words] * min(int(cell.get(f"{_TABLE}number-columns-repeated", "1")), _WIDEST)
    return tuple(found)
