"""Make the page that a reader sees where no page is.

Public: missing_page.
"""

from generator.render import addresses
from generator.render.addresses import Way
from generator.render.edition import Edition
from generator.render.frame import frame
from generator.render.views.link import LinkView
from generator.render.views.missing import MissingView


def missing_page(edition: Edition) -> bytes:
    """The page's bytes: a host shows it at any address, so its links are absolute."""
    way = Way.anywhere(addresses.MISSING, edition.site.settings.base_url)
    view = MissingView(
        frame=frame(
            edition,
            way,
            title="Page not found",
            description="There is no page at this address.",
            indexed=False,
        ),
        links=(
            LinkView(label="The first page", href=way.to(addresses.HOME)),
            LinkView(label="All places", href=way.to("authorities/index.html")),
        ),
    )
    return edition.templates.fill("pages/missing.html", view).encode()
