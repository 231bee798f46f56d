"""Say what a theme is: its palette, fonts and the text of its templates, styles and scripts, as values.

Public: Palette, Example, Own, Theme.
"""

from dataclasses import dataclass, field
from hashlib import sha256

Palette = dict[str, dict[str, str]]
"""Colours (`#rrggbb`) by scheme (`light`, `dark`), then by name (`paper`, `ink-2`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """How a component may look: the macro of its template, a name for people, and what the macro is given."""

    component: str
    macro: str
    name: str
    given: dict[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Own:
    """What the `theme.yaml` of one theme says of itself; `parent` is the theme that it is laid over, or empty."""

    name: str
    parent: str
    description: str
    fonts: dict[str, tuple[str, ...]]
    palette: Palette
    styles: tuple[str, ...]
    scripts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """How a site looks: one theme laid file by file over its parents.

    Keys and first members are paths below the theme's folder, with forward slashes (`journey/journey.html`,
    `journey/journey.css`). `styles` and `scripts` are (path, text) pairs in the order in which they are joined: those
    that `theme.yaml` names under `styles` first, the others by path. `assets` are files copied as they are.
    `parameters` holds the YAML text beside a component, and `examples` what it says as values. `fonts` maps a use
    (`sans`, `serif`) to its font families, first choice first. `parents` are the names of the themes it stands
    on, nearest first. `inherited` holds the templates as each parent has them, by the parent's name and the path
    (`default/pages/home.html`), so that a template can extend the one that it stands in for. `files` tells where each
    template's file lies (`themes/mine/pages/home.html`), for messages.
    """

    name: str
    description: str = ""
    parents: tuple[str, ...] = ()
    templates: dict[str, str] = field(default_factory=dict)
    inherited: dict[str, str] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    styles: tuple[tuple[str, str], ...] = ()
    scripts: tuple[tuple[str, str], ...] = ()
    assets: dict[str, bytes] = field(default_factory=dict)
    parameters: dict[str, str] = field(default_factory=dict)
    examples: tuple[Example, ...] = ()
    palette: Palette = field(default_factory=dict)
    fonts: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def style(self) -> str:
        """All styles as one text."""
        return "\n".join(text for _, text in self.styles)

    @property
    def script(self) -> str:
        """All scripts as one text."""
        return "\n".join(text for _, text in self.scripts)

    def place(self, path: str) -> str:
        """Where a template's file lies, as shown to people."""
        return self.files.get(path, f"themes/{self.name}/{path}")

    @property
    def digest(self) -> str:
        """SHA-256 of everything in it, in hexadecimal: two themes with one digest look the same."""
        words = (self.styles, self.scripts, sorted(self.templates.items()), sorted(self.parameters.items()))
        below = sorted(self.inherited.items())
        digest = sha256(repr((words, below, self.palette, self.fonts)).encode())
        for path, data in sorted(self.assets.items()):
            digest.update(repr((path, sha256(data).hexdigest())).encode())
        return digest.hexdigest()
