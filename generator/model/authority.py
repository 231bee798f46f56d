"""Say what an authority is: a place, its names and codes over time, regions, neighbours, predecessors, map tile.

Public: Region, Neighbour, Tile, Authority.
"""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A region of one scheme (`ofsted` or `ons`)."""

    id: str
    name: str
    scheme: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbour:
    """A statistical neighbour: its slug, and how close the model calls it ('very close')."""

    authority: str
    closeness: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """A hexagon on the map: column and row, odd rows shifted half a hexagon right, row 0 at the bottom."""

    column: int
    row: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Authority:
    """A council that answers for children's services.

    `slug` names its folder and page. `name` is used alone, `called` inside a sentence. `past_names` and
    `known_as` are other names in sources, `past_slugs` folders it had before. `gss` is the current code, `past_gss`
    the earlier ones. `regions` maps a scheme to a region id. `opened` and `closed` are None for councils that were
    there throughout. `predecessors` and `successors` are slugs. `trust` names the company that runs the services,
    where one does.
    """

    slug: str
    name: str
    called: str
    urn: str
    la_code: str
    gss: str
    type: str
    regions: dict[str, str]
    past_gss: tuple[str, ...] = ()
    past_names: tuple[str, ...] = ()
    past_slugs: tuple[str, ...] = ()
    known_as: tuple[str, ...] = ()
    tile: Tile | None = None
    neighbours: tuple[Neighbour, ...] = ()
    opened: date | None = None
    closed: date | None = None
    predecessors: tuple[str, ...] = ()
    successors: tuple[str, ...] = ()
    trust: str = ""
    website: str = ""

    def exists_on(self, day: date) -> bool:
        """Whether the council is there on that day."""
        return (self.opened is None or self.opened <= day) and (self.closed is None or day < self.closed)
