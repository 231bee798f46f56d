"""Read from a page of HTML what can be followed, pointed at or asked for.

Public: Link, Page, read_page.
"""

from dataclasses import dataclass
from html.parser import HTMLParser

Mark = tuple[int, int]
"""Line and column, both from 1."""

_ADDRESSES = frozenset({"href", "src", "action", "poster", "xlink:href", "data", "data-names", "data-compare"})
"""Attributes that hold an address; the last two are read by scripts of the default theme."""
_POINTERS = frozenset({"for", "list", "headers", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns"})
_ASKED = frozenset({"img", "script", "source", "use", "image", "video", "audio", "iframe", "object", "embed"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """An address on a page: what leads there, the address as written, and where it stands.

    `asked` is True where a browser fetches it to show the page.
    """

    tag: str
    target: str
    mark: Mark
    asked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page's path, its ids and what points at one of them, its links, and its own whole address where it says it.

    `ids` and `pointers` are pairs of an id and its place. `indexed` is False where search engines are sent away.
    """

    path: str
    ids: tuple[tuple[str, Mark], ...]
    pointers: tuple[tuple[str, Mark], ...]
    links: tuple[Link, ...]
    canonical: str = ""
    indexed: bool = True


def read_page(path: str, data: bytes) -> Page:
    """The page at a path, from its bytes."""
    reader = _Reader()
    reader.feed(data.decode(errors="replace"))
    reader.close()
    return Page(
        path=path,
        ids=tuple(reader.ids),
        pointers=tuple(reader.pointers),
        links=tuple(reader.links),
        canonical=reader.canonical,
        indexed=reader.indexed,
    )


class _Reader(HTMLParser):
    """Gathers while it reads."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.ids: list[tuple[str, Mark]] = []
        self.pointers: list[tuple[str, Mark]] = []
        self.links: list[Link] = []
        self.canonical = ""
        self.indexed = True

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id":
                self.ids.append((value or "", self._mark()))
            elif name in _ADDRESSES:
                self._address(tag, value or "", dict(attrs))
            elif name == "srcset":
                for part in (value or "").split(","):
                    self._link(tag, part.split()[0] if part.split() else "", asked=True)
            elif name in _POINTERS:
                self.pointers.extend((id, self._mark()) for id in (value or "").split())
        if tag == "meta" and dict(attrs).get("name") == "robots":
            self.indexed = "noindex" not in (dict(attrs).get("content") or "")

    def _address(self, tag: str, target: str, attrs: dict[str, str | None]) -> None:
        kind = (attrs.get("rel") or "") if tag == "link" else ""
        if kind == "canonical":
            self.canonical = target
        self._link(tag, target, asked=tag in _ASKED or kind in ("stylesheet", "icon", "manifest", "preload"))

    def _link(self, tag: str, target: str, *, asked: bool) -> None:
        self.links.append(Link(tag=tag, target=target.strip(), mark=self._mark(), asked=asked))

    def _mark(self) -> Mark:
        line, column = self.getpos()
        return line, column + 1
