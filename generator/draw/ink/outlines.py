"""Give the outline of each mark as a path of matplotlib's, in the chart's own units.

Public: outline.
"""

from collections.abc import Iterable
from functools import lru_cache

from matplotlib.path import Path as Outline
from matplotlib.transforms import Affine2D

from generator.draw.chart import Box, Diamond, Disc, Hatch, Line, Mark, Path, Point, Square, Text
from generator.draw.ink.vectors import ROUNDED

Placed = tuple[Outline, Affine2D]
"""An outline, and where it stands: marks of one kind share theirs."""

_MOVE, _LINE = int(Outline.MOVETO), int(Outline.LINETO)
_CURVE, _CLOSE = int(Outline.CURVE3), int(Outline.CLOSEPOLY)
_CIRCLE, _RECTANGLE = Outline.unit_circle(), Outline.unit_rectangle()


def outline(mark: Mark) -> Placed:
    """The outline of a mark that is not words."""
    match mark:
        case Line():
            return _runs(mark.runs), _HERE
        case Path():
            return _runs((mark.points,), closed=True), _HERE
        case Disc():
            return _CIRCLE, _place(mark.x, mark.y, mark.radius, mark.radius)
        case Square():
            return _square(mark.side), _place(mark.x, mark.y)
        case Diamond():
            return _diamond(mark.across), _place(mark.x, mark.y)
        case Box() | Hatch():
            return _RECTANGLE, _place(mark.x, mark.y, mark.width, mark.height)
        case Text():
            raise TypeError("words have no outline")


_HERE = Affine2D()


def _place(x: float, y: float, across: float = 1, down: float = 1) -> Affine2D:
    return Affine2D.from_values(across, 0, 0, down, x, y)


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
