"""Hold the authority that a page is about, with what its sections share.

Public: Subject, subject_of, drawn.
"""

from dataclasses import dataclass

from generator.analyse.ledger import Ledger, ledger
from generator.analyse.movement import Move
from generator.model.authority import Authority
from generator.model.framework import Programme
from generator.model.inspection import Inspection
from generator.model.site import Settings
from generator.render import addresses
from generator.render.addresses import Way
from generator.render.drawings import AUTHORITY, of_authority, present
from generator.render.edition import Edition
from generator.render.figures import figure_view
from generator.render.views.figure import FigureView


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """The authority with its graded inspections, oldest first, and what they asked for."""

    edition: Edition
    authority: Authority
    way: Way
    moves: tuple[Move, ...]
    asked: Ledger

    @property
    def slug(self) -> str:
        """Its short name, as in addresses."""
        return self.authority.slug

    @property
    def programme(self) -> Programme:
        """The inspections that the site is about."""
        return self.edition.site.programme

    @property
    def settings(self) -> Settings:
        """The site's own settings."""
        return self.edition.site.settings

    @property
    def latest(self) -> Inspection | None:
        """Its latest graded inspection."""
        return self.moves[-1].inspection if self.moves else None

    @property
    def closed(self) -> bool:
        """Whether it no longer exists on the site's day."""
        return not self.authority.exists_on(self.settings.as_at)


def subject_of(edition: Edition, slug: str) -> Subject:
    """What is known of one authority."""
    site = edition.site
    return Subject(
        edition=edition,
        authority=site.authority(slug),
        way=Way(page=addresses.authority(slug), base=site.settings.base_url),
        moves=edition.moves[slug],
        asked=ledger(site, slug, edition.cut),
    )


def drawn(subject: Subject, id: str, level: int = 3, inline: bool = True) -> FigureView | None:
    """One of the page's figures, None where there is nothing to draw; not `inline` where the page lays it out itself.

    `level` is the heading level of its title.
    """
    if id not in present(subject.edition, subject.slug):
        return None
    figure = of_authority(subject.edition, subject.slug, id)
    return figure_view(subject.edition, subject.way, figure, level, AUTHORITY[id][1], inline) if figure else None
