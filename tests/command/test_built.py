"""`gradeline check` reads the built site too, where a build made one."""

from pathlib import Path

import pytest

from generator.command.built import dead, examine_site, outside_words
from generator.command.main import run
from generator.publish.manifest import NAME
from tests.building.content import a_content_folder


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A sound content, and a built site of one page with one dead link and one link outside."""
    a_content_folder(tmp_path)
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / NAME).write_text("{}")
    (tmp_path / "site" / "index.html").write_text(
        '<!doctype html>\n<a href="nowhere.html">A</a><a href="http://127.0.0.1:9/x">B</a>'
    )
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_fault_of_the_built_site_is_placed(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With its file and line, and exit code 1."""
    assert run(["check"]) == 1
    assert 'site/index.html:2:1  nothing stands at "nowhere.html"' in capsys.readouterr().out


def test_a_folder_that_no_build_made_is_left_alone(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Somebody's own site is none of ours."""
    (project / "site" / NAME).unlink()

    assert run(["check"]) == 0
    assert "built" not in capsys.readouterr().out


def test_what_was_read_is_counted(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Pages, and links outside."""
    (project / "site" / "nowhere.html").write_text("")

    assert run(["check"]) == 0
    assert capsys.readouterr().out.endswith("2 built pages, 1 link outside.\n")


def test_links_outside_are_listed_by_host_on_request(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Before the problems."""
    run(["check", "--outside"])

    assert capsys.readouterr().out.startswith("127.0.0.1:9\n  http://127.0.0.1:9/x  (1 page)\n")


def test_a_list_of_links_does_not_spoil_json(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A program reads standard output."""
    run(["check", "--outside", "--format", "json"])

    assert capsys.readouterr().out.startswith("[")


def test_online_a_link_that_gives_nothing_is_a_note(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """At the page that names it; a private address is not even asked."""
    (project / "site" / "nowhere.html").write_text("")

    assert run(["check", "--online"]) == 0
    assert "site/index.html  it links to http://127.0.0.1:9/x: 127.0.0.1 is on a private" in capsys.readouterr().out


def test_other_pages_with_the_same_dead_link_are_counted(tmp_path: Path) -> None:
    """One note an address, not one a page."""
    (problem,) = dead({"http://127.0.0.1:9/x": ("a.html", "b.html", "c.html")}, tmp_path, tmp_path)

    assert ", and so do 2 other pages: " in problem.message


def test_drawings_are_never_read(project: Path) -> None:
    """A picture that cannot be opened is no matter."""
    (project / "site" / "figure.png").symlink_to(project / "gone")

    assert examine_site(project / "site").pages == 1


def test_hosts_are_headings() -> None:
    """Each once, with its addresses under it."""
    listed = {"https://b.example/": ("x",), "https://a.example/2": ("x", "y"), "https://a.example/1": ("x",)}

    assert outside_words(listed).splitlines() == [
        "a.example",
        "  https://a.example/1  (1 page)",
        "  https://a.example/2  (2 pages)",
        "b.example",
        "  https://b.example/  (1 page)",
    ]
