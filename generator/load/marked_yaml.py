"""Read YAML into values that remember their line.

Public: Value, Marked, read_yaml.

Every scalar stays text: what YAML would take for a number, a date or a yes is for the shape to decide. Source of the
method: the C loader composes nodes that carry their marks, and values and marks are taken from the same nodes.
"""

from dataclasses import dataclass, field

import yaml

from generator.load.encoding import unseen
from generator.load.yaml_faults import in_words
from generator.model.places import Key, Mark, spelt
from generator.problems import Place, Problem

Value = str | list["Value"] | dict[str, "Value"] | None
"""Text, a list, a mapping, or None where nothing is written."""

DEEPEST = 30
_RISKY = 4_000
_MOST_TOLD = 200
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
_TAGS = frozenset(f"tag:yaml.org,2002:{name}" for name in ("str", "seq", "map"))
_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """What one file says: its value, where each value and each key stands, and what is wrong with it as YAML.

    `file` is as shown to the user. `value` is None where nothing could be read.
    """

    file: str
    value: Value = None
    marks: dict[Key, Mark] = field(default_factory=dict)
    keys: dict[Key, Mark] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    def at(self, key: Key, *, named: bool = False) -> Place:
        """Where a value stands (`named`: its key), or else what holds it."""
        mark = self.keys.get(key) if named else None
        for length in range(len(key), -1, -1):
            mark = mark or self.marks.get(key[:length])
        return Place(file=self.file, line=mark[0], column=mark[1]) if mark else Place(file=self.file)

    def problem(self, code: str, key: Key, message: str, remedy: str, *, named: bool = False) -> Problem:
        """A fault at a value (`named`: at its key)."""
        return Problem(code=code, place=self.at(key, named=named), path=spelt(key), message=message, remedy=remedy)


def read_yaml(file: str, text: str, lines_above: int = 0) -> Marked:
    """What a text says as YAML; `lines_above` counts the lines of its file that stand before it."""
    if place := _too_deep(text):
        return Marked(file=file, problems=(_deep(file, place[0] + lines_above, place[1]),))
    try:
        node = _Loader(text).get_single_node()
    except yaml.YAMLError as error:
        return Marked(file=file, problems=(in_words(file, error, text, lines_above),))
    if node is None or (isinstance(node, yaml.ScalarNode) and not node.style and node.value in _NOTHING):
        return Marked(file=file, problems=(_empty(file, lines_above),))
    reader = _Reader(file, lines_above, escapes="\\" in text)
    return reader.read(node)


