"""Say what a release of the data is: all of it, as it was on a day that people can cite.

Public: Release.
"""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """One release: its version, its day, and a sentence for each thing that changed since the one before.

    `archive` is the address of its files as they were, empty where they are kept nowhere.
    """

    version: str
    date: date
    changed: tuple[str, ...]
    archive: str
