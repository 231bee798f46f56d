"""Know what a published folder holds: one small file inside it that names every file and its digest.

Public: NAME, Manifest, parse, text.
"""

import json
from dataclasses import dataclass, field

NAME = ".gradeline.json"
"""The manifest's own name; a folder that has it was made by Gradeline."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What a build published: `inputs` is the digest of all it was made from, `files` maps a path to its mark.

    `made_from` maps a path to the recipe of that one file: its named inputs, each with a digest.
    """

    inputs: str
    files: dict[str, str]
    made_from: dict[str, str] = field(default_factory=dict)


def parse(data: bytes) -> Manifest | None:
    """The manifest in those bytes, or None where they are not one."""
    try:
        raw = json.loads(data)
        files = {str(path): str(mark) for path, mark in raw["files"].items()}
        made_from = {str(path): str(recipe) for path, recipe in raw["made_from"].items()}
        return Manifest(inputs=str(raw["inputs"]), files=files, made_from=made_from)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def text(manifest: Manifest) -> bytes:
    """The manifest as bytes, the same every time."""
    raw = {"inputs": manifest.inputs, "files": manifest.files, "made_from": manifest.made_from}
    return json.dumps(raw, sort_keys=True, separators=(",", ":")).encode() + b"\n"
