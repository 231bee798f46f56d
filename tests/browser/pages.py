"""Name one page of every kind that a site has, in the real content.

Public: KINDS, ALL, LONGEST.
"""

LONGEST = "authorities/bournemouth-christchurch-and-poole/index.html"
"""The authority with the longest name."""

KINDS = {
    "home": ("index.html",),
    "missing": ("404.html",),
    "authorities": ("authorities/index.html",),
    "authority": ("authorities/durham/index.html", LONGEST),
    "inspection": ("authorities/durham/2022-07-05/index.html",),
    "changes": ("changes/index.html",),
    "compare": ("compare/index.html",),
    "data page": ("data/index.html",),
    "framework": ("frameworks/ilacs-2023/index.html",),
    "frameworks": ("frameworks/index.html",),
    "map": ("maps/in-care/index.html",),
    "page": ("method/index.html", "guide/commands/index.html"),
    "search": ("search/index.html",),
    "region": ("regions/ofsted/north-west/index.html",),
    "regions": ("regions/index.html",),
    "timing": ("timing/index.html",),
    "topic": ("topics/plans/index.html",),
    "topics": ("topics/index.html",),
}
"""Paths by the kind that the build gives them."""

ALL = tuple(path for paths in KINDS.values() for path in paths)
