"""Make the picture that stands for an authority's page where a link to it is shared.

Public: path_of, with_cards, card_file.
"""

from generator.draw.card import SCALE, card
from generator.draw.words import headline
from generator.render.edition import Edition


def path_of(slug: str) -> str:
    """Where an authority's card lies, among its figures."""
    return f"authorities/{slug}/figures/card.png"


def with_cards(edition: Edition) -> bool:
    """Whether cards are made: what shows them asks for a whole address, so a site that knows its own has them."""
    return bool(edition.site.settings.base_url)


def card_file(edition: Edition, slug: str) -> bytes:
    """The card as PNG, 1200 by 630, in the theme's light colours."""
    from generator.draw import ink  # the drawing library is loaded only where something is drawn

    site, journey = edition.site, edition.journey(slug)
    chart = card(journey, site.programme, headline(journey, site.programme), site.settings.name)
    return ink.png(chart, edition.theme.palette["light"], SCALE)
