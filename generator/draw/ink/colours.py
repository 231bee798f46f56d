"""Sort the dots of a picture into the colours of a palette, a byte a dot.

Public: Palette, Colour, rgb, paper, indexed.

Pictures a third as large as in full colour, made in half the time.
"""

from functools import cached_property, lru_cache

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageColor

Palette = tuple[tuple[str, str], ...]
"""Names of colours with their values, `#rrggbb`."""

MOST = 256
"""The most colours that one byte a dot can name."""

SHADES = 8
"""Steps by which the edge of one colour fades into another."""

NEAR = 8
"""The least distance of two colours of a palette in their widest channel: closer ones get mixed up."""

Colour = tuple[int, int, int]
Bytes = npt.NDArray[np.uint8]
Dots = npt.NDArray[np.uint32]
Numbers = npt.NDArray[np.int16]


@lru_cache(maxsize=512)
def rgb(palette: Palette, name: str) -> Colour:
    """A colour's parts from 0 to 255; paper is white and everything else black where the palette lacks it."""
    parts = ImageColor.getrgb(dict(palette).get(name, "#ffffff" if name == "paper" else "#000000"))
    return parts[0], parts[1], parts[2]


def paper(palette: Palette) -> np.uint32:
    """A dot of paper: red, green, blue and full cover, a byte each."""
    dots: Dots = np.frombuffer(bytes((*rgb(palette, "paper"), 255)), dtype=np.uint32)
    return np.uint32(dots[0])


def indexed(dots: Dots, palette: Palette) -> Image.Image:
    """A picture of the palette's colours; `dots` are rows of RGBA in four bytes, all opaque.

    Drawings have long runs of one colour, so each run is looked up once.
    """
    table = _table(palette)
    flat = dots.ravel()
    changes = np.flatnonzero(flat[1:] != flat[:-1]) + 1
    starts = np.concatenate(([0], changes))
    named = np.repeat(table.nearest(flat[starts]), np.diff(starts, append=flat.size))
    image = Image.fromarray(named.reshape(dots.shape), "P")
    image.putpalette([part for colour in table.colours for part in colour])
    return image


class _Table:
    """Which of a palette's colours is nearest to any other, told by its six highest bits a channel and kept."""

    def __init__(self, palette: Palette) -> None:
        self.colours = _colours(palette)
        self._known = np.full(1 << 18, -1, dtype=np.int16)

    def nearest(self, dots: Dots) -> Bytes:
        """The number of the nearest colour for each dot."""
        keys = (dots >> 2 & 0x3F) | (dots >> 4 & 0xFC0) | (dots >> 6 & 0x3F000)
        found: Numbers = self._known[keys]
        if (found < 0).any():
            new = np.unique(keys[found < 0])
            self._known[new] = self._measured(new)
            found = self._known[keys]
        numbers: Bytes = found.astype(np.uint8)
        return numbers

    def _measured(self, keys: Dots) -> Numbers:
        parts = np.stack([keys & 0x3F, keys >> 6 & 0x3F, keys >> 12], axis=1).astype(np.int32) * 4 + 2
        apart = ((parts[:, None, :] - self._all[None, :, :]) ** 2).sum(axis=2)
        closest: Numbers = apart.argmin(axis=1).astype(np.int16)
        return closest

    @cached_property
    def _all(self) -> npt.NDArray[np.int32]:
        return np.array(self.colours, dtype=np.int32)


@lru_cache(maxsize=8)
def _table(palette: Palette) -> _Table:
    return _Table(palette)


def _colours(palette: Palette) -> tuple[Colour, ...]:
    """A palette's own colours, then their shades on its grounds, and of what is written on a tone."""
    named = {name: rgb(palette, name) for name, _ in palette}
    pairs = [(ground, name) for ground in ("paper", "wash") for name in named if not name.endswith("-on")]
    pairs += [(name.removesuffix("-on"), name) for name in named if name.endswith("-on")]
    known = [(named[under], named[over]) for under, over in pairs if under in named and over in named]
    shades = [_between(under, over, step / SHADES) for step in (4, 2, 6, 1, 3, 5, 7) for under, over in known]
    chosen = list(dict.fromkeys([rgb(palette, "paper"), *named.values()]))
    for shade in dict.fromkeys(shades):
        if all(_apart(shade, colour) for colour in chosen):
            chosen.append(shade)
    return tuple(chosen[:MOST])


def _apart(one: Colour, other: Colour) -> bool:
    """Whether two colours are far enough apart to be told from each other when dots are sorted into the palette."""
    return max(abs(low - high) for low, high in zip(one, other, strict=True)) >= NEAR


def _between(under: Colour, over: Colour, share: float) -> Colour:
    red, green, blue = (round(low + (high - low) * share) for low, high in zip(under, over, strict=True))
    return red, green, blue
