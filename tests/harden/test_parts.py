"""The full run: every test belongs to a part, what was done is not done again, and what failed stays counted."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.harden import __main__ as runner
from tests.harden.__main__ import PARTS, Came, Part, came_of, main, table
from tests.harden.reading import KINDS

FOLDER = Path(__file__).parent
OF_THE_RUN_ITSELF = {"test_parts.py"}


def functions() -> Iterator[tuple[str, str]]:
    """Every test of this folder: its file, and its name with each kind of file that it may be tried with."""
    for file in sorted(FOLDER.glob("test_*.py")):
        for name in re.findall(r"^def (test_\w+)", file.read_text(encoding="utf-8"), re.M):
            kinds = KINDS if name == "test_a_broken_file_is_read_rightly_or_told_of" else [""]
            yield from ((file.name, f"{name}[{kind}]") for kind in kinds)


def picks(part: Part, name: str) -> bool:
    """Whether a part's words pick a test: words, each of them wanted or not, joined by `and` or by `or`."""
    wanted = [(word.removeprefix("not "), not word.startswith("not ")) for word in re.split(" and | or ", part.pick)]
    join = any if " or " in part.pick else all
    return join((word in name) is right for word, right in wanted)


def test_every_test_belongs_to_one_part() -> None:
    """None is left out of the full run, and none is tried twice."""
    for file, name in functions():
        if file not in OF_THE_RUN_ITSELF:
            mine = [part.name for part in PARTS if part.file == file and picks(part, name)]
            assert len(mine) == 1, (file, name, mine)


RAN = '<testsuites><testsuite><testcase classname="a" name="b">{}</testcase></testsuite></testsuites>'
PART = Part(name="kills", about="kills", file="test_kills.py")


def a_run(folder: Path, results: str, *, ever: str = "") -> Came:
    """What came of a part that left these notes."""
    (folder / "kills.tsv").write_text("faults: builds killed\t250\nfaults: builds killed\t1000\n")
    (folder / "kills.xml").write_text(RAN.format(results))
    (folder / "kills.failed").write_text(ever)
    return came_of(PART, folder)


def test_cases_are_added_up(tmp_path: Path) -> None:
    """Of all tests of a part."""
    assert a_run(tmp_path, "") == Came(about="kills", cases=1_250)


def test_what_fails_is_left(tmp_path: Path) -> None:
    """By the name of its test."""
    assert a_run(tmp_path, "<failure/>").left == {"a::b"}


def test_what_once_failed_stays_found(tmp_path: Path) -> None:
    """Also when it is mended."""
    came = a_run(tmp_path, "", ever="a::b\n")
    assert (len(came.found), len(came.left)) == (1, 0)


def test_the_table_says_what_was_not_run() -> None:
    """Nobody takes silence for success."""
    rows = table([Came(about="kills", cases=1_250, found=frozenset("x")), Came(about="disks", done=False)]).split("\n")
    assert rows[2:] == ["| kills | 1,250 | 1 | 0 |", "| disks | not run | | |"]


def test_a_part_that_is_done_is_not_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """One that failed is, and one that never ran."""
    tried: list[str] = []
    parts = (PART, Part(name="disks", about="disks", file="test_disks.py"))
    monkeypatch.setattr(runner, "PARTS", parts)
    monkeypatch.setattr(runner, "_try", lambda part, folder: tried.append(part.name))
    a_run(tmp_path, "")
    assert main(["kills"], tmp_path) == 0
    assert main([], tmp_path) == 1
    a_run(tmp_path, "<error/>")
    assert main(["kil"], tmp_path) == 1
    assert tried == ["disks", "kills"]
    assert "| kills | 1,250 | 0 | 1 |" in capsys.readouterr().out
