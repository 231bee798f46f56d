"""Say what templates see of the page of public data.

Public: DataView.
"""

from dataclasses import dataclass

from generator.render.fragment import Html
from generator.render.views.frame import FrameView
from generator.render.views.link import LinkView


@dataclass(frozen=True, slots=True, kw_only=True)
class DataView:
    """The page of public data files."""

    frame: FrameView
    headline: str
    standfirst: str
    files: tuple[LinkView, ...]
    body: Html
    fine: str
