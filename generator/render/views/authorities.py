"""Say what templates see of the table of all authorities.

Public: PlaceRow, AuthoritiesView.
"""

from dataclasses import dataclass

from generator.render.fragment import Html
from generator.render.views.frame import FrameView
from generator.render.views.link import LinkView
from generator.render.views.table import Cell


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRow:
    """An authority in the table of all: what the filters and the sort need stands beside what is shown."""

    name: str
    href: str
    region: str
    region_id: str
    type: str
    published: Cell
    kind: str
    cells: tuple[Cell, ...]
    ways: str
    grades: str
    known_as: str
    picture: Html


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthoritiesView:
    """The table of all authorities."""

    frame: FrameView
    headline: str
    standfirst: str
    columns: tuple[str, ...]
    rows: tuple[PlaceRow, ...]
    closed: tuple[LinkView, ...]
    regions: tuple[tuple[str, str], ...]
    grades: tuple[tuple[str, str], ...]
    judgements: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]
