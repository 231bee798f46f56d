"""Let atheris look for content that breaks a loader, led by which lines of the program each case reaches.

Public: main.

`python -m tests.harden.fuzz RUNS [KIND…]`, where atheris is installed (`pip install atheris`). It begins with the seeds
of each kind of file, keeps what reached something new for as long as it runs, and stops at the first case that is
judged wrong, which it leaves in the folder that it prints.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.harden.amounts import tried
from tests.harden.reading import KINDS, LARGEST, LONGEST, ROOT

LED = """
import sys
import atheris
with atheris.instrument_imports(include=["generator"]):
    from tests.harden.reading import KINDS, judged
kind = KINDS[sys.argv[1]]
def case(data):
    if wrong := judged(kind, data):
        raise AssertionError(wrong)
atheris.Setup([sys.argv[0], *sys.argv[2:]], case)
atheris.Fuzz()
"""
"""A process that tries one kind of file: atheris watches what is imported after it, and ends where it ends."""


def _look(name: str, runs: int, folder: Path) -> int:
    """The exit code of a process that tries so many cases of one kind of file."""
    seeds = folder / name
    seeds.mkdir()
    for number, seed in enumerate(KINDS[name].seeds):
        (seeds / f"{number:04}").write_bytes(seed)
    bounds = (f"-runs={runs}", f"-timeout={10 * int(LONGEST)}", f"-rss_limit_mb={4 * LARGEST}", "-max_len=20000")
    command = [sys.executable, "-c", LED, name, *bounds, f"-artifact_prefix={folder}/", str(seeds)]
    return subprocess.run(command, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, check=False).returncode


def main(arguments: Sequence[str]) -> int:
    """0 where every kind held, 1 where one did not."""
    runs, names = int(arguments[0]), arguments[1:] or list(KINDS)
    folder = Path(tempfile.mkdtemp(prefix="gradeline-fuzz-"))
    print(f"what is found is left in {folder}", flush=True)
    failed = [name for name in names if _look(name, runs, folder)]
    for name in names:
        if name not in failed:
            tried("content: led by the lines that it reaches (atheris)", runs)
    print(f"{len(names)} kinds of file, {runs:,} cases each; failed: {', '.join(failed) or 'none'}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
