"""Reading and writing the files of a content folder."""

import os
from pathlib import Path

import pytest

from generator.importers.files import beside, written
from generator.importers.plan import Change, Result
from generator.problems import Refused

PATH = "authorities/northshire/2022-07-05.yaml"


def _change(after: str = "kind: short\n", *, before: str = "", removes: str = "") -> Change:
    result = Result.UPDATED if before else Result.NEW
    return Change(path=PATH, result=result, before=before, after=after, removes=removes)


def test_writes_new_files_and_makes_their_folder(tmp_path: Path) -> None:
    """A new authority's first inspection makes its folder."""
    assert written([_change()], tmp_path) == 1
    assert (tmp_path / PATH).read_text() == "kind: short\n"


def test_a_file_that_does_not_change_is_not_written(tmp_path: Path) -> None:
    """Its time stamp stays, so an unchanged build stays unchanged."""
    assert written([_change("a: b\n", before="a: b\n")], tmp_path) == 0
    assert not (tmp_path / PATH).exists()


def test_a_renamed_file_leaves_its_old_name(tmp_path: Path) -> None:
    """The event is never in two files."""
    old = tmp_path / "authorities/northshire/2022-05-09.yaml"
    old.parent.mkdir(parents=True)
    old.write_text("kind: short\n")
    written([_change("a: b\n", before="kind: short\n", removes="authorities/northshire/2022-05-09.yaml")], tmp_path)
    assert [path.name for path in old.parent.iterdir()] == ["2022-07-05.yaml"]


def test_a_write_that_fails_leaves_the_old_file_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing half-written, and no temporary file left behind."""
    (tmp_path / PATH).parent.mkdir(parents=True)
    (tmp_path / PATH).write_text("before\n")

    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(Refused, match=r"no space left on device.*0 of 1 changed files"):
        written([_change("after\n", before="before\n")], tmp_path)
    assert [path.read_text() for path in (tmp_path / PATH).parent.iterdir()] == ["before\n"]


def test_reads_every_file_beside_an_inspection(tmp_path: Path) -> None:
    """Commentaries count too: a file with one beside it keeps its name. Other authorities are not read."""
    for name in ("northshire/2022-07-05.yaml", "northshire/2022-07-05.md", "eastshire/2022-07-05.yaml"):
        path = tmp_path / "authorities" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    assert sorted(beside(tmp_path, ["northshire"])) == ["authorities/northshire/2022-07-05.md", PATH]


def test_bytes_that_are_no_utf_8_survive(tmp_path: Path) -> None:
    """A file with bad bytes is for `check` to tell; an import neither breaks on it nor mends it."""
    path = tmp_path / PATH
    path.parent.mkdir(parents=True)
    path.write_bytes(b"kind: sh\xf6rt\n")
    text = beside(tmp_path, ["northshire"])[PATH]
    written([_change(text + "a: b\n", before=text)], tmp_path)
    assert path.read_bytes() == b"kind: sh\xf6rt\na: b\n"
    assert os.stat(path).st_mode & 0o777 == 0o644


def test_a_file_saved_while_the_import_ran_is_left_alone_and_told(tmp_path: Path) -> None:
    """What a person wrote a moment ago is not written over; the other changes are made."""
    (tmp_path / PATH).parent.mkdir(parents=True)
    (tmp_path / PATH).write_text("saved just now\n")
    other = Change(path="authorities/northshire/2023-01-01.yaml", result=Result.NEW, before="", after="a: b\n")
    with pytest.raises(Refused) as refused:
        written([_change("after\n", before="before\n"), other], tmp_path)
    assert [problem.code for problem in refused.value.problems] == ["changed-meanwhile"]
    assert (tmp_path / PATH).read_text() == "saved just now\n"
    assert (tmp_path / other.path).read_text() == "a: b\n"


def test_a_file_that_appeared_while_the_import_ran_is_left_alone(tmp_path: Path) -> None:
    """A new inspection takes nobody's name, and neither does a renamed one."""
    old = tmp_path / "authorities/northshire/2022-05-09.yaml"
    old.parent.mkdir(parents=True)
    for path in (old, tmp_path / PATH):
        path.write_text("a person's\n")
    for change in (_change(), _change("b\n", before="a person's\n", removes=old.relative_to(tmp_path).as_posix())):
        with pytest.raises(Refused):
            written([change], tmp_path)
    assert {path.read_text() for path in old.parent.iterdir()} == {"a person's\n"}


def test_a_stop_between_writing_and_renaming_leaves_one_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The event is never in two files: the next import finds it under its old name, and renames it."""
    old = tmp_path / "authorities/northshire/2022-05-09.yaml"
    old.parent.mkdir(parents=True)
    old.write_text("before\n")

    def stopped(self: Path, target: Path) -> Path:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "rename", stopped)
    with pytest.raises(KeyboardInterrupt):
        written([_change("after\n", before="before\n", removes=old.relative_to(tmp_path).as_posix())], tmp_path)
    assert [(path.name, path.read_text()) for path in old.parent.iterdir()] == [("2022-05-09.yaml", "after\n")]


def test_what_a_killed_import_left_is_swept_away(tmp_path: Path) -> None:
    """Nobody else has to find out what the odd file is."""
    (tmp_path / PATH).parent.mkdir(parents=True)
    (tmp_path / PATH).with_name(".gradeline-import-x1y2").write_text("half a fi")
    written([_change()], tmp_path)
    assert [path.name for path in (tmp_path / PATH).parent.iterdir()] == ["2022-07-05.yaml"]


@pytest.mark.parametrize("link", ["authorities", "authorities/northshire", PATH])
def test_a_link_out_of_the_content_folder_is_refused(tmp_path: Path, link: str) -> None:
    """An import reads and writes nothing that lies elsewhere."""
    elsewhere = tmp_path / "elsewhere"
    (elsewhere / "northshire").mkdir(parents=True)
    (elsewhere / "northshire" / "2022-07-05.yaml").write_text("kind: short\n")
    content = tmp_path / "content"
    (content / link).parent.mkdir(parents=True)
    (content / link).symlink_to(elsewhere if link == "authorities" else next(elsewhere.glob("*")))
    with pytest.raises(Refused) as refused:
        beside(content, ["northshire"])
    assert {problem.code for problem in refused.value.problems} == {"link"}


def test_a_folder_in_place_of_a_file_is_refused(tmp_path: Path) -> None:
    """It is told, not opened."""
    (tmp_path / PATH).mkdir(parents=True)
    with pytest.raises(Refused) as refused:
        beside(tmp_path, ["northshire"])
    assert [problem.code for problem in refused.value.problems] == ["not-a-file"]
