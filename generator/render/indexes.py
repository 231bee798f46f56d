"""Write what hosts and machines look for: sitemap, robots, the web manifest.

Public: sitemap, robots, manifest, POLICY, ICONS.
"""

import json
from collections.abc import Iterable
from html import escape

from generator.model.site import Site
from generator.model.theme import Theme

POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; font-src 'self'; "
    "manifest-src 'self'; form-action 'self'; base-uri 'none'"
)
"""The content security policy of every page; a header adds that no other site may frame it."""


ICONS = (
    ("assets/icon.svg", "any", "image/svg+xml"),
    ("assets/icon-192.png", "192x192", "image/png"),
    ("assets/icon-512.png", "512x512", "image/png"),
)
"""What a phone may show for the site on its first screen: path, size and type."""


def sitemap(site: Site, pages: Iterable[str]) -> bytes:
    """Every page's whole address (sitemaps.org); only for a site that knows its own."""
    base = site.settings.base_url
    lines = (f"<url><loc>{escape(base + path.removesuffix('index.html'))}</loc></url>" for path in sorted(pages))
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    return (head + "\n".join(lines) + "\n</urlset>\n").encode()


def robots(site: Site) -> bytes:
    """Everything may be read; the sitemap is named where there is one."""
    lines = ["User-agent: *", "Allow: /"]
    if site.settings.base_url:
        lines.append(f"Sitemap: {site.settings.base_url}sitemap.xml")
    return ("\n".join(lines) + "\n").encode()


def manifest(site: Site, theme: Theme) -> bytes:
    """The web manifest: name, colours and the icons that the theme has."""
    paper = theme.palette.get("light", {}).get("paper", "#ffffff")
    told = {
        "name": site.settings.name,
        "short_name": site.settings.name,
        "description": site.settings.description,
        "lang": site.settings.language,
        "start_url": ".",
        "scope": ".",
        "display": "browser",
        "background_color": paper,
        "theme_color": paper,
        "icons": [{"src": path, "sizes": sizes, "type": type} for path, sizes, type in ICONS if path in theme.assets],
    }
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()
