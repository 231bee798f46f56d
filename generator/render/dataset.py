"""Describe the data of a page for search engines, as schema.org's Dataset in JSON-LD.

Public: dataset.
"""

import json
from collections.abc import Mapping

from generator.model.site import Settings
from generator.render.addresses import Way
from generator.render.fragment import Html


def dataset(settings: Settings, way: Way, name: str, about: str, files: Mapping[str, str], place: str = "") -> Html:
    """The data of a page as the text of a data block; it is never run, so the strict policy has nothing against it.

    files: the media type of each file by its path below the root.
    """
    told: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": name,
        "description": about,
        "license": settings.licence_link,
        "dateModified": settings.as_at.isoformat(),
        "spatialCoverage": place or settings.country,
        "creator": {"@type": "Organization", "name": settings.name},
        "distribution": [
            {"@type": "DataDownload", "encodingFormat": kind, "contentUrl": _whole(settings, way, link)}
            for link, kind in files.items()
        ],
    }
    if way.canonical:
        told["url"] = way.canonical
    return Html(json.dumps(told, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c"))


def _whole(settings: Settings, way: Way, path: str) -> str:
    """The whole address of a file where the site knows its own, and the way from the page where it does not."""
    return settings.base_url + path if settings.base_url else way.to(path)
