"""Pens draw a file and a picture as the default theme's stylesheet draws the page."""

import re
from pathlib import Path

import pytest

from generator.draw.pens import RULES, pen, plain, worn

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


def test_an_element_of_a_file_wears_plain_colours() -> None:
    """Of its classes and those of its drawing; later rules win, and there are no variables."""
    dress = worn("sm", {"ink-2": "#3f4e5e", "light": "#bcd6ea", "light-edge": "#4a84b3"}, {})
    assert dress("ln") == ' fill="none" stroke="#3f4e5e" stroke-width="1.75" stroke-linejoin="round"'
    assert dress("seg light") == ' fill="#bcd6ea" stroke="#4a84b3" stroke-width="1"'


def test_words_of_a_file_say_what_differs_from_the_whole() -> None:
    """The whole drawing bears size, weight and fonts of plain words."""
    assert plain({}) == ' font-size="13px" font-weight="400" font-family="sans-serif"'
    assert worn("", {"ink": "#000"}, {})("tx-b") == ' font-weight="600" fill="#000"'
    assert worn("", {}, {"serif": ("A Serif", "serif")})("lt") == (
        ' font-weight="700" font-family="\'A Serif\',serif" text-anchor="middle"'
    )


def test_a_palettes_middle_is_not_mistaken_for_an_anchor() -> None:
    """`text-anchor: middle` stays a word where the palette has a colour of that name."""
    assert worn("", {"middle": "#74a9d3"}, {})("mid") == ' text-anchor="middle"'
