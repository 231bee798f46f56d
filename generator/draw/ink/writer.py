"""Write a matplotlib figure as compact SVG: classes for colours, text as text, numbers to a tenth of a pixel.

Public: element, document.

matplotlib's own SVG backend writes styles, glyphs and a group a mark: three to four times the bytes, in a form that a
strict content security policy refuses. This renderer takes the same calls and writes what a person would.
"""
# ruff: noqa: N803
# The methods of a renderer have matplotlib's parameters, whether this one needs them or not.

from collections.abc import Iterator, Mapping
from functools import lru_cache
from html import escape

import numpy as np
import numpy.typing as npt
from matplotlib.backend_bases import GraphicsContextBase, RendererBase
from matplotlib.font_manager import FontProperties
from matplotlib.path import Path as Outline
from matplotlib.transforms import Transform

from generator.draw.chart import Chart, Hatch, Mark, Text
from generator.draw.ink.artists import CIRCLE, HATCHING, RECTANGLE, Rounded, artist, downwards
from generator.draw.pens import stylesheet

ANCHORS = {"start": "", "middle": " mid", "end": " end"}
CENTRED = ("lt", "lt-s")
"""Classes of letters that a stylesheet centres already."""


def element(chart: Chart, prefix: str, css_class: str) -> str:
    """The drawing as an `svg` element without styles; ids begin with `prefix`."""
    classes = " ".join(dict.fromkeys(f"{css_class} {chart.ink}".split()))
    head = f'<svg class="{escape(classes)}" viewBox="0 0 {_n(chart.width)} {_n(chart.height)}" {_told(chart)}>'
    return f"{head}{_body(chart, prefix)}</svg>"


def document(chart: Chart, palette: Mapping[str, str], css: str, fonts: Mapping[str, tuple[str, ...]]) -> str:
    """The drawing as a file with its colours inside, on a sheet of paper."""
    width, height = _n(chart.width), _n(chart.height)
    inks = [f"{chart.ink} {mark.ink}" for mark in chart.marks]
    style = stylesheet(inks, palette, fonts) + css
    kind = f' class="{escape(chart.ink)}"' if chart.ink else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" role="img"><title>{escape(chart.alt, quote=False)}</title>'
        f'<style>{style}</style><rect width="{width}" height="{height}" fill="{palette.get("paper", "#ffffff")}"/>'
        f"<g{kind}>{_body(chart, 'c')}</g></svg>\n"
    )


def _told(chart: Chart) -> str:
    """How the drawing is told to those who do not see it: as an image, or as a group where marks are links."""
    if not chart.alt:
        return 'aria-hidden="true"'
    role = "group" if any(getattr(mark, "link", "") for mark in chart.marks) else "img"
    return f'role="{role}" aria-label="{escape(chart.alt)}"'


def _body(chart: Chart, prefix: str) -> str:
    renderer = Writer(chart.width, chart.height, prefix)
    down = downwards(chart.height)
    for mark in chart.marks:
        if isinstance(mark, Hatch):  # its pattern has an id of this drawing
            artist(mark, chart.ink, {}, down).draw(renderer)
        else:
            renderer.parts.append(_piece(mark, chart.ink, chart.height))
    return "".join(renderer.parts)


@lru_cache(maxsize=16_384)
def _piece(mark: Mark, ink: str, height: float) -> str:
    """One mark as an element: drawings of one kind share most of theirs, so each is written once a process."""
    renderer = Writer(0, height, "")
    renderer.anchor = ANCHORS[mark.anchor] if isinstance(mark, Text) else ""
    artist(mark, ink, {}, downwards(height)).draw(renderer)
    return "".join(renderer.parts)


