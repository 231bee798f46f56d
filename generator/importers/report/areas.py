"""Say which judgement area a finding belongs to, where its theme line or its own words tell.

Public: Pointer, pointer, area_of.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_ASIDE = re.compile(
    r"\b(?:so that|so as to|in order (?:to|that)|to (?:ensure|make sure|enable|inform|support|drive)|includ(?:ing|es?)|"
    r"in particular|particularly|especially|for example|such as)\b|(?<=[a-z])\. ",
    re.IGNORECASE,
)
"""Where a finding stops saying what must improve, and starts saying what for or gives an example."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointer:
    """A judgement area, and the words that point to it and to no other."""

    area: str
    pattern: re.Pattern[str]


def pointer(area: str, *words: str) -> Pointer:
    """A pointer to `area` from any of these words, each a pattern that starts at a word's beginning."""
    return Pointer(area=area, pattern=re.compile(rf"\b(?:{'|'.join(words)})", re.IGNORECASE))


def area_of(theme: str, text: str, pointers: Sequence[Pointer]) -> str:
    """The one area that the theme names, else the one that the start of the text names; empty where none or several."""
    for words in (theme, _ASIDE.split(text, maxsplit=1)[0]):
        named = [pointer.area for pointer in pointers if words and pointer.pattern.search(words)]
        if len(named) == 1:
            return named[0]
    return ""
