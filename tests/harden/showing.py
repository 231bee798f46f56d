"""Choose the pages of a smuggled site that show every string in every sort of place.

Public: Place, Shown, Shows, places, as_shown, shows, few.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from pathlib import Path
from typing import NamedTuple, TypeVar

from tests.harden.smuggling import FIELDS, Said

T = TypeVar("T")

_PIECE = re.compile(r"<([^<>]*)>([^<]*)")
_ATTRIBUTE = re.compile(r"""([\w:-]+)=(?:"([^"]*)"|([^\s">]+))""")
_EMPTY = frozenset({"meta", "link", "img", "br", "hr", "input", "wbr"})


class Place(NamedTuple):
    """Where a file shows something: its sort, an element with its classes, and an attribute of it, or none."""

    sort: str
    element: str
    attribute: str


Shown = frozenset[tuple[Place, str]]
"""What files show, and where."""

Shows = dict[Path, set[tuple[Place, int]]]
"""For each file the fields whose strings it shows, by their numbers, and where; -1 for what is in another form."""


def places(sort: str, text: str) -> Iterator[tuple[Place, str]]:
    """Each place of a page, a drawing or a feed with what it shows, in one line."""
    above: list[tuple[str, str]] = []
    for tag, words in _PIECE.findall(text):
        name = tag.strip("/ ").split(" ")[0]
        if tag.startswith("/"):
            while above and above.pop()[0] != name:
                pass
        else:
            told = {key: quoted or bare for key, quoted, bare in _ATTRIBUTE.findall(tag)}
            element = f"{name} {told.get('class', '')}"
            yield from ((Place(sort, element, key), _line(value)) for key, value in told.items())
            if name not in _EMPTY and not tag.endswith("/"):
                above.append((name, element))
        yield Place(sort, above[-1][1] if above else "", ""), _line(words)


def _line(text: str) -> str:
    return " ".join(unescape(text).split())


def as_shown(files: Iterable[Path]) -> Shown:
    """All that some files show."""
    return frozenset(one for path in files for one in places(path.suffix, path.read_text(encoding="utf-8")))


def shows(files: Iterable[Path], said: Said, usual: Shown) -> Shows:
    """Where files show which strings; what neither they are nor a harmless site shows may be one in another form."""
    strings = {FIELDS.index(field): _line(text) for field, text in said.items()}
    strings = {number: text for number, text in strings.items() if text}
    new = {path: as_shown([path]) - usual for path in files}
    held = {text: _held(text, strings) for text in {text for shown in new.values() for _, text in shown}}
    return {path: {(place, one) for place, text in shown for one in held[text]} for path, shown in new.items()}


def _held(text: str, strings: Mapping[int, str]) -> tuple[int, ...]:
    """The numbers of the fields whose strings a text holds; -1 where it holds none."""
    return tuple(number for number, string in strings.items() if string in text) or (-1,)


def few(shown: Mapping[Path, set[T]]) -> list[Path]:
    """Few files that show all there is: always the one that shows most of what is left."""
    left, chosen = set[T]().union(*shown.values()), []
    while left:
        best = max(shown, key=lambda path: len(shown[path] & left))
        chosen.append(best)
        left -= shown[best]
    return chosen
