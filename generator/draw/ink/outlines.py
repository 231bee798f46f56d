"""Give the outline of each mark as a path of matplotlib's, in the chart's own units.

Public: Place, outline.
"""

from collections.abc import Iterable
from functools import lru_cache
from math import ceil

from matplotlib.path import Path as Outline

from generator.draw.chart import Box, Diamond, Disc, Hatch, Line, Mark, Path, Point, Square, Text
from generator.draw.ink.vectors import ROUNDED

Place = tuple[float, float, float, float]
"""Where an outline's own origin stands, and how much it is stretched across and down."""

_MOVE, _LINE = int(Outline.MOVETO), int(Outline.LINETO)
_CURVE, _CLOSE = int(Outline.CURVE3), int(Outline.CLOSEPOLY)
_CIRCLE, _RECTANGLE = Outline.unit_circle(), Outline.unit_rectangle()


def outline(mark: Mark) -> tuple[Outline, Place]:
    """The outline of a mark that is not words, and where it stands: marks of one kind share theirs."""
    match mark:
        case Line():
            return _runs(mark.runs), _HERE
        case Path():
            return _runs((mark.points,), closed=True), _HERE
        case Disc():
            return _CIRCLE, (mark.x, mark.y, mark.radius, mark.radius)
        case Square():
            return _square(mark.side), (mark.x, mark.y, 1, 1)
        case Diamond():
            return _diamond(mark.across), (mark.x, mark.y, 1, 1)
        case Box():
            return _RECTANGLE, (mark.x, mark.y, mark.width, mark.height)
        case Hatch():
            return _strokes(mark.width, mark.height, mark.gap), (mark.x, mark.y, 1, 1)
        case Text():
            raise TypeError("words have no outline")


_HERE: Place = (0, 0, 1, 1)


def _runs(runs: Iterable[tuple[Point, ...]], closed: bool = False) -> Outline:
    points: list[Point] = []
    codes: list[int] = []
    for run in runs:
        points.extend(run)
        codes.append(_MOVE)
        codes.extend([_LINE] * (len(run) - 1))
        if closed:
            points.append(run[0])
            codes.append(_CLOSE)
    return Outline(points, codes)


@lru_cache(maxsize=64)
def _diamond(across: float) -> Outline:
    half = across / 2
    return _runs((((0, -half), (half, 0), (0, half), (-half, 0)),), closed=True)


@lru_cache(maxsize=64)
def _square(side: float) -> Outline:
    """A square about the origin with round corners, each a curve whose control point is the corner itself."""
    half, bend = side / 2, min(ROUNDED, side / 4)
    points: list[Point] = []
    for across, down in ((1, -1), (1, 1), (-1, 1), (-1, -1)):
        corner = (across * half, down * half)
        along = ((across * (half - bend), down * half), (across * half, down * (half - bend)))
        first, last = along if across * down < 0 else along[::-1]
        points.extend((first, corner, last))
    codes = [_MOVE, _CURVE, _CURVE]
    codes += [_LINE, _CURVE, _CURVE] * 3
    return Outline([*points, points[0]], [*codes, _CLOSE])


@lru_cache(maxsize=64)
def _strokes(width: float, height: float, gap: float) -> Outline:
    """Lines that rise at 45 degrees within a rectangle, `gap` apart along its edges."""
    feet = (gap * at for at in range(1, ceil((width + height) / gap)))
    ends = ((max(0.0, foot - height), min(width, foot), foot) for foot in feet)
    return _runs(((left, foot - left), (right, foot - right)) for left, right, foot in ends)
