"""Whole sites with something broken in them: the check tells of it, or the whole site is made."""

import re
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from random import Random

import pytest

from generator.cache import Cache
from generator.load.fingerprint import of_code
from generator.prepare import Order, prepare
from generator.problems import Refused
from tests.harden.amounts import amount, tried
from tests.harden.breaking import broken
from tests.harden.reading import ROOT, ill_told

SITES = (ROOT / "tests/refused/sound/content", ROOT / "tests/sites/five-points/content")


def an_order(project: Path) -> Order:
    """A build of a project that remembers nothing."""
    return Order(project=project, content=project / "content", site=project / "site", cache=Cache(folder=None))


def outcome(order: Order, code: str) -> str:
    """What becomes of a site: `made`, `refused`, or in one sentence what is wrong with how it is told of."""
    try:
        for job in prepare(order, code).jobs:
            job.make()
    except Refused as refused:
        return next(ill_told(refused.problems), "refused")
    return "made"


Break = Callable[[bytes, Random], bytes]

DAYS = ("0001-01-01", "0001-01-02", "9999-12-31", "9999-12-30", "1582-10-15", "2000-02-29", "missing")
NUMBERS = ("0", "1", "-1", "999999999", "7", "40", "80")
WORDS = (
    "x", "'0'", "'-'", "'=1+1'", "'\U0001d50aood'", "'e\u0301'", "'a|b'", "'<b>'", "'{{ x }}'", "'%s %d {0}'", "'…'",
    f"'{'w' * 399}'", f"'{'ab ' * 130}'", "'\"'", "'&amp;'", "'אבג'", "'#'", "'.'", "'//'", "index", "about", "'../x'",
)  # fmt: skip
PROSE = (
    "| a | b |\n|---|--:|\n| 1 |", "1. a\n   - b", "---", "***a***", "`x`", "    code", "```py\nx\n```", "> q", "# h",
    "###### h", "{{ figure: journey }}", "[a](#b)", "<https://x.example>", "term\n: def", "[^1]\n\n[^1]: note",
    "![a](b.png)", "[a](../../x.md)", "[a][b]\n\n[b]: x.md", "a  \nb", "\\", "&nbsp;", "[a](method.md#x)",
)  # fmt: skip


def an_odd_value(data: bytes, dice: Random) -> bytes:
    """A sound file with one to three of its values exchanged for others of their kind, or with a part left out."""
    lines = data.decode().split("\n")
    for _ in range(dice.choice((1, 1, 2, 3))):
        at = dice.randrange(len(lines))
        found = re.match(r"(\s*(?:- )?[\w.-]+: |\s*- )(.*)$", lines[at])
        if dice.random() < 0.15:
            lines = lines[:at] + lines[_end_of_part(lines, at) :] or [""]
        elif found:
            lines[at] = found[1] + _another(found[2].strip(), dice)
        elif lines[at].strip():
            lines[at] += "\n\n" + dice.choice(PROSE)
    return "\n".join(lines).encode()


def _end_of_part(lines: list[str], at: int) -> int:
    depth = len(lines[at]) - len(lines[at].lstrip())
    end = at + 1
    while end < len(lines) and len(lines[end]) - len(lines[end].lstrip()) > depth:
        end += 1
    return end


def _another(value: str, dice: Random) -> str:
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        return dice.choice(DAYS)
    if re.fullmatch(r"-?\d+", value):
        return dice.choice(NUMBERS)
    if value in ("true", "false"):
        return dice.choice(("true", "false"))
    if value.startswith(("[", "{")) and (words := re.findall(r"[\w-]+", value)):
        word = dice.choice(words)
        return dice.choice(("[]", "{}", value.replace(word, dice.choice(words)), value.replace(word, "x")))
    return dice.choice(WORDS)


def _break_bytes(data: bytes, dice: Random) -> bytes:
    return broken([data], dice)


@pytest.mark.parametrize("site", SITES, ids=lambda site: site.parent.name)
@pytest.mark.parametrize(("how", "bounded", "full"), [(_break_bytes, 25, 2_000), (an_odd_value, 35, 3_000)])
def test_a_broken_site_is_told_of_or_made(tmp_path: Path, site: Path, how: Break, bounded: int, full: int) -> None:
    """What the loaders and checks let through can be drawn and written, every file of it."""
    shutil.copytree(site, tmp_path / "content")
    files = sorted(path for path in (tmp_path / "content").rglob("*") if path.is_file())
    order, code, count = an_order(tmp_path), of_code(), amount(bounded, full)
    for number in range(count):
        dice = Random(f"{how.__name__}:{number}")
        changed = {path: path.read_bytes() for path in dice.sample(files, dice.choice((1, 1, 2)))}
        for path, data in changed.items():
            path.write_bytes(how(data, dice))
        renamed = _named_by_their_dates(changed, dice)
        said = outcome(order, code)
        assert said in ("made", "refused"), f"case {number}: {said}"
        for path, data in changed.items():
            renamed.get(path, path).unlink(missing_ok=True)
            path.write_bytes(data)
    tried("content: broken whole sites", count)


