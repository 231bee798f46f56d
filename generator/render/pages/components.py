"""Make the page of all components with their examples, for those who work on the theme.

Public: PAGE, components_page.
"""

from generator.analyse.english import opening
from generator.render.addresses import Way
from generator.render.edition import Edition
from generator.render.frame import frame
from generator.render.views.components import ComponentsView, Specimen
from generator.render.views.link import LinkView

PAGE = "components/index.html"
"""Where it lies; only the preview has it."""


def components_page(edition: Edition) -> bytes:
    """The page's bytes."""
    return edition.templates.fill("pages/components.html", _view(edition)).encode()


def _view(edition: Edition) -> ComponentsView:
    way = Way(page=PAGE, base=edition.site.settings.base_url)
    names = tuple(dict.fromkeys(example.component for example in edition.theme.examples))
    return ComponentsView(
        frame=frame(
            edition,
            way,
            title="Components",
            description="Every component of the theme with its examples.",
            crumbs=(("Components", PAGE),),
            indexed=False,
        ),
        headline="The components of the theme, each with its examples",
        toc=tuple(LinkView(label=opening(name), href=f"#of-{name}") for name in names),
        components=tuple((name, tuple(_specimens(edition, name))) for name in names),
    )


def _specimens(edition: Edition, component: str) -> list[Specimen]:
    return [
        Specimen(
            name=f"{example.macro}: {example.name}",
            template=f"components/{component}/template.html",
            macro=example.macro,
            given=example.given,
        )
        for example in edition.theme.examples
        if example.component == component
    ]
