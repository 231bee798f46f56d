"""Say what a site is: all content and settings as one frozen, indexed value.

Public: Link, Settings, Site.
"""

from dataclasses import dataclass, field
from datetime import date

from generator.model.authority import Authority, Region
from generator.model.correction import Correction
from generator.model.framework import Programme
from generator.model.inspection import Inspection
from generator.model.prose import Page, Prose
from generator.model.release import Release
from generator.model.topic import Topic


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A line of navigation: its words and where it leads below the site's root, or an address outside."""

    label: str
    to: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What `content/site.yaml` says.

    `base_url` is empty or ends with a slash; `scheme` is the region scheme shown first; `fetch` lists addresses that
    an import reads when it is given no other. `schemes` says whose regions those of a scheme are ('ONS');
    `map_source` and `neighbours_source` are sentences on where the map's layout and the neighbours come from, and
    `caution` is what a reader must know before places are compared. All four may be empty.
    """

    name: str
    description: str
    country: str
    base_url: str
    language: str
    as_at: date
    theme: str
    scheme: str
    navigation: tuple[Link, ...]
    independent: str
    licence: str
    licence_link: str
    attribution: str
    contact: str = ""
    fetch: tuple[str, ...] = ()
    schemes: dict[str, str] = field(default_factory=dict)
    map_source: str = ""
    neighbours_source: str = ""
    caution: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """Everything that a build is made from.

    `authorities` are in order of name; `inspections` maps a slug to that authority's events, oldest first;
    `releases` are newest first.
    """

    settings: Settings
    programme: Programme
    topics: tuple[Topic, ...]
    regions: tuple[Region, ...]
    authorities: tuple[Authority, ...]
    inspections: dict[str, tuple[Inspection, ...]]
    commentaries: dict[str, Prose] = field(default_factory=dict)
    pages: tuple[Page, ...] = ()
    corrections: tuple[Correction, ...] = ()
    releases: tuple[Release, ...] = ()
    _by_slug: dict[str, Authority] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_slug", {authority.slug: authority for authority in self.authorities})

    def authority(self, slug: str) -> Authority:
        """The authority with that slug; KeyError where there is none."""
        return self._by_slug[slug]

    def region(self, scheme: str, id: str) -> Region:
        """The region with that id in that scheme; KeyError where there is none."""
        for region in self.regions:
            if (region.scheme, region.id) == (scheme, id):
                return region
        raise KeyError(id)

    def current(self, day: date) -> tuple[Authority, ...]:
        """The authorities that exist on a day, in order of name."""
        return tuple(authority for authority in self.authorities if authority.exists_on(day))

    def graded(self, slug: str) -> tuple[Inspection, ...]:
        """An authority's graded inspections, oldest first."""
        return tuple(inspection for inspection in self.inspections.get(slug, ()) if inspection.graded)

    def visits(self, slug: str) -> tuple[Inspection, ...]:
        """An authority's ungraded visits, oldest first."""
        return tuple(inspection for inspection in self.inspections.get(slug, ()) if not inspection.graded)
