"""Run Gradeline in processes of its own, to be killed, starved and set against one another.

Public: a_project, a_table, files_of, start, command, as_a_person, reference, BUILDS, IMPORTS.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

from generator.cache import Cache
from generator.pipeline import Silent, build
from generator.prepare import Order
from tests.harden.reading import ROOT

SOUND = ROOT / "tests" / "refused" / "sound" / "content"
VISITS = 30
_HEAD = "authority,framework,kind,started,ended,published\n"

BUILDS = """
import sys
from datetime import date
from pathlib import Path
from generator.cache import Cache
from generator.pipeline import Silent, build
from generator.prepare import Order
project = Path(sys.argv[1])
print("ready", flush=True)
while True:
    for day in (1, 2):
        build(Order(project=project, content=project / "content", site=project / "site", processes=int(sys.argv[2]),
                    cache=Cache(folder=project / ".cache"), as_at=date(2024, 7, day)), Silent())
"""
"""A process that builds one site, then another, for ever: states of 1 and of 2 July."""

IMPORTS = """
import os, sys
from pathlib import Path
from generator.command.main import run
from tests.harden.working import a_table
project = Path(sys.argv[1])
print("ready", flush=True)
sys.stdout = open(os.devnull, "w")
code, turn = 0, 0
while code == 0:
    turn += 1
    table = a_table(project / "visits.csv", 1 + turn % 9)
    code = run(["import", "--content", str(project / "content"), str(table)])
"""
"""A process that brings one table in, then one in which every visit ends a day later, for ever."""


def a_project(folder: Path) -> Path:
    """A sound site of two counties, with what a person wrote beside it."""
    shutil.copytree(SOUND, folder / "content")
    return folder


def a_table(path: Path, length: int) -> Path:
    """A CSV of visits that last so many days."""
    rows = []
    for number in range(VISITS):
        first = date(2022, 8, 1) + timedelta(days=20 * number)
        dates = (first, first + timedelta(days=length), first + timedelta(days=30))
        rows.append(f"northshire,ilacs,focused-visit,{','.join(map(str, dates))}\n")
    path.write_text(_HEAD + "".join(rows))
    return path


def files_of(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, but what a build keeps for itself."""
    ours = {".gradeline.json", ".gitignore"}
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name not in ours
    }


def reference(project: Path, day: int) -> dict[str, bytes]:
    """The site of a project's content with the state of a day of July, made where nothing goes wrong."""
    made = project.with_name(f"reference-{day}") / "site"
    order = Order(project=project, content=project / "content", site=made, cache=Cache(folder=None))
    build(Order(**{**{name: getattr(order, name) for name in order.__slots__}, "as_at": date(2024, 7, day)}), Silent())
    return files_of(made)


_HEARS = "import signal\nsignal.signal(signal.SIGINT, signal.default_int_handler)\n"
"""A shell starts what runs behind it deaf to SIGINT, and so all that this starts: the tests send that signal too."""


def start(code: str, *arguments: object) -> subprocess.Popen[bytes]:
    """A process of its own, in a group of its own, that has said it is ready."""
    process = subprocess.Popen(
        [sys.executable, "-c", _HEARS + code, *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=ROOT,
        start_new_session=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == b"ready\n"
    return process


def command(*arguments: object, before: Sequence[str] = ()) -> subprocess.CompletedProcess[str]:
    """What `gradeline` says to some arguments."""
    whole = [*before, sys.executable, "-m", "generator", *map(str, arguments)]
    return subprocess.run(whole, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False)


def as_a_person() -> list[str]:
    """What to put before a command, so that the rights of files count for it: they count for everybody but root."""
    if os.geteuid() != 0:
        return []
    without = "-dac_override,-dac_read_search,-fowner"
    return ["setpriv", f"--bounding-set={without}", f"--inh-caps={without}"]
