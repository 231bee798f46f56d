"""Say where a fact came from.

Public: Source, Value.
"""

from dataclasses import dataclass, field

Value = str | tuple[tuple[str, str], ...]
"""A field's value as a source states it: text (dates ISO), or pairs of area and grade."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A document and what it gives.

    `document` is its path in the collection or its address, `sha256` its digest, `sheet` and `row` a spreadsheet's.
    `gives` names the fields that were taken from it. `says` holds what it states otherwise than the content does,
    by field (`published`, `grades.overall`): a conflict that was decided by rule and is shown.
    `wrote` holds, by field, a digest of what the importer wrote, so that a later import can tell a person's edit.
    """

    document: str
    sha256: str = ""
    sheet: str = ""
    row: int = 0
    gives: tuple[str, ...] = ()
    says: dict[str, str] = field(default_factory=dict)
    because: str = ""
    wrote: dict[str, str] = field(default_factory=dict)
