"""Draw a chart in pixels with matplotlib's Agg.

Public: picture.
"""

from collections.abc import Mapping
from io import BytesIO

from matplotlib.backends.backend_agg import FigureCanvasAgg

from generator.draw.chart import Chart
from generator.draw.ink.artists import figure


def picture(chart: Chart, palette: Mapping[str, str], scale: float) -> bytes:
    """PNG bytes, `scale` dots to a unit of the chart, without dates or the name of a program."""
    drawn = figure(chart, palette, scale)
    drawn.set_facecolor(palette.get("paper", "#ffffff"))
    made = BytesIO()
    FigureCanvasAgg(drawn).print_figure(made, format="png", metadata={"Software": None, "Title": chart.alt})
    return made.getvalue()
