"""Turn marked values into a shape, with a Problem for every place where they do not fit.

Public: read_marked, read_shape, shaped.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from generator.load.encoding import read_text
from generator.load.marked_yaml import Marked, Value, read_yaml
from generator.load.read import Read
from generator.model.places import Key
from generator.problems import Problem, remedy, shown

T = TypeVar("T")

_MOST_TOLD = 200
_EXPECTED = {
    "string_type": "text",
    "list_type": "a list",
    "tuple_type": "a list",
    "dict_type": "a mapping of keys and values",
    "model_type": "a mapping of keys and values",
    "model_attributes_type": "a mapping of keys and values",
}


def read_marked(file: str, data: bytes) -> Marked:
    """What a YAML file says; `file` is as shown to the user."""
    text, problems = read_text(file, data)
    if text is None:
        return Marked(file=file, problems=problems)
    marked = read_yaml(file, text)
    return replace(marked, problems=problems + marked.problems)


def read_shape(marked: Marked, shape: TypeAdapter[T], instead: Mapping[str, str] | None = None) -> Read[T]:
    """A marked file in its shape, with the problems of both.

    `instead` holds values for keys that are not here, once that is told: so that the rest can still be checked.
    """
    if marked.problems and marked.value is None:
        return Read(value=None, marks=marked.marks, problems=marked.problems)
    fit = shaped(marked, shape, instead or {})
    return Read(value=fit[0], marks=marked.marks, problems=marked.problems + fit[1])


def shaped(marked: Marked, shape: TypeAdapter[T], instead: Mapping[str, str]) -> tuple[T | None, tuple[Problem, ...]]:
    """The value in its shape, and what does not fit.

    What does not fit is told and left out, so that the rest can still be checked: first the value itself, and where
    that leaves too little, the whole list around it. None where too little is left then.
    """
    value, problems = marked.value, None
    for whole_list in (False, True, True):
        try:
            return shape.validate_python(value), problems or ()
        except ValidationError as error:
            found = error.errors(include_url=False)
        if problems is None:
            problems = tuple(_told(found, marked, shape))
        value = _without(value, frozenset(_removable(details["loc"], whole_list=whole_list) for details in found))
        value = _filled(value, found, instead)
    return None, problems or ()


def _filled(value: Value, found: list[ErrorDetails], instead: Mapping[str, str]) -> Value:
    lacking = {str(details["loc"][0]) for details in found if details["type"] == "missing" and len(details["loc"]) == 1}
    stand_ins = {key: word for key, word in instead.items() if key in lacking}
    return {**value, **stand_ins} if isinstance(value, dict) and stand_ins else value


def _told(found: list[ErrorDetails], marked: Marked, shape: TypeAdapter[T]) -> Iterator[Problem]:
    """A Problem for each fault of a file, up to a number at which nobody reads on; then how many more there are."""
    yield from (_problem(details, marked, shape) for details in found[:_MOST_TOLD])
    more = len(found) - _MOST_TOLD
    if more > 0:
        message = f"{more:,} more faults like these stand in this file"
        yield marked.problem("more-faults", (), message, "mend those above first: is this the file you meant?")


def _problem(details: ErrorDetails, marked: Marked, shape: TypeAdapter[T]) -> Problem:
    kind, key = details["type"], details["loc"]
    if kind == "extra_forbidden":
        return _unknown_key(marked, key, _names(shape, key[:-1]))
    if kind == "missing":
        message = f'the key "{key[-1]}" is not here'
        return marked.problem("missing-key", key, message, f"add a line `{key[-1]}: …`")
    if kind in _EXPECTED:
        return _wrong_type(marked, key, _EXPECTED[kind], details["input"])
    context = details.get("ctx", {})
    code, message = context.get("code", "wrong-type"), context.get("message", details["msg"])
    return marked.problem(str(code), key, str(message), str(context.get("mend", "compare it with another file")))


def _unknown_key(marked: Marked, key: Key, names: list[str]) -> Problem:
    word = str(key[-1])
    message = f"no key is called {shown(word)} here"
    return marked.problem("unknown-key", key, message, remedy(word, names), named=True)


def _wrong_type(marked: Marked, key: Key, expected: str, found: object) -> Problem:
    if found is None:
        return marked.problem(
            "no-value", key, "nothing is written after this key", f"write {expected}, or remove the line"
        )
    what = "a list" if isinstance(found, list) else "a mapping" if isinstance(found, dict) else shown(str(found))
    return marked.problem("wrong-type", key, f"{expected} is expected here, and this is {what}", _example(expected))


def _example(expected: str) -> str:
    if expected == "text":
        return "write one piece of text after the key"
    return "write [one, two] or lines that start with `- `" if expected == "a list" else "write `key: value` lines"


def _names(shape: TypeAdapter[T], key: Key) -> list[str]:
    """The keys that may stand in the mapping at a key, from the shape's own JSON Schema."""
    schema = _schema(shape)
    here: object = schema
    for part in key:
        here = _inside(_resolved(here, schema), part)
    resolved = _resolved(here, schema)
    properties = resolved.get("properties", {})
    return list(properties) if isinstance(properties, dict) else []


@lru_cache(maxsize=16)
def _schema(shape: "TypeAdapter[object]") -> dict[str, object]:
    """A shape's JSON Schema: made once, since a file may have hundreds of unknown keys."""
    return shape.json_schema()


def _resolved(here: object, schema: dict[str, object]) -> dict[str, object]:
    """A schema with its reference followed, and with the part that is not null."""
    if not isinstance(here, dict):
        return {}
    choices: list[object] = here.get("anyOf", [])
    here = next((choice for choice in choices if isinstance(choice, dict) and "$ref" in choice), here)
    definitions = schema.get("$defs", {})
    if "$ref" in here and isinstance(definitions, dict):
        here = definitions[str(here["$ref"]).removeprefix("#/$defs/")]
    return here if isinstance(here, dict) else {}


def _inside(here: dict[str, object], part: str | int) -> object:
    if isinstance(part, int):
        return here.get("items")
    properties = here.get("properties", {})
    return (properties.get(part) if isinstance(properties, dict) else None) or here.get("additionalProperties")


def _removable(key: Key, *, whole_list: bool) -> Key:
    """What to leave out for a fault at a key: never one item of a list, since that would move the items after it."""
    for length, part in enumerate(key):
        if isinstance(part, int) and (whole_list or length == len(key) - 1):
            return key[:length]
    return key


def _without(value: Value, gone: frozenset[Key], here: Key = ()) -> Value:
    """A copy of a value without what stands at some keys; items of a list stay, and so does the whole."""
    if isinstance(value, dict):
        kept = ((key, inside) for key, inside in value.items() if (*here, key) not in gone)
        return {key: _without(inside, gone, (*here, key)) for key, inside in kept}
    if isinstance(value, list):
        return [_without(inside, gone, (*here, number)) for number, inside in enumerate(value)]
    return value
