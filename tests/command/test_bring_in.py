"""The command `gradeline import`."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.command.bring_in import bring_in
from generator.problems import Refused
from tests.building.spreadsheets import a_workbook, an_outcome, outcomes_rows

Import = Callable[..., Result]

AUTHORITY = """\
name: Northshire
urn: '80001'
la_code: '101'
gss: E10000001
type: County
regions: {ofsted: london, ons: london}
"""
FILE = "content/authorities/northshire/2022-07-05.yaml"


@pytest.fixture
def run(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Import:
    """The command in a folder with a content of one council and the real frameworks."""
    content = tmp_path / "content"
    (content / "authorities" / "northshire").mkdir(parents=True)
    (content / "authorities" / "northshire" / "authority.yaml").write_text(AUTHORITY)
    (content / "frameworks.yaml").write_bytes((root / "content" / "frameworks.yaml").read_bytes())
    (content / "topics.yaml").write_text("- {id: plans, name: Plans, meaning: Plans and planning., phrases: [plans]}\n")
    monkeypatch.chdir(tmp_path)
    a_workbook(tmp_path / "outcomes 2025.xlsx", {"History": outcomes_rows(an_outcome())})

    def invoke(*arguments: str) -> Result:
        return CliRunner().invoke(bring_in, list(arguments), standalone_mode=False)

    return invoke


def _counts(result: Result) -> dict[str, int]:
    lines = [line.split() for line in result.stdout.splitlines()[-7:]]
    return {name: int(count) for name, count in lines}


def test_writes_what_was_read_and_closes_with_a_table(run: Import) -> None:
    """One spreadsheet with one inspection makes one file."""
    result = run("outcomes 2025.xlsx")
    assert result.return_value == 0
    assert Path(FILE).read_text().startswith("framework: ilacs-2018\nkind: standard\nstarted: 2022-05-09\n")
    assert _counts(result) == {
        "files": 1, "read": 1, "unchanged": 0, "new": 1, "updated": 0, "conflicts": 0, "refused": 0,
    }  # fmt: skip


def test_a_second_import_changes_no_byte(run: Import) -> None:
    """And says that all is unchanged."""
    run("outcomes 2025.xlsx")
    before = Path(FILE).read_bytes()
    result = run("outcomes 2025.xlsx")
    assert (Path(FILE).read_bytes(), _counts(result)["unchanged"]) == (before, 1)


def test_a_dry_run_shows_the_difference_and_writes_nothing(run: Import) -> None:
    """As a unified difference, which `patch` could apply."""
    result = run("outcomes 2025.xlsx", "--dry-run")
    assert f"--- /dev/null\n+++ {FILE}\n" in result.stdout
    assert "+published: 2022-07-05\n" in result.stdout
    assert not Path(FILE).exists()


def test_json_prints_the_records_and_writes_nothing(run: Import) -> None:
    """One list, in the shape that the guide describes."""
    result = run("outcomes 2025.xlsx", "--json")
    (record,) = json.loads(result.stdout)
    facts = "file authority urn framework kind started ended published report grades findings problems"
    assert list(record) == facts.split()
    assert (record["authority"], record["published"], record["grades"]["leaders"]) == (
        "northshire",
        "2022-07-05",
        "outstanding",
    )
    assert not Path(FILE).exists()


def test_an_unknown_name_is_refused_and_the_rest_goes_on(run: Import) -> None:
    """With the sheet, the row and the nearest name."""
    rows = outcomes_rows(an_outcome(name="Northshyre", started=date(2019, 1, 7)), an_outcome())
    a_workbook(Path("both.xlsx"), {"History": rows})
    result = run("both.xlsx")
    assert result.return_value == 1
    assert "refused: both.xlsx, sheet History, row 4: “Northshyre” is no authority that is known" in result.stdout
    assert "did they mean “Northshire”?" in result.stdout
    assert Path(FILE).exists()


def test_a_phrase_that_cannot_be_read_is_told_with_its_place(run: Import) -> None:
    """It is the user's to mend, like every fault of the content, and nothing is read before it is."""
    Path("content/topics.yaml").write_text("- {id: plans, name: Plans, meaning: Planning., phrases: ['(plan']}\n")
    result = run("outcomes 2025.xlsx")
    assert isinstance(result.exception, Refused)
    (problem,) = result.exception.problems
    assert (problem.code, str(problem.place)) == ("bad-phrase", "content/topics.yaml:1:58")


def test_a_refused_file_is_named_with_its_reason(run: Import) -> None:
    """And makes the exit code 1."""
    Path("broken.ods").write_bytes(b"")
    result = run("broken.ods")
    assert result.return_value == 1
    assert "refused: broken.ods: it is no spreadsheet that can be read" in result.stdout


def test_a_refused_file_does_not_spoil_the_json(run: Import) -> None:
    """It is told on the other stream."""
    Path("broken.ods").write_bytes(b"")
    result = run("broken.ods", "outcomes 2025.xlsx", "--json")
    assert len(json.loads(result.stdout)) == 1
    assert "refused: broken.ods" in result.stderr
    assert result.return_value == 1


def test_a_persons_edit_is_kept_and_told(run: Import) -> None:
    """The file keeps its bytes; the output shows both sides."""
    run("outcomes 2025.xlsx")
    edited = Path(FILE).read_text().replace("kind: standard", "kind: short")
    Path(FILE).write_text(edited)
    result = run("outcomes 2025.xlsx")
    assert Path(FILE).read_text() == edited
    assert f"unchanged: {FILE.removeprefix('content/')}: kept as a person wrote it: kind" in result.stdout
    assert "-kind: short" in result.stdout


def test_a_conflict_leaves_the_file_and_the_exit_code_at_one(run: Import) -> None:
    """There is something to decide."""
    Path(FILE).write_text("framework: ilacs-2018\nkind: short\npublished: 2022-07-05\n")
    result = run("outcomes 2025.xlsx")
    assert (result.return_value, _counts(result)["conflicts"]) == (1, 1)
    assert "kind: short" in Path(FILE).read_text()


def test_without_a_content_folder_it_says_what_is_missing(run: Import) -> None:
    """Each file, with what to do about it."""
    result = run("outcomes 2025.xlsx", "--content", "elsewhere")
    assert isinstance(result.exception, Refused)
    assert [str(problem.place) for problem in result.exception.problems] == [
        "elsewhere/frameworks.yaml",
        "elsewhere/topics.yaml",
    ]


def test_faults_in_the_content_it_needs_are_told_with_their_line(run: Import) -> None:
    """An authority without a name cannot be joined to anything."""
    Path("content/authorities/northshire/authority.yaml").write_text("nme: Northshire\n")
    result = run("outcomes 2025.xlsx")
    assert isinstance(result.exception, Refused)
    assert "authorities/northshire/authority.yaml:1" in str(result.exception.problems[0].place)


def test_keeping_the_wording_of_findings_names_its_licence(run: Import) -> None:
    """Whoever asks for it must know what it asks for."""
    assert "Open Government Licence" in run("outcomes 2025.xlsx", "--text").stdout
    assert "Open Government Licence" not in run("outcomes 2025.xlsx").stdout
