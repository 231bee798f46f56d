"""Publishing is all or nothing."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.model.output import Output
from generator.problems import Refused
from generator.publish import disk
from generator.publish.disk import current, publish

SITES = st.dictionaries(st.sampled_from(["index.html", "a/b.html", "a/c/d.css", "e.json"]), st.binary(max_size=3))


def put(site: Path, files: dict[str, bytes], unchanged: tuple[str, ...] = ()) -> disk.Published:
    outputs = [Output(path=path, data=data) for path, data in files.items()]
    return publish(site, current(site), outputs, unchanged, inputs="i", recipes={}, values={})


def held_by(site: Path) -> dict[str, bytes]:
    """Every file that a visitor could ask for."""
    ours = {".gradeline.json", ".gitignore"}
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in site.rglob("*")
        if path.is_file() and path.name not in ours
    }


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
@given(st.lists(SITES, min_size=1, max_size=4))
def test_the_folder_holds_the_last_site_exactly(
    tmp_path_factory: pytest.TempPathFactory, sites: list[dict[str, bytes]]
) -> None:
    """After any series of sites the folder holds the last one, with nothing of the others."""
    folder = tmp_path_factory.mktemp("p") / "site"
    for files in sites:
        put(folder, files)
    assert held_by(folder) == sites[-1]
    assert [entry.name for entry in folder.parent.iterdir()] == ["site"]


WORLDS = st.tuples(SITES, st.sets(st.sampled_from(["index.html", "a/b.html", "e.json", "stranger.txt"])), st.booleans())


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(st.lists(WORLDS, min_size=2, max_size=6))
def test_a_spare_folder_changes_nothing(
    tmp_path_factory: pytest.TempPathFactory, worlds: list[tuple[dict[str, bytes], set[str], bool]]
) -> None:
    """Whatever it holds, and whatever somebody does to it between two builds, the site is the same as without one."""
    folder = tmp_path_factory.mktemp("p")
    spare = folder / "spare"
    for files, spoilt, gone in worlds:
        for name in spoilt:
            (spare / name).parent.mkdir(parents=True, exist_ok=True)
            (spare / name).unlink(missing_ok=True)
            (spare / name).write_bytes(b"spoilt")
        if gone:
            shutil.rmtree(folder / "site", ignore_errors=True)
        outputs = [Output(path=path, data=data) for path, data in files.items()]
        publish(folder / "site", current(folder / "site"), outputs, (), inputs="i", recipes={}, values={}, spare=spare)
        assert held_by(folder / "site") == files


def test_an_unchanged_file_keeps_its_time(tmp_path: Path) -> None:
    """A file that comes out the same is not written again, so that an uploader sends little."""
    site = tmp_path / "site"
    put(site, {"same.html": b"1", "other.html": b"1"})
    os.utime(site / "same.html", (5, 5))
    done = put(site, {"same.html": b"1", "other.html": b"2"})
    assert (site / "same.html").stat().st_mtime == 5
    assert done.written == 1


def test_a_path_known_as_unchanged_is_kept_without_its_bytes(tmp_path: Path) -> None:
    """A file whose inputs did not change need not be made again to stay."""
    site = tmp_path / "site"
    put(site, {"a.html": b"1", "b.html": b"1"})
    put(site, {"b.html": b"2"}, unchanged=("a.html",))
    assert held_by(site) == {"a.html": b"1", "b.html": b"2"}


def test_a_file_that_was_cut_short_is_written_again(tmp_path: Path) -> None:
    """A published file that lost its end is mended by the next build."""
    site = tmp_path / "site"
    put(site, {"index.html": b"whole"})
    (site / "index.html").write_bytes(b"who")
    put(site, {"index.html": b"whole"})
    assert held_by(site) == {"index.html": b"whole"}


def test_a_folder_of_somebody_else_is_refused_and_left_alone(tmp_path: Path) -> None:
    """A folder with files and no manifest is never emptied."""
    site = tmp_path / "site"
    site.mkdir()
    (site / "thesis.txt").write_text("years of work")
    with pytest.raises(Refused) as refused:
        put(site, {"index.html": b"1"})
    assert refused.value.problems[0].code == "site-folder"
    assert held_by(site) == {"thesis.txt": b"years of work"}


def test_a_file_in_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    """A file with the folder's name is named, not overwritten."""
    (tmp_path / "site").write_text("a file")
    with pytest.raises(Refused):
        put(tmp_path / "site", {"index.html": b"1"})
    assert (tmp_path / "site").read_text() == "a file"


