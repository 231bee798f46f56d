"""Make the pages that people write: about, method, glossary, the guide.

Public: prose_page.
"""

from collections.abc import Callable

from generator.model.prose import Page
from generator.model.site import Site
from generator.render import addresses
from generator.render.addresses import Way
from generator.render.corrections import corrections
from generator.render.disagreements import disagreements
from generator.render.edition import Edition
from generator.render.fragment import Html
from generator.render.frame import Crumb, frame
from generator.render.markup import markup, slots
from generator.render.releases import releases
from generator.render.views.link import LinkView
from generator.render.views.prose import ProseView

GUIDE = "guide"
_FIGURES: dict[str, tuple[str, Callable[[Site, Way], object]]] = {
    "conflicts": ("disagreements", disagreements),
    "corrections": ("corrections", corrections),
    "releases": ("releases", releases),
}
"""By the name of a slot, the component that fills it and what it shows."""
_LONG = 4
"""Headings from which a page lists them at its head."""


def prose_page(edition: Edition, slug: str) -> bytes:
    """The page's bytes; KeyError where nobody wrote a page of that slug."""
    page = next((each for each in edition.site.pages if each.slug == slug), None)
    if page is None:
        raise KeyError(slug)
    return edition.templates.fill("pages/prose.html", _view(edition, page)).encode()


def _view(edition: Edition, page: Page) -> ProseView:
    way = Way(page=addresses.content(page.slug), base=edition.site.settings.base_url)
    made = markup(page.prose, way, figures=_figures(edition, page, way))
    long = len(made.headings) >= _LONG
    return ProseView(
        frame=frame(
            edition,
            way,
            title=page.title,
            description=page.description,
            crumbs=_crumbs(edition, page),
        ),
        headline=page.title,
        standfirst=page.description,
        body=made.html,
        toc=tuple(LinkView(label=words, href=f"#{id}") for id, words in made.headings) if long else (),
        siblings=_siblings(edition, page, way),
    )


def _figures(edition: Edition, page: Page, way: Way) -> dict[str, Html]:
    """The figures that the page has slots for, by name."""
    wanted = slots(page.prose.text)
    return {
        name: Html(edition.templates.fill(f"components/{component}/slot.html", rows(edition.site, way)))
        for name, (component, rows) in _FIGURES.items()
        if name in wanted
    }


def _crumbs(edition: Edition, page: Page) -> tuple[Crumb, ...]:
    own = (page.title, addresses.content(page.slug))
    if not page.slug.startswith(f"{GUIDE}/"):
        return (own,)
    first = next((each for each in edition.site.pages if each.slug.startswith(GUIDE)), page)
    return (("Guide", addresses.content(first.slug)), own)


def _siblings(edition: Edition, page: Page, way: Way) -> tuple[LinkView, ...]:
    """The other pages of the guide, in order, where the page is one of them."""
    if not page.slug.startswith(GUIDE):
        return ()
    pages = sorted(
        (each for each in edition.site.pages if each.slug.startswith(GUIDE)), key=lambda each: (each.order, each.slug)
    )
    return tuple(
        LinkView(label=each.title, href=way.to(addresses.content(each.slug)), current=each.slug == page.slug)
        for each in pages
    )
