"""Write what was read as YAML for review, and change a file that a person wrote only where it must change.

Public: Data, parsed, dumped, amended, Unreadable.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

import yaml

Data = dict[str, object]
"""A content file as plain values: mappings, lists and text, with nothing converted."""

ORDER = (
    "framework", "kind", "started", "ended", "published", "report", "theme", "topics", "grades", "findings", "sources",
)  # fmt: skip
"""The keys of an inspection file in the order in which they stand."""

_WIDTH = 116
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_NUMBERS = frozenset({"row", "page"})
_LARGEST = 200_000  # characters; as the loaders
_RIGID = "its layout does not let one value change alone"
_OPENINGS = ("[", "{", "- ", "? ")
_DEEPEST = 12
_MOST_OPENINGS = 4_000  # the C parser calls itself for each level, and overflows its stack at some 20,000


class Unreadable(Exception):
    """A file is no YAML mapping; the sentence says why."""


class _Day(str):
    __slots__ = ()


class _Number(str):
    __slots__ = ()


class _Flow(dict[str, object]):
    """A mapping that is written on one line."""


class _Line(list[object]):
    """A list that is written on one line."""


class _Dumper(yaml.SafeDumper):
    """Indents lists below their key, as people write them."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


def _represent_day(dumper: yaml.SafeDumper, value: _Day) -> yaml.Node:
    return dumper.represent_scalar("tag:yaml.org,2002:timestamp", str(value))


def _represent_number(dumper: yaml.SafeDumper, value: _Number) -> yaml.Node:
    return dumper.represent_scalar("tag:yaml.org,2002:int", str(value))


def _represent_flow(dumper: yaml.SafeDumper, value: _Flow) -> yaml.Node:
    return dumper.represent_mapping("tag:yaml.org,2002:map", value, flow_style=True)


def _represent_line(dumper: yaml.SafeDumper, value: _Line) -> yaml.Node:
    return dumper.represent_sequence("tag:yaml.org,2002:seq", value, flow_style=True)


_Dumper.add_representer(_Day, _represent_day)
_Dumper.add_representer(_Number, _represent_number)
_Dumper.add_representer(_Flow, _represent_flow)
_Dumper.add_representer(_Line, _represent_line)


def parsed(text: str) -> Data:
    """A content file's values, all as text. Raises Unreadable where it is no YAML mapping of simple values."""
    if len(text) > _LARGEST or sum(map(text.count, _OPENINGS)) > _MOST_OPENINGS:
        raise Unreadable("it is too large for an inspection, or nested too deep")
    try:
        if "*" in text and any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(text, yaml.CBaseLoader)):
            raise Unreadable("an alias (*) repeats another part of it: write the values out in full")
        found = yaml.load(text, Loader=yaml.CBaseLoader)
    except yaml.YAMLError as error:
        raise Unreadable(f"it is no YAML: {' '.join(str(error).split())}") from error
    except UnicodeEncodeError as error:
        raise Unreadable("it is not UTF-8 text") from error
    except RecursionError as error:
        raise Unreadable("its values are nested too deep") from error
    if not isinstance(found, dict):
        raise Unreadable("it is no mapping of keys and values")
    if not all(isinstance(key, str) for key in found) or _depth(found) > _DEEPEST:
        raise Unreadable("its keys are not plain words, or its values are nested too deep")
    return found


def _depth(value: object) -> int:
    """How deep lists and mappings are nested, up to one more than is read."""
    depth, level = 0, [value]
    while level and depth <= _DEEPEST:
        depth += 1
        level = [inner for outer in level if isinstance(outer, dict | list) for inner in _inside(outer)]
    return depth


def _inside(outer: "dict[object, object] | list[object]") -> Iterable[object]:
    return outer.values() if isinstance(outer, dict) else outer


def dumped(data: Mapping[str, object]) -> str:
    """A content file's text: stable order, short lists and mappings on one line, dates and numbers unquoted."""
    ordered = {key: data[key] for key in (*ORDER, *data) if key in data}
    styled = {key: _styled(key, value) for key, value in ordered.items()}
    return yaml.dump(styled, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=_WIDTH)


