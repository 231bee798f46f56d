"""Dependencies are few, locked by digest, and under licences that let everybody use the whole."""

import re
import tomllib
from pathlib import Path

import pytest

from tests.supply.licences import ALLOWED, KEPT_APART, allowed, licences, locked

LOCKS = ("requirements.txt", "requirements-dev.txt", "requirements-audit.txt", "requirements-release.txt")


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_has_an_allowed_licence(root: Path, lock: str) -> None:
    """As its own metadata says; what the program stands on more strictly. Only what is installed is asked."""
    among = ALLOWED if lock == "requirements.txt" else KEPT_APART
    found = {name: licences(name) for name in locked(root / lock)}
    assert {name: licence for name, licence in found.items() if licence and not allowed(licence, among)} == {}


def test_everything_that_the_program_runs_on_was_asked(root: Path) -> None:
    """None is left out because it is not here."""
    assert [name for name in locked(root / "requirements.txt") if not licences(name)] == []


@pytest.mark.parametrize(
    ("licence", "answer"),
    [
        ("MIT", True),
        ("Apache-2.0 OR GPL-3.0", True),
        ("MIT AND GPL-3.0", False),
        ("GPL-3.0", False),
        ("none", False),
    ],
)
def test_a_choice_needs_one_and_a_sum_needs_all(licence: str, answer: bool) -> None:
    """As licence expressions mean it."""
    assert allowed(licence, ALLOWED) is answer


def test_the_guide_lists_each_package_under_its_licence(root: Path) -> None:
    """Everything that comes with an installation, and nothing that no longer does."""
    page = (root / "content/guide/how-it-works.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| ([^|]+) \| ([^|]+) \|$", page.partition("## What it stands on")[2], re.MULTILINE)[1:]
    told = {name: licence for licence, names in rows for name in names.split(", ")}
    assert told == {name: licences(name) for name in locked(root / "requirements.txt")}


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_is_locked_by_its_digest(root: Path, lock: str) -> None:
    """Each with at least one, and no file names the host that it came from."""
    text = (root / lock).read_text(encoding="utf-8")
    packages = re.split(r"^(?=\S+==)", text, flags=re.MULTILINE)[1:]
    assert packages
    assert [one.split()[0] for one in packages if "--hash=sha256:" not in one] == []
    assert re.findall(r"https?://\S+|^--(?:index|extra|find|trusted)\S*", text, re.MULTILINE) == []


def test_locks_agree(root: Path) -> None:
    """A package has one version, whatever is installed beside it."""
    versions: dict[str, set[str]] = {}
    for lock in LOCKS:
        for name, version in re.findall(r"^([\w.-]+)==(\S+)", (root / lock).read_text(encoding="utf-8"), re.MULTILINE):
            versions.setdefault(name, set()).add(version)
    assert {name: found for name, found in versions.items() if len(found) > 1} == {}


def test_the_program_asks_for_few(root: Path) -> None:
    """Each of which is locked, with a reason beside it where it is asked for."""
    text = (root / "pyproject.toml").read_text(encoding="utf-8")
    asked = tomllib.loads(text)["project"]["dependencies"]
    names = {re.split(r"[><=\[ ]", one)[0].lower().replace("_", "-") for one in asked}
    assert len(names) <= 15
    assert names <= set(locked(root / "requirements.txt"))
    assert all(re.search(rf'"{re.escape(one)}",\s+# \w', text) for one in asked)
