"""The guide explains every problem that the program can tell of."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

TELLERS = {"Problem", "problem", "fault", "fault_at", "note", "wrong", "_fault", "_missing"}
CODE = re.compile(r"[a-z]+(-[a-z0-9]+)*")


def codes_in(source: str) -> Iterator[str]:
    """The codes that a module hands to whatever makes a problem, or returns as the first of three."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and _name(node.func) in TELLERS:
            named = [keyword.value for keyword in node.keywords if keyword.arg == "code"]
            yield from (text for part in (named or node.args[:2]) if CODE.fullmatch(text := _text(part)))
        if isinstance(node, ast.Return) and isinstance(node.value, ast.Tuple) and len(node.value.elts) == 3:
            yield from (text for part in node.value.elts[:1] if "-" in (text := _text(part)) and CODE.fullmatch(text))


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _text(part: ast.expr) -> str:
    return part.value if isinstance(part, ast.Constant) and isinstance(part.value, str) else ""


def all_codes(root: Path) -> dict[str, str]:
    """Every code, and a module that uses it."""
    modules = sorted((root / "generator").rglob("*.py"))
    return {code: path.name for path in modules for code in codes_in(path.read_text(encoding="utf-8"))}


def headings(root: Path) -> list[str]:
    """The codes that the guide has a heading for."""
    page = (root / "content" / "guide" / "problems.md").read_text(encoding="utf-8")
    return re.findall(r"^### `([a-z0-9-]+)`$", page, re.M)


def test_codes_are_found_where_they_are_told() -> None:
    """The search below sees calls by position, by keyword, and tuples that are told later."""
    source = 'fault("one-code", x)\nProblem(code="two")\ndef f():\n    return "three-code", "m", "r"\n'
    assert set(codes_in(source)) == {"one-code", "two", "three-code"}


def test_every_code_stands_in_the_guide(root: Path) -> None:
    """A reader who looks a code up finds its cause and its remedy."""
    missing = {code: module for code, module in all_codes(root).items() if code not in headings(root)}
    assert missing == {}


def test_the_guide_explains_no_code_that_is_gone(root: Path) -> None:
    """A heading without a code would mislead."""
    assert set(headings(root)) - set(all_codes(root)) == set()


def test_the_guide_names_each_code_once_and_in_order(root: Path) -> None:
    """Codes stand under one heading each, in the order of the alphabet within their part."""
    assert len(headings(root)) == len(set(headings(root)))


@pytest.mark.parametrize("part", ["Cause: ", "Remedy: "])
def test_every_code_has_its_cause_and_its_remedy(root: Path, part: str) -> None:
    """Each heading is followed by both."""
    page = (root / "content" / "guide" / "problems.md").read_text(encoding="utf-8")
    assert len(re.findall(f"^{part}", page, re.M)) == len(headings(root))
