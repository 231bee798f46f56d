"""Lead readers who come by the old address of a renamed authority to the new one.

Public: moved, moved_page, redirects_file.

A council that closed keeps its own page; only a folder that got another name leaves an address behind. Hosts that
read `_redirects` answer with a 301; on others a small page at the old address leads on.
"""

from collections.abc import Iterable
from html import escape

from generator.model.site import Site
from generator.render import addresses
from generator.render.addresses import Way
from generator.render.root import root


def moved(site: Site) -> dict[str, str]:
    """By the path of every page at an old address, the path of the page that took its place."""
    return {
        old: new
        for authority in site.authorities
        for slug in authority.past_slugs
        for old, new in _pages(site, slug, authority.slug)
    }


def _pages(site: Site, old: str, new: str) -> Iterable[tuple[str, str]]:
    yield addresses.authority(old), addresses.authority(new)
    for event in site.inspections.get(new, ()):
        path = addresses.inspection(event)
        yield path.replace(f"authorities/{new}/", f"authorities/{old}/", 1), path


def moved_page(site: Site, old: str, new: str) -> bytes:
    """A page that leads on at once, and says where to if a browser will not."""
    settings = site.settings
    way = Way(page=old, base=settings.base_url)
    target = escape(way.to(new))
    canonical = escape(Way(page=new, base=settings.base_url).canonical or way.to(new))
    return (
        f'<!doctype html>\n<html lang="{escape(settings.language)}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>This page has moved – {escape(settings.name)}</title>\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="robots" content="noindex">\n'
        f'<meta http-equiv="refresh" content="0; url={target}">\n<link rel="canonical" href="{canonical}">\n</head>\n'
        f'<body>\n<main>\n<h1>This page has moved</h1>\n<p><a href="{target}">Go to its new address</a></p>\n</main>\n'
        "</body>\n</html>\n"
    ).encode()


def redirects_file(site: Site) -> bytes:
    """`_redirects` as Netlify, Cloudflare Pages and GitLab Pages read it: old address, new address, status."""
    base = root(site.settings)
    lines = [
        f"{base}authorities/{slug}{rest} {base}authorities/{authority.slug}/{':splat' if rest == '/*' else ''} 301"
        for authority in site.authorities
        for slug in authority.past_slugs
        for rest in ("", "/*")
    ]
    return "".join(f"{line}\n" for line in lines).encode()
