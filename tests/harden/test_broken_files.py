"""One broken file: whatever stands in it, it is read rightly or told of, with place and remedy, soon."""

import time
from dataclasses import replace
from random import Random

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.check.checks import check_site
from generator.load.shape import read_marked
from generator.model.places import Places
from generator.model.prose import Prose
from generator.render.addresses import Way
from generator.render.markup import markup
from tests.building.site import a_site
from tests.harden.amounts import FULL, amount, tried
from tests.harden.breaking import ODDITIES, broken
from tests.harden.reading import KINDS, LARGEST, judged, memory

EACH = amount(600, 120_000)
YAML = [name for name, kind in KINDS.items() if kind.yaml]


@pytest.mark.parametrize("name", KINDS)
def test_a_broken_file_is_read_rightly_or_told_of(name: str) -> None:
    """No traceback, no wait, no place without a remedy, and no value that YAML's plain loader reads otherwise."""
    kind, before = KINDS[name], memory()
    for number in range(EACH):
        data = broken(kind.seeds, Random(f"{name}:{number}"))
        wrong = judged(kind, data)
        assert not wrong, f"{name}, case {number}: {wrong}\n{data[:2000]!r}"
    assert memory() - before < LARGEST
    tried("content: broken bytes of one file", EACH)


SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.dates(),
    st.datetimes(),
    st.text(st.characters(exclude_categories=["Cs"])),
    st.sampled_from([piece.decode("utf-8", "replace") for piece in ODDITIES]),
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8) | SCALARS, inner, max_size=4),
    max_leaves=12,
)


@pytest.mark.parametrize("name", YAML)
def test_any_value_may_stand_at_any_key(name: str) -> None:
    """A sound file with one of its values, at any depth, put in place of anything that YAML can write."""
    kind = KINDS[name]
    sound = [yaml.load(seed, Loader=yaml.CBaseLoader) for seed in kind.seeds if not read_marked("", seed).problems]

    @settings(
        max_examples=amount(80, 4_000),
        deadline=None,
        derandomize=not FULL,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(st.sampled_from(sound), st.randoms(use_true_random=False), VALUES)
    def law(whole: object, dice: Random, value: object) -> None:
        text = yaml.safe_dump(_put(whole, dice, value), allow_unicode=True)
        wrong = judged(kind, text.encode("utf-8", "surrogatepass"))
        assert not wrong, wrong

    law()
    tried("content: any value at any key (hypothesis)", amount(80, 4_000))


def _put(whole: object, dice: Random, value: object) -> object:
    """The same with one part of it replaced."""
    if isinstance(whole, dict) and whole and dice.random() < 0.8:
        key = dice.choice(list(whole))
        return {**whole, key: _put(whole[key], dice, value)}
    if isinstance(whole, list) and whole and dice.random() < 0.8:
        at = dice.randrange(len(whole))
        return [*whole[:at], _put(whole[at], dice, value), *whole[at + 1 :]]
    return value


BOMBS = {
    "aliases that double": "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 40)),
    "an alias of itself": "a: &a [*a]\n",
    "aliases by the thousand": "a: &a x\nb: [" + "*a, " * 40_000 + "]\n",
    "brackets": "a: " + "[" * 100_000,
    "brackets that close": "a: " + "[" * 60_000 + "]" * 60_000,
    "braces": "{a: " * 40_000,
    "dashes": "- " * 90_000 + "x",
    "question marks": "? " * 90_000 + "x",
    "steps of one space": "\n".join(" " * n + "a:" for n in range(600)),
    "a scalar as large as a file may be": "name: " + "x" * 199_000,
    "a scalar larger than a file may be": "name: " + "x" * 5_000_000,
    "a folded scalar of short lines": "name: >\n" + "  x\n" * 49_000,
    "a number of 100,000 digits": "as_at: " + "9" * 100_000,
    "keys by the thousand": "".join(f"key{n}: x\n" for n in range(12_000)),
    "one key by the thousand": "name: x\n" * 22_000,
    "documents by the thousand": "--- x\n" * 30_000,
    "quotes": "'" * 199_999,
    "escapes": '"' + "\\u200b" * 30_000 + '"',
    "unseen characters": "\u200b" * 60_000,
    "tags": "a: " + "!x " * 60_000,
    "notes": "#" * 199_000,
    "comments by line": "#\n" * 99_000,
    "lone surrogates": "name: \ud800\udfff",
    "NUL": "\0" * 199_000,
}
KNOTS = {
    "emphasis": "*a **b " * 8_000,
    "underscores": "_a__" * 14_000,
    "open links": "[a](" * 2_900,
    "open links of links": "[" * 2_900 + "a" + "](b)" * 2_900,
    "open pictures": "![a](" * 2_900,
    "quotes in quotes": "> " * 29_000,
    "lists in lists": "".join("  " * n + "- a\n" for n in range(240)),
    "ticks": "".join("`" * n + " " for n in range(330)),
    "entities": "&amp;" * 11_000,
    "autolinks": "<https://a.example/" * 3_000,
    "angle brackets": "<" * 59_000,
    "tables": "|" * 300 + "\n" + "|-" * 300 + "|\n" + ("|" * 300 + "\n") * 190,
    "a table of one column, very long": "|a|\n|-|\n" + "|b|\n" * 14_000,
    "backslashes": "\\" * 59_000,
    "references": "".join(f"[{n}]: https://a.example/{n}\n" for n in range(1_900)),
    "tildes": "~~a " * 14_000,
    "headings": "# a\n" * 14_000,
    "rules": "***\n" * 14_000,
    "quotation marks": "\"'" * 29_000,
    "brackets past the most": "[" * 59_000,
}


@pytest.mark.parametrize("bomb", BOMBS)
@pytest.mark.parametrize("name", ["inspection", "theme"])
def test_a_bomb_of_yaml_is_disarmed(name: str, bomb: str) -> None:
    """What grows, nests or repeats without end is told of within two seconds."""
    data = BOMBS[bomb].encode("utf-8", "surrogatepass")
    assert judged(KINDS[name], data) == ""
    assert KINDS[name].read(data).problems
    tried("content: bombs", 1)


@pytest.mark.parametrize("knot", KNOTS)
def test_a_knot_of_markdown_is_untied(knot: str) -> None:
    """What costs a Markdown parser most is read within two seconds, and checked and set within two more."""
    assert judged(KINDS["prose"], KNOTS[knot].encode()) == ""
    read = KINDS["prose"].read(KNOTS[knot].encode())
    start = time.process_time()
    if read.value is None:
        assert read.problems
    else:
        assert isinstance(read.value, Prose)
        check_site(replace(a_site(), commentaries={"x": read.value}), Places())
        markup(read.value, Way(page="authorities/x/index.html"))
    assert time.process_time() - start < 2
    tried("content: bombs", 1)