class Writer(RendererBase):
    """A renderer whose canvas is a list of SVG elements, in the chart's own units with y downwards."""

    def __init__(self, width: float, height: float, prefix: str) -> None:
        super().__init__()
        self.size = (width, height)
        self.prefix = prefix
        self.parts: list[str] = []
        self.anchor = ""
        self._ink = ""
        self._title = ""
        self._hatches = 0

    def get_canvas_width_height(self) -> tuple[float, float]:
        """The chart's size."""
        return self.size

    def get_text_width_height_descent(
        self, s: str, prop: FontProperties, ismath: bool | str
    ) -> tuple[float, float, float]:
        """Nothing: the reader's machine sets the words from their anchor."""
        return 0, 0, 0

    def open_group(self, s: str, gid: str | None = None) -> None:
        """Take the classes and the title of the mark that comes."""
        self._ink, _, self._title = (gid or "").partition("\t")

    def draw_path(
        self,
        gc: GraphicsContextBase,
        path: Outline,
        transform: Transform,
        rgbFace: object = None,
    ) -> None:
        """Write an outline as the shortest element that draws it."""
        if hatch := gc.get_hatch():
            self._hatched(hatch, transform)
        elif path is CIRCLE:
            (x, y), radius = self._at(transform, 0, 0), transform.get_matrix()[0, 0]
            self._write(gc, f'circle class="{self._ink}" cx="{_n(x)}" cy="{_n(y)}" r="{_n(radius)}"', "circle")
        elif path is RECTANGLE:
            self._write(gc, f'rect class="{self._ink}" {self._box(transform)}', "rect")
        elif isinstance(path, Rounded):
            self._write(gc, f'rect class="{self._ink}" {self._rounded(path, transform)}', "rect")
        else:
            self._write(gc, f'path class="{self._ink}" d="{_data(self._steps(path, transform))}"', "path")

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
        """Write words as words."""
        anchor = "" if self._ink.split(" ", 1)[0] in CENTRED else self.anchor
        place = f'x="{_n(x)}" y="{_n(y)}"'
        self.parts.append(f'<text class="{self._ink}{anchor}" {place}>{escape(s, quote=False)}</text>')

    def _write(self, gc: GraphicsContextBase, opening: str, name: str) -> None:
        """Write a shape with its title for a pointer; one that leads somewhere stands in a link named by that title."""
        title = f"<title>{escape(self._title, quote=False)}</title>" if self._title else ""
        if link := gc.get_url():
            self.parts.append(f'<a href="{escape(link)}">{title}<{opening}/></a>')
        else:
            self.parts.append(f"<{opening}>{title}</{name}>" if title else f"<{opening}/>")

    def _hatched(self, hatch: str, transform: Transform) -> None:
        """Write a box filled with a pattern of 45 degree lines."""
        self._hatches += 1
        name = f"{self.prefix}-h{self._hatches}"
        across = HATCHING / len(hatch) / 2**0.5
        self.parts.append(
            f'<pattern id="{name}" width="{_n(across, 2)}" height="9" patternUnits="userSpaceOnUse" '
            f'patternTransform="rotate(45)"><path class="{self._ink}" d="M0 0V9"/></pattern>'
            f'<rect fill="url(#{name})" {self._box(transform)}/>'
        )

    def _at(self, transform: Transform, x: float, y: float) -> tuple[float, float]:
        across, down = transform.transform((x, y))
        return float(across), self.size[1] - float(down)

    def _box(self, transform: Transform) -> str:
        (left, top), (right, bottom) = self._at(transform, 0, 0), self._at(transform, 1, 1)
        return f'x="{_n(left)}" y="{_n(top)}" width="{_n(right - left)}" height="{_n(bottom - top)}"'

    def _rounded(self, path: Rounded, transform: Transform) -> str:
        x, y = self._at(transform, 0, 0)
        half, side = path.side / 2, _n(path.side)
        return f'x="{_n(x - half)}" y="{_n(y - half)}" width="{side}" height="{side}" rx="{_n(path.bend)}"'

    def _steps(self, path: Outline, transform: Transform) -> Iterator[tuple[int, float, float]]:
        height = self.size[1]
        points = _points(path, transform)
        codes = [] if path.codes is None else [int(code) for code in np.asarray(path.codes)]
        for code, (x, y) in zip(codes, points, strict=True):
            yield code, x, height - y


def _points(path: Outline, transform: Transform) -> list[tuple[float, float]]:
    moved: npt.NDArray[np.float64] = np.asarray(transform.transform(path.vertices), dtype=np.float64)
    return [(x, y) for x, y in moved.tolist()]


_LETTERS = {int(Outline.MOVETO): "M", int(Outline.LINETO): "L", int(Outline.CURVE3): "Q"}


def _data(steps: Iterator[tuple[int, float, float]]) -> str:
    """Path data: H and V for level and upright strokes, and no letter where the one before goes on."""
    parts: list[str] = []
    x = y = ""
    control = False
    for code, across, down in steps:
        if code == Outline.CLOSEPOLY:
            parts.append("z")
            continue
        now = _n(across), _n(down)
        if code == Outline.CURVE3 and control:
            parts.append(f" {now[0]} {now[1]}")
        elif code == Outline.LINETO and now[1] == y:
            parts.append(f"H{now[0]}")
        elif code == Outline.LINETO and now[0] == x:
            parts.append(f"V{now[1]}")
        else:
            parts.append(f"{_LETTERS[code]}{now[0]} {now[1]}")
        control = code == Outline.CURVE3 and not control
        x, y = now
    return "".join(parts)


def _n(value: float, places: int = 1) -> str:
    """A number without needless digits: 12.0 is 12, and -0.04 is 0."""
    text = f"{value:.{places}f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
