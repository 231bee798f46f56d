"""Join a theme's colours, typefaces and styles into one stylesheet.

Public: stylesheet, asset_name.
"""

import re
from collections.abc import Mapping
from hashlib import sha256

from generator.model.theme import Theme

_COMMENT = re.compile(r"/\*.*?\*/", re.S)
_SPACE = re.compile(r"\s+")
_TIGHT = re.compile(r"\s*([{};,])\s*")
_GENERIC = {"serif", "sans-serif", "monospace", "system-ui", "ui-serif", "ui-sans-serif", "-apple-system"}


def stylesheet(theme: Theme) -> str:
    """The whole stylesheet: custom properties from the palette and fonts first, then every style in order."""
    return _COMMENT.sub("", _properties(theme)) + "\n" + _small(theme.style) + "\n"


def asset_name(stem: str, suffix: str, data: bytes) -> str:
    """A path below `assets/` that changes when the bytes do, so that a host may keep it for ever."""
    return f"assets/{stem}.{sha256(data).hexdigest()[:10]}.{suffix}"


def _properties(theme: Theme) -> str:
    light = _colours(theme.palette.get("light", {}))
    dark = _colours(theme.palette.get("dark", {}))
    fonts = "".join(f"--{use}:{_families(families)};" for use, families in theme.fonts.items())
    return (
        f":root{{{fonts}{light}}}\n"
        f"@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}\n"
        f".as-light{{color-scheme:light;{light}}}\n"
        f".as-dark{{color-scheme:dark;{dark}}}"
    )


def _colours(palette: Mapping[str, str]) -> str:
    return "".join(f"--{name}:{colour};" for name, colour in palette.items())


def _families(families: tuple[str, ...]) -> str:
    return ",".join(family if family in _GENERIC else f'"{family}"' for family in families)


def _small(css: str) -> str:
    bare = _SPACE.sub(" ", _COMMENT.sub("", css))
    return _TIGHT.sub(r"\1", bare).replace(";}", "}").replace(": ", ":").strip()
