"""Say what templates see of a mistake that was mended.

Public: CorrectionView.
"""

from dataclasses import dataclass

from generator.render.views.link import LinkView


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionView:
    """A mistake that was mended: when, about which place, what it said and says, and why."""

    date: str
    about: LinkView
    was: str
    now: str
    why: str
