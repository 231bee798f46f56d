"""Tell search engines which pages there are.

Public: sitemap_file, robots_file, SITEMAP, ROBOTS.
"""

from collections.abc import Iterable
from xml.sax.saxutils import escape

from generator.model.site import Settings
from generator.render.addresses import Way

SITEMAP = "sitemap.xml"
ROBOTS = "robots.txt"


def sitemap_file(settings: Settings, pages: Iterable[str]) -> bytes:
    """Every page's whole address, after sitemaps.org; the site must know where it stands."""
    found = (escape(Way(page=page, base=settings.base_url).canonical) for page in pages)
    lines = "".join(f"<url><loc>{address}</loc></url>\n" for address in found)
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    return f"{head}{lines}</urlset>\n".encode()


def robots_file(settings: Settings) -> bytes:
    """Everything may be read; where the sitemap is, if there is one."""
    where = f"\nSitemap: {settings.base_url}{SITEMAP}\n" if settings.base_url else ""
    return f"User-agent: *\nAllow: /\n{where}".encode()
