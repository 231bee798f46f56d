"""The one place where errors become text and an exit code."""

import errno

import click
import pytest

from generator.command import main
from generator.problems import Place, Problem, Refused


def run_raising(error: BaseException, monkeypatch: pytest.MonkeyPatch) -> int:
    """The exit code of a command that ends in this error."""

    @click.command()
    def command() -> None:
        raise error

    monkeypatch.setattr(main, "gradeline", command)
    return main.run([])


PROBLEM = Problem(code="x", place=Place(file="a.yaml", line=2), message="it is odd", remedy="mend it")


def test_a_problem_is_told_with_its_place_and_remedy(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The user can mend it, so the exit code is 1 and there is no traceback."""
    assert run_raising(Refused([PROBLEM]), monkeypatch) == 1
    assert capsys.readouterr().err.splitlines()[:2] == ["a.yaml:2  it is odd", "  mend: mend it"]


@pytest.mark.parametrize("code", [errno.EACCES, errno.ENOSPC, errno.EROFS, errno.EMFILE, errno.EIO])
def test_what_the_system_refuses_is_the_users_to_mend(
    code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Wherever it happens, the place and the system's words are told."""
    assert run_raising(OSError(code, "No such luck", "/some/folder"), monkeypatch) == 1
    told = capsys.readouterr().err
    assert "/some/folder  no such luck" in told
    assert "Traceback" not in told


@pytest.mark.parametrize("error", [ZeroDivisionError("x"), OSError(errno.EBADF, "x", "y"), OSError("no number")])
def test_a_fault_of_ours_keeps_its_traceback(
    error: Exception, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It says what to report."""
    assert run_raising(error, monkeypatch) == 3
    told = capsys.readouterr().err
    assert "Traceback" in told
    assert "fault of Gradeline" in told


@pytest.mark.parametrize("error", [KeyboardInterrupt(), click.exceptions.Abort()])
def test_an_interruption_is_no_error(error: BaseException, monkeypatch: pytest.MonkeyPatch) -> None:
    """The shell's own code for it."""
    assert run_raising(error, monkeypatch) == 130
