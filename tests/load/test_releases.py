"""The list of releases is read as it stands, newest first, and each fault in it has its line."""

from datetime import date
from pathlib import Path

from generator.load.content import load_site
from generator.load.releases import read_releases
from generator.model.release import Release
from tests.building.content import a_content_folder

ONE = "- {version: '1.0', date: 2026-03-03, changed: [The first.], archive: https://x.example/1.zip}\n"
TWO = "- {version: '1.1', date: 2026-04-03, changed: [A grade was mended., Two reports came in.]}\n"


def test_releases_are_read_newest_first() -> None:
    """Whatever the order of the file; where files are kept nowhere, no address is told."""
    assert read_releases("releases.yaml", (ONE + TWO).encode()).value == (
        Release(
            version="1.1", date=date(2026, 4, 3), changed=("A grade was mended.", "Two reports came in."), archive=""
        ),
        Release(version="1.0", date=date(2026, 3, 3), changed=("The first.",), archive="https://x.example/1.zip"),
    )


def test_a_version_that_stands_twice_is_a_problem() -> None:
    """At the second of them."""
    read = read_releases("releases.yaml", (ONE + TWO.replace("1.1", "1.0")).encode())

    assert [(problem.code, problem.path, problem.place.line) for problem in read.problems] == [
        ("repeated-id", "[1].version", 2)
    ]


def test_a_release_that_tells_of_no_change_is_a_problem() -> None:
    """Why would there be one?"""
    read = read_releases("releases.yaml", ONE.replace("[The first.]", "[]").encode())

    assert [(problem.code, problem.path) for problem in read.problems] == [("no-value", "[0].changed")]


def test_a_site_may_have_a_list_of_releases(tmp_path: Path) -> None:
    """Or none."""
    content = a_content_folder(tmp_path)
    assert load_site(content).site.releases == ()

    (content / "releases.yaml").write_text(ONE + TWO)

    loaded = load_site(content)
    assert [release.version for release in loaded.site.releases] == ["1.1", "1.0"]
    assert loaded.problems == ()
