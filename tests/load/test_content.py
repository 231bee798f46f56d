"""Reading all of a content folder."""

import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import IO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.load import folder
from generator.load.content import Loaded, load_site
from tests.building.content import a_content_folder

INSPECTION = "authorities/northshire/2022-07-05"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A folder with two sound counties."""
    return a_content_folder(tmp_path)


def told(loaded: Loaded) -> list[tuple[str, str]]:
    """Code and file of each problem, the file below the content folder."""
    return [(one.code, one.place.file.removeprefix("content/")) for one in loaded.problems]


def test_a_sound_folder_gives_a_site_and_no_problem(content: Path) -> None:
    """Authorities in order of name, each with its events, oldest first."""
    loaded = load_site(content, "content")
    assert loaded.problems == ()
    assert [authority.slug for authority in loaded.site.authorities] == ["northshire", "southshire"]
    assert [event.named for event in loaded.site.inspections["northshire"]] == [date(2016, 5, 16), date(2022, 7, 5)]


def test_a_commentary_stands_with_its_inspection(content: Path) -> None:
    """It is found by the name of the file beside it."""
    inspection = load_site(content).site.inspections["northshire"][1]
    assert inspection.commentary is not None
    assert inspection.commentary.text.startswith("## What inspectors saw")
    assert inspection.response is None


def test_a_response_stands_with_its_inspection(content: Path) -> None:
    """With the office that speaks."""
    (content / f"{INSPECTION}.response.md").write_text("---\nby: Lead member\ndate: 2022-07-06\n---\nWe welcome it.\n")
    response = load_site(content).site.inspections["northshire"][1].response
    assert response is not None
    assert (response.by, response.written, response.line) == ("Lead member", date(2022, 7, 6), 5)


def test_a_commentary_on_a_place_is_kept_by_slug(content: Path) -> None:
    """It belongs to the place and to no inspection."""
    (content / "authorities/northshire/commentary.md").write_text("By the sea.\n")
    assert load_site(content).site.commentaries["northshire"].text == "By the sea."


def test_pages_are_in_their_own_order(content: Path) -> None:
    """By number, then by name."""
    (content / "guide").mkdir()
    (content / "guide" / "index.md").write_text("---\ntitle: Guide\norder: 1\n---\nStart here.\n")
    assert [page.slug for page in load_site(content).site.pages] == ["about", "method", "guide"]


def test_places_know_where_each_value_stands(content: Path) -> None:
    """File, line and column as shown to the user."""
    places = load_site(content, "content").places
    assert str(places.at(f"{INSPECTION}.yaml", ("grades", "leaders"))) == f"content/{INSPECTION}.yaml:7:34"


def test_faults_of_several_files_are_told_together(content: Path) -> None:
    """In YAML, front matter and among the files themselves."""
    (content / "site.yaml").write_text("name: x\n")
    (content / "pages/about.md").write_text("---\ntitel: About\n---\nText.\n")
    (content / f"{INSPECTION}.yaml").write_text("kind: [\n")
    (content / "stray.txt").write_text("x")
    codes = {code for code, _ in told(load_site(content, "content"))}
    assert codes == {"missing-key", "unknown-key", "yaml-syntax", "unknown-file"}


@pytest.mark.parametrize("name", ["site.yaml", "frameworks.yaml", "topics.yaml", "regions.yaml"])
def test_a_file_that_every_site_has_is_missed(content: Path, name: str) -> None:
    """What could be read is read all the same."""
    (content / name).unlink()
    loaded = load_site(content, "content")
    assert told(loaded) == [("missing-file", name)]
    assert len(loaded.site.authorities) == 2


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    """With what to do about it."""
    assert told(load_site(tmp_path / "nothing", "content")) == [("missing-file", "content")]


def test_a_folder_of_inspections_without_its_authority_is_told_once(content: Path) -> None:
    """However many inspections it holds."""
    (content / "authorities/northshire/authority.yaml").unlink()
    assert told(load_site(content, "content")) == [("missing-file", "authorities/northshire/authority.yaml")]


@pytest.mark.parametrize("name", [".DS_Store", "Thumbs.db", "authorities/northshire/authority.yaml~", ".git/config"])
def test_what_editors_and_desktops_leave_behind_is_left_alone(content: Path, name: str) -> None:
    """It is nobody's content."""
    (content / name).parent.mkdir(exist_ok=True)
    (content / name).write_text("x")
    assert load_site(content).problems == ()


