"""Disks that are full, closed or damaged, clocks that run backward: the last good site stands, and words are plain."""

import os
import shutil
import subprocess
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random

import pytest

from generator.cache import Cache
from generator.command.main import run
from generator.model.digest import digest
from generator.pipeline import Silent, build
from generator.prepare import Order
from tests.harden.amounts import amount, tried
from tests.harden.working import a_project, a_table, as_a_person, command, files_of


def an_order(project: Path, day: int = 1) -> Order:
    """A build of a project with the state of a day of July."""
    cache = Cache(folder=project / ".cache" / "gradeline")
    return Order(
        project=project, content=project / "content", site=project / "site", cache=cache, as_at=date(2024, 7, day)
    )


@contextmanager
def a_small_disk(folder: Path, kilobytes: int) -> Iterator[Path]:
    """A disk in memory; the test is skipped where this user may mount none."""
    folder.mkdir()
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "none", folder], capture_output=True, check=False
    )
    if made.returncode:
        pytest.skip("this user may not mount a small disk")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", folder], check=True)


def fill(disk: Path, left: int) -> Path:
    """Take all room of a disk but so many bytes; returns the file that takes it."""
    ballast = disk / "ballast"
    free = os.statvfs(disk)
    with ballast.open("wb") as file:
        file.write(b"\0" * max(0, free.f_bavail * free.f_frsize - left))
    return ballast


def test_a_build_on_a_full_disk_leaves_the_last_site(tmp_path: Path) -> None:
    """However little room there is: the message says so, nothing half written stays, and with room it goes on."""
    rooms = [0, 4_096, *Random("disk").sample(range(8_192, 900_000), amount(2, 60))]
    with a_small_disk(tmp_path / "disk", 12_000) as disk:
        project = a_project(disk / "p")
        build(an_order(project), Silent())
        before = files_of(project / "site")
        for room in rooms:
            shutil.rmtree(project / ".cache")
            ballast = fill(disk, room)
            done = command("build", "--project", project, "--as-at", "2024-07-02")
            ballast.unlink()
            assert done.returncode == 1, done.stdout + done.stderr
            assert "No space left on device" in done.stderr
            assert "the last good one stands" in done.stderr
            assert "Traceback" not in done.stderr
            assert files_of(project / "site") == before
            assert {path.name for path in project.iterdir()} <= {"content", "site", ".cache"}
        build(an_order(project, 2), Silent())
        assert files_of(project / "site") != before
    tried("faults: full disks", len(rooms))