def test_a_file_that_somebody_added_stays(tmp_path: Path) -> None:
    """A file put into the built site by hand is kept and named."""
    site = tmp_path / "site"
    put(site, {"index.html": b"1"})
    (site / "CNAME").write_bytes(b"here.example")
    assert put(site, {"index.html": b"2"}).foreign == ("CNAME",)
    assert held_by(site) == {"index.html": b"2", "CNAME": b"here.example"}


def test_a_repository_that_keeps_the_empty_folder_is_no_stranger(tmp_path: Path) -> None:
    """A folder with nothing but its .gitignore may be filled."""
    site = tmp_path / "site"
    site.mkdir()
    (site / ".gitignore").write_bytes(b"*\n")
    put(site, {"index.html": b"1"})
    assert held_by(site) == {"index.html": b"1"}


def test_an_error_while_writing_leaves_the_old_site(tmp_path: Path) -> None:
    """Where a file cannot be written, the old site stands whole and nothing is left beside it."""
    site = tmp_path / "site"
    put(site, {"index.html": b"old"})
    with pytest.raises(Refused) as refused:
        put(site, {"index.html": b"new", "x" * 300: b"a name too long for any file system"})
    assert refused.value.problems[0].code == "site-unwritable"
    assert held_by(site) == {"index.html": b"old"}
    assert [entry.name for entry in tmp_path.iterdir()] == ["site"]


def test_without_an_exchange_of_names_two_renames_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system cannot exchange two folders at once, the result is the same."""
    monkeypatch.setattr("generator.publish.swap._exchanged", lambda *_: False)
    site = tmp_path / "site"
    put(site, {"index.html": b"1"})
    put(site, {"index.html": b"2"})
    assert held_by(site) == {"index.html": b"2"}
    assert [entry.name for entry in tmp_path.iterdir()] == ["site"]


def test_a_kill_between_two_renames_is_mended_by_the_next(tmp_path: Path) -> None:
    """Where the live folder stands aside under another name, the next build finds it."""
    site = tmp_path / "site"
    put(site, {"index.html": b"1"})
    site.rename(tmp_path / ".site.old")
    assert current(site).files.keys() == {"index.html", ".gitignore"}
    assert held_by(site) == {"index.html": b"1"}


FOREVER = """
import sys
from pathlib import Path
from generator.model.output import Output
from generator.publish.disk import current, publish
site, turn = Path(sys.argv[1]), 0
print("ready", flush=True)
while True:
    turn += 1
    outputs = [Output(path=f"{n}/index.html", data=str(turn).encode()) for n in range(60)]
    publish(site, current(site), outputs, (), inputs=str(turn), recipes={}, values={}, spare=site.with_name("spare"))
"""


def test_a_kill_at_any_moment_leaves_no_mixed_site(tmp_path: Path) -> None:
    """Whenever the process dies, every file of the site is of one and the same build."""
    site = tmp_path / "site"
    dice = random.Random(7)
    for _ in range(12):
        process = subprocess.Popen([sys.executable, "-c", FOREVER, str(site)], stdout=subprocess.PIPE)
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(dice.uniform(0.01, 0.15))
        process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdout.close()
        if site.exists():
            assert len(set(held_by(site).values())) == 1
            assert len(held_by(site)) == 60
    put(site, {"index.html": b"after"})
    assert held_by(site) == {"index.html": b"after"}


def test_a_link_in_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    """The exchange would put the site in the link's place and leave the link behind."""
    (tmp_path / "real").mkdir()
    (tmp_path / "site").symlink_to(tmp_path / "real")
    with pytest.raises(Refused) as refused:
        put(tmp_path / "site", {"index.html": b"1"})
    assert "is a link" in str(refused.value)
    assert (tmp_path / "site").is_symlink()


@pytest.mark.parametrize(
    "damage", [b"", b"{}", b"\xff\xfe", b'{"inputs": 1, "files": [], "recipes": {}, "values": {}}', b"[" * 9999]
)
def test_a_damaged_list_of_files_is_told_of_as_such(tmp_path: Path, damage: bytes) -> None:
    """It is no stranger's folder, yet nobody can say any more which files are ours."""
    site = tmp_path / "site"
    put(site, {"index.html": b"1"})
    (site / ".gradeline.json").write_bytes(damage)
    with pytest.raises(Refused, match="damaged"):
        put(site, {"index.html": b"2"})
    assert held_by(site) == {"index.html": b"1"}


def test_a_folder_that_cannot_be_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system's word is told with the place; nothing is a traceback."""
    site = tmp_path / "site"
    put(site, {"index.html": b"1"})

    def denied(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "read_bytes", denied)
    with pytest.raises(Refused, match="Permission denied"):
        put(site, {"index.html": b"2"})
