"""Read `site.yaml`, the settings.

Public: read_settings.
"""

import re
from urllib.parse import urlsplit

from pydantic import TypeAdapter

from generator.load.marked_yaml import Marked
from generator.load.read import Read
from generator.load.shape import read_marked, read_shape
from generator.load.shapes import SettingsShape
from generator.model.site import Link, Settings
from generator.problems import Problem, shown

_SHAPE = TypeAdapter(SettingsShape)
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?", re.ASCII)
_HOST = re.compile(r"(?!-)[A-Za-z0-9.-]{1,253}(:\d{1,5})?|\[[0-9a-fA-F:]+\](:\d{1,5})?", re.ASCII)


def read_settings(file: str, data: bytes, *, root: str = "content") -> Read[Settings]:
    """The settings from the bytes of `site.yaml`; a base URL is given its last slash."""
    marked = read_marked(f"{root}/{file}", data)
    read = read_shape(marked, _SHAPE)
    if read.value is None:
        return Read(value=None, marks=read.marks, problems=read.problems)
    problems = (*read.problems, *_base_url(read.value.base_url, marked), *_language(read.value.language, marked))
    return Read(value=_settings(read.value), marks=read.marks, problems=problems)


def base_url_fault(address: str) -> tuple[str, str] | None:
    """What is wrong with a base URL, and its remedy; None where it will do. An empty one does."""
    if not address:
        return None
    mend = "write where the site will stand, such as https://example.org/ratings/, or leave it empty"
    try:
        parts = urlsplit(address)
    except ValueError:
        return f"{shown(address)} is not a web address", mend
    if parts.scheme not in ("http", "https") or not _HOST.fullmatch(parts.netloc) or re.search(r"[\s\"'<>\\]", address):
        return f"{shown(address)} is not a web address", mend
    if parts.query or parts.fragment:
        return f"{shown(address)} goes on after the path", "leave out everything from the ? or the # on"
    return None


def _base_url(address: str, marked: Marked) -> tuple[Problem, ...]:
    fault = base_url_fault(address)
    return (marked.problem("bad-base-url", ("base_url",), *fault),) if fault else ()


def _language(tag: str, marked: Marked) -> tuple[Problem, ...]:
    if _LANGUAGE.fullmatch(tag):
        return ()
    mend = "write a language, and a country where it matters, such as en-GB or cy"
    return (marked.problem("bad-language", ("language",), f"{shown(tag)} is not a language tag", mend),)


def _settings(said: SettingsShape) -> Settings:
    return Settings(
        name=said.name,
        description=said.description,
        country=said.country,
        base_url=said.base_url.rstrip("/") + "/" if said.base_url else "",
        language=said.language,
        as_at=said.as_at,
        theme=said.theme,
        scheme=said.scheme,
        schemes=said.schemes,
        map_source=said.map_source,
        neighbours_source=said.neighbours_source,
        caution=said.caution,
        navigation=tuple(Link(label=link.label, to=link.to) for link in said.navigation),
        independent=said.independent,
        licence=said.licence,
        licence_link=said.licence_link,
        attribution=said.attribution,
        contact=said.contact,
        fetch=said.fetch,
    )
