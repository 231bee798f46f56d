"""Write a chart as compact SVG: classes for colours, text as text, numbers to a tenth of a pixel.

Public: element, document.

A mark of a chart is an element of SVG, so nothing else is needed to write it; a library's own backend writes styles,
glyphs and a group a mark: three to four times the bytes, in a form that a strict content security policy refuses.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from html import escape
from itertools import count, groupby
from math import sqrt
from operator import itemgetter

from generator.draw.chart import Box, Chart, Diamond, Disc, Hatch, Line, Mark, Path, Point, Square, Text
from generator.draw.pens import plain, worn

ROUNDED = 2
"""The radius of a square's corners, in pixels; a small square's is a quarter of its side."""

ANCHORS = {"start": "", "middle": " mid", "end": " end"}
CENTRED = ("lt", "lt-s")
"""Classes of letters that a stylesheet centres already."""


CLASSES = re.compile(r'(<\w+) class="([^"]*)"')
"""What begins an element of a drawing that has classes; no words have a `<`."""


def element(chart: Chart, prefix: str, css_class: str) -> str:
    """The drawing as an `svg` element without styles; ids begin with `prefix`."""
    classes = " ".join(dict.fromkeys(f"{css_class} {chart.ink}".split()))
    head = f'<svg class="{escape(classes)}" viewBox="0 0 {_n(chart.width)} {_n(chart.height)}" {_told(chart)}>'
    return f"{head}{_body(chart, prefix)}</svg>"


def document(chart: Chart, palette: Mapping[str, str], fonts: Mapping[str, tuple[str, ...]]) -> str:
    """The drawing as a file with its colours inside, on a sheet of paper: attributes in the place of classes."""
    width, height, dress = _n(chart.width), _n(chart.height), worn(chart.ink, palette, fonts)
    body = CLASSES.sub(lambda found: found[1] + dress(found[2]), _body(chart, "c"))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" role="img"><title>{escape(chart.alt, quote=False)}</title>'
        f'<rect width="{width}" height="{height}" fill="{palette.get("paper", "#ffffff")}"/>'
        f"<g{plain(fonts)}>{body}</g></svg>\n"
    )


def _told(chart: Chart) -> str:
    """How the drawing is told to those who do not see it: as an image, or as a group where marks are links."""
    if not chart.alt:
        return 'aria-hidden="true"'
    role = "group" if any(getattr(mark, "link", "") for mark in chart.marks) else "img"
    return f'role="{role}" aria-label="{escape(chart.alt)}"'


def _body(chart: Chart, prefix: str) -> str:
    """The marks in order; where some are links, those between are hidden from a reader who hears the drawing."""
    runs = list(_runs(chart, prefix))
    if not any(led for led, _ in runs):
        return "".join([text for _, text in runs])
    told = ((led, "".join([text for _, text in some])) for led, some in groupby(runs, key=itemgetter(0)))
    return "".join(text if led else f'<g aria-hidden="true">{text}</g>' for led, text in told)


def _runs(chart: Chart, prefix: str) -> Iterator[tuple[bool, str]]:
    """Whether they are links, and their elements, of marks that follow one another.

    Words or links of one class that do so stand in a group that bears it.
    """
    names = (f"{prefix}-h{number}" for number in count(1))  # a hatch's pattern has an id of this drawing
    for (led, own), run in groupby(chart.marks, key=_kind):
        marks = list(run)
        if own and len(marks) > 1:
            yield led, f'<g class="{own}">{"".join([_piece(mark, "") for mark in marks])}</g>'
            continue
        for mark in marks:
            told = f' class="{own or mark.ink}"'
            yield led, _hatched(mark, next(names)) if isinstance(mark, Hatch) else _piece(mark, told)


def _kind(mark: Mark) -> tuple[bool, str]:
    """Whether a mark is a link, and the classes that it may leave to a group: none but for words and links."""
    if isinstance(mark, Text):
        return False, mark.ink + ("" if mark.ink.split(" ", 1)[0] in CENTRED else ANCHORS[mark.anchor])
    return (True, mark.ink) if getattr(mark, "link", "") else _PLAIN


_PLAIN = (False, "")


def _piece(mark: Mark, told: str) -> str:
    """One mark as an element, `told` its class."""
    match mark:
        case Text():
            across = f' x="{x}"' if (x := _n(mark.x)) != "0" else ""
            return f'<text{told}{across} y="{_n(mark.y)}">{escape(mark.words, quote=False)}</text>'
        case Line():
            return _shape(f'path{told} d="{"".join(_run(run) for run in mark.runs)}"')
        case Box() | Hatch():
            return _shape(f"rect{told} {_box(mark)}", getattr(mark, "title", ""))
        case Disc():
            place = f'cx="{_n(mark.x)}" cy="{_n(mark.y)}" r="{_n(mark.radius)}"'
            return _shape(f"circle{told} {place}", mark.title, mark.link)
        case Square():
            return _shape(f"rect{told} {_square(mark)}", mark.title, mark.link)
        case Diamond():
            return _shape(f'path{told} d="{_run(_tips(mark))}z"', mark.title, mark.link)
        case Path():
            return _shape(f'path{told} d="{_run(mark.points)}z"', mark.title, mark.link)


def _shape(opening: str, title: str = "", link: str = "") -> str:
    """A shape with its title for a pointer; one that leads somewhere stands in a link named by that title."""
    told = f"<title>{escape(title, quote=False)}</title>" if title else ""
    if link:
        return f'<a href="{escape(link)}">{told}<{opening}/></a>'
    return f"<{opening}>{told}</{opening.partition(' ')[0]}>" if told else f"<{opening}/>"


def _hatched(mark: Hatch, name: str) -> str:
    """A box filled with a pattern of 45 degree lines."""
    return (
        f'<pattern id="{name}" width="{_n(mark.gap / sqrt(2), 2)}" height="9" patternUnits="userSpaceOnUse" '
        f'patternTransform="rotate(45)"><path class="{mark.ink}" d="M0 0V9"/></pattern>'
        f'<rect fill="url(#{name})" {_box(mark)}/>'
    )


def _box(mark: Box | Hatch) -> str:
    return f'x="{_n(mark.x)}" y="{_n(mark.y)}" width="{_n(mark.width)}" height="{_n(mark.height)}"'


def _square(mark: Square) -> str:
    half, side = mark.side / 2, _n(mark.side)
    bend = _n(min(ROUNDED, mark.side / 4))
    return f'x="{_n(mark.x - half)}" y="{_n(mark.y - half)}" width="{side}" height="{side}" rx="{bend}"'


def _tips(mark: Diamond) -> tuple[Point, ...]:
    x, y, half = mark.x, mark.y, mark.across / 2
    return (x, y - half), (x + half, y), (x, y + half), (x - half, y)


@lru_cache(maxsize=4096)
def _run(points: tuple[Point, ...]) -> str:
    """Path data of strokes from point to point: H and V for level and upright ones."""
    x, y = (_n(each) for each in points[0])
    parts = [f"M{x} {y}"]
    for point in points[1:]:
        across, down = _n(point[0]), _n(point[1])
        parts.append(f"H{across}" if down == y else f"V{down}" if across == x else f"L{across} {down}")
        x, y = across, down
    return "".join(parts)


@lru_cache(maxsize=16_384)
def _n(value: float, places: int = 1) -> str:
    """A number without needless digits: 12.0 is 12, and -0.04 is 0."""
    text = f"{value:.{places}f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
