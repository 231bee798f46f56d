"""Draw a chart in pixels with matplotlib's Agg.

Public: picture.

Setting words takes Agg four fifths of its time, and charts of one kind share most of theirs: each run of words is set
once a process and kept.
"""
# `draw_text` has matplotlib's parameters, whether it needs them or not.

from collections.abc import Callable, Mapping
from functools import lru_cache
from io import BytesIO

import numpy as np
import numpy.typing as npt
from matplotlib.backend_bases import GraphicsContextBase
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.font_manager import FontProperties, findfont, get_font
from PIL import Image, ImageColor
from PIL.PngImagePlugin import PngInfo

from generator.draw.chart import Chart
from generator.draw.ink.artists import UNIT, figure

MOST = 256
"""The most colours that one byte a dot can name."""

SHADES = 8
"""Steps by which the edge of one colour fades into another."""

NEAR = 8
"""The least distance of two colours of a palette in their widest channel: closer ones get mixed up."""

SQUEEZE = 3
"""zlib's effort: half the time of its usual 6, for a third more bytes."""

Bitmap = npt.NDArray[np.uint8]


def picture(chart: Chart, palette: Mapping[str, str], scale: float) -> bytes:
    """PNG bytes, `scale` dots to a unit of the chart, without dates or the name of a program."""
    drawn = figure(chart, palette, scale)
    width, height = round(chart.width * scale), round(chart.height * scale)
    renderer = _RENDERER(width, height, UNIT * scale)
    pixels: Callable[[], memoryview] = renderer.buffer_rgba
    dots: Bitmap = np.asarray(pixels())
    paper: Bitmap = np.array([*ImageColor.getrgb(palette.get("paper", "#ffffff"))[:3], 255], dtype=np.uint8)
    dots.view(np.uint32)[:] = paper.view(np.uint32)[0]
    for artist in drawn.artists:
        artist.draw(renderer)
    sheet = Image.fromarray(dots).convert("RGB")
    told = PngInfo()
    told.add_itxt("Title", chart.alt)
    made = BytesIO()
    colours = _colours(tuple(sorted(palette.items())))
    sheet.quantize(palette=colours, dither=Image.Dither.NONE).save(
        made, "png", pnginfo=told, dpi=(UNIT * scale, UNIT * scale), compress_level=SQUEEZE
    )
    return made.getvalue()


@lru_cache(maxsize=8)
def _colours(palette: tuple[tuple[str, str], ...]) -> Image.Image:
    """A palette's own colours, then their shades on its grounds, and of what is written on a tone: a byte a dot.

    Pictures a third as large as in full colour, made in half the time.
    """
    named = {name: ImageColor.getrgb(value) for name, value in palette}
    pairs = [(ground, name) for ground in ("paper", "wash") for name in named if not name.endswith("-on")]
    pairs += [(name.removesuffix("-on"), name) for name in named if name.endswith("-on")]
    known = [(named[under], named[over]) for under, over in pairs if under in named and over in named]
    shades = [_between(under, over, step / SHADES) for step in (4, 2, 6, 1, 3, 5, 7) for under, over in known]
    chosen: list[tuple[int, ...]] = list(dict.fromkeys(named.values()))
    for shade in dict.fromkeys(shades):
        if all(_apart(shade, colour) for colour in chosen):
            chosen.append(shade)
    image = Image.new("P", (1, 1))
    image.putpalette([part for colour in chosen[:MOST] for part in colour])
    return image


def _apart(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    """Whether two colours are far enough apart to be told from each other when dots are sorted into the palette."""
    return max(abs(low - high) for low, high in zip(one, other, strict=True)) >= NEAR


def _between(under: tuple[int, ...], over: tuple[int, ...], share: float) -> tuple[int, ...]:
    return tuple(round(low + (high - low) * share) for low, high in zip(under, over, strict=True))


class _Pixels(RendererAgg):
    """Agg, with words kept as bitmaps."""

    def get_text_width_height_descent(
        self, s: str, prop: FontProperties, ismath: bool | str
    ) -> tuple[float, float, float]:
        """The width of words as they are set."""
        bitmap, _, _ = _set(s, _file(prop.get_family()[0], str(prop.get_weight())), prop.get_size_in_points(), self.dpi)
        return float(bitmap.shape[1]), float(bitmap.shape[0]), 0.0

    def draw_text(
        self,
        gc: GraphicsContextBase,
        x: float,
        y: float,
        s: str,
        prop: FontProperties,
        angle: float,
        ismath: bool | str = False,
        mtext: object = None,
    ) -> None:
        """Lay the words' bitmap down in the colour of the moment."""
        bitmap, left, below = _set(
            s, _file(prop.get_family()[0], str(prop.get_weight())), prop.get_size_in_points(), self.dpi
        )
        coloured: Bitmap = np.empty((*bitmap.shape, 4), dtype=np.uint8)
        coloured[..., :3] = np.round(np.asarray(gc.get_rgb()[:3]) * 255)
        coloured[..., 3] = bitmap[::-1]
        self.draw_image(gc, round(x) + left, self.height - round(y) - below, coloured)


_RENDERER: Callable[[int, int, float], _Pixels] = _Pixels


@lru_cache(maxsize=16)
def _file(family: str, weight: str) -> str:
    """The file of a face; matplotlib looks through all its settings at every question."""
    return findfont(FontProperties(family=family, weight=weight))


@lru_cache(maxsize=4096)
def _set(words: str, file: str, size: float, dpi: float) -> tuple[Bitmap, int, int]:
    """Words as coverage from 0 to 255, with how far the bitmap reaches to the right of its start and below its line."""
    font = get_font(file)
    font.clear()
    font.set_size(size, dpi)
    font.set_text(words, 0.0)
    font.draw_glyphs_to_bitmap(antialiased=True)
    left, _ = font.get_bitmap_offset()
    return np.array(font.get_image(), dtype=np.uint8), round(left / 64), round(font.get_descent() / 64)
