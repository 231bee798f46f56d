"""List the importers by kind of file, and read each document with the one that knows it.

Public: documents, crew_for, read_all.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

from generator.importers import history, outcomes, table
from generator.importers.apart import TooMuch, Unreadable, tables_apart
from generator.importers.classify import Classifier
from generator.importers.importer import Document, Facts, Importer, Layout, document_at, document_name
from generator.importers.record import Record, Refusal
from generator.importers.sheet import BYTES_MOST, unpacks_to
from generator.importers.worker import Crew, read_reports

LAYOUTS: tuple[Layout, ...] = (history, outcomes)
"""Layouts of spreadsheet tables; each table is read by the first that claims it."""


def _spreadsheet(document: Document, facts: Facts) -> Iterator[Record | Refusal]:
    """Every table of a workbook that a layout claims; a refusal where none is claimed."""
    if unpacks_to(document.path) > BYTES_MOST:
        yield Refusal(
            file=document.name,
            reason=_ENORMOUS,
            remedy="give the release alone",
        )
        return
    claimed = False
    for found in tables_apart(document.path, "local authority name"):
        layout = next((one for one in LAYOUTS if one.claims(found)), None)
        if layout is not None:
            claimed = True
            yield from layout.read(found, document, facts)
    if not claimed:
        yield Refusal(
            file=document.name,
            reason="no sheet in it has a table of inspections that is known",
            remedy="give Ofsted's local authority inspection outcomes, or a CSV with the columns of the guide",
        )


IMPORTERS: dict[str, Importer] = {
    ".ods": _spreadsheet,
    ".xlsx": _spreadsheet,
    ".csv": table.read,
}
"""What reads a file, by the end of its name; report PDFs are read together, by `importers.report`."""

LARGEST = {".ods": 60_000_000, ".xlsx": 60_000_000, ".csv": 5_000_000}
"""Bytes of a file, by the end of its name: the largest release so far has a thirtieth of it."""

_ENORMOUS = "it is enormous for a spreadsheet of inspections"
_REPORTS = (".pdf", ".html", ".htm")
"""Ends of names that reports have, among them web pages saved under a report's name: those are refused by name."""


def documents(paths: Iterable[Path]) -> Iterator[Path]:
    """The files to read: a file is itself, a folder all files below it that something here reads, in order of name."""
    for path in paths:
        if path.is_dir():
            known = {*IMPORTERS, *_REPORTS}
            yield from sorted(one for one in path.rglob("*") if one.is_file() and one.suffix.lower() in known)
        else:
            yield path


def crew_for(paths: Iterable[Path]) -> Crew:
    """The workers that the reports among these paths need, started already, so that they get ready meanwhile."""
    crew = Crew()
    crew.start(min(os.cpu_count() or 1, sum(map(_is_report, documents(paths)))))
    return crew


def read_all(
    paths: Sequence[Path], facts: Facts, done: Callable[[], None], crew: Crew | None = None
) -> Iterator[Record | Refusal]:
    """What all these files say; a file that cannot be read is refused and the rest go on.

    `done` is called after each file. Reports come last, and are read together, by `crew` if it is given.
    """
    reports = [path for path in paths if _is_report(path)]
    for path in paths:
        if path not in reports:
            yield from _read(path, facts)
            done()
    if reports:
        for found in read_reports(reports, facts.names, topics=_topics(facts), shown=document_name, crew=crew):
            yield found
            done()


def _topics(facts: Facts) -> Callable[[str, str], tuple[str, ...]]:
    """What findings are about; the phrases are laid out when the first asks, while workers read on."""
    classifier = cache(lambda: Classifier(facts.topics))
    return lambda text, area: classifier().topics(text, area)


def _is_report(path: Path) -> bool:
    """Whether a file is a report by the end of its name or, under any other, by its first bytes."""
    if path.suffix.lower() in _REPORTS:
        return path.is_file()
    return path.suffix.lower() not in IMPORTERS and path.is_file() and _begins(path, b"%PDF-")


def _begins(path: Path, mark: bytes) -> bool:
    try:
        with path.open("rb") as file:
            return mark in file.read(1024)
    except OSError:
        return False


def _read(path: Path, facts: Facts) -> Iterator[Record | Refusal]:
    """What one spreadsheet or CSV says."""
    importer = IMPORTERS.get(path.suffix.lower())
    if not path.is_file():
        yield Refusal(file=str(path), reason="there is no such file", remedy="check its name and the folder you are in")
    elif importer is None:
        yield Refusal(
            file=str(path),
            reason=f"nothing reads files that end in “{path.suffix}”",
            remedy="give a report as PDF, an official spreadsheet as ODS or XLSX, or a CSV",
        )
    else:
        yield from _guarded(importer, path, facts)


def _guarded(importer: Importer, path: Path, facts: Facts) -> Iterator[Record | Refusal]:
    """What an importer reads, with a refusal where the file cannot be opened or is broken."""
    try:
        if path.stat().st_size > LARGEST[path.suffix.lower()]:
            yield Refusal(file=str(path), reason=_ENORMOUS, remedy="give the release alone")
            return
        yield from importer(document_at(path), facts)
    except OSError as error:
        yield Refusal(file=str(path), reason=f"it cannot be opened: {error.strerror or error}", remedy="check the file")
    except Unreadable as error:
        yield Refusal(file=str(path), reason=f"it is no spreadsheet that can be read: {error}", remedy="save it again")
    except TooMuch as error:
        yield Refusal(file=str(path), reason=str(error), remedy="check the file; give the official release as it is")
