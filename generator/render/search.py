"""Make the index of every word of the site, cut into small files by first letter, for the search page.

Public: FOLDER, SHARDS, pages_file, shard_file, word_index, Index.

An index of our own, because it needs no WebAssembly: the strict policy stays as it is. `pages.json` holds
[title, folder, note] of each page that can be found, and the words that are passed over; `words-a.json` gives for each
word that begins with an a its pages, each as one number: place in the list times 8, plus a weight from 1 (in the text)
to 7 (first in the title).
"""

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from posixpath import dirname
from string import ascii_lowercase

from generator.analyse.cut import published_on
from generator.analyse.english import day, joined
from generator.model.inspection import Inspection
from generator.model.prose import Prose
from generator.model.site import Site
from generator.render import addresses
from generator.render.wording import inside

FOLDER = "search"
SHARDS = (*ascii_lowercase, "0", "other")
"""Ends of the files' names: a letter, 0 for words that begin with a digit, and all the rest."""

FIRST, TITLE, NAME, TEXT = 7, 6, 3, 1
"""Weights of a word by where it stands: first in the title, in the title, in another name, in the text."""

_NOT_WORD = re.compile(r"[\W_]+")
_LINK = re.compile(r"\]\([^)\s]*\)|\{\{[^}]*\}\}")
_COMMON = """
a about after all also an and any are as at be been before but by can each for from had has have how if in into is it
its more most no not of on one or other our out over so some such than that the their them then there these they this
to under up was we were what when where which who will with would you your
"""
_DROPPED = frozenset(_COMMON.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """A page that can be found: its title, path, a note under the title, and its words by weight."""

    title: str
    path: str
    note: str
    names: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """The pages that can be found, in the order in which equals are shown, and the pages of each word by shard."""

    pages: tuple[tuple[str, str, str], ...]
    words: dict[str, dict[str, list[int]]]


def pages_file(index: Index) -> bytes:
    """The list of pages, and the words that are passed over."""
    return _packed({"pages": index.pages, "dropped": sorted(_DROPPED)})


def shard_file(index: Index, shard: str) -> bytes:
    """The words of one shard, in order, with their pages."""
    return _packed(dict(sorted(index.words.get(shard, {}).items())))


def _packed(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def word_index(site: Site) -> Index:
    """Everything that the search page looks into."""
    found = list(_all(site))
    words: dict[str, dict[str, list[int]]] = {}
    for place, page in enumerate(found):
        weights: dict[str, int] = {}
        parts = (
            (FIRST, page.title.partition(" ")[0]),
            (TITLE, page.title),
            (NAME, page.names),
            (TEXT, f"{page.note} {page.text}"),
        )
        for weight, text in parts:
            for word in _words(text):
                weights.setdefault(word, weight)
        for word, weight in weights.items():
            words.setdefault(_shard(word), {}).setdefault(word, []).append(place * 8 + weight)
    return Index(pages=tuple((_set(page.title), dirname(page.path), _set(page.note)) for page in found), words=words)


def _all(site: Site) -> Iterator[_Found]:
    """Topics, places, regions, frameworks and written pages, then inspections with the newest first."""
    for topic in site.topics:
        names = " ".join(topic.phrases)
        yield _Found(title=topic.name, path=addresses.topic(topic.id), note=f"Topic. {topic.meaning}", names=names)
    for place in site.authorities:
        names = " ".join((place.called, *place.known_as, *place.past_names))
        commentary = site.commentaries.get(place.slug)
        path = addresses.authority(place.slug)
        yield _Found(title=place.name, path=path, note="Place", names=names, text=_prose(commentary))
    for region in site.regions:
        yield _Found(title=region.name, path=addresses.region(region.scheme, region.id), note="Region")
    for framework in site.programme.frameworks:
        path = addresses.framework(framework.id)
        yield _Found(title=framework.name, path=path, note="Framework", names=framework.short)
    for page in site.pages:
        path = addresses.content(page.slug)
        yield _Found(title=page.title, path=path, note=page.description, text=_prose(page.prose))
    events = (event for place in site.authorities for event in site.inspections.get(place.slug, ()))
    for event in sorted(events, key=lambda each: (-published_on(each).toordinal(), each.authority)):
        yield _event(site, event)


def _event(site: Site, event: Inspection) -> _Found:
    names = {topic.id: topic.name for topic in site.topics}
    asked = list(dict.fromkeys(names[id] for each in event.asked for id in each.topics[:1] if id in names))
    praised = [names[id] for each in event.praised for id in each.topics if id in names]
    theme = f"{event.theme}. " if event.theme else ""
    told = f"Asked for: {joined([inside(name) for name in asked])}" if asked else ""
    summaries = [f"{each.title} {each.summary}" for each in event.findings]
    others = [names[id] for each in event.asked for id in each.topics[1:] if id in names]
    return _Found(
        title=f"{site.authority(event.authority).name}: {inside(event.kind.name)}, {day(published_on(event))}",
        path=addresses.inspection(event),
        note=f"{event.framework.short}. {theme}{told}".strip(),
        text=" ".join((*summaries, *others, *praised, _prose(event.commentary), _prose(event.response))),
    )


def _set(text: str) -> str:
    """Words with the apostrophes of print, as templates set them."""
    return text.replace("'", "’")


def _prose(prose: Prose | None) -> str:
    return _LINK.sub(" ", prose.text) if prose else ""


def _words(text: str) -> Iterable[str]:
    """The words of a text as they are looked for: without accents and apostrophes, in lower case, singular."""
    plain = text.replace("’", "").replace("'", "").lower()
    if not plain.isascii():
        plain = "".join(each for each in unicodedata.normalize("NFD", plain) if not unicodedata.combining(each))
    return {_stem(word) for word in _NOT_WORD.split(plain) if len(word) > 1 and word not in _DROPPED}


@lru_cache(maxsize=32768)
def _stem(word: str) -> str:
    """A word without the s of its plural, as near as a search needs it."""
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def _shard(word: str) -> str:
    first = word[0]
    return first if first in ascii_lowercase else "0" if first.isdigit() else "other"
