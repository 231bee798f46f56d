"""Nothing stale is published: a file that a build would leave as it was has the bytes that a fresh build gives it."""

import re
import shutil
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest

from generator.load.fingerprint import of_code
from generator.prepare import Prepared, prepare
from generator.problems import Refused
from tests.harden.amounts import amount, tried
from tests.harden.test_broken_sites import SITES, an_odd_value, an_order

Change = Callable[[str, Random], str]


def _line(text: str, dice: Random, pattern: str, new: Callable[[re.Match[str]], str]) -> str:
    """The text with one of the places that match a pattern put otherwise."""
    found = list(re.finditer(pattern, text, re.MULTILINE))
    if not found:
        return text
    one = dice.choice(found)
    return text[: one.start()] + new(one) + text[one.end() :]


def another_grade(text: str, dice: Random) -> str:
    """One grade of an inspection is another that stands in the same file, or one lower."""
    words = re.findall(r"[\w-]+: ([\w-]+)[,}]", text) or ["good"]
    return _line(text, dice, r"(?<=: )[\w-]+(?=[,}])", lambda _: dice.choice([*words, "good", "inadequate", "missing"]))


def another_day(text: str, dice: Random) -> str:
    """A day on site is a few days earlier or later."""

    def moved(found: re.Match[str]) -> str:
        return str(date.fromisoformat(found[0]) + timedelta(days=dice.randrange(-9, 10)))

    return _line(text, dice, r"(?<=ed: )(?<!published: )\d{4}-\d\d-\d\d$", moved)


def other_words(text: str, dice: Random) -> str:
    """A name, a title, a summary or any other text says something else."""
    return _line(text, dice, r"(?<=: )[A-Z][\w ,’']+$", lambda found: f"{found[0]} {dice.randrange(99)}")


def a_part_less(text: str, dice: Random) -> str:
    """An entry of a list is gone."""
    return _line(text, dice, r"^  - .*\n(?:    .*\n)*", lambda _: "")


def another_topic(text: str, dice: Random) -> str:
    """A finding is about something else."""
    return _line(text, dice, r"(?<=topics: \[)[\w-]+", lambda _: dice.choice(("workforce", "plans", "other", "health")))


def more_words(text: str, dice: Random) -> str:
    """A sentence comes at the end, where the file is Markdown."""
    return text + "\nOne more sentence.\n" if not re.match(r"(?:- )?[\w-]+:", text) else other_words(text, dice)


def an_odd_one(text: str, dice: Random) -> str:
    """Any value is another of its kind."""
    return an_odd_value(text.encode(), dice).decode()


CHANGES: Sequence[Change] = (
    another_grade, another_grade, another_day, other_words, a_part_less, another_topic, more_words, an_odd_one,
)  # fmt: skip


def changed(content: Path, dice: Random) -> dict[Path, bytes]:
    """Change one or two files of the content, or take one away; returns what they held."""
    files = sorted(path for path in content.rglob("*") if path.suffix in (".yaml", ".md"))
    before = {path: path.read_bytes() for path in dice.sample(files, dice.choice((1, 1, 2)))}
    for path, data in before.items():
        if path.name[0] == "2" and dice.random() < 0.15:
            path.unlink()
        else:
            path.write_bytes(dice.choice(CHANGES)(data.decode(), dice).encode())
    return before


def stale(base: Prepared, made: dict[str, bytes], now: Prepared) -> list[str]:
    """The files whose recipe is as it was, and whose bytes are not."""
    same = [job for job in now.jobs if base.recipes.get(job.path) == now.recipes[job.path]]
    return [job.path for job in same if job.make() != made[job.path]]


@pytest.mark.parametrize("site", SITES, ids=lambda site: site.parent.name)
def test_what_a_build_leaves_alone_is_as_a_fresh_build_makes_it(tmp_path: Path, site: Path) -> None:
    """After any change of content that the checks let through, every file whose named inputs stayed is the same."""
    shutil.copytree(site, tmp_path / "content")
    order, code = an_order(tmp_path), of_code()
    base = prepare(order, code)
    made = {job.path: job.make() for job in base.jobs}
    built, number, count = 0, 0, amount(6, 500)
    while built < count:
        number += 1
        before = changed(tmp_path / "content", Random(f"stale:{number}"))
        try:
            now = prepare(order, code)
            assert stale(base, made, now) == [], f"case {number}: {[path.name for path in before]}"
            built += now.recipes != base.recipes
        except Refused:
            pass
        for path, data in before.items():
            path.write_bytes(data)
    tried("content: changes after which nothing may be stale", built)
