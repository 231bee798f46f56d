"""Read an HTML page as a tree, leaving out what is only drawn.

Public: Node, read_page.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html import unescape

_DRAWN = re.compile(r"<(?:path|circle|rect)\b[^>]*/>|<svg class=\"sm[^>]*>.*?</svg>", re.S)
_PIECE = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)((?:\s+[^\s=<>/]+(?:=\"[^\"]*\")?)*)\s*(/?)>|<![^>]*>|([^<]+)")
_ATTRIBUTE = re.compile(r"([^\s=]+)(?:=\"([^\"]*)\")?")
_EMPTY = frozenset({"meta", "link", "input", "br", "hr", "img", "wbr", "col", "use", "line", "polygon"})


@dataclass(slots=True)
class Node:
    """An element with its attributes and what is in it, in order."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    inside: "list[Node | str]" = field(default_factory=list)

    @property
    def classes(self) -> list[str]:
        """Its classes."""
        return self.attributes.get("class", "").split()

    @property
    def children(self) -> "list[Node]":
        """The elements directly in it."""
        return [each for each in self.inside if isinstance(each, Node)]

    def walk(self) -> "Iterator[Node]":
        """It and all in it, in order."""
        yield self
        for each in self.inside:
            if isinstance(each, Node):
                yield from each.walk()

    def all(self, tag: str = "", kind: str = "", id: str = "") -> "list[Node]":
        """All in it with that tag, class and id."""
        fits: Callable[[Node], bool] = lambda node: (  # noqa: E731
            (not tag or node.tag == tag)
            and (not kind or kind in node.classes)
            and (not id or node.attributes.get("id") == id)
        )
        return [node for node in self.walk() if fits(node)]

    def first(self, tag: str = "", kind: str = "", id: str = "") -> "Node":
        """The first of them; a page that has none is a fault of its own."""
        found = self.all(tag, kind, id)
        assert found, f"no <{tag} class={kind} id={id}> in <{self.tag}>"
        return found[0]

    def words(self, without: str = "") -> str:
        """All its text with single spaces, less what is in elements of one tag."""
        parts = (
            each if isinstance(each, str) else each.words(without)
            for each in self.inside
            if isinstance(each, str) or each.tag != without
        )
        return " ".join(" ".join(parts).split())


def read_page(html: str) -> Node:
    """The page as a tree. Raises AssertionError where a tag closes another than the open one."""
    root = Node("page")
    opened = [root]
    for close, tag, attributes, alone, words in _PIECE.findall(_DRAWN.sub("", html)):
        if words:
            if words.strip():
                opened[-1].inside.append(unescape(words))
        elif tag and close:
            assert opened[-1].tag == tag, f"</{tag}> closes <{opened[-1].tag}>"
            opened.pop()
        elif tag:
            node = Node(tag, {name: unescape(value) for name, value in _ATTRIBUTE.findall(attributes)})
            opened[-1].inside.append(node)
            if not alone and tag not in _EMPTY:
                opened.append(node)
    assert opened == [root]
    return root
