"""Say what templates see of the page of one inspection.

Public: FindingGroup, InspectionView.
"""

from dataclasses import dataclass

from generator.render.views.frame import FrameView
from generator.render.views.link import LinkView
from generator.render.views.must import MustItem
from generator.render.views.prose import Words
from generator.render.views.source import Conflict, SourceRow
from generator.render.views.stand import StandRow


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingGroup:
    """What an inspection said of one judgement area."""

    label: str
    items: tuple[MustItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class InspectionView:
    """The page of one inspection or visit."""

    frame: FrameView
    headline: str
    standfirst: str
    facts: tuple[tuple[str, str], ...]
    report: LinkView | None
    stand: tuple[StandRow, ...]
    stand_title: str
    stand_note: str
    apart: tuple[StandRow, ...]
    asked_title: str
    asked: tuple[FindingGroup, ...]
    asked_note: str
    praised: tuple[FindingGroup, ...]
    praised_note: str
    commentary: tuple[Words, ...]
    response: tuple[Words, ...]
    sources: tuple[SourceRow, ...]
    conflicts: tuple[Conflict, ...]
    before: LinkView | None
    after: LinkView | None
    authority: LinkView
