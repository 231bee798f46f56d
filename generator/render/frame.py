"""Build what stands around every page: title, navigation, crumbs and foot.

Public: Crumb, frame.
"""

from generator.analyse.english import day
from generator.draw.phrases import places
from generator.model.site import Link
from generator.render import addresses
from generator.render.addresses import Way
from generator.render.edition import Edition
from generator.render.views.frame import FrameView
from generator.render.views.link import LinkView

_FOOT = (
    (
        ("What changed", "changes/index.html"),
        ("Regions", "regions/index.html"),
        ("Topics", "topics/index.html"),
        ("Timing", "timing/index.html"),
        ("Compare", "compare/index.html"),
        ("Frameworks", "frameworks/index.html"),
        ("Search", "search/index.html"),
    ),
    (
        ("Data and downloads", "data/index.html"),
        ("Method", "method/index.html"),
        ("Glossary", "glossary/index.html"),
        ("Guide", "guide/index.html"),
        ("About", "about/index.html"),
        ("Accessibility", "accessibility/index.html"),
        ("Corrections", "corrections/index.html"),
    ),
)

_MADE = {
    f"{name}/index.html"
    for name in ("changes", "regions", "topics", "timing", "compare", "frameworks", "search", "data")
}
"""Pages that every site has."""

TOUCH = "assets/icon-180.png"
"""The icon of the site on the first screen of an iPhone, which does not read the manifest."""

Crumb = tuple[str, str]
"""A step above a page: its words and its path below the root."""


def frame(
    edition: Edition,
    way: Way,
    *,
    title: str,
    description: str,
    crumbs: tuple[Crumb, ...] = (),
    indexed: bool = True,
    feed: str = "",
    card: str = "",
    dataset: str = "",
) -> FrameView:
    """The frame of the page that `way` starts from; `crumbs` are the steps above it, the page itself last.

    `card` is the path of a picture for shared links and `dataset` what the page's data is, as a text of JSON-LD.
    """
    settings = edition.site.settings
    script, pages = edition.script, _pages(edition)
    return FrameView(
        title=title if title == settings.name else f"{title} – {settings.name}",
        description=description,
        language=settings.language,
        site=settings.name,
        home=way.to(addresses.HOME),
        style=way.to(edition.style.path),
        icon=way.to("assets/icon.svg") if "assets/icon.svg" in edition.theme.assets else "",
        touch_icon=way.to(TOUCH) if TOUCH in edition.theme.assets else "",
        script=way.to(script.path) if script else "",
        names=way.to(edition.names.path),
        place=edition.site.programme.place_word,
        places=places(edition.site.programme),
        root=way.to(addresses.HOME).removesuffix(addresses.HOME),
        search=way.to("authorities/index.html"),
        finder=way.page not in (addresses.HOME, "authorities/index.html"),
        navigation=tuple(_navigation(link, way) for link in settings.navigation),
        crumbs=_crumbs(way, settings.country, crumbs),
        independent=settings.independent,
        about=settings.description,
        attribution=settings.attribution,
        licence=LinkView(label=settings.licence, href=settings.licence_link),
        as_at=day(settings.as_at),
        foot=tuple(_column(pages, way, column) for column in _FOOT),
        feed=way.to(feed) if feed else "",
        manifest=way.to("site.webmanifest"),
        canonical=way.canonical,
        card=settings.base_url + card if card and settings.base_url else "",
        dataset=dataset,
        indexed=indexed,
    )


def _navigation(link: Link, way: Way) -> LinkView:
    return LinkView(label=link.label, href=way.to(link.to), current=link.to == way.page)


def _crumbs(way: Way, home: str, crumbs: tuple[Crumb, ...]) -> tuple[LinkView, ...]:
    if not crumbs:
        return ()
    above = tuple(LinkView(label=label, href=way.to(path)) for label, path in ((home, addresses.HOME), *crumbs[:-1]))
    return (*above, LinkView(label=crumbs[-1][0], href="", current=True))


def _pages(edition: Edition) -> set[str]:
    """The pages that the foot may lead to."""
    return {addresses.content(page.slug) for page in edition.site.pages} | _MADE


def _column(pages: set[str], way: Way, column: tuple[Crumb, ...]) -> tuple[LinkView, ...]:
    """The links of one column of the foot, those to pages that the site has."""
    return tuple([LinkView(label=label, href=way.to(path)) for label, path in column if path in pages])
