"""Try the full amounts, one part after another, and print what came of it: `make harden`, or `make harden PARTS=kills`.

Public: Part, PARTS, Came, came_of, table, main.

A part that is done is not tried again until its notes are removed from `.cache/harden/` (`make harden AGAIN=1` removes
them all), so a run that was stopped goes on where it stopped. What once failed stays counted as found.
"""

import os
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from tests.harden.amounts import NOTES
from tests.harden.reading import KINDS, ROOT

FOLDER = ROOT / ".cache" / "harden"
"""Where each part keeps its notes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Some of the tests: the file of them below this folder, and the words that pick among those in it."""

    name: str
    about: str
    file: str
    pick: str = ""

    @property
    def command(self) -> tuple[str, ...]:
        """What is given to pytest."""
        return (f"tests/harden/{self.file}", *(("-k", self.pick) if self.pick else ()))


PARTS: tuple[Part, ...] = (
    Part(name="kills-import", about="imports killed at any moment", file="test_kills.py", pick="import"),
    Part(name="kills-build", about="builds killed at any moment", file="test_kills.py", pick="build"),
    Part(name="disks", about="disks, rights, clocks, caches, many at once", file="test_disks.py"),
    Part(name="preview", about="the preview among enemies", file="test_preview.py"),
    Part(name="tables", about="broken tables imported", file="test_broken_imports.py", pick="table"),
    Part(name="plans", about="imports over broken files", file="test_broken_imports.py", pick="not table"),
    Part(name="reports", about="hostile and broken reports and workbooks", file="test_hostile.py"),
    Part(name="injections", about="strings in every field, built and opened in Chromium", file="test_injections.py"),
    Part(name="vanishing", about="files that vanish while they are read", file="test_vanishing.py"),
    Part(name="themes", about="broken themes", file="test_broken_themes.py"),
    Part(name="stale", about="changes after which nothing may be stale", file="test_stale.py"),
    Part(name="letters", about="names in letters of all scripts", file="test_letters.py"),
    Part(name="bombs", about="bombs of YAML, knots of Markdown", file="test_broken_files.py", pick="bomb or knot"),
    Part(name="values", about="any value at any key", file="test_broken_files.py", pick="any_value"),
    *(
        Part(
            name=f"bytes-{kind}",
            about=f"broken bytes: {kind}",
            file="test_broken_files.py",
            pick=f"test_a_broken_file and {kind}",
        )
        for kind in KINDS
    ),
    Part(name="sites", about="broken whole sites", file="test_broken_sites.py"),
)
"""All parts, those first that few cases decide."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Came:
    """What came of a part: cases tried, tests that ever failed, tests that failed last; not done where it never ran."""

    about: str
    cases: int = 0
    found: frozenset[str] = frozenset()
    left: frozenset[str] = frozenset()
    done: bool = True


def came_of(part: Part, folder: Path = FOLDER) -> Came:
    """What the notes of a part say."""
    cases, results, ever = (folder / f"{part.name}.{end}" for end in ("tsv", "xml", "failed"))
    if not results.exists():
        return Came(about=part.about, done=False)
    lines = cases.read_text(encoding="utf-8").splitlines() if cases.exists() else []
    found = ever.read_text(encoding="utf-8").splitlines() if ever.exists() else []
    return Came(
        about=part.about,
        cases=sum(int(line.rpartition("\t")[2]) for line in lines),
        found=frozenset(found),
        left=_failed(results),
    )


def _failed(results: Path) -> frozenset[str]:
    """The names of the tests that failed, of a run's JUnit file."""
    cases = ElementTree.parse(results).iter("testcase")
    return frozenset(
        f"{one.get('classname')}::{one.get('name')}"
        for one in cases
        if one.find("failure") is not None or one.find("error") is not None
    )


def table(came: Iterable[Came]) -> str:
    """Kind, cases, found and left of each part, as a table of Markdown."""
    head = ("| Kind | Cases | Found | Left |", "|---|--:|--:|--:|")
    rows = (
        f"| {one.about} | {one.cases:,} | {len(one.found)} | {len(one.left)} |"
        if one.done
        else f"| {one.about} | not run | | |"
        for one in came
    )
    return "\n".join((*head, *rows))


def _try(part: Part, folder: Path) -> None:
    """Run a part with the full amounts, and keep its notes once it ended by itself."""
    notes, results, ever = (folder / f"{part.name}.{end}" for end in ("tsv", "xml", "failed"))
    notes.unlink(missing_ok=True)
    new = results.with_suffix(".new")
    wanted = {"GRADELINE_HARDEN": "full", NOTES: str(notes)}
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", f"--junitxml={new}", *part.command]
    done = subprocess.run(command, cwd=ROOT, env={**os.environ, **wanted}, check=False)
    if done.returncode in (0, 1):
        new.replace(results)
        found = came_of(part, folder)
        ever.write_text("".join(f"{name}\n" for name in sorted(found.found | found.left)), encoding="utf-8")


def _is_done(part: Part, folder: Path) -> bool:
    found = came_of(part, folder)
    return found.done and not found.left


def main(names: Sequence[str], folder: Path = FOLDER) -> int:
    """Try the parts of these names, or of names that begin so, or all; 1 where something failed that is not mended."""
    parts = [part for part in PARTS if not names or part.name.startswith(tuple(names))]
    folder.mkdir(parents=True, exist_ok=True)
    for part in parts:
        if not _is_done(part, folder):
            print(f"\n{part.name}: {part.about}", flush=True)
            _try(part, folder)
    came = [came_of(part, folder) for part in parts]
    print(f"\n{table(came)}")
    return 0 if parts and all(one.done and not one.left for one in came) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
