"""Read a page as a test needs it: its tags, ids, links and words.

Public: Read, read.
"""

from dataclasses import dataclass, field
from html.parser import HTMLParser

EMPTY = frozenset(
    {"meta", "link", "input", "br", "hr", "img", "path", "circle", "rect", "use", "line", "polygon", "wbr", "col"}
)


@dataclass
class Read:
    """What a page holds: (tag, attributes) in order, ids, links, heading levels with words, and all its words."""

    tags: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    headings: list[tuple[int, str]] = field(default_factory=list)
    words: str = ""

    def with_class(self, name: str) -> list[dict[str, str]]:
        """The attributes of the elements that have a class."""
        return [attributes for _, attributes in self.tags if name in attributes.get("class", "").split()]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found = Read()
        self._open: list[str] = []
        self._heading = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        self.found.tags.append((tag, attributes))
        if "id" in attributes:
            self.found.ids.append(attributes["id"])
        for name in ("href", "src"):
            if name in attributes and tag != "pattern":
                self.found.links.append(attributes[name])
        if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            self._heading = int(tag[1])
            self.found.headings.append((self._heading, ""))
        if tag not in EMPTY:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in EMPTY:
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        if tag in EMPTY:
            return
        assert self._open, f"</{tag}> closes nothing"
        assert self._open[-1] == tag, f"</{tag}> closes <{self._open[-1]}>"
        self._open.pop()
        if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            self._heading = 0

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1] in ("script", "style"):
            return
        self.found.words += data + " "
        if self._heading:
            level, words = self.found.headings[-1]
            self.found.headings[-1] = (level, words + data)


def read(page: bytes) -> Read:
    """A page, read; fails where a tag closes another than the one that is open."""
    reader = _Reader()
    reader.feed(page.decode())
    reader.close()
    assert not reader._open, f"left open: {reader._open}"
    reader.found.words = " ".join(reader.found.words.split())
    return reader.found
