"""A new site works at once, and nothing that is there already is touched."""

from pathlib import Path

import pytest

from generator import __version__
from generator.command.check import examine
from generator.command.main import run
from generator.command.new import starter


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A folder just made by `gradeline new`."""
    folder = tmp_path / "my-site"
    assert run(["new", str(folder)]) == 0
    return folder


def test_a_new_site_has_no_problem_and_no_note(site: Path) -> None:
    """A stranger's first check is clean."""
    problems, counts = examine(site / "content", site)
    assert problems == ()
    assert counts == "3 authorities, 10 inspections and visits, 4 pages"


def test_a_new_site_builds(site: Path) -> None:
    """The three places have pages after one build."""
    assert run(["build", "--project", str(site), "--jobs", "1"]) == 0
    pages = {path.parent.name for path in (site / "site" / "authorities").glob("*/index.html")}
    assert pages == {"northshire", "eastmouth", "westborough"}


def test_a_new_site_says_which_version_made_it(site: Path) -> None:
    """Its requirements name this version, so that a workflow installs the same."""
    assert (site / "requirements.txt").read_text() == f"gradeline=={__version__}\n"


def test_a_new_site_helps_editors(site: Path) -> None:
    """The schemas lie where the guide says."""
    assert (site / "content" / "schema" / "inspection.schema.json").is_file()


def test_an_empty_folder_will_do(tmp_path: Path) -> None:
    """A folder made beforehand is filled."""
    assert run(["new", str(tmp_path)]) == 0
    assert (tmp_path / "content" / "site.yaml").is_file()


def test_a_folder_with_a_file_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One file is enough to refuse, and it stays the only one."""
    (tmp_path / "letter.txt").write_text("mine")
    assert run(["new", str(tmp_path)]) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]
    assert "the folder is not empty" in capsys.readouterr().err


def test_a_file_is_no_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The name of a file is refused, and the file stays."""
    taken = tmp_path / "letter.txt"
    taken.write_text("mine")
    assert run(["new", str(taken)]) == 1
    assert taken.read_text() == "mine"
    assert "this is not a folder" in capsys.readouterr().err


def test_a_folder_below_a_file_cannot_be_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What the disk refuses is told with its reason, not as a fault of ours."""
    (tmp_path / "letter.txt").write_text("mine")
    assert run(["new", str(tmp_path / "letter.txt" / "site")]) == 1
    assert "it cannot be written" in capsys.readouterr().err


def test_the_starter_names_no_real_council(root: Path) -> None:
    """Its places are invented: none has the name or a code of one in England."""
    real = {path.parent.name for path in (root / "content" / "authorities").glob("*/authority.yaml")}
    invented = {path.split("/")[2] for path in starter() if path.startswith("content/authorities/")}
    assert invented.isdisjoint(real)
