"""Each mark has an outline for the renderer."""

import numpy as np

from generator.draw.chart import Hatch
from generator.draw.ink.outlines import outline


def test_a_hatch_is_lines_that_rise_at_45_degrees_within_its_edges() -> None:
    """One every gap along the left edge, then along the foot."""
    strokes, place = outline(Hatch(x=5, y=7, width=20, height=30, gap=10, ink="hat"))
    ends = np.asarray(strokes.vertices).reshape(-1, 4).tolist()
    assert ends == [[0, 10, 10, 0], [0, 20, 20, 0], [0, 30, 20, 10], [10, 30, 20, 20]]
    assert place == (5, 7, 1, 1)
