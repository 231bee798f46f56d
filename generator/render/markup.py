"""Turn prose into HTML: Markdown without raw HTML, headings with anchors, a slot for each figure.

Public: Markup, markup, words, anchor, slots.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from typing import TYPE_CHECKING

from generator.analyse.english import day
from generator.model.prose import SLOT, Prose
from generator.render.addresses import Way
from generator.render.fragment import Html
from generator.render.views.link import LinkView
from generator.render.views.prose import Words

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_PRE = '<pre tabindex="0">'
"""A block of code can be wider than a phone: a keyboard scrolls only what it can reach (WCAG 2.1.1)."""

_NOT_WORD = re.compile(r"[^a-z0-9]+")
_SCHEME = re.compile(r"\s*([a-z][a-z0-9+.-]*):", re.I)
_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
_OUTSIDE = re.compile(r"^(?:[a-z][a-z0-9+.-]*:|//|#)", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Markup:
    """Prose as HTML, with its highest headings as (id, words) in order."""

    html: Html
    headings: tuple[tuple[str, str], ...]


def markup(prose: Prose, way: Way, *, level: int = 2, figures: Mapping[str, Html] | None = None) -> Markup:
    """HTML of a text whose highest headings get `level`; its links are paths below the root and are made to start here.

    A slot is filled with the figure of that name; a check has told of a name that is not there.
    """
    tokens = _parser().parse(prose.text)
    headings = _headings(tokens, level)
    for token in tokens:
        _links(token.children or (), way)
    filled = _tables(_slots(tokens, figures or {}))
    parser = _parser()
    html = parser.renderer.render(filled, parser.options, {}).replace("<pre>", _PRE)
    return Markup(html=Html(html), headings=headings)


def slots(text: str) -> tuple[str, ...]:
    """The names of the figures that a text has slots for."""
    return tuple(found[1] for line in text.splitlines() if (found := SLOT.match(line.strip())))


def words(prose: Prose, way: Way, *, level: int = 3) -> Words:
    """Prose with the name of its writer under it."""
    by = ", ".join(part for part in (prose.by, day(prose.written) if prose.written else "") if part)
    return Words(
        title=prose.title,
        body=markup(prose, way, level=level).html,
        by=by,
        link=LinkView(label="Where it was published", href=prose.source) if prose.source else None,
    )


def anchor(heading: str) -> str:
    """The id of a heading: its words in lower case with hyphens."""
    return _NOT_WORD.sub("-", heading.lower().replace("’", "").replace("'", "")).strip("-") or "part"


@lru_cache(maxsize=1)
def _parser() -> "MarkdownIt":
    """The parser, loaded at the first prose: a build with none to set does without it."""
    from markdown_it import MarkdownIt

    class Guarded(MarkdownIt):
        """Lets in no address but those of pages and of people, also where no check has looked before."""

        def validateLink(self, url: str) -> bool:  # noqa: N802  the parser calls it by this name
            scheme = _SCHEME.match(url)
            return super().validateLink(url) and (scheme is None or scheme[1].lower() in _SCHEMES)

    return Guarded("js-default", {"typographer": True, "html": False, "quotes": "“”‘’"}).enable(["smartquotes"])


def _headings(tokens: Sequence["Token"], level: int) -> tuple[tuple[str, str], ...]:
    """Give headings their level and id; returns the highest ones."""
    opened = [place for place, token in enumerate(tokens) if token.type == "heading_open"]
    highest = min((int(tokens[place].tag[1]) for place in opened), default=level)
    seen: dict[str, int] = {}
    found = []
    for place in opened:
        depth = min(6, int(tokens[place].tag[1]) - highest + level)
        text = "".join(child.content for child in tokens[place + 1].children or ())
        name = anchor(text)
        seen[name] = seen.get(name, 0) + 1
        if seen[name] > 1:
            name = f"{name}-{seen[name]}"
        tokens[place].tag = tokens[place + 2].tag = f"h{depth}"
        tokens[place].attrSet("id", name)
        if depth == level:
            found.append((name, text))
    return tuple(found)


def _links(tokens: Sequence["Token"], way: Way) -> None:
    for token in tokens:
        for name in ("href", "src"):
            target = token.attrGet(name)
            if isinstance(target, str):
                token.attrSet(name, _address(target, way))


def _address(target: str, way: Way) -> str:
    """A link as the page needs it: `method.md` and `method/` are the page that is made of them."""
    if _OUTSIDE.match(target):
        return target
    path, hash, part = target.lstrip("./").partition("#")
    if path.endswith(".md"):
        path = path.removesuffix(".md") + "/index.html"
    elif not path or path.endswith("/"):
        path += "index.html"
    return way.to(path + hash + part)


def _slots(tokens: Sequence["Token"], figures: Mapping[str, Html]) -> list["Token"]:
    """Put figures where a paragraph is a slot."""
    filled: list[Token] = []
    skip = 0
    for place, token in enumerate(tokens):
        if skip:
            skip -= 1
            continue
        slot = SLOT.match(tokens[place + 1].content.strip()) if token.type == "paragraph_open" else None
        if slot:
            filled.append(_raw(token, figures.get(slot[1], Html(""))))
            skip = 2
        else:
            filled.append(token)
    return filled


def _tables(tokens: list["Token"]) -> list["Token"]:
    """Give each table the theme's class, and a region of its own to scroll in, named after its heading."""
    framed: list[Token] = []
    heading, seen = "Table", 0
    for place, token in enumerate(tokens):
        if token.type == "heading_open":
            heading, seen = "".join(child.content for child in tokens[place + 1].children or ()), 0
        if token.type == "table_open":
            seen += 1
            name = escape(heading if seen == 1 else f"{heading}, table {seen}", quote=True)
            token.attrSet("class", "tbl")
            framed.append(_raw(token, Html(f'<div class="scroll" role="region" tabindex="0" aria-label="{name}">')))
        if token.type in ("th_open", "td_open"):
            _cell(token, tokens[place + 1].content)
        if token.type == "th_close" and not tokens[place - 1].content:
            token.tag = "td"
        framed.append(token)
        if token.type == "table_close":
            framed.append(_raw(token, Html("</div>\n")))
    return framed


def _cell(token: "Token", words: str) -> None:
    """A cell to the right has a class for it: the strict policy forbids the style that Markdown would write.

    A head without words is a plain cell.
    """
    if "right" in str(token.attrs.pop("style", "")):
        token.attrSet("class", "n")
    if token.type == "th_open" and words:
        token.attrSet("scope", "col")
    elif token.type == "th_open":
        token.tag = "td"


def _raw(like: "Token", html: Html) -> "Token":
    """A piece of finished HTML; `html_block` is drawn as it stands, and no text of a person can be one."""
    return like.copy(type="html_block", tag="", nesting=0, content=str(html), children=None, attrs={})
