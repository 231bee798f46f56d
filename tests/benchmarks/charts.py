"""Time the drawings of all authorities, and count their bytes: `python -m tests.benchmarks.charts`.

Prints a table; medians of five runs in one process. Not a test: machines differ.
"""

import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from statistics import median
from time import perf_counter

from generator.analyse.journey import Journey, journey
from generator.draw.chart import Chart, Text
from generator.draw.ink import png, svg, svg_file
from generator.draw.journey import journey_figure
from generator.draw.line import LIST, small_line
from generator.load.content import load_site
from generator.model.site import Site

CONTENT = Path(__file__).resolve().parents[2] / "content"
RUNS = 5
PALETTE = {
    "paper": "#ffffff",
    "wash": "#f3f6f9",
    "ink": "#14212e",
    "ink-2": "#3f4e5e",
    "ink-3": "#5a6877",
    "rule": "#d6dde4",
    "rule-2": "#76838f",
}


def main() -> None:
    """Measure each kind of work over all authorities of the content, and print a row for each."""
    site = load_site(CONTENT).site
    print(f"{len(site.authorities)} authorities, Python {sys.version.split()[0]}")
    started = perf_counter()
    png(Chart(width=1, height=1, marks=(), alt=""), PALETTE)
    print(f"matplotlib imported, first picture   {1000 * (perf_counter() - started):8.1f} ms once")
    journeys = [journey(site, authority.slug, site.settings.as_at) for authority in site.authorities]
    charts = [chart for made in journeys for chart in _drawings(site, made)]
    small = [small_line(made, site.programme, LIST) for made in journeys]
    _row("journeys followed", lambda: [journey(site, each.slug, site.settings.as_at) for each in site.authorities])
    _row("journeys laid out, both widths", lambda: [chart for made in journeys for chart in _drawings(site, made)])
    _row("journeys as SVG for the page", lambda: [svg(chart, "journey-w").encode() for chart in charts])
    _row("journeys as SVG files", lambda: [svg_file(chart, PALETTE) for chart in charts])
    _row("word-sized lines as SVG", lambda: [svg(chart, "l").encode() for chart in small])
    _row("journeys as pictures, every tenth", lambda: [png(chart, PALETTE) for chart in charts[::20]])
    _row("matplotlib's own SVG, every tenth", lambda: [_stock(chart) for chart in charts[::20]])


def _drawings(site: Site, made: Journey) -> list[Chart]:
    figure = journey_figure(made, site.programme, site.settings.as_at)
    return [chart for chart in (figure.wide, figure.narrow) if chart]


def _stock(chart: Chart) -> bytes:
    """The same marks through matplotlib's own SVG backend, to compare with."""
    from matplotlib import rc_context
    from matplotlib.figure import Figure
    from matplotlib.patches import PathPatch
    from matplotlib.transforms import Affine2D

    from generator.draw.ink.outlines import outline

    made, drawn = BytesIO(), Figure(figsize=(chart.width / 72, chart.height / 72), dpi=72)
    down = Affine2D().scale(1, -1).translate(0, chart.height)
    for mark in chart.marks:
        if isinstance(mark, Text):
            drawn.text(mark.x / chart.width, 1 - mark.y / chart.height, mark.words)
        else:
            shape, place = outline(mark)
            drawn.add_artist(
                PathPatch(shape, transform=Affine2D.from_values(place[2], 0, 0, place[3], place[0], place[1]) + down)
            )
    with rc_context({"svg.fonttype": "none", "svg.hashsalt": "gradeline"}):
        drawn.savefig(made, format="svg", metadata={"Date": None})
    return made.getvalue()


def _row(name: str, work: Callable[[], list[bytes] | list[Chart] | list[Journey]]) -> None:
    times = []
    made: list[bytes] | list[Chart] | list[Journey] = []
    for _ in range(RUNS):
        started = perf_counter()
        made = work()
        times.append(perf_counter() - started)
    sizes = [len(each) for each in made if isinstance(each, bytes)]
    weight = f"{sum(sizes) / len(sizes):8.0f} bytes each, {max(sizes)} at most" if sizes else ""
    print(f"{name:36} {1000 * median(times) / len(made):8.2f} ms each {1000 * median(times):8.0f} ms all {weight}")


if __name__ == "__main__":
    main()
