"""Make the search page and the files that its script looks into.

Public: search_page, PAGE, files.
"""

from collections.abc import Callable
from functools import partial

from generator.render import addresses
from generator.render.addresses import Way
from generator.render.edition import Edition
from generator.render.frame import frame
from generator.render.search import FOLDER, SHARDS, pages_file, shard_file
from generator.render.views.link import LinkView
from generator.render.views.search import SearchView

PAGE = f"{FOLDER}/index.html"


def search_page(edition: Edition) -> bytes:
    """The page's bytes: without scripts it leads to the lists that hold everything."""
    site = edition.site
    way = Way(page=PAGE, base=site.settings.base_url)
    view = SearchView(
        frame=frame(
            edition,
            way,
            title="Search",
            description="Every topic, place, inspection and page, by any word.",
            crumbs=(("Search", PAGE),),
            indexed=False,
        ),
        headline="Search",
        standfirst="Every place, topic, inspection, commentary and page of this site, by any of its words.",
        lists=(
            LinkView(label="All places", href=way.to("authorities/index.html")),
            LinkView(label="All reports by date", href=way.to("changes/index.html")),
            LinkView(label="Regions", href=way.to("regions/index.html")),
        ),
        topics=tuple(LinkView(label=topic.name, href=way.to(addresses.topic(topic.id))) for topic in site.topics),
    )
    return edition.templates.fill("pages/search.html", view).encode()


def files(edition: Edition) -> tuple[tuple[str, Callable[[], bytes]], ...]:
    """The files of the index: paths and their making."""
    return (
        (f"{FOLDER}/pages.json", lambda: pages_file(edition.words)),
        *((f"{FOLDER}/words-{shard}.json", partial(_shard, edition, shard)) for shard in SHARDS),
    )


def _shard(edition: Edition, shard: str) -> bytes:
    return shard_file(edition.words, shard)
