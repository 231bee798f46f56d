"""The list of corrections is read as it stands, and each fault in it has its line."""

from datetime import date
from pathlib import Path

from generator.load.content import load_site
from generator.load.corrections import read_corrections
from generator.model.correction import Correction
from tests.building.content import a_content_folder

ONE = "- date: 2026-03-03\n  authority: northshire\n  was: Good.\n  now: Outstanding.\n  why: A slip.\n"


def test_a_correction_is_read_whole() -> None:
    """Day, place, what it said and says, and why."""
    assert read_corrections("corrections.yaml", ONE.encode()).value == (
        Correction(date=date(2026, 3, 3), authority="northshire", was="Good.", now="Outstanding.", why="A slip."),
    )


def test_a_correction_of_the_whole_site_names_no_place() -> None:
    """The line is left out."""
    (found,) = read_corrections("c.yaml", ONE.replace("  authority: northshire\n", "").encode()).value or ()

    assert found.authority == ""


def test_a_correction_without_a_reason_is_a_problem() -> None:
    """What was wrong is worth little without why."""
    read = read_corrections("c.yaml", ONE.replace("  why: A slip.\n", "").encode())

    assert [(problem.code, problem.path) for problem in read.problems] == [("missing-key", "[0].why")]


def test_a_site_may_have_a_list_of_corrections(tmp_path: Path) -> None:
    """Or none."""
    content = a_content_folder(tmp_path)
    assert load_site(content).site.corrections == ()

    (content / "corrections.yaml").write_text(ONE)

    loaded = load_site(content)
    assert len(loaded.site.corrections) == 1
    assert loaded.problems == ()
