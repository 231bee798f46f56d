"""The figures of any day, as JSON in the shape that the design fixes, and as text."""

import json
from pathlib import Path
from typing import TypedDict

import pytest

from generator.command.main import run
from generator.command.new import starter


class Area(TypedDict):
    """The counts of one line of judgement."""

    judged: int
    good: int


class Group(TypedDict):
    """The counts of the country or of a region."""

    judged: int
    good_or_outstanding: int
    share: float | None
    areas: dict[str, Area]


class Figures(TypedDict):
    """All that is printed."""

    as_at: str
    published_by: str
    regions_scheme: str
    national: Group
    regions: dict[str, Group]
    reinspected: dict[str, int]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A small content of three places."""
    for path, data in starter().items():
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    return tmp_path / "content"


def printed(capsys: pytest.CaptureFixture[str], content: Path, *words: str) -> Figures:
    """What the command prints as JSON."""
    assert run(["figures", "--json", "--content", str(content), *words]) == 0
    found: Figures = json.loads(capsys.readouterr().out)
    return found


def test_the_shape_is_the_one_of_the_design(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Names and order are an interface."""
    found = printed(capsys, content, "--as-at", "2024-12-31")
    assert list(found) == ["as_at", "published_by", "regions_scheme", "national", "regions", "reinspected"]
    assert list(found["national"]) == ["judged", "good_or_outstanding", "share", "areas"]
    assert list(found["national"]["areas"]) == ["overall", "leaders", "help-and-protection", "in-care", "care-leavers"]
    assert list(found["national"]["areas"]["overall"]) == [
        "judged",
        "outstanding",
        "good",
        "requires-improvement",
        "inadequate",
    ]
    assert list(found["reinspected"]) == ["authorities", "improved", "declined", "held", "unchanged_lower"]


def test_the_national_figures_of_a_day(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Three places, all good by the end of 2024."""
    national = printed(capsys, content, "--as-at", "2024-12-31")["national"]
    assert (national["judged"], national["good_or_outstanding"], national["share"]) == (3, 3, 1.0)


def test_the_cut_off_is_a_parameter(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Inspected in February 2024, published in April: care leavers of one place more."""
    counts = [
        printed(capsys, content, "--as-at", "2024-03-31", "--published-by", by)["national"]["areas"]["care-leavers"]
        for by in ("2024-03-31", "2024-04-30")
    ]
    assert [count["judged"] for count in counts] == [1, 2]


def test_without_a_cut_off_it_is_the_day_itself(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As known on the day."""
    assert printed(capsys, content, "--as-at", "2024-03-31")["published_by"] == "2024-03-31"


def test_without_a_day_it_is_the_content_s_own(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The as-at date of site.yaml."""
    assert printed(capsys, content)["as_at"] == "2026-09-30"


def test_regions_are_of_the_scheme_asked_for(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Eight of Ofsted's, nine of the ONS's, all of them printed."""
    found = [printed(capsys, content, "--regions", scheme)["regions"] for scheme in ("ofsted", "ons")]
    assert [len(regions) for regions in found] == [8, 9]
    assert found[0]["north-east-yorkshire-and-the-humber"]["judged"] == 1


def test_a_region_where_nobody_was_judged_has_no_share(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Null, not nought."""
    assert printed(capsys, content)["regions"]["london"]["share"] is None


def test_a_scheme_that_is_not_known_is_refused_with_the_nearest(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The user can mend it."""
    assert run(["figures", "--content", str(content), "--regions", "osted"]) == 1
    assert "did you mean ofsted?" in capsys.readouterr().err


def test_content_with_a_fault_is_refused_with_its_place(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Figures of half a content would be wrong."""
    (content / "topics.yaml").write_text("- id: [\n")
    assert run(["figures", "--content", str(content)]) == 1
    assert "topics.yaml:" in capsys.readouterr().err


def test_the_text_names_who_is_left_out_and_why(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A place whose latest inspection gave no overall grade."""
    assert run(["figures", "--content", str(content)]) == 0
    text = capsys.readouterr().out
    assert text.startswith("Exampleland on 30 September 2026, reports published by 30 September 2026\n")
    assert "Overall effectiveness: 100% good or better (2 of 2)" in text
    assert "Eastmouth: no longer given at its latest inspection (May 2026)" in text


def test_a_line_that_nobody_was_judged_on_is_told_in_one_line(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Care leavers before 2023."""
    assert run(["figures", "--content", str(content), "--as-at", "2019-12-31"]) == 0
    assert "Nobody was judged on care leavers." in capsys.readouterr().out


@pytest.mark.parametrize("written", ["31-03-2024", "2024-02-30", "20240331", "2024-W13-1", "yesterday"])
def test_a_day_in_another_form_is_told_with_what_to_write(
    written: str, content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """No traceback, and no pattern of a programmer's."""
    assert run(["figures", "--content", str(content), "--as-at", written]) == 1
    assert f"'{written}' is no day: write year, month and day, such as 2024-03-31." in capsys.readouterr().err


def test_a_day_after_the_content_s_own_says_how_far_it_reaches(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nobody takes the figures of today for those of a year to come."""
    assert run(["figures", "--content", str(content), "--as-at", "2090-01-01"]) == 0
    assert "reports published later are not in it" in capsys.readouterr().out
