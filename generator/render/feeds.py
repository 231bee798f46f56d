"""Write news of new reports as Atom feeds (RFC 4287): one for everybody, one for each authority.

Public: feed, of_all, of_place, PATH, path_of.
"""

from collections.abc import Sequence
from html import escape  # for XML too: xml.sax.saxutils brings in clients of the network
from uuid import NAMESPACE_URL, uuid5

from generator.analyse.changes import Change
from generator.render import addresses
from generator.render.addresses import Way
from generator.render.edition import Edition
from generator.render.wording import inside

PATH = "changes.atom"
NEWEST = 50
"""Reports in the feed of all."""


def path_of(slug: str) -> str:
    """Where an authority's feed lies."""
    return f"authorities/{slug}/{slug}.atom"


def of_all(edition: Edition) -> bytes:
    """The newest reports of all authorities."""
    settings = edition.site.settings
    title = f"{settings.name}: new inspection reports"
    return feed(edition, PATH, addresses.HOME, title, edition.changes[:NEWEST])


def of_place(edition: Edition, slug: str) -> bytes:
    """Every report of one authority."""
    title = f"{edition.site.authority(slug).name}: inspection reports"
    return feed(edition, path_of(slug), addresses.authority(slug), title, edition.news(slug))


def feed(edition: Edition, path: str, page: str, title: str, found: Sequence[Change]) -> bytes:
    """A feed at `path` of the reports told of, newest first, that belongs to `page`.

    Without a base URL its links are relative to the feed; ids are the same either way.
    """
    settings = edition.site.settings
    way = Way(page=path, base=settings.base_url)
    updated = found[0].published.isoformat() if found else settings.as_at.isoformat()
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{escape(settings.language)}">',
        f"<title>{_text(title)}</title>",
        f"<id>{_id(path)}</id>",
        f"<updated>{updated}T00:00:00Z</updated>",
        f"<author><name>{_text(settings.name)}</name></author>",
        f'<link rel="alternate" type="text/html" href="{escape(_link(way, page))}"/>',
        f'<link rel="self" type="application/atom+xml" href="{escape(_link(way, path))}"/>',
        f"<rights>{_text(settings.attribution)}</rights>",
        *(_entry(change, way) for change in found),
        "</feed>",
    ]
    return ("\n".join(lines) + "\n").encode()


def _entry(change: Change, way: Way) -> str:
    page = addresses.inspection(change.inspection)
    when = f"{change.published.isoformat()}T00:00:00Z"
    return (
        f"<entry><title>{_text(change.authority.name)}: {_text(inside(change.inspection.kind.name))}</title>"
        f"<id>{_id(page)}</id><updated>{when}</updated><published>{when}</published>"
        f'<link rel="alternate" type="text/html" href="{escape(_link(way, page))}"/>'
        f"<summary>{_text(change.sentence)}</summary></entry>"
    )


def _text(words: str) -> str:
    """Words between tags, where quotation marks may stand."""
    return escape(words, quote=False)


def _link(way: Way, path: str) -> str:
    return way.base + path if way.base else way.to(path)


def _id(path: str) -> str:
    """An id that stays the same wherever the site moves."""
    return f"urn:uuid:{uuid5(NAMESPACE_URL, f'gradeline:{path}')}"
