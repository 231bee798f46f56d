"""Hold what the pages of one build share: the site, the theme, the names of assets, and analyses made once.

Public: Edition, File.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar, cast

from generator.analyse.changes import Change, changes_of, newest_first
from generator.analyse.cut import Cut, published_on
from generator.analyse.journey import Journey, journey
from generator.analyse.movement import Flow, Move, flow, moves
from generator.analyse.neighbours import Company, company
from generator.analyse.standing import Standing, by_scheme, standing
from generator.analyse.timing import Timing, timing
from generator.analyse.topics import Lists, Raising, Return, Use, lists, raisings, returns, uses
from generator.analyse.trend import Trend, trends, yearly
from generator.draw.figure import Figure
from generator.draw.multiples import Picture, picture
from generator.model.authority import Authority
from generator.model.inspection import Inspection
from generator.model.site import Site
from generator.model.theme import Theme
from generator.render.carried import Carried
from generator.render.downloads import names_file
from generator.render.records import Sheet, sheets
from generator.render.search import Index, word_index
from generator.render.stylesheet import asset_name, stylesheet
from generator.render.told import Told, told

if TYPE_CHECKING:
    from generator.render.templates import Templates


T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file beside the pages, named after its bytes."""

    path: str
    data: bytes


def _file(name: str, suffix: str, data: bytes) -> File:
    return File(path=asset_name(name, suffix, data), data=data)


