"""Say what findings are about.

Public: Topic.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A subject of findings: its id (part of the public data), name, one-line meaning, the phrases that point to it."""

    id: str
    name: str
    meaning: str
    phrases: tuple[str, ...] = ()
    not_phrases: tuple[str, ...] = ()
