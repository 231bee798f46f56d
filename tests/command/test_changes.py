"""`gradeline changes` compares folders and commits, and says how much of the site they touch."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from generator.cache import Cache
from generator.command.main import run
from generator.pipeline import Silent, differing
from generator.prepare import Order, prepare

SITE = Path(__file__).parent.parent / "sites" / "five-points"
EVENT = "authorities/sandhaven/2024-09-19.yaml"


@pytest.fixture
def project(tmp_path: Path, root: Path) -> Path:
    """A copy of the small site, with the theme beside it."""
    shutil.copytree(SITE / "content", tmp_path / "content")
    shutil.copytree(root / "themes", tmp_path / "themes")
    return tmp_path


def amend(project: Path) -> Path:
    """A second content folder, in which one grade of Sandhaven's latest inspection is lower."""
    new = project / "new"
    shutil.copytree(project / "content", new)
    text = (new / EVENT).read_text()
    first = next(line for line in text.splitlines() if line.startswith("grades:"))
    (new / EVENT).write_text(text.replace(first, _lowered(first)))
    return new


def _lowered(grades: str) -> str:
    """The line with pilotage two grades lower."""
    return grades.replace("pilots: strong", "pilots: weak")


def told(capsys: pytest.CaptureFixture[str], project: Path, *arguments: str) -> str:
    """What the command prints."""
    code = run(["changes", *arguments, "--project", str(project), "--jobs", "1"])
    out = capsys.readouterr()
    assert code == 0, out.err
    return out.out


def git(folder: Path, *arguments: str) -> None:
    """Run git with nobody's settings."""
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main")
    subprocess.run(["git", "-C", str(folder), *who, *arguments], check=True, capture_output=True)


def test_two_folders_are_compared_in_plain_sentences(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Who, what from what to what, and how much of the site."""
    new = amend(project)

    out = told(capsys, project, str(project / "content"), str(new))

    assert out.startswith("Sandhaven: pilotage strong to weak; ")
    assert " pages" in out.splitlines()[0]


def test_a_folder_does_not_differ_from_itself(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One plain sentence, and no list."""
    content = str(project / "content")

    assert told(capsys, project, content, content) == "Nothing on the site changes.\n"


def test_markdown_is_a_list_for_a_pull_request(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Names in bold, one item a line."""
    out = told(capsys, project, str(project / "content"), str(amend(project)), "--format", "markdown")

    assert out.startswith("- **Sandhaven**: pilotage strong to weak; ")


def test_json_counts_what_is_touched(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """For the feeds and for other programs."""
    found = json.loads(told(capsys, project, str(project / "content"), str(amend(project)), "--format", "json"))

    (place,) = found["authorities"]
    assert (place["authority"], place["changes"]) == ("sandhaven", ["pilotage strong to weak"])
    assert 0 < place["touched"]["pages"] <= found["touched"]["pages"]


def test_two_commits_are_compared(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What a reviewer wants to know of a branch."""
    new = amend(project)
    git(project, "init")
    git(project, "add", "content", "themes")
    git(project, "commit", "-m", "before")
    shutil.rmtree(project / "content")
    new.rename(project / "content")
    git(project, "add", "content")
    git(project, "commit", "-m", "after")

    assert told(capsys, project, "HEAD~1", "HEAD").startswith("Sandhaven: pilotage strong to weak; ")


def test_a_commit_is_compared_with_a_folder(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What a person wants to know before committing."""
    new = amend(project)
    git(project, "init")
    git(project, "add", "content", "themes")
    git(project, "commit", "-m", "before")

    assert told(capsys, project, "HEAD", str(new)).startswith("Sandhaven: pilotage strong to weak; ")


@pytest.mark.parametrize("name", ["no-such-branch", "--output=x", "HEAD^{tree}"])
def test_a_name_that_is_neither_folder_nor_commit_is_refused(
    project: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    """With what to write instead, and nothing run by git that a name could smuggle in."""
    code = run(["changes", "--project", str(project), "--", name, str(project / "content")])

    assert code == 1
    assert "is no folder and no commit of this repository" in capsys.readouterr().err


def test_a_content_with_a_fault_is_refused_with_its_place(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A difference to something that cannot be published would be no use."""
    new = amend(project)
    (new / "site.yaml").write_text("name: [")

    code = run(["changes", str(project / "content"), str(new), "--project", str(project)])

    assert code == 1
    assert "site.yaml" in capsys.readouterr().err


def test_what_differs_is_what_two_whole_builds_differ_in(project: Path) -> None:
    """File by file, though most files are never made for it."""
    contents = (project / "content", amend(project))
    orders = [
        Order(project=project, content=each, site=project / "site", cache=Cache(folder=None)) for each in contents
    ]
    before, after = (prepare(order) for order in orders)
    made = [{job.path: job.make() for job in side.jobs} for side in (before, after)]

    found = differing(before, after, orders[1], Silent())

    assert found
    assert found == {path for path in made[0].keys() | made[1].keys() if made[0].get(path) != made[1].get(path)}
