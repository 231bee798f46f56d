"""Join the name on a report's cover to an authority.

Public: Place, find_place.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.importers.names import Names, folded

_ENDINGS = re.compile(
    r"[\s,]+(?:metropolitan|district|borough|city|county|unitary|council|authority|area|local|"
    r"children(?:'s)?\b.*|(?:family|families)\b.*|services|trust)$",
    re.IGNORECASE,
)
_OPENINGS = re.compile(
    r"^(?:the|council|metropolitan|royal|london|district|borough|county|city|of)\s+(?=\S)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """An authority as the content knows it; `by_name` is what the name alone says, both empty where nothing matches."""

    slug: str
    by_name: str
    urn: str


def find_place(named: str, urn: str, day: date | None, known: Names) -> Place:
    """The authority with this URN, or with this name as written, or with it less its words of office."""
    by_name = next((slug for words in _shorter(named) if (slug := known.find(words, day=day))), "")
    slug = known.find(named, code=urn, day=day) or by_name
    return Place(slug=slug, by_name=by_name, urn=urn or _urn(slug, known))


def _shorter(named: str) -> Iterator[str]:
    """The name, then with one word of office less at its end each time, then at its start."""
    yield named
    words = re.sub(r"['’]s?$", "", named)
    yield words
    while _ENDINGS.search(words):
        words = _ENDINGS.sub("", words)
        yield words
    while _OPENINGS.search(words):
        words = _OPENINGS.sub("", words)
        yield words


def _urn(slug: str, known: Names) -> str:
    return next((place.urn for place in known.by_name.get(folded(slug), ()) if place.slug == slug), "")
