"""Move marks, so that one drawing can stand inside another.

Public: moved.
"""

from dataclasses import replace

from generator.draw.chart import Box, Diamond, Disc, Hatch, Line, Mark, Path, Point, Square, Text


def moved(mark: Mark, x: float, y: float) -> Mark:
    """The same mark, further right and down, in pixels."""
    match mark:
        case Line():
            return Line(runs=tuple([tuple([_moved(point, x, y) for point in run]) for run in mark.runs]), ink=mark.ink)
        case Path():
            return replace(mark, points=tuple(_moved(point, x, y) for point in mark.points))
        case Text():  # most marks are words or discs, and `replace` takes twice as long
            return Text(x=mark.x + x, y=mark.y + y, words=mark.words, ink=mark.ink, anchor=mark.anchor)
        case Disc():
            place = {"x": mark.x + x, "y": mark.y + y}
            return Disc(**place, radius=mark.radius, ink=mark.ink, title=mark.title, link=mark.link)
        case Box() | Square() | Diamond() | Hatch():
            return replace(mark, x=mark.x + x, y=mark.y + y)


def _moved(point: Point, x: float, y: float) -> Point:
    return (point[0] + x, point[1] + y)
