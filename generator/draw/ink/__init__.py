"""Turn a chart into SVG or PNG bytes, the same every time.

Public: svg, svg_file, png.

A chart becomes a matplotlib figure; a page's drawing and a downloaded file are written by a small renderer of our own
(`writer`), a picture by matplotlib's Agg. matplotlib takes 0.4 s to import, so it is imported when a drawing is made
and not before: a build that finds every drawing in its cache never pays for it.
"""

from collections.abc import Mapping

from generator.draw.chart import Chart

Fonts = Mapping[str, tuple[str, ...]]


def svg(chart: Chart, prefix: str, css_class: str = "wide") -> str:
    """The drawing for a page: an `svg` element with classes and no styles, its ids beginning with `prefix`."""
    from generator.draw.ink.writer import element  # imports matplotlib: see above

    return element(chart, prefix, css_class)


def svg_file(chart: Chart, palette: Mapping[str, str], css: str = "", fonts: Fonts | None = None) -> bytes:
    """The drawing as a file of its own: `palette` gives its colours by name, `css` follows the rules made from them."""
    from generator.draw.ink.writer import document  # imports matplotlib: see above

    return document(chart, palette, css, fonts or {}).encode()


def png(chart: Chart, palette: Mapping[str, str], scale: float = 1.5) -> bytes:
    """The drawing in pixels, `scale` of them to a unit, on the palette's paper."""
    from generator.draw.ink.pixels import picture  # imports matplotlib: see above

    return picture(chart, palette, scale)