def test_an_import_on_a_full_disk_leaves_every_file_whole(tmp_path: Path) -> None:
    """What was written before it was full is whole, the rest is as it was, and the next import does the rest."""
    rooms = [0, *Random("import disk").sample(range(4_096, 110_000), amount(1, 40))]
    with a_small_disk(tmp_path / "disk", 2_000) as disk:
        for number, room in enumerate(rooms):
            project = a_project(disk / str(number))
            written = files_of(project / "content")
            table = a_table(project / "visits.csv", 3)
            ballast = fill(disk, room)
            done = command("import", "--content", project / "content", table)
            ballast.unlink()
            assert done.returncode == 1, done.stdout
            assert "no space left on device" in done.stderr
            assert "Traceback" not in done.stderr
            now = files_of(project / "content")
            assert all(now[name] == data for name, data in written.items())
            assert all(data.endswith(b"\n") for data in now.values())
            assert run(["import", "--content", str(project / "content"), str(table)]) == 0
            assert run(["import", "--content", str(project / "content"), str(table)]) == 0
            assert len(files_of(project / "content")) == len(written) + 30
            shutil.rmtree(project)
    tried("faults: full disks", len(rooms))


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose site is built, to be copied."""
    project = a_project(tmp_path_factory.mktemp("finished") / "p")
    (project / "themes").mkdir()
    build(an_order(project), Silent())
    return project


CLOSED = {
    "the folder around the site": ".",
    "the content": "content",
    "one file of the content": "content/site.yaml",
    "the folder of the authorities": "content/authorities",
    "the site": "site",
    "the list of its files": "site/.gradeline.json",
    "the themes": "themes",
}


@pytest.mark.parametrize("rights", [0o000, 0o555])
@pytest.mark.parametrize("place", CLOSED)
def test_a_place_that_is_closed_is_named(tmp_path: Path, finished: Path, place: str, rights: int) -> None:
    """A build says which place it may not read or write, or does without; the last good site stands."""
    if not as_a_person() and os.geteuid() == 0:
        pytest.skip("root may do anything here")
    project = shutil.copytree(finished, tmp_path / "p")
    before = files_of(project / "site")
    closed = project / CLOSED[place]
    kept = closed.stat().st_mode
    closed.chmod(rights)
    done = command("build", "--project", project, "--as-at", "2024-07-02", before=as_a_person())
    closed.chmod(kept)
    assert done.returncode in (0, 1), done.stderr
    assert "Traceback" not in done.stderr
    if done.returncode:
        assert str(closed.resolve()) in done.stderr or f"{project}/" in done.stderr
        assert "mend:" in done.stderr or "is not readable" in done.stderr
        assert files_of(project / "site") == before
    tried("faults: closed places", 1)


HALFWAY = """
import os, sys
from datetime import date
from pathlib import Path
from generator.cache import Cache
from generator.pipeline import Silent, build
from generator.prepare import Order
from generator.problems import Refused
project, when = Path(sys.argv[1]), int(sys.argv[2])
class Closing(Silent):
    count = 0
    def step(self, count=1):
        self.count += count
        if self.count >= when:
            os.chmod(project, 0o555)
try:
    build(Order(project=project, content=project / "content", site=project / "site", cache=Cache(folder=None),
                as_at=date(2024, 7, 2)), Closing())
except Refused as refused:
    print(refused)
"""


@pytest.mark.parametrize("step", [1, 20, 60])
def test_rights_lost_halfway_leave_the_last_site(tmp_path: Path, finished: Path, step: int) -> None:
    """The folder was writable when the build began, and is not when it publishes."""
    import sys

    project = shutil.copytree(finished, tmp_path / "p")
    before = files_of(project / "site")
    whole = [*as_a_person(), sys.executable, "-c", HALFWAY, str(project), str(step)]
    done = subprocess.run(whole, cwd=Path(__file__).parents[2], capture_output=True, text=True, check=False)
    project.chmod(0o755)
    assert done.returncode == 0, done.stderr
    assert "Permission denied" in done.stdout
    assert files_of(project / "site") == before
    tried("faults: rights lost halfway", 1)


def test_an_import_into_a_closed_folder_is_told(tmp_path: Path) -> None:
    """Which file could not be written, and that the others are as they were."""
    project = a_project(tmp_path / "p")
    folder = project / "content/authorities/northshire"
    table = a_table(project / "visits.csv", 3)
    folder.chmod(0o555)
    done = command("import", "--content", project / "content", table, before=as_a_person())
    folder.chmod(0o755)
    assert done.returncode == 1
    assert "permission denied" in done.stderr
    assert "0 of 30 changed files" in done.stderr
    assert "Traceback" not in done.stderr
    tried("faults: closed places", 1)


def test_the_clock_may_run_backward(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither files from the future nor a clock that goes back ten years in between change a byte."""
    project = a_project(tmp_path / "p")
    build(an_order(project, 1), Silent())
    first = files_of(project / "site")
    now, steps = time.time(), iter(range(10**9))
    for path in [project, *project.rglob("*")]:
        os.utime(path, (now + 3e8, now + 3e8))
    monkeypatch.setattr(time, "time", lambda: now - 3e8 - next(steps))
    monkeypatch.setattr(time, "time_ns", lambda: int((now - 3e8 - next(steps)) * 1e9))
    build(an_order(project, 2), Silent())
    build(an_order(project, 1), Silent())
    assert files_of(project / "site") == first
    assert run(["import", "--content", str(project / "content"), str(a_table(project / "v.csv", 2))]) == 0
    assert run(["import", "--content", str(project / "content"), str(a_table(project / "v.csv", 2))]) == 0
    tried("faults: clocks backward", 2)


