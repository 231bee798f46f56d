"""List what publishing does: which files are kept, removed and left to others.

Public: Plan, plan, inside.
"""

from collections.abc import Collection
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What changes between two sites besides the files written: paths to keep as they are, paths that go.

    `foreign` are files in the folder that no build made: they stay.
    """

    keep: tuple[str, ...]
    remove: tuple[str, ...]
    foreign: tuple[str, ...]


def plan(written: Collection[str], kept: Collection[str], before: Collection[str], present: Collection[str]) -> Plan:
    """Compare the paths of a new site with those of the last build's.

    `written` are made anew and `kept` stay; `before` are the last build's paths; `present` those really in the folder.
    """
    gone = (path for path in before if path in present and path not in kept and path not in written)
    strange = (path for path in present if path not in before and path not in written and path not in kept)
    return Plan(keep=tuple(sorted(kept)), remove=tuple(sorted(gone)), foreign=tuple(sorted(strange)))


def inside(path: str) -> str:
    """The path of an output, which stays below the folder on every system.

    Raises ValueError where it would not: content and theme never make one, so it is a bug.
    """
    parts = path.split("/")
    if any(part in ("", ".", "..") for part in parts) or any(sign in path for sign in "\\:\0"):
        raise ValueError(f"this file lies outside the site: {path}")
    return path
