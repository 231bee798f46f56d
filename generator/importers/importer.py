"""State what an importer is: something that reads one kind of document into records.

Public: Document, Facts, Importer, Layout, document_at, document_name.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Protocol

from generator.importers.names import Names
from generator.importers.record import Record, Refusal
from generator.importers.sheet import Table
from generator.model.framework import Programme
from generator.model.topic import Topic

_COLLECTION = ("official", "reports", "lookup")
"""Folders at the top of a collection of source documents; a document is named from there on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A file to read: where it lies, its name in the collection, and the SHA-256 of its bytes."""

    path: Path
    name: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What an importer must know of the content: its frameworks, its authorities by name, its topics."""

    programme: Programme
    names: Names
    topics: tuple[Topic, ...] = ()


class Importer(Protocol):
    """Reads documents of one kind."""

    def __call__(self, document: Document, facts: Facts) -> Iterator[Record | Refusal]:
        """The records of a document in its own order, with a refusal for each part that could not be read."""
        ...


class Layout(Protocol):
    """Reads spreadsheet tables of one layout."""

    def claims(self, table: Table) -> bool:
        """Whether the table's headings are those of this layout."""
        ...

    def read(self, table: Table, document: Document, facts: Facts) -> Iterator[Record | Refusal]:
        """A record for each event in the table."""
        ...


def document_name(path: Path) -> str:
    """A document's name in its collection: its path from `official`, `reports` or `lookup` on, else its file name."""
    parts = path.absolute().parts
    tops = [at for at, part in enumerate(parts[:-1]) if part in _COLLECTION]
    return "/".join(parts[tops[-1] :]) if tops else path.name


def document_at(path: Path) -> Document:
    """The document at a path, with its digest; OSError where it cannot be read."""
    return Document(path=path, name=document_name(path), sha256=sha256(path.read_bytes()).hexdigest())
