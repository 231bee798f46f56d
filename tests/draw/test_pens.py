"""Pens draw a file and a picture as the default theme's stylesheet draws the page."""

import re
from pathlib import Path

import pytest

from generator.draw.pens import RULES, pen, stylesheet

STYLES = Path(__file__).resolve().parents[2] / "themes" / "default" / "style"
ONLY_HERE = ("tx-h", "on-state")
FONT = re.compile(r"(\d+) ([\d.]+px) var\(--(\w+)\)")


def _theme() -> dict[tuple[str, ...], dict[str, str]]:
    """The theme's rules for charts by the classes that they ask for, in order."""
    text = re.sub(
        r"/\*.*?\*/", "", (STYLES / "ink.css").read_text() + (STYLES / "specimens.css").read_text(), flags=re.S
    )
    found: dict[tuple[str, ...], dict[str, str]] = {}
    for selectors, body in re.findall(r"([^{}@]+)\{([^{}]*)\}", text):
        for selector in selectors.split(","):
            classes = tuple(sorted(re.findall(r"\.([\w-]+)", selector)))
            for name, value in (part.split(":", 1) for part in body.split(";") if ":" in part):
                found.setdefault(classes, {}).update(_told(name.strip(), value.strip()))
    return found


def _told(name: str, value: str) -> dict[str, str]:
    if name == "font" and (font := FONT.match(value)):
        return {"font-weight": font[1], "font-size": font[2], "font-family": font[3]}
    return {name: re.sub(r"var\(--([\w-]+)\)", r"\1", value)}


@pytest.mark.parametrize(("names", "values"), [rule for rule in RULES if rule[0] not in ONLY_HERE])
def test_a_rule_is_that_of_the_theme(names: str, values: dict[str, str]) -> None:
    """Every property that the pen sets has the value of the stylesheet."""
    theme = _theme()[tuple(sorted(names.split()))]
    assert {name: theme.get(name) for name in values} == dict(values)


def test_later_rules_win() -> None:
    """A part of a bar has no edge, but a pale one has."""
    assert pen("seg deep").stroke == ""
    assert pen("seg light").stroke == "light-edge"


def test_the_classes_of_the_drawing_count() -> None:
    """The step line is thinner in a small drawing."""
    assert (pen("ln").width, pen("sm ln").width) == (2.5, 1.75)


def test_a_stylesheet_holds_plain_colours_for_the_classes_in_use() -> None:
    """No variables, no rule that nothing asks for."""
    css = stylesheet(["st", "mk deep"], {"rule": "#d6dde4", "deep": "#0b2b55", "deep-edge": "#0b2b55"}, {})
    assert ".st{stroke:#d6dde4;stroke-width:1}" in css
    assert ".deep{fill:#0b2b55;stroke:#0b2b55}" in css
    assert ".alert" not in css
    assert "var(" not in css


def test_a_palettes_middle_is_not_mistaken_for_an_anchor() -> None:
    """`text-anchor: middle` stays a word where the palette has a colour of that name."""
    assert ".mid{text-anchor:middle}" in stylesheet(["tx mid"], {"middle": "#74a9d3"}, {})
