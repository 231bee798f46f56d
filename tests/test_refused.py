"""Sites that are refused: each folder of tests/refused is a defect laid over a sound site, with what is said of it."""

import shutil
from pathlib import Path

import pytest

from generator.command.check import as_text, examine
from generator.problems import Level, Problem

REFUSED = Path(__file__).parent / "refused"
SOUND = REFUSED / "sound" / "content"
DEFECTS = sorted(folder for folder in REFUSED.iterdir() if folder.name != "sound")


def problems_of(defect: Path | None, project: Path, root: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Problem, ...]:
    """What is said of the sound site with the files of a defect laid over it."""
    shutil.copytree(SOUND, project / "content")
    if defect:
        shutil.copytree(defect / "content", project / "content", dirs_exist_ok=True)
    monkeypatch.chdir(project)
    return examine(Path("content"), root)[0]


def test_the_site_that_defects_are_laid_over_is_sound(
    tmp_path: Path, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a defect there is nothing to say."""
    assert problems_of(None, tmp_path, root, monkeypatch) == ()


@pytest.mark.parametrize("defect", DEFECTS, ids=lambda folder: folder.name)
def test_each_defect_is_told_with_its_place_and_remedy(
    defect: Path, tmp_path: Path, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exactly the problems of the defect are told, and no others."""
    problems = problems_of(defect, tmp_path, root, monkeypatch)
    told = "".join(f"{problem}\n" for problem in problems)
    assert told == (defect / "problems.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("defect", DEFECTS, ids=lambda folder: folder.name)
def test_each_defect_stops_publishing(
    defect: Path, tmp_path: Path, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At least one problem is a fault."""
    problems = problems_of(defect, tmp_path, root, monkeypatch)
    assert any(problem.level is Level.FAULT for problem in problems)


def test_ten_mistakes_in_one_site_are_all_told_at_once(
    tmp_path: Path, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Mistakes in five files, in YAML, front matter and Markdown, come out together, each at its line."""
    problems = problems_of(REFUSED / "ten-at-once", tmp_path, root, monkeypatch)
    assert len(problems) == 11
    assert len({problem.code for problem in problems}) == 11
    assert all(problem.place.line for problem in problems)
    assert "11 faults" in as_text(problems, "")
