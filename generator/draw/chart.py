"""Describe charts as frozen values: marks on a page measured in pixels, y downwards, each with the class of its ink.

Public: Point, Anchor, Line, Path, Box, Disc, Square, Diamond, Hatch, Text, Mark, Chart.

A class names what a mark is in the theme's stylesheet (`ln`, `st`, `mk deep`), never a colour: the theme gives the
same classes their colours on the page, in a downloaded file and in pixels.
"""

from dataclasses import dataclass
from typing import Literal

Point = tuple[float, float]
Anchor = Literal["start", "middle", "end"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Straight strokes: one or more runs of points, each run drawn apart."""

    runs: tuple[tuple[Point, ...], ...]
    ink: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Path:
    """A closed outline through its points; `title` is its text for a pointer and `link` where it leads."""

    points: tuple[Point, ...]
    ink: str
    title: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """An upright rectangle from its top left corner."""

    x: float
    y: float
    width: float
    height: float
    ink: str
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Disc:
    """A circle; `title` is its text for a pointer and `link` where it leads."""

    x: float
    y: float
    radius: float
    ink: str
    title: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Square:
    """A square around its middle, corners rounded by 2."""

    x: float
    y: float
    side: float
    ink: str
    title: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Diamond:
    """A diamond around its middle, `across` wide and high."""

    x: float
    y: float
    across: float
    ink: str
    title: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hatch:
    """An upright rectangle filled with 45 degree lines, one every `gap`."""

    x: float
    y: float
    width: float
    height: float
    gap: float
    ink: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """Words on their baseline."""

    x: float
    y: float
    words: str
    ink: str
    anchor: Anchor = "start"


Mark = Line | Path | Box | Disc | Square | Diamond | Hatch | Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A drawing: its size, its marks from back to front, and the sentence that tells its data.

    So many of its first marks as `ground` says are those that most charts of its kind begin with.
    """

    width: float
    height: float
    marks: tuple[Mark, ...]
    alt: str
    ink: str = ""
    ground: int = 0
