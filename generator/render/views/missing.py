"""Say what templates see of the page for a wrong address.

Public: MissingView.
"""

from dataclasses import dataclass, field

from generator.render.views.frame import FrameView
from generator.render.views.link import LinkView


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingView:
    """What a reader sees where no page is."""

    frame: FrameView
    links: tuple[LinkView, ...] = field(default_factory=tuple)