def test_an_entry_of_the_cache_with_any_byte_wrong_is_as_good_as_none(tmp_path: Path) -> None:
    """Each byte flipped, each length cut, each byte doubled: what comes back is what was kept, or nothing."""
    cache, key, kept = Cache(folder=tmp_path), digest("a page"), b"<p>" + bytes(range(256)) + b"</p>"
    cache.put(key, kept)
    (entry,) = (path for path in tmp_path.rglob("*") if path.is_file())
    whole = entry.read_bytes()
    for at in range(len(whole)):
        for wrong in (
            whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :],
            whole[:at],
            whole[: at + 1] + whole[at:],
            whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :],
        ):
            entry.write_bytes(wrong)
            found = Cache(folder=tmp_path).get(key)
            assert found is None or (found == kept and wrong.startswith(whole))
    tried("faults: cache damaged", 4 * len(whole))


def test_a_build_from_a_damaged_cache_is_right(tmp_path: Path) -> None:
    """A byte wrong in each of many entries, some cut, some folders: the same site, and the cache heals."""
    project = a_project(tmp_path / "p")
    build(an_order(project), Silent())
    right, dice, count = files_of(project / "site"), Random("cache"), amount(2, 60)
    for _ in range(count):
        for entry in [path for path in (project / ".cache").rglob("*") if path.is_file()]:
            data = bytearray(entry.read_bytes())
            at = dice.randrange(len(data) or 1)  # one that was cut to nothing, and not asked for since, is still empty
            data[at : at + 1] = bytes(byte ^ (1 << dice.randrange(8)) for byte in data[at : at + 1])
            entry.write_bytes(data if dice.random() < 0.7 else data[:at])
            if dice.random() < 0.1:
                entry.unlink()
                entry.mkdir()
        shutil.rmtree(project / "site")
        build(an_order(project), Silent())
        assert files_of(project / "site") == right
    tried("faults: cache damaged", count)


def test_two_builds_and_an_import_at_once_end_well(tmp_path: Path) -> None:
    """Each ends with its own word, the site is of one moment, and one more build makes it what it should be."""
    count = amount(1, 40)
    for number in range(count):
        project = a_project(tmp_path / str(number))
        table = a_table(project / "visits.csv", 1 + number % 9)
        tasks = [
            ("build", "--project", project),
            ("import", "--content", project / "content", table),
            ("build", "--project", project, "--as-at", "2024-07-02"),
            ("import", "--content", project / "content", table),
        ]
        ended: dict[int, subprocess.CompletedProcess[str]] = {}

        def work(task: Sequence[object], at: int, ended: dict[int, subprocess.CompletedProcess[str]] = ended) -> None:
            ended[at] = command(*task)

        threads = [threading.Thread(target=work, args=(task, at)) for at, task in enumerate(tasks)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert {done.returncode for done in ended.values()} == {0}, [done.stderr for done in ended.values()]
        assert command("build", "--project", project).returncode == 0
        alone = an_order(project)
        fresh = replace(alone, site=project / "fresh", cache=Cache(folder=None), as_at=None)
        build(fresh, Silent())
        assert files_of(project / "site") == files_of(project / "fresh")
        assert len(list((project / "content/authorities/northshire").glob("2*.yaml"))) == 32
    tried("faults: builds and imports at once", count)


def test_the_same_import_twice_changes_nothing(tmp_path: Path) -> None:
    """Not a byte, and not the time of a file."""
    project = a_project(tmp_path / "p")
    table = a_table(project / "visits.csv", 4)
    assert run(["import", "--content", str(project / "content"), str(table)]) == 0
    before = {path: (path.stat().st_mtime_ns, path.read_bytes()) for path in project.rglob("*") if path.is_file()}
    assert run(["import", "--content", str(project / "content"), str(table)]) == 0
    assert before == {
        path: (path.stat().st_mtime_ns, path.read_bytes()) for path in project.rglob("*") if path.is_file()
    }
    tried("faults: the same import twice", 1)
