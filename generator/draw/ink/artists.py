"""Make a matplotlib figure of a chart: one artist a mark, whose gid carries its classes.

Public: Shape, Words, figure, artist, downwards, UNIT, HATCHING, CIRCLE, RECTANGLE.

Own light artists instead of patches and texts: matplotlib's do the same drawing calls, and cost three times as long
to make. A unit of a chart is a point of the figure, y grows downwards, and there are no axes.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import lru_cache

from matplotlib.artist import Artist
from matplotlib.backend_bases import GraphicsContextBase, RendererBase
from matplotlib.colors import to_rgba
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.path import Path as Outline
from matplotlib.transforms import Affine2D

from generator.draw.chart import Box, Chart, Diamond, Disc, Hatch, Line, Mark, Path, Point, Square, Text
from generator.draw.pens import Pen, pen

UNIT = 72
"""Dots an inch at which a point of a matplotlib figure is one dot."""

CIRCLE = Outline.unit_circle()
RECTANGLE = Outline.unit_rectangle()
ROUNDED = 2
"""The radius of a square's corners, in pixels."""

HATCHING = 24
"""The gap, in points, between the lines of matplotlib's hatch `/`: `//` halves it."""

Palette = Mapping[str, str]
Colour = tuple[float, float, float, float]


class Shape(Artist):
    """An outline with its place, filled and stroked with a pen."""

    def __init__(self, outline: Outline, place: Affine2D, pen: Pen, palette: Palette, hatch: float = 0) -> None:
        super().__init__()
        self.outline = outline
        self.place = place
        self.pen = pen
        self.palette = palette
        self.hatch = hatch

    def draw(self, renderer: RendererBase) -> None:
        """Draw it."""
        context = renderer.new_gc()
        face = _prepare(context, self.pen, self.palette)
        if self.hatch:
            context.set_hatch("/" * round(HATCHING / self.hatch))
            context.set_hatch_color(_colour(self.palette, self.pen.stroke))
            context.set_hatch_linewidth(self.pen.width)
            context.set_linewidth(0)
        context.set_url(self.get_url())
        renderer.open_group("shape", self.get_gid())
        renderer.draw_path(context, self.outline, self.place + self.get_transform(), face)
        renderer.close_group("shape")
        context.restore()


class Words(Artist):
    """A line of text on its baseline, set from its start, middle or end."""

    def __init__(self, text: Text, pen: Pen, palette: Palette) -> None:
        super().__init__()
        self.text = text
        self.pen = pen
        self.palette = palette

    def draw(self, renderer: RendererBase) -> None:
        """Draw it; the renderer is handed the anchor's point moved by the width that it reports."""
        context = renderer.new_gc()
        context.set_foreground(_colour(self.palette, self.pen.fill))
        x, y = self.get_transform().transform((self.text.x, self.text.y))
        face = _face(self.pen)
        shift = {"start": 0.0, "middle": 0.5, "end": 1.0}[self.text.anchor]
        if shift:
            x -= shift * renderer.get_text_width_height_descent(self.text.words, face, False)[0]
        if renderer.flipy():
            y = renderer.get_canvas_width_height()[1] - y
        renderer.open_group("text", self.get_gid())
        renderer.draw_text(context, x, y, self.text.words, face, 0)
        renderer.close_group("text")
        context.restore()


def figure(chart: Chart, palette: Palette, scale: float = 1) -> Figure:
    """A figure as large as the chart at `scale` dots a unit, with one artist a mark, from back to front.

    An artist's gid is the mark's classes, then a tab and its title where it has one; its url is the mark's link.
    """
    made = Figure(figsize=(chart.width / UNIT, chart.height / UNIT), dpi=UNIT * scale, facecolor="none")
    down = downwards(chart.height, scale)
    for mark in chart.marks:
        made.add_artist(artist(mark, chart.ink, palette, down))
    return made


def downwards(height: float, scale: float = 1) -> Affine2D:
    """The transform from a chart's units, y downwards, to dots, y upwards."""
    return Affine2D().scale(scale, -scale).translate(0, height * scale)


def artist(mark: Mark, ink: str, palette: Palette, down: Affine2D) -> Artist:
    """One mark of a chart with that ink as an artist, its classes and title as gid and its link as url."""
    made = _artist(mark, pen(f"{ink} {mark.ink}".strip()), palette)
    made.set_gid(f"{mark.ink}\t{title}" if (title := getattr(mark, "title", "")) else mark.ink)
    made.set_url(getattr(mark, "link", "") or None)
    made.set_transform(down)
    return made


def _artist(mark: Mark, pen: Pen, palette: Palette) -> Artist:
    match mark:
        case Text():
            return Words(mark, pen, palette)
        case Line():
            return Shape(_runs(mark.runs), _HERE, replace(pen, fill=""), palette)
        case Path():
            return Shape(_runs((mark.points,), closed=True), _HERE, pen, palette)
        case Disc():
            return Shape(CIRCLE, _place(mark.x, mark.y, mark.radius, mark.radius), pen, palette)
        case Square():
            return Shape(_square(mark.side), _place(mark.x, mark.y), pen, palette)
        case Diamond():
            return Shape(_diamond(mark.across), _place(mark.x, mark.y), pen, palette)
        case Box():
            return Shape(RECTANGLE, _place(mark.x, mark.y, mark.width, mark.height), pen, palette)
        case Hatch():
            place = _place(mark.x, mark.y, mark.width, mark.height)
            return Shape(RECTANGLE, place, replace(pen, fill=""), palette, mark.gap)


_HERE = Affine2D()
_MOVE, _LINE = int(Outline.MOVETO), int(Outline.LINETO)
_CURVE, _CLOSE = int(Outline.CURVE3), int(Outline.CLOSEPOLY)


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


class Rounded(Outline):
    """The outline of a square of that side with round corners, `bend` of each side given to a corner."""

    side = 0.0
    bend = 0.0


@lru_cache(maxsize=64)
def _square(side: float) -> Rounded:
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
    made = Rounded([*points, points[0]], [*codes, _CLOSE])
    made.side, made.bend = side, bend
    return made


def _prepare(context: GraphicsContextBase, pen: Pen, palette: Palette) -> Colour | None:
    """Set stroke, width and dashes; returns the fill."""
    context.set_foreground(_colour(palette, pen.stroke or pen.fill))
    context.set_linewidth(pen.width if pen.stroke else 0)
    if pen.dashes:
        context.set_dashes(0, pen.dashes)
    context.set_capstyle("round" if pen.round_caps else "butt")
    context.set_joinstyle("round" if not pen.fill else "miter")
    return _colour(palette, pen.fill) if pen.fill else None


@lru_cache(maxsize=256)
def _rgba(colour: str) -> Colour:
    return to_rgba(colour)


def _colour(palette: Palette, name: str) -> Colour:
    return _rgba(palette.get(name, "#000000"))


@lru_cache(maxsize=32)
def _face(pen: Pen) -> FontProperties:
    family = "DejaVu Serif" if pen.serif else "DejaVu Sans"
    return FontProperties(family=family, size=pen.size, weight="bold" if pen.bold else "normal")
