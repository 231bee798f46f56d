"""Read a table's cells as dates, grades, kinds and places, and gather a sentence for each that could not be read.

Public: Cells, unknown_heading.
"""

from datetime import date

from generator.importers.importer import Document, Facts
from generator.importers.lookups import grade_of, kind_of
from generator.importers.record import Refusal
from generator.importers.sheet import Cell, Row, Table, as_day, as_text, column_letter
from generator.model.framework import Framework
from generator.model.grade import NoGrade
from generator.model.source import Source


def unknown_heading(heading: str, at: int, table: Table, document: Document) -> Refusal:
    """The refusal of a column that no layout knows."""
    return Refusal(
        file=document.name,
        reason=f"sheet {table.sheet}: column {column_letter(at)} is headed “{heading}”, which no layout knows",
        remedy="check whether it holds a date or a grade; the other columns were read",
    )


class Cells:
    """Reads cells of one table, and gathers a sentence for each that could not be read."""

    def __init__(self, *, table: Table, document: Document, facts: Facts) -> None:
        self.table, self.document, self.facts = table, document, facts
        self.problems: list[str] = []

    def text(self, row: Row, at: int | None) -> str:
        """A cell's text, empty where there is no such column."""
        return as_text(self.cell(row, at))

    def cell(self, row: Row, at: int | None) -> Cell:
        """A cell, empty where there is no such column or the row ends before it."""
        return row.cells[at] if at is not None and at < len(row.cells) else ""

    def day(self, row: Row, at: int | None) -> str:
        """A cell's date as ISO text; what is no date is a problem."""
        day = as_day(self.cell(row, at))
        if day is None:
            self.problem(row, at, f"“{self.text(row, at)}” is no date")
        return day or ""

    def grade(self, row: Row, at: int, framework: Framework) -> str:
        """A cell's grade id, `missing` for an empty cell; a word that is no grade is a problem, and gives nothing."""
        word = as_text(self.cell(row, at))
        if not word:
            return NoGrade.MISSING.value
        found = grade_of(word, framework, self.facts.programme)
        if found is None:
            self.problem(row, at, f"“{word}” is no grade of {framework.short}")
        return found or ""

    def kind(self, row: Row, at: int | None) -> str:
        """A cell's kind of event; an unknown one is a problem."""
        word = self.text(row, at)
        found = kind_of(word) if word else ""
        if found is None:
            self.problem(row, at, f"“{word}” is no kind of inspection or visit that is known")
        return found or ""

    def problem(self, row: Row, at: int | None, sentence: str) -> None:
        """Remember what could not be read, with its cell."""
        cell = f"cell {column_letter(at)}{row.number}" if at is not None else f"row {row.number}"
        sheet = f"sheet {self.table.sheet}, " if self.table.sheet else ""
        self.problems.append(f"{sheet}{cell}: {sentence}")

    def place(self, row: Row, name: str, code: str, day: str) -> str:
        """The authority of a row; an unknown name is a problem that suggests the nearest."""
        names = self.facts.names
        slug = names.find(name, code=code, day=date.fromisoformat(day) if day else None)
        if not slug:
            like = names.like(name)
            hint = f"; did they mean “{like}”?" if like else ""
            self.problem(row, None, f"no authority is called “{name}”{hint}")
        return slug

    def source(self, row: Row) -> Source:
        """Where the row's facts come from."""
        return Source(document=self.document.name, sha256=self.document.sha256, sheet=self.table.sheet, row=row.number)
