"""Find words of a drawing that lie over one another, over marks, or outside it.

Public: overlaps.
"""

from itertools import combinations

from generator.draw.chart import Chart, Diamond, Disc, Square, Text
from generator.draw.room import Extent, extent

QUIET = ("halo", "dot", "hit")


def overlaps(chart: Chart) -> list[str]:
    """A line for each overlap; letters inside marks are meant to lie there and are left out."""
    texts = [mark for mark in chart.marks if isinstance(mark, Text) and not mark.ink.startswith("lt")]
    grounds = [extent(text) for text in texts]
    page = Extent(left=-0.01, top=0, right=chart.width + 0.01, bottom=chart.height)
    found = [
        f"{text.words!r} leaves the drawing" for text, on in zip(texts, grounds, strict=True) if not on.within(page)
    ]
    pairs = combinations(zip(texts, grounds, strict=True), 2)
    found += [f"{one.words!r} lies over {other.words!r}" for (one, here), (other, there) in pairs if here.meets(there)]
    marks = [ground for mark in chart.marks if (ground := _ground(mark))]
    return found + [
        f"{text.words!r} lies over a mark"
        for text, here in zip(texts, grounds, strict=True)
        if any(here.meets(there) for there in marks)
    ]


def _ground(mark: object) -> Extent | None:
    """The ground of a mark with a middle; None for lines and areas, which words may cross."""
    if not isinstance(mark, Disc | Square | Diamond) or mark.ink in QUIET:
        return None
    half = mark.radius if isinstance(mark, Disc) else (mark.side if isinstance(mark, Square) else mark.across) / 2
    return Extent(left=mark.x - half, top=mark.y - half, right=mark.x + half, bottom=mark.y + half)