class _Reader:
    """Takes values and marks from one file's nodes."""

    def __init__(self, file: str, lines_above: int, *, escapes: bool) -> None:
        self.file = file
        self.first = lines_above + 1
        self.escapes = escapes
        self.marks: dict[Key, Mark] = {}
        self.keys: dict[Key, Mark] = {}
        self.seen: set[int] = set()
        self.problems: list[Problem] = []

    def read(self, node: yaml.Node) -> Marked:
        """The whole file, from its root."""
        value = self.value(node, ())
        problems = tuple(self.problems)
        return Marked(file=self.file, value=value, marks=self.marks, keys=self.keys, problems=problems)

    def value(self, node: yaml.Node, key: Key) -> Value:
        """The value of one node, marking it and all below."""
        self.marks[key] = self.mark(node)
        if id(node) in self.seen:
            self.alias(key)
            return None
        self.seen.add(id(node))
        if node.tag not in _TAGS:
            self.fault("yaml-tag", key, f"the tag {_short(node.tag)} is not read", "remove the tag, and keep the value")
        if isinstance(node, yaml.ScalarNode):
            return self.scalar(node, key)
        if len(key) >= DEEPEST:
            self.fault("yaml-depth", key, f"values are nested more than {DEEPEST} deep", "check the indentation")
            return None
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, key)
        items: list[yaml.Node] = node.value
        return [self.value(item, (*key, number)) for number, item in enumerate(items)]

    def scalar(self, node: yaml.ScalarNode, key: Key) -> str | None:
        """Text as written; None where nothing is."""
        text: str = node.value
        if not node.style and text in _NOTHING:
            return None
        if self.escapes and (character := unseen(text)):
            message = f"an escape stands for a character that nobody can see (U+{ord(character):04X})"
            self.fault("unseen-character", key, message, "take the escape out")
            return "".join(letter for letter in text if not unseen(letter))
        return text

    def mapping(self, node: yaml.MappingNode, key: Key) -> dict[str, Value]:
        """Values by key, the first of a repeated key."""
        found: dict[str, Value] = {}
        pairs: list[tuple[yaml.Node, yaml.Node]] = node.value
        for name_node, value_node in pairs:
            name = self.name(name_node, key)
            if name is None:
                continue
            below = (*key, name)
            if name in found:
                self.repeated(name_node, below)
                continue
            self.keys[below] = self.mark(name_node)
            found[name] = self.value(value_node, below)
        return found

    def name(self, node: yaml.Node, key: Key) -> str | None:
        """A key's text, or None where it is no plain word."""
        if not isinstance(node, yaml.ScalarNode):
            self.fault_at(node, "yaml-key", key, "a key must be a plain word", "write it as `key: value`")
            return None
        text: str = node.value
        if text == "<<":
            self.fault_at(node, "yaml-alias", key, "a merge key (<<) is not read", "write the keys out here")
            return None
        return text

    def repeated(self, node: yaml.Node, key: Key) -> None:
        """Tell of a key that stands twice."""
        first = self.keys[key][0]
        message = f'the key "{key[-1]}" stands twice; it was first on line {first}'
        self.fault_at(node, "repeated-key", key, message, "keep one of the two, and delete the other")

    def alias(self, key: Key) -> None:
        """Tell of a part of the file that is used again, at the nearest key: its node says where it stood first."""
        self.marks[key] = self.keys.get(key) or self.marks[key[:-1]]
        message = "an alias (*) repeats another part of the file, and aliases are not read"
        if any(one.code == "yaml-alias" and one.place.line == self.marks[key][0] for one in self.problems):
            return
        self.fault("yaml-alias", key, message, "write the values out in full")

    def mark(self, node: yaml.Node) -> Mark:
        """Line and column of a node."""
        start = node.start_mark
        return (start.line + self.first, start.column + 1) if start else (self.first, 1)

    def fault(self, code: str, key: Key, message: str, remedy: str) -> None:
        """Keep a fault at a value that is marked."""
        line, column = self.marks[key]
        self.keep(code, line, column, key, message, remedy)

    def fault_at(self, node: yaml.Node, code: str, key: Key, message: str, remedy: str) -> None:
        """Keep a fault at a node."""
        line, column = self.mark(node)
        self.keep(code, line, column, key, message, remedy)

    def keep(self, code: str, line: int, column: int, key: Key, message: str, remedy: str) -> None:
        """Keep a fault, up to a number at which nobody reads on."""
        if len(self.problems) >= _MOST_TOLD:
            return
        place = Place(file=self.file, line=line, column=column)
        self.problems.append(Problem(code=code, place=place, path=spelt(key), message=message, remedy=remedy))


def _too_deep(text: str) -> Mark | None:
    """Where a text nests too deep to be composed: the C loader recurses, and overflows its stack at some 20,000."""
    if sum(text.count(sign) for sign in ("[", "{", "- ", "? ", "-\n", "?\n", "-\t", "?\t", "\t")) < _RISKY:
        return None
    depth = 0
    try:
        for event in yaml.parse(text, Loader=_Loader):
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
            if depth > DEEPEST and event.start_mark:
                return event.start_mark.line + 1, event.start_mark.column + 1
    except yaml.YAMLError:
        return None
    return None


def _deep(file: str, line: int, column: int) -> Problem:
    return Problem(
        code="yaml-depth",
        place=Place(file=file, line=line, column=column),
        message=f"values are nested more than {DEEPEST} deep",
        remedy="check the brackets and the indentation",
    )


def _empty(file: str, lines_above: int) -> Problem:
    return Problem(
        code="empty-file",
        place=Place(file=file, line=lines_above + 1, column=1),
        message="nothing is written here",
        remedy="fill it in, or delete the file",
    )


def _short(tag: str) -> str:
    return tag.replace("tag:yaml.org,2002:", "!!")
