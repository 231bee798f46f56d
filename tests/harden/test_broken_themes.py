"""A theme with something broken in it: the build tells of it, with the file and the line, or the site is made."""

import shutil
from pathlib import Path
from random import Random

from tests.harden.amounts import amount, tried
from tests.harden.breaking import broken
from tests.harden.reading import LARGEST, ROOT, memory
from tests.harden.test_broken_sites import SITES, an_order, outcome

DEFAULT = ROOT / "themes" / "default"
ODD = (
    b"{{ page.nothing }}", b"{{ page }}", b"{% if %}", b"{% endfor %}", b"{{ 1 / 0 }}", b"{{ page() }}",
    b"{% include 'x' %}", b"{% extends 'pages/home.html' %}", b"{% import '../../x' as x %}", b"{{ ''.__class__ }}",
    b"{% macro journey() %}{% endmacro %}", b"{# ", b"{{ page.frame.title|nothing }}", b"{% set page = 1 %}",
    b"{{ caller() }}", b"{{ loop }}", b"{{ self }}", b"{% block x %}{% endblock %}{% block x %}{% endblock %}",
    b"{% raw %}", b"{{ undefined_macro(1) }}", b"{{ page.frame.title * 3 }}", b"{{ [1][9] }}", b"{% break %}",
)  # fmt: skip
"""Slips in templates that no byte of a sound one makes."""


def a_broken_file(path: Path, dice: Random) -> bytes:
    """One file of the default theme with something wrong with it."""
    data = path.read_bytes()
    if path.suffix == ".html" and dice.random() < 0.6:
        lines = data.split(b"\n")
        lines.insert(dice.randrange(len(lines) + 1), dice.choice(ODD))
        return b"\n".join(lines)
    return broken([data], dice)


def test_a_broken_theme_is_told_of_or_the_site_is_made(tmp_path: Path) -> None:
    """A theme of one's own, laid over the default one, with one or two broken files of it."""
    shutil.copytree(SITES[1], tmp_path / "content")
    settings = tmp_path / "content/site.yaml"
    settings.write_text(
        settings.read_text(encoding="utf-8").replace("theme: default", "theme: north"), encoding="utf-8"
    )
    own = tmp_path / "themes" / "north"
    kinds = (".html", ".html", ".css", ".js", ".yaml", ".svg")
    files = {kind: sorted(path for path in DEFAULT.rglob(f"*{kind}") if path.name != "theme.yaml") for kind in kinds}
    count, before = amount(12, 1_000), memory()
    for number in range(count):
        dice = Random(f"theme:{number}")
        shutil.rmtree(own, ignore_errors=True)
        own.mkdir(parents=True)
        (own / "theme.yaml").write_text("name: north\nparent: default\n")
        for kind in dice.sample(kinds, dice.choice((1, 1, 2))):
            if files[kind]:
                path = dice.choice(files[kind])
                (own / path.relative_to(DEFAULT)).parent.mkdir(parents=True, exist_ok=True)
                (own / path.relative_to(DEFAULT)).write_bytes(a_broken_file(path, dice))
        said = outcome(an_order(tmp_path), "")
        assert said in ("made", "refused"), f"case {number}: {said}"
    assert memory() - before < LARGEST
    tried("content: broken themes", count)
