"""Say what templates see of the first page.

Public: RegionPlaces, Latest, HomeView.
"""

from dataclasses import dataclass

from generator.render.fragment import Html
from generator.render.views.figure import FigureView
from generator.render.views.frame import FrameView
from generator.render.views.link import LinkView


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionPlaces:
    """A region's authorities, by name."""

    id: str
    name: str
    href: str
    places: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Latest:
    """A recent report: its sentence, its small journey, the rest in brief."""

    headline: str
    href: str
    text: str
    picture: Html


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView:
    """The first page."""

    frame: FrameView
    headline: str
    standfirst: str
    regions: tuple[RegionPlaces, ...]
    columns: tuple[tuple[RegionPlaces, ...], ...]
    aside_title: str
    aside: str
    lead: FigureView | None
    latest: tuple[Latest, ...]
    latest_more: tuple[LinkView, ...]
    map: FigureView | None
    units: FigureView | None
    map_switch: tuple[LinkView, ...]
    over_time: FigureView | None
    over_time_title: str
    over_time_note: str
    over_time_links: tuple[LinkView, ...]
    again: FigureView | None
