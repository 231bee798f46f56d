"""The command that prints every problem."""

import json
from pathlib import Path

import pytest

from generator.command.check import as_github, as_json, as_text
from generator.command.main import run
from generator.problems import Level, Place, Problem
from tests.building.content import a_content_folder

FAULT = Problem(
    code="unknown-topic",
    place=Place(file="content/a,b.yaml", line=3, column=5),
    path="topics[0]",
    message='no topic is called "x%"',
    remedy="write\nplans",
)
NOTE = Problem(
    code="source-conflict", place=Place(file="content/a.yaml"), message="two say two", remedy="one", level=Level.NOTE
)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the content of a sound site, which is where the command runs."""
    a_content_folder(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_sound_site_is_told_in_one_line(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With what was read, and exit code 0."""
    assert run(["check"]) == 0
    shown = capsys.readouterr().out
    assert shown == "0 faults, 0 notes; read: 2 authorities, 3 inspections and visits, 2 pages.\n"


def test_a_fault_gives_exit_code_1(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The user can mend it."""
    (project / "content/pages/about.md").write_text("---\ntitel: About\n---\nText.\n")
    assert run(["check"]) == 1
    assert 'content/pages/about.md:2:1  titel  no key is called "titel" here' in capsys.readouterr().out


def test_a_note_alone_gives_exit_code_0(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It stops nothing."""
    with (project / "content/authorities/northshire/2022-07-05.yaml").open("a") as file:
        file.write("    says: {published: 2022-07-06}\n")
    assert run(["check"]) == 0
    assert "0 faults, 1 note;" in capsys.readouterr().out


def test_content_may_stand_elsewhere(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Paths are shown as they were given."""
    (project / "content").rename(project / "other")
    (project / "other/notes.txt").write_text("x")
    assert run(["check", "--content", "other"]) == 1
    assert capsys.readouterr().out.startswith("other/notes.txt:1:1  ")


def test_a_folder_without_content_is_told_and_no_traceback(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """As any other mistake."""
    monkeypatch.chdir(tmp_path)
    assert run(["check"]) == 1
    assert "there is no such folder" in capsys.readouterr().out


def test_json_is_printed_as_a_list_of_problems(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An empty one where nothing is wrong."""
    assert run(["check", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_json_has_every_part_of_a_problem() -> None:
    """Under names that stay."""
    assert json.loads(as_json((FAULT,), "")) == [
        {
            "code": "unknown-topic",
            "level": "fault",
            "file": "content/a,b.yaml",
            "line": 3,
            "column": 5,
            "path": "topics[0]",
            "message": 'no topic is called "x%"',
            "remedy": "write\nplans",
        }
    ]


def test_github_gets_one_line_for_each_problem() -> None:
    """Percent signs, line ends and commas are escaped as its workflow commands want it."""
    assert as_github((FAULT, NOTE), "").splitlines() == [
        "::error file=content/a%2Cb.yaml,line=3,col=5,title=unknown-topic"
        '::topics[0]: no topic is called "x%25"; write%0Aplans',
        "::notice file=content/a.yaml,title=source-conflict::two say two; one",
    ]


def test_text_ends_with_how_many_there_are() -> None:
    """And says that nothing is published."""
    last = as_text((FAULT, NOTE), "").splitlines()[-1]
    assert last == "1 fault, 1 note; nothing is published while a fault stands."


def test_faults_come_after_notes() -> None:
    """A terminal shows the end: a mistake is not buried under what may stay."""
    assert as_text((FAULT, NOTE), "").splitlines()[:-1] == [*str(NOTE).splitlines(), *str(FAULT).splitlines()]
