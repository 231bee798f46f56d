"""Turn a chart into SVG or PNG bytes, the same every time.

Public: svg, svg_file, png.

A page's drawing and a downloaded file are written mark by mark (`vectors`); a picture is drawn by matplotlib's Agg
(`pixels`). matplotlib takes 0.3 s to import, so it is imported when a picture is made and not before: a build that
finds every picture in its cache never pays for it.
"""

import os
from collections.abc import Mapping

from generator.draw.chart import Chart
from generator.draw.ink.vectors import document, element

Fonts = Mapping[str, tuple[str, ...]]


def svg(chart: Chart, prefix: str, css_class: str = "wide") -> str:
    """The drawing for a page: an `svg` element with classes and no styles, its ids beginning with `prefix`."""
    return element(chart, prefix, css_class)


def svg_file(chart: Chart, palette: Mapping[str, str], fonts: Fonts | None = None) -> bytes:
    """The drawing as a file of its own: `palette` gives its colours by name, and it has no styles."""
    return document(chart, palette, fonts or {}).encode()


def png(chart: Chart, palette: Mapping[str, str], scale: float = 1.5) -> bytes:
    """The drawing in pixels, `scale` of them to a unit, on the palette's paper."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # numpy else starts a thread a core, which spins for no algebra
    from generator.draw.ink.pixels import picture  # imports matplotlib: see above

    return picture(chart, palette, scale)
