"""Draw a chart in pixels with matplotlib's Agg.

Public: picture.

The marks go straight to the renderer: a figure with an artist a mark takes longer to make than to draw. Charts of one
kind share most of their words and pens, so each is made once a process.
"""

import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO

import numpy as np
import numpy.typing as npt
from matplotlib.backend_bases import GraphicsContextBase
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.font_manager import FontProperties, findfont, get_font
from matplotlib.path import Path as Outline
from matplotlib.transforms import Affine2D, Transform
from PIL.PngImagePlugin import PngInfo

from generator.draw.chart import Chart, Hatch, Line, Mark, Text
from generator.draw.ink.colours import Colour, Dots, Palette, indexed, paper, rgb
from generator.draw.ink.outlines import outline
from generator.draw.pens import Pen, pen

UNIT = 72
"""Dots an inch at which a point of type is one dot."""

SQUEEZE = 3
"""zlib's effort: half the time of its usual 6, for a third more bytes."""

Face = tuple[float, float, float]
"""Red, green and blue from 0 to 1, as the renderer asks for them."""

Bitmap = npt.NDArray[np.uint8]


def picture(chart: Chart, palette: Mapping[str, str], scale: float) -> bytes:
    """PNG bytes, `scale` dots to a unit of the chart, without dates or the name of a program."""
    named = tuple(sorted(palette.items()))
    renderer = _renderer(round(chart.width * scale), round(chart.height * scale), UNIT * scale)
    dots = _dots(renderer)
    ground, rest = chart.marks[: chart.ground], chart.marks[chart.ground :]
    dots[:] = _ground(renderer, ground, chart.ink, chart.height, named) if ground else paper(named)
    _drawn(renderer, rest, chart.ink, chart.height, named)
    told = PngInfo()
    told.add_itxt("Title", chart.alt)
    made = BytesIO()
    indexed(dots, named).save(made, "png", pnginfo=told, dpi=(renderer.dpi, renderer.dpi), compress_level=SQUEEZE)
    return made.getvalue()


@lru_cache(maxsize=4)
def _renderer(width: int, height: int, dpi: float) -> RendererAgg:
    """A sheet of that size, used again for every drawing of it."""
    return _NEW(width, height, dpi)


@lru_cache(maxsize=8)
def _ground(renderer: RendererAgg, marks: tuple[Mark, ...], drawing: str, height: float, palette: Palette) -> Dots:
    """The dots of the marks that many drawings of one size begin with."""
    dots = _dots(renderer)
    dots[:] = paper(palette)
    _drawn(renderer, marks, drawing, height, palette)
    return dots.copy()


def _drawn(renderer: RendererAgg, marks: tuple[Mark, ...], drawing: str, height: float, palette: Palette) -> None:
    """Draw marks of a drawing of the classes `drawing`, from back to front."""
    inks = _inks(palette, drawing)
    for mark in marks:
        ink = inks.get((mark.ink, type(mark)))
        if ink is None:
            ink = inks[mark.ink, type(mark)] = _ink(mark, pen(f"{drawing} {mark.ink}".strip()), palette)
        if isinstance(mark, Text):
            _write(renderer, mark, ink, height)
        elif ink.seen:
            _draw(renderer, mark, ink, height)


def _dots(renderer: RendererAgg) -> Dots:
    """The sheet itself, four bytes a dot."""
    return np.asarray(_pixels(renderer)).view(np.uint32)[..., 0]


_NEW: Callable[[int, int, float], RendererAgg] = RendererAgg
_pixels: Callable[[RendererAgg], memoryview] = RendererAgg.buffer_rgba
_path: Callable[[RendererAgg, GraphicsContextBase, Outline, Transform, Face | None], None] = RendererAgg.draw_path


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ink:
    """How marks of one class and kind are drawn, as the renderer asks for it.

    `context` tells stroke, width and dashes, `face` the colour of the fill, `letters` the file, size and colour of
    words. What is not `seen` is ground for a pointer.
    """

    context: GraphicsContextBase
    face: Face | None
    letters: tuple[str, float, Colour]
    seen: bool


@lru_cache(maxsize=16)
def _inks(palette: Palette, drawing: str) -> dict[tuple[str, type[Mark]], _Ink]:  # noqa: ARG001
    """The inks of all drawings of one class in one palette, kept as they are met."""
    return {}


def _ink(mark: Mark, style: Pen, palette: Palette) -> _Ink:
    """Lines and hatches are only stroked."""
    fill = "" if isinstance(mark, Line | Hatch) else style.fill
    context = GraphicsContextBase()
    context.set_foreground(_part(palette, style.stroke or fill))
    context.set_linewidth(style.width if style.stroke else 0)
    if style.dashes:
        context.set_dashes(0, style.dashes)
    context.set_capstyle("round" if style.round_caps else "butt")
    context.set_joinstyle("miter" if fill else "round")
    return _Ink(
        context=context,
        face=_part(palette, fill) if fill else None,
        letters=(_file(style.serif, style.bold), style.size, rgb(palette, style.fill)),
        seen=bool(fill or style.stroke),
    )


def _part(palette: Palette, name: str) -> Face:
    red, green, blue = rgb(palette, name)
    return red / 255, green / 255, blue / 255


def _draw(renderer: RendererAgg, mark: Mark, ink: _Ink, height: float) -> None:
    """Fill and stroke a mark's outline."""
    shape, (x, y, across, down) = outline(mark)
    scale = renderer.dpi / UNIT  # dots go upwards, and a chart's units downwards
    place = Affine2D.from_values(across * scale, 0, 0, -down * scale, x * scale, (height - y) * scale)
    _path(renderer, ink.context, shape, place, ink.face)


def _write(renderer: RendererAgg, text: Text, ink: _Ink, height: float) -> None:
    """Lay the words' bitmap down from its start, middle or end."""
    scale = renderer.dpi / UNIT
    bitmap, left, below = _set(text.words, *ink.letters, renderer.dpi)
    shift = {"start": 0.0, "middle": 0.5, "end": 1.0}[text.anchor]
    x, y = text.x * scale - shift * bitmap.shape[1], (height - text.y) * scale
    renderer.draw_image(_PLAIN, round(x) + left, round(y) - below, bitmap)


_PLAIN = GraphicsContextBase()


@lru_cache(maxsize=4)
def _file(serif: bool, bold: bool) -> str:
    """The file of a face; matplotlib looks through all its settings at every question."""
    family = "DejaVu Serif" if serif else "DejaVu Sans"
    return findfont(FontProperties(family=family, weight="bold" if bold else "normal"))


@lru_cache(maxsize=2048)
def _set(words: str, file: str, size: float, colour: Colour, dpi: float) -> tuple[Bitmap, int, int]:
    """Words as dots in one colour, with how far they reach to the right of their start and below their line.

    A letter that the face lacks is set as its empty box.
    """
    font = get_font(file)
    font.clear()
    font.set_size(size, dpi)
    with warnings.catch_warnings(action="ignore"):
        font.set_text(words, 0.0)
        font.draw_glyphs_to_bitmap(antialiased=True)
    cover: Bitmap = np.array(font.get_image(), dtype=np.uint8)[::-1]
    bitmap: Bitmap = np.empty((*cover.shape, 4), dtype=np.uint8)
    bitmap[..., :3] = colour
    bitmap[..., 3] = cover
    left, _ = font.get_bitmap_offset()
    return bitmap, round(left / 64), round(font.get_descent() / 64)