def test_a_link_out_of_the_folder_is_refused(content: Path, tmp_path: Path) -> None:
    """Whatever it leads to is not read."""
    (tmp_path / "secret.md").write_text("---\ntitle: Secret\n---\nsecret\n")
    (content / "pages/secret.md").symlink_to(tmp_path / "secret.md")
    loaded = load_site(content, "content")
    assert told(loaded) == [("link", "pages/secret.md")]
    assert "secret" not in [page.slug for page in loaded.site.pages]


def test_a_link_to_a_folder_above_does_not_go_round_for_ever(content: Path) -> None:
    """Links are not followed."""
    (content / "authorities/round").symlink_to(content)
    assert told(load_site(content, "content")) == [("link", "authorities/round")]


def test_a_file_that_cannot_be_read_is_told(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the system's own reason."""

    def refuse(path: str, mode: str) -> IO[bytes]:
        if path.endswith("about.md"):
            raise PermissionError(13, "Permission denied")
        return open(path, mode)

    monkeypatch.setattr(folder, "open", refuse, raising=False)
    (problem,) = load_site(content, "content").problems
    assert (problem.code, problem.message) == ("unreadable", "it cannot be read (permission denied)")


def test_a_file_that_goes_away_is_told(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An editor may be at work; the next run will tell."""

    def gone(path: str, mode: str) -> IO[bytes]:
        raise FileNotFoundError(2, "No such file or directory")

    monkeypatch.setattr(folder, "open", gone, raising=False)
    assert {one.remedy for one in load_site(content).problems if one.code == "unreadable"} == {"try again"}


def test_a_name_that_is_no_text_is_shown_all_the_same(content: Path) -> None:
    """A file system may hold any bytes as a name."""
    try:
        (content / "pages" / b"caf\xe9.md".decode(errors="surrogateescape")).write_text("x")
    except OSError:
        pytest.skip("this file system takes only text as names")
    (problem,) = load_site(content, "content").problems
    assert str(problem).encode().startswith(b"content/pages/caf?.md")


def test_a_very_large_file_is_not_read(content: Path) -> None:
    """Only its size is looked at."""
    with (content / "topics.yaml").open("wb") as file:
        file.truncate(5_000_000_000)
    assert ("file-too-large", "topics.yaml") in told(load_site(content, "content"))


def test_pydantic_is_not_loaded_until_content_is() -> None:
    """Neither `--help` nor an unchanged build waits for it."""
    modules = ("generator.command.main", "generator.command.check", "generator.load.themes")
    heavy = "[name for name in ('pydantic', 'yaml', 'markdown_it') if name in sys.modules]"
    code = f"import sys, {', '.join(modules)}; print({heavy})"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "[]"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(
    st.sampled_from(
        [
            "site.yaml",
            "frameworks.yaml",
            "topics.yaml",
            "regions.yaml",
            f"{INSPECTION}.yaml",
            f"{INSPECTION}.md",
            "authorities/northshire/authority.yaml",
            "pages/about.md",
        ]
    ),
    st.one_of(st.binary(max_size=200), st.text(max_size=200).map(lambda text: text.encode(errors="surrogatepass"))),
)
def test_any_file_may_hold_any_bytes(tmp_path: Path, name: str, data: bytes) -> None:
    """All others are still read, and every problem has a remedy."""
    folder = tmp_path / "content"
    shutil.rmtree(folder, ignore_errors=True)
    content = a_content_folder(tmp_path)
    (content / name).write_bytes(data)
    loaded = load_site(content, "content")
    assert all(one.remedy and one.place.file.startswith("content/") for one in loaded.problems)
    assert any(authority.slug == "southshire" for authority in loaded.site.authorities)
