"""Say what templates see of the pages of frameworks.

Public: FrameworksView, FrameworkView.
"""

from dataclasses import dataclass

from generator.render.views.frame import FrameView
from generator.render.views.grade import GradeView
from generator.render.views.link import LinkView
from generator.render.views.table import TableView


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameworksView:
    """All frameworks in order of time."""

    frame: FrameView
    headline: str
    standfirst: str
    table: TableView


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameworkView:
    """One framework: what it judged, on which scale, and every inspection under it."""

    frame: FrameView
    headline: str
    standfirst: str
    facts: tuple[tuple[str, str], ...]
    link: LinkView | None
    areas: TableView
    scale: tuple[GradeView, ...]
    inspections: TableView
    inspections_title: str
