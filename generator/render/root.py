"""Say at which path of its host a site stands.

Public: root.
"""

from urllib.parse import quote, urlsplit

from generator.model.site import Settings


def root(settings: Settings) -> str:
    """The path of the site's first page on its host, with both slashes: `/`, or `/ratings/` in a subfolder.

    Letters that mean something to a host's own configuration are written as their codes.
    """
    return quote(urlsplit(settings.base_url).path, safe="/%~") or "/"
