"""Know what a published folder holds: one small file inside it that names every file and its digest.

Public: NAME, Manifest, parse, text.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

NAME = ".gradeline.json"
"""The manifest's own name; a folder that has it was made by Gradeline."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What a build published: `inputs` is the digest of all it was made from, `files` maps a path to its mark.

    `recipes` maps a path to the digest of that one file's named inputs, and `values` each name to its own digest.
    """

    inputs: str
    files: Mapping[str, str]
    recipes: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, str] = field(default_factory=dict)


def parse(data: bytes) -> Manifest | None:
    """The manifest in those bytes, or None where they are not one."""
    try:
        raw = json.loads(data)
        return Manifest(
            inputs=_text(raw["inputs"]),
            files=_texts(raw["files"]),
            recipes=_texts(raw["recipes"]),
            values=_texts(raw["values"]),
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def text(manifest: Manifest) -> bytes:
    """The manifest as bytes, the same every time."""
    raw = {
        "inputs": manifest.inputs,
        "files": manifest.files,
        "recipes": manifest.recipes,
        "values": manifest.values,
    }
    return json.dumps(raw, sort_keys=True, separators=(",", ":")).encode() + b"\n"


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("no text")
    return value


def _texts(value: object) -> dict[str, str]:
    if not isinstance(value, dict) or not all(type(text) is str for text in value.values()):
        raise TypeError("no table of texts")
    return value
