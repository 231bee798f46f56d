"""Take a drawing off its page: in a file of its own its marks lead nowhere, for their links go from that page.

Public: alone.
"""

from dataclasses import replace

from generator.draw.chart import Chart, Diamond, Disc, Mark, Path, Square


def alone(chart: Chart) -> Chart:
    """The same drawing without links; each mark still tells what it is."""
    return replace(chart, marks=tuple([_unlinked(mark) for mark in chart.marks]))


def _unlinked(mark: Mark) -> Mark:
    if getattr(mark, "link", "") and isinstance(mark, Path | Disc | Square | Diamond):
        return replace(mark, link="")
    return mark
