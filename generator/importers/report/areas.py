"""Say which judgement area a finding belongs to, where its theme line or its own words tell.

Public: Pointer, area_of.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointer:
    """A judgement area, and the words that point to it and to no other."""

    area: str
    pattern: re.Pattern[str]


def area_of(theme: str, text: str, pointers: Sequence[Pointer]) -> str:
    """The one area that the theme names; else the one that the text names; empty where none or several do."""
    for words in (theme, text):
        named = [pointer.area for pointer in pointers if words and pointer.pattern.search(words)]
        if len(named) == 1:
            return named[0]
    return ""
