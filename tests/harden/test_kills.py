"""Killed at any moment: the site is wholly the old or wholly the new one, and what a person wrote is there."""

import os
import signal
import subprocess
import time
from contextlib import suppress
from pathlib import Path
from random import Random

import pytest
import yaml

from generator.check.checks import check_site
from generator.command.main import run
from generator.load.content import load_site
from tests.harden.amounts import amount, tried
from tests.harden.working import BUILDS, IMPORTS, VISITS, a_project, a_table, command, files_of, reference, start


def end(process: subprocess.Popen[bytes], how: signal.Signals) -> None:
    """Kill one process, and see that all that it had started end with it.

    Python drops an interrupt that falls into a callback of its own import: then it is sent again, as a person would.
    """
    for _ in range(5):
        process.send_signal(how)
        with suppress(subprocess.TimeoutExpired):
            process.wait(5)
            break
    assert process.returncode is not None, f"{how.name} did not end it"
    assert process.stdout is not None
    process.stdout.close()
    for _ in range(400):
        try:
            os.killpg(process.pid, 0)
        except ProcessLookupError:
            return
        time.sleep(0.01)
    raise AssertionError("a process that a killed one had started lives on")


@pytest.mark.parametrize("processes", [1, 2])
def test_a_build_killed_at_any_moment_leaves_a_whole_site(tmp_path: Path, processes: int) -> None:
    """Every file of it is of one and the same build; the next build makes it what it should be."""
    project = a_project(tmp_path / "p")
    sites = [reference(project, 1), reference(project, 2)]
    dice, count = Random(f"build:{processes}"), amount(5, 250)
    for number in range(count):
        process = start(BUILDS, project, processes)
        time.sleep(dice.uniform(0, 0.7))
        end(process, dice.choice((signal.SIGKILL, signal.SIGKILL, signal.SIGTERM, signal.SIGINT)))
        if (project / "site").exists():
            assert files_of(project / "site") in sites, f"kill {number}: a mixed site"
    done = command("build", "--project", project, "--as-at", "2024-07-02")
    assert done.returncode == 0, done.stderr
    assert files_of(project / "site") == sites[1]
    assert {path.name for path in project.iterdir()} == {"content", "site", ".cache"}
    tried("faults: builds killed", count)


def test_an_import_killed_at_any_moment_leaves_whole_files(tmp_path: Path) -> None:
    """Every file holds all of the old or all of the new, and the next import makes all of them new."""
    project = a_project(tmp_path)
    written = files_of(project / "content")
    note = project / "content/authorities/northshire/2022-08-31.yaml"
    run(["import", "--content", str(project / "content"), str(a_table(project / "visits.csv", 1))])
    note.write_text(f"# Two inspectors came.\n{note.read_text()}# They may come again.\n")
    dice, count = Random("import"), amount(8, 500)
    for number in range(count):
        process = start(IMPORTS, project)
        time.sleep(dice.uniform(0, 0.6))
        end(process, dice.choice((signal.SIGKILL, signal.SIGKILL, signal.SIGTERM, signal.SIGINT)))
        wrong = unlike(project / "content", written, note)
        assert not wrong, f"kill {number}: {wrong}"
    assert run(["import", "--content", str(project / "content"), str(a_table(project / "visits.csv", 5))]) == 0
    assert {event["ended"][-2:] for event in visits(project / "content")} <= {f"{day:02}" for day in range(1, 32)}
    assert all(lasts(event) == 5 for event in visits(project / "content"))
    assert not list(project.rglob(".gradeline-import-*"))
    tried("faults: imports killed", count)


def unlike(content: Path, written: dict[str, bytes], note: Path) -> str:
    """What a killed import did to the content that it must not; empty where it did nothing such."""
    now = files_of(content)
    if lost := [name for name, data in written.items() if now.get(name) != data]:
        return f"what a person wrote is changed: {lost}"
    text = note.read_text()
    if not text.startswith("# Two inspectors came.\n") or not text.endswith("# They may come again.\n"):
        return f"a person's notes are gone: {text}"
    found = visits(content)
    if len(found) != VISITS or not all(1 <= lasts(event) <= 9 for event in found):
        return f"{len(found)} visits, and not all whole"
    loaded = load_site(content)
    problems = check_site(loaded.site, loaded.places, loaded.problems)
    return "; ".join(map(str, problems))


def visits(content: Path) -> list[dict[str, str]]:
    """The visits that the table tells of, as their files hold them."""
    found = [yaml.load(path.read_bytes(), yaml.CBaseLoader) for path in content.glob("authorities/northshire/2*.yaml")]
    return [event for event in found if event.get("started", "") > "2022-07-31"]


def lasts(event: dict[str, str]) -> int:
    """Days from first to last."""
    from datetime import date

    return (date.fromisoformat(event["ended"]) - date.fromisoformat(event["started"])).days