def _styled(key: str, value: object) -> object:
    if isinstance(value, Mapping):
        return _Flow({name: _scalar(name, one) for name, one in value.items()})
    if isinstance(value, Sequence) and not isinstance(value, str):
        if all(isinstance(one, str) for one in value):
            return _Line(_scalar(key, one) for one in value)
        return [{name: _styled(name, part) for name, part in one.items()} for one in value if isinstance(one, Mapping)]
    return _scalar(key, value)


def _scalar(key: str, value: object) -> object:
    text = str(value)
    if _DAY.fullmatch(text):
        return _Day(text)
    if key in _NUMBERS and text.isdecimal():
        return _Number(text)
    return text


def amended(text: str, before: Data, after: Data) -> str:
    """A file's text after a change of its values, with every line that need not change left as it stands.

    A file that stands as it was dumped is dumped anew. In one that a person wrote or noted on, only the blocks of
    changed keys are replaced, and in `sources` only the changed items. Raises Unreadable where that cannot be done.
    """
    if before == after:
        return text
    if text == dumped(before):
        return dumped(after)
    lines = text.splitlines(keepends=True)
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    for key in [key for key in (*ORDER, *after) if key in after or key in before]:
        if before.get(key) != after.get(key):
            lines = _with_key(lines, key, before, after)
    result = "".join(lines)
    if not _holds(result, after):
        raise Unreadable(_RIGID)
    return result


def _holds(text: str, data: Data) -> bool:
    try:
        return parsed(text) == data
    except Unreadable:
        return False


def _composed(text: str) -> yaml.Node | None:
    """The nodes of a text that may have been changed into no YAML: a key beside keys that stand further in."""
    try:
        found: yaml.Node | None = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError as error:
        raise Unreadable(_RIGID) from error
    return found


def _with_key(lines: list[str], key: str, before: Data, after: Data) -> list[str]:
    spans = _spans("".join(lines))
    block = dumped({key: after[key]}).splitlines(keepends=True) if key in after else []
    if key not in spans:
        at = _place(key, spans, len(lines))
        return lines[:at] + block + lines[at:]
    start, end = spans[key]
    old, new = before.get(key), after.get(key)
    if key == "sources" and isinstance(old, list) and isinstance(new, list):
        return lines[:start] + _with_items(lines[start:end], old, new) + lines[end:]
    return lines[:start] + block + lines[end:]


def _place(key: str, spans: Mapping[str, tuple[int, int]], end: int) -> int:
    """The line at which a new key belongs: after the last key that stands before it in the order of keys."""
    earlier = [spans[one][1] for one in ORDER[: ORDER.index(key)] if one in spans] if key in ORDER else []
    return max(earlier, default=0 if key in ORDER else end)


def _spans(text: str) -> dict[str, tuple[int, int]]:
    """For each top key, its first line and the line after its last, from 0; notes between keys belong to the next."""
    node = _composed(text)
    if not isinstance(node, yaml.MappingNode) or node.flow_style:
        raise Unreadable("its keys do not stand on lines of their own")
    lines = text.splitlines()
    return {
        str(key.value): (key.start_mark.line, _last_line(lines, value.end_mark.line, value.end_mark.column))
        for key, value in node.value
    }


def _last_line(lines: Sequence[str], line: int, column: int) -> int:
    """The line after a block's last line with words, given where its parser says that it ends."""
    end = line + 1 if column else line
    while end > 1 and (end > len(lines) or not lines[end - 1].strip() or lines[end - 1].lstrip().startswith("#")):
        end -= 1
    return end


def _with_items(lines: list[str], old: Sequence[object], new: Sequence[object]) -> list[str]:
    """The block of a list of items, with items that did not change left as they stand, and new ones at its end."""
    node = _composed("".join(lines))
    if not isinstance(node, yaml.MappingNode) or not isinstance(node.value[0][1], yaml.SequenceNode):
        raise Unreadable("its sources are no list")
    items = node.value[0][1]
    if items.flow_style or len(new) < len(old):
        return dumped({"sources": list(new)}).splitlines(keepends=True)
    starts = [item.start_mark.line for item in items.value]
    result = lines[: starts[0]] if starts else lines[:1]
    for at, (was, now) in enumerate(zip(old, new, strict=False)):
        end = starts[at + 1] if at + 1 < len(starts) else len(lines)
        result += lines[starts[at] : end] if was == now else _item(now)
    for now in new[len(old) :]:
        result += _item(now)
    return result


def _item(item: object) -> list[str]:
    return dumped({"sources": [item]}).splitlines(keepends=True)[1:]
