"""Write once what several small drawings on a page share: the stave and the years below it.

Public: once.
"""

import re
from collections import Counter
from collections.abc import Sequence

from generator.render.fragment import Html

_SHARED = re.compile(r'(<svg class="sm"[^>]*>)(<path class="st"[^>]*/>(?:<text[^>]*>[^<]*</text>)+)')
"""A drawing's opening tag, then its stave with what names its years; the place in focus has inks of its own."""


def once(pictures: Sequence[Html], id: str) -> tuple[Html, ...]:
    """The drawings in order: of those with one stave the first holds it under `id`, and the others use it."""
    heads = [_SHARED.match(picture) for picture in pictures]
    ((common, many),) = Counter(head[2] for head in heads if head).most_common(1) or (("", 0),)
    if many < 2:
        return tuple(pictures)
    found = []
    held = False
    for picture, head in zip(pictures, heads, strict=True):
        if head is None or head[2] != common:
            found.append(picture)
            continue
        stave = f'<use href="#{id}"/>' if held else f'<g id="{id}">{common}</g>'
        found.append(Html(head[1] + stave + picture[head.end() :]))
        held = True
    return tuple(found)