def _named_by_their_dates(changed: dict[Path, bytes], dice: Random) -> dict[Path, Path]:
    """Inspections whose date changed get its name, so that the date is looked at further on."""
    renamed = {}
    for path in changed:
        day = re.search(rb"^published: (\d{4}-\d\d-\d\d)$", path.read_bytes(), re.M)
        if day and path.name[0] == "2" and not (new := path.with_name(f"{day[1].decode()}.yaml")).exists():
            renamed[path] = path.rename(new)
    return renamed


@pytest.mark.parametrize("day", [date.min, date(9999, 12, 31)])
def test_the_first_and_the_last_day_of_the_calendar_can_be_drawn(tmp_path: Path, day: date) -> None:
    """A site whose framework, inspections and state all lie at one end of it."""
    shutil.copytree(SITES[0], tmp_path / "content")
    for path in (tmp_path / "content").rglob("*.yaml"):
        text = re.sub(r"\d{4}-\d\d-\d\d", day.isoformat(), path.read_text())
        path.unlink()
        path.with_name(f"{day}.yaml" if path.name[0] == "2" else path.name).write_text(text)
    assert outcome(an_order(tmp_path), "") in ("made", "refused")
    tried("content: named cases", 1)


def _link(content: Path) -> None:
    (content.parent / "secret.yaml").write_text("name: secret")
    (content / "authorities/northshire/2023-01-01.yaml").symlink_to(content.parent / "secret.yaml")


def _link_folder(content: Path) -> None:
    (content.parent / "elsewhere").mkdir()
    (content / "authorities/eastshire").symlink_to(content.parent / "elsewhere")


def _circle(content: Path) -> None:
    (content / "pages/again").symlink_to(content)


def _pipe(content: Path) -> None:
    import os

    os.mkfifo(content / "pages/pipe.md")


def _folder_for_file(content: Path) -> None:
    (content / "site.yaml").unlink()
    (content / "site.yaml").mkdir()


def _file_for_folder(content: Path) -> None:
    shutil.rmtree(content / "authorities")
    (content / "authorities").write_text("here")


def _named(name: str | bytes) -> Callable[[Path], None]:
    def make(content: Path) -> None:
        import os

        path = os.path.join(os.fsencode(content / "pages"), name if isinstance(name, bytes) else name.encode())
        with open(path, "wb") as file:
            file.write(b"---\ntitle: T\n---\nText.\n")

    return make


def _deep(content: Path) -> None:
    (content / "pages" / "/".join("abcdefghijkl")).mkdir(parents=True)


NAMED: dict[str, Callable[[Path], None]] = {
    "a link out of the content folder": _link,
    "a folder that is a link": _link_folder,
    "a link that leads round in a circle": _circle,
    "a pipe that nobody writes to": _pipe,
    "a folder where a file should be": _folder_for_file,
    "a file where a folder should be": _file_for_folder,
    "folders nested too deep": _deep,
    "a reserved name": _named("con.md"),
    "a reserved name with more behind it": _named("aux.about.md"),
    "a name in capitals": _named("About.md"),
    "a name that looks like another": _named("аbout.md"),
    "a name that turns around": _named("a\u202edm.md"),
    "a name with a line end": _named("a\nb.md"),
    "a name with an escape": _named("a\x1b[31m.md"),
    "a name that is no text": _named(b"a\xff\xfe.md"),
    "a name with a space at its end": _named("about.md "),
    "a name with a colon": _named("a:b.md"),
    "a name with a backslash": _named("a\\b.md"),
    "a name in percent signs": _named("%2e%2e%2fabout.md"),
    "a very long name": _named("a" * 240 + ".md"),
}


@pytest.mark.parametrize("case", NAMED)
def test_an_odd_entry_of_the_content_folder_is_told_of(tmp_path: Path, case: str) -> None:
    """With its place and remedy; nothing is followed, opened or waited for."""
    shutil.copytree(SITES[0], tmp_path / "content")
    NAMED[case](tmp_path / "content")
    with pytest.raises(Refused) as refused:
        prepare(an_order(tmp_path))
    assert not list(ill_told(refused.value.problems))
    assert all(sign.isprintable() or sign == "\n" for sign in str(refused.value))
    assert "secret" not in str(refused.value).replace("secret.yaml", "")
    tried("content: named cases", 1)
