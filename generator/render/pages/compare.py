"""Make the page that puts up to four places side by side, and the data that its script reads.

Public: compare_page, compare_data, PAGE, DATA.
"""

from generator.analyse.english import counted
from generator.analyse.standing import Holding
from generator.draw.line import PICTURE
from generator.draw.phrases import places
from generator.render import addresses
from generator.render.addresses import Way
from generator.render.comparison import spark
from generator.render.downloads import json_file
from generator.render.edition import Edition
from generator.render.frame import frame
from generator.render.grades import grade_view
from generator.render.views.compare import CompareView
from generator.render.views.link import LinkView
from generator.render.wording import month

PAGE = "compare/index.html"
DATA = "compare/places.json"


def compare_page(edition: Edition) -> bytes:
    """The page's bytes: without scripts it leads to the same in tables."""
    site = edition.site
    way = Way(page=PAGE, base=site.settings.base_url)
    current = site.current(site.settings.as_at)
    view = CompareView(
        frame=frame(
            edition,
            way,
            title=f"Compare {places(site.programme)}",
            description=f"Up to four {places(site.programme)} side by side, judgement by judgement, on one scale.",
            crumbs=(("Compare", PAGE),),
        ),
        headline=f"Put up to four {places(site.programme)} side by side",
        standfirst="Each judgement at the latest inspection, and each journey on the same scale of time.",
        data=way.to(DATA),
        places=tuple((place.slug, place.name) for place in current),
        links=(
            LinkView(label=f"All {places(site.programme)} in one table", href=way.to("authorities/index.html")),
            LinkView(label="Region by region", href=way.to("regions/index.html")),
            *(
                LinkView(
                    label=f"{place.name} beside the {counted(len(place.neighbours), 'place')} most like it",
                    href=way.to(addresses.authority(place.slug)) + "#neighbours",
                )
                for place in current
                if place.neighbours
            ),
        ),
        caution=edition.site.settings.caution,
    )
    return edition.templates.fill("pages/compare.html", view).encode()


def compare_data(edition: Edition) -> bytes:
    """Every place with its grades, the date, and its small journey as a drawing."""
    programme = edition.site.programme
    lines = (*programme.judgements[1:], programme.judgements[0])
    places = {slug: _place(edition, holding) for slug, holding in edition.standing.holdings.items()}
    return json_file({"judgements": [line.name for line in lines], "places": places})


def _place(edition: Edition, holding: Holding) -> dict[str, object]:
    programme = edition.site.programme
    slug = holding.authority.slug
    when = holding.inspection and (holding.inspection.published or holding.inspection.named)
    shown = [
        grade_view(holding.outcomes[line.id], brief=True)
        for line in (*programme.judgements[1:], programme.judgements[0])
    ]
    return {
        "name": holding.authority.name,
        "page": f"../{addresses.authority(slug)}",
        "when": month(when) if when else "",
        "grades": [[view.sign, view.words, view.ink] for view in shown],
        "journey": str(spark(edition, slug, PICTURE)),
    }
