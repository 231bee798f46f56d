"""Find room for words: they never lie over marks or other words, and never leave the drawing.

Public: Extent, Room, extent.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from generator.draw.chart import Text
from generator.draw.measure import width
from generator.draw.pens import pen

ABOVE, BELOW = 0.76, 0.24
"""How far capitals and descenders reach from the baseline, as shares of the type size."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """An upright rectangle by its edges."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Extent") -> bool:
        """Whether the two share any ground."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def within(self, other: "Extent") -> bool:
        """Whether it lies wholly inside the other."""
        return (
            self.left >= other.left
            and self.right <= other.right
            and self.top >= other.top
            and self.bottom <= other.bottom
        )


def extent(text: Text) -> Extent:
    """The ground that words take, measured in a face wider than those of a page."""
    style = pen(text.ink)
    across = width(text.words, style.size, style.bold)
    left = text.x - {"start": 0.0, "middle": across / 2, "end": across}[text.anchor]
    return Extent(left=left, top=text.y - ABOVE * style.size, right=left + across, bottom=text.y + BELOW * style.size)


@dataclass(slots=True, kw_only=True)
class Room:
    """The ground of a drawing that is taken so far. It is filled while a chart is laid out, and thrown away."""

    bounds: Extent
    taken: list[Extent] = field(default_factory=list)

    def take(self, *extents: Extent) -> None:
        """Keep ground for a mark."""
        self.taken.extend(extents)

    def free(self, texts: Sequence[Text]) -> bool:
        """Whether all these words lie on free ground inside the drawing."""
        spots = [extent(text) for text in texts]
        return all(spot.within(self.bounds) and not any(spot.meets(one) for one in self.taken) for spot in spots)

    def place(self, candidates: Iterable[Sequence[Text]]) -> tuple[Text, ...]:
        """The first group of words that finds room, which it then takes; none where no group does."""
        for texts in candidates:
            if self.free(texts):
                self.taken.extend(extent(text) for text in texts)
                return tuple(texts)
        return ()
