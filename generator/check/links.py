"""Find links that lead nowhere or that nobody should follow.

Public: links_lead_somewhere.
"""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from generator.check.addresses import addresses, normal
from generator.check.markdown import Spot, prose_of, spots
from generator.model.places import Places
from generator.model.site import Site
from generator.problems import Problem, nearest, shown

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.I)
_HELD = "write a path below the site's root, such as method/ or authorities/durham/, or a whole address"


def links_lead_somewhere(site: Site, places: Places) -> Iterable[Problem]:
    """A link has words, and leads to a page of the site, a heading of its own page, or a whole web address.

    A line of navigation is one too.
    """
    known = addresses(site, places)
    for prose in prose_of(site):
        for spot in spots(prose):
            if spot.token.type == "link_open":
                yield from _link(spot, places, known)
            elif spot.token.type == "image":
                yield from _picture(spot, places, known)
    yield from _navigation(site, places, known)


def _navigation(site: Site, places: Places, known: frozenset[str]) -> Iterator[Problem]:
    for number, link in enumerate(site.settings.navigation):
        fault = _fault(link.to, known)
        if fault:
            yield places.fault(fault[0], "site.yaml", ("navigation", number, "to"), fault[1], fault[2])


def _link(spot: Spot, places: Places, known: frozenset[str]) -> Iterator[Problem]:
    target = str(spot.token.attrGet("href") or "")
    if not spot.words:
        message = "a link has no words to click on"
        yield spot.fault(places, "empty-link", message, "write [words](address)")
    if not target:
        yield spot.fault(places, "empty-link", f"the link {shown(spot.words)} has no address", "write [words](address)")
    elif not target.startswith("#") and (fault := _fault(target, known)):
        yield spot.fault(places, *fault)


def _picture(spot: Spot, places: Places, known: frozenset[str]) -> Iterator[Problem]:
    target = str(spot.token.attrGet("src") or "")
    if _SCHEME.match(target):
        message = f"the picture {shown(target)} would be fetched from another place"
        yield spot.fault(places, "outside-picture", message, "leave it out, or link to it: [words](address)")
    elif fault := _fault(target, known):
        yield spot.fault(places, *fault)


def _fault(target: str, known: frozenset[str]) -> tuple[str, str, str] | None:
    """Code, message and remedy for an address that will not do; None for one that will."""
    if not _SCHEME.match(target):
        path = normal(target)
        if path in known:
            return None
        near = nearest(path, known)
        mend = f'did you mean "{near}"?' if near else _HELD
        return "dead-link", f"nothing stands at {shown(target)}", mend
    try:
        parts = urlsplit(target)
    except ValueError:
        return "bad-address", f"{shown(target)} is not a web address", _HELD
    if parts.scheme.lower() in ("mailto", "tel"):
        return None
    if parts.scheme.lower() not in ("http", "https"):
        return "unsafe-link", f"links may not start with {shown(target.partition(':')[0] + ':')}", "use https:"
    return None if parts.hostname else ("bad-address", f"{shown(target)} is not a web address", _HELD)
