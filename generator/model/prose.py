"""Say what commentary is: Markdown that a person wrote, with where it came from.

Public: Prose, Page, SLOT, FIGURES.
"""

import re
from dataclasses import dataclass
from datetime import date

SLOT = re.compile(r"^\{\{\s*figure:\s*([a-z0-9-]+)\s*\}\}$")
"""A figure's slot: `{{ figure: NAME }}` in a paragraph of its own."""

FIGURES = ("conflicts", "corrections", "releases")
"""The figures that a page may hold, by the names of their slots."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """Markdown text and its front matter.

    `file` is its path below the content folder and `line` the line its text starts on, so that a fault in it can be
    placed. `by` names the office that speaks (in a council's response), `source` where its words are published.
    """

    file: str
    line: int
    text: str
    title: str = ""
    by: str = ""
    source: str = ""
    written: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page that a person wrote: its slug (`about`, `guide/start`), title, one-line description and prose."""

    slug: str
    title: str
    description: str
    order: int
    prose: Prose
