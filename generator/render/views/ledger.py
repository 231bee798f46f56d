"""Say what templates see of the ledger: topics down, inspections across.

Public: LedgerMark, LedgerRow, LedgerBand, Ledger.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerMark:
    """What one inspection did with a topic: `ink` is a class (`back`, `not`, `new`), `thread` the line through it."""

    year: str
    count: str = ""
    words: str = ""
    ink: str = ""
    thread: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerRow:
    """One topic across inspections."""

    topic: str
    href: str
    text: str
    marks: tuple[LedgerMark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerBand:
    """Topics with one fate."""

    label: str
    rows: tuple[LedgerRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """Topics down, inspections across; `folded` holds the other topics, by inspection."""

    caption: str
    heads: tuple[tuple[str, str], ...]
    bands: tuple[LedgerBand, ...]
    folded: tuple[tuple[str, str], ...] = ()
    folded_label: str = ""
