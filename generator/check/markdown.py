"""Take prose apart into tokens, each with the line it was written on.

Public: Spot, prose_of, spots.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from generator.model.places import Places
from generator.model.prose import Prose
from generator.model.site import Site
from generator.problems import Place, Problem

_SIGN = re.compile(r"[][<{&]")  # an ampersand may stand for one of the others
_BREAKS = frozenset({"softbreak", "hardbreak"})
_LONG = frozenset({"html_inline", "code_inline"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """One token of a text and where it stands: line and column from 1, in its file. `words` is the text inside it."""

    token: Token
    prose: Prose
    line: int
    column: int = 1
    words: str = ""

    def fault(self, places: Places, code: str, message: str, remedy: str) -> Problem:
        """A fault here."""
        place = Place(file=places.shown(self.prose.file), line=self.line, column=self.column)
        return Problem(code=code, place=place, message=message, remedy=remedy)


def prose_of(site: Site) -> Iterator[Prose]:
    """Every text that a person wrote."""
    yield from (page.prose for page in site.pages)
    yield from site.commentaries.values()
    for events in site.inspections.values():
        for event in events:
            yield from (prose for prose in (event.commentary, event.response) if prose)


@lru_cache(maxsize=4096)
def spots(prose: Prose) -> tuple[Spot, ...]:
    """The tokens of a text that a check looks at, in reading order; headings, paragraphs and links carry their words.

    Lines that hold no sign of a link, a picture, a slot or HTML are not taken apart: most do not, and it takes as long
    as all the rest.
    """
    tokens = _parser().parse(prose.text)
    lines = prose.text.split("\n")
    found: list[Spot] = []
    for number, token in enumerate(tokens):
        line = prose.line + (token.map[0] if token.map else 0)
        if token.type == "inline":
            found += _inline(token, prose, line, lines)
        elif token.type in ("heading_open", "paragraph_open"):
            found.append(Spot(token=token, prose=prose, line=line, words=tokens[number + 1].content))
        elif token.type == "html_block":
            found.append(Spot(token=token, prose=prose, line=line))
    return tuple(found)


class _Parser(MarkdownIt):
    """Markdown with raw HTML and every address let in, so that they can be found and told."""

    def validateLink(self, url: str) -> bool:  # noqa: N802  the parser calls it by this name
        return True


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    parser = _Parser("js-default", {"html": True, "typographer": False})
    parser.core.ruler.at("inline", _take_apart)
    return parser


def _take_apart(state: StateCore) -> None:
    for token in state.tokens:
        if token.type == "inline" and _SIGN.search(token.content):
            token.children = []
            state.md.inline.parse(token.content, state.md, state.env, token.children)


def _inline(token: Token, prose: Prose, line: int, lines: Sequence[str]) -> Iterable[Spot]:
    """The tokens inside a paragraph, found again one after another in the lines that they were written on."""
    children = token.children or []
    column = 0
    for number, child in enumerate(children):
        here = lines[line - prose.line] if line - prose.line < len(lines) else ""
        at = here.find(_sign(child), column)
        column = at if at >= 0 else column
        words = _words(children[number + 1 :]) if child.type == "link_open" else child.content
        yield Spot(token=child, prose=prose, line=line, column=column + 1, words=words)
        column += at >= 0 and child.type != "text"
        breaks = (child.type in _BREAKS) + (child.content.count("\n") if child.type in _LONG else 0)
        line, column = line + breaks, 0 if breaks else column


def _sign(token: Token) -> str:
    """How a token starts in the source."""
    if token.type == "link_open":
        return "<" if token.markup == "autolink" else "["
    return "![" if token.type == "image" else token.content.partition("\n")[0]


def _words(tokens: list[Token]) -> str:
    """The text up to the end of a link; the words of a picture inside it count."""
    words = []
    for token in tokens:
        if token.type == "link_close":
            break
        words.append(token.content)
    return "".join(words).strip()