@dataclass(frozen=True)
class Edition:
    """One build's site and theme, with whatever many pages need worked out at first use and kept.

    `code` are the theme's templates as `templates.compiled` gave them, if they are at hand.
    """

    site: Site
    theme: Theme
    carried: Carried = field(default_factory=Carried, compare=False)
    code: bytes = field(default=b"", compare=False)

    @cached_property
    def look(self) -> str:
        """The theme's digest."""
        return self.theme.digest

    @cached_property
    def told(self) -> dict[str, Told]:
        """Every authority in short, by its slug."""
        return {authority.slug: self._told(authority) for authority in self.site.authorities}

    def _told(self, authority: Authority) -> Told:
        commentary, events = self.site.commentaries.get(authority.slug), self.events(authority.slug)
        looked_at = (authority, commentary, *events)
        return self.carried.over(f"told {authority.slug}", looked_at, lambda: told(authority, commentary, events))

    @cached_property
    def style(self) -> File:
        """The stylesheet."""
        return self.carried.over("style", (self.look,), lambda: _file("style", "css", stylesheet(self.theme).encode()))

    @cached_property
    def script(self) -> File | None:
        """The scripts as one file; None where the theme has none."""
        data = self.theme.script.encode()
        return _file("site", "js", data) if data.strip() else None

    @cached_property
    def names(self) -> File:
        """Every name of every place, for the search."""
        looked_at = self.site.authorities
        return self.carried.over("names", looked_at, lambda: _file("names", "json", names_file(self.site)))

    @cached_property
    def words(self) -> Index:
        """Where each word of the site stands, for the search page."""
        return word_index(self.site)

    @cached_property
    def sheets(self) -> tuple[Sheet, ...]:
        """The tables of the public data."""
        return sheets(self.site)

    @cached_property
    def templates(self) -> "Templates":
        """The theme's templates; Jinja2 is loaded here, so that a build with nothing to fill does without it."""
        from generator.render.templates import Templates

        looked_at = (self.look, repr(self.theme.files))  # a fault in one names its file
        return self.carried.over("templates", looked_at, lambda: Templates(self.theme, self.code))

    @cached_property
    def cut(self) -> Cut:
        """What a reader can know on the site's day."""
        return Cut(as_at=self.site.settings.as_at)

    @cached_property
    def standing(self) -> Standing:
        """Who holds which grade on the site's day, by the site's own set of regions."""
        return standing(self.site, self.site.settings.as_at)

    @cached_property
    def moves(self) -> dict[str, tuple[Move, ...]]:
        """Every authority's graded inspections against the ones before, oldest first."""
        return {authority.slug: self._moves(authority.slug) for authority in self.site.authorities}

    def _moves(self, slug: str) -> tuple[Move, ...]:
        programme, events = self.site.programme, self.events(slug)
        looked_at = (programme, self.cut.as_at, *events)
        return self.carried.over(f"moves {slug}", looked_at, lambda: moves(programme, events, self.cut))

    @cached_property
    def flows(self) -> dict[str, Flow]:
        """By judgement, where grades went from each inspection to the next."""
        moved = [move for found in self.moves.values() for move in found]
        return {line.id: flow(self.site.programme, moved, line.id) for line in self.site.programme.judgements}

    @cached_property
    def timing(self) -> Timing:
        """Waits, gaps and windows on the site's day."""
        return timing(self.site, self.site.settings.as_at)

    @cached_property
    def trends(self) -> dict[str, Trend]:
        """Every line of judgement over the years."""
        return trends(self.site, yearly(self.site, self.site.settings.as_at))

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """Every report as news, newest first."""
        return newest_first(change for authority in self.site.authorities for change in self.news(authority.slug))

    def news(self, slug: str) -> tuple[Change, ...]:
        """An authority's reports as news, newest first."""
        return changes_of(self.site.programme, self.site.authority(slug), self.moves[slug])

    @cached_property
    def published(self) -> dict[int, tuple[Move, ...]]:
        """Every authority's graded inspections by the year that their reports came out in, newest year first."""
        found: dict[int, list[Move]] = {}
        for moved in self.moves.values():
            for move in moved:
                found.setdefault(published_on(move.inspection).year, []).append(move)
        return {year: tuple(found[year]) for year in sorted(found, reverse=True)}

    @property
    def years(self) -> tuple[int, ...]:
        """The years that reports were published in, newest first."""
        return tuple(self.published)

    @cached_property
    def uses(self) -> tuple[Use, ...]:
        """How often each topic was raised."""
        return uses(self.site, self.cut)

    @cached_property
    def lists(self) -> Lists:
        """Which lists of what must improve are held."""
        return lists(self.site, self.cut)

    @cached_property
    def returns(self) -> tuple[Return, ...]:
        """How often each topic came back."""
        return returns(self.site, self.cut)

    @cached_property
    def raisings(self) -> dict[str, tuple[Raising, ...]]:
        """Who was asked about each topic."""
        return raisings(self.site, self.cut)

    @cached_property
    def _kept(self) -> dict[str, object]:
        return {}

    def remember(self, name: str, make: Callable[[], T]) -> T:
        """What is worked out once, by a name of its own."""
        if name not in self._kept:
            self._kept[name] = make()
        return cast("T", self._kept[name])

    def figure(self, page: str, id: str, make: Callable[[], Figure | None]) -> Figure | None:
        """A page's figure, laid out once for the page and the files beside it; only the latest page's are kept."""
        if self._figures.get("", "") != page:
            self._figures.clear()
            self._figures[""] = page
        if id not in self._figures:
            self._figures[id] = make()
        found = self._figures[id]
        return None if isinstance(found, str) else found

    @cached_property
    def _figures(self) -> dict[str, Figure | str | None]:
        return {}

    def company(self, slug: str) -> Company:
        """A place with those it is compared with."""
        if slug not in self._companies:
            self._companies[slug] = company(self.site, self.standing, slug)
        return self._companies[slug]

    @cached_property
    def _companies(self) -> dict[str, Company]:
        return {}

    def journey(self, slug: str) -> Journey:
        """An authority's way along the headline judgement, as known on the site's day."""
        if slug not in self._journeys:
            self._journeys[slug] = journey(self.site, slug, self.site.settings.as_at)
        return self._journeys[slug]

    @cached_property
    def _journeys(self) -> dict[str, Journey]:
        return {}

    def picture(self, slug: str) -> Picture:
        """An authority's journey as a small picture, for the pages of those that it is like."""
        if slug not in self._pictures:
            self._pictures[slug] = picture(self.journey(slug), self.site.programme)
        return self._pictures[slug]

    @cached_property
    def _pictures(self) -> dict[str, Picture]:
        return {}

    @cached_property
    def other_standings(self) -> tuple[Standing, ...]:
        """The same by the other sets of regions."""
        schemes = dict.fromkeys(region.scheme for region in self.site.regions)
        return tuple(
            by_scheme(self.site, self.standing, scheme) for scheme in schemes if scheme != self.site.settings.scheme
        )

    def events(self, slug: str) -> tuple[Inspection, ...]:
        """An authority's inspections and visits, oldest first."""
        return self.site.inspections.get(slug, ())

    def latest(self, slug: str) -> Move | None:
        """An authority's latest graded inspection, against the one before; None where it has none."""
        found = self.moves[slug]
        return found[-1] if found else None
