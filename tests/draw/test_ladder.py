"""The ladder sets every judgement beside every inspection, and says what changed."""

from datetime import date

from hypothesis import given, settings

from generator.analyse.journey import journey
from generator.draw.ladder import Ladder, ladder, ladder_figure
from generator.model.grade import NoGrade
from generator.model.inspection import Inspection
from generator.model.site import Site
from tests.building.histories import histories
from tests.building.overlaps import overlaps
from tests.building.site import a_site, an_inspection

AS_AT = date(2026, 8, 20)


def made(*inspections: Inspection, most: int = 0) -> Ladder:
    """The ladder of an authority with these inspections."""
    site = a_site(*inspections)
    return ladder(journey(site, "northshire", AS_AT), site.programme, most)


def changes(of: Ladder, line: str) -> list[str]:
    """What a row says of change, oldest first."""
    return next([rung.change for rung in row.rungs] for row in of.rows if row.judgement.id == line)


def test_steps_are_told_with_an_arrow() -> None:
    """Up, then held, then down by two."""
    found = made(
        an_inspection("2018-06-01", overall="good"),
        an_inspection("2020-02-01", overall="outstanding"),
        an_inspection("2022-07-05", overall="outstanding"),
        an_inspection("2024-07-05", overall="requires-improvement"),
    )
    assert changes(found, "overall") == ["", "↑ up 1", "= held", "↓ down 2"]


def test_a_line_first_judged_within_a_framework_says_first_grade() -> None:
    """Care leavers in 2024."""
    found = made(an_inspection("2019-10-21"), an_inspection("2024-07-05"))
    assert changes(found, "care-leavers") == ["", "first grade"]


def test_a_part_of_a_wider_judgement_is_not_compared_across_frameworks() -> None:
    """SIF graded care leavers inside looked-after children."""
    found = made(an_inspection("2016-05-16", framework="sif"), an_inspection("2024-07-05"))
    assert changes(found, "care-leavers") == ["", "not compared"]


def test_a_line_new_with_its_framework_says_nothing() -> None:
    """Leaders under SIF, after SLAC, which had no such judgement."""
    found = made(an_inspection("2012-01-25", framework="slac"), an_inspection("2016-05-16", framework="sif"))
    assert changes(found, "leaders") == ["", ""]


def test_a_new_framework_breaks_the_columns() -> None:
    """Before ILACS, and not between its versions."""
    found = made(an_inspection("2016-05-16", framework="sif"), an_inspection("2019-10-21"), an_inspection("2024-07-05"))
    assert [head.breaks for head in found.heads] == [False, True, False]
    assert [head.now for head in found.heads] == [False, False, True]


def test_a_state_stands_in_its_cell_as_what_it_is() -> None:
    """Judged with children in care before 2023; no longer given from 2026."""
    found = made(an_inspection("2019-10-21"), an_inspection("2026-07-28", framework="ilacs-2026"))
    rows = {row.judgement.id: [rung.outcome for rung in row.rungs] for row in found.rows}
    assert rows["care-leavers"][0] is NoGrade.NOT_JUDGED_APART
    assert rows["overall"][1] is NoGrade.NOT_GIVEN


def test_what_older_frameworks_called_a_line_is_noted() -> None:
    """Only where the name differs."""
    found = made(an_inspection("2016-05-16", framework="sif"), an_inspection("2022-07-05"))
    notes = {row.judgement.id: row.note for row in found.rows}
    assert notes["leaders"] == "SIF: leadership"
    assert notes["help-and-protection"] == ""


def test_the_newest_columns_are_kept() -> None:
    """And the first of them still tells its step since one that is not shown."""
    found = made(
        an_inspection("2018-06-01", overall="good"), an_inspection("2022-07-05", overall="outstanding"), most=1
    )
    assert [head.when for head in found.heads] == ["Jul 2022"]
    assert changes(found, "overall") == ["↑ up 1"]


def test_the_title_says_what_rose_fell_and_held() -> None:
    """Judgement by judgement, within the framework."""
    site = a_site(
        an_inspection("2019-10-21", overall="good", leaders="requires-improvement"),
        an_inspection("2022-07-05", overall="good"),
    )
    figure = ladder_figure(journey(site, "northshire", AS_AT), site.programme)
    assert figure.title == "In 2022, leaders rose; help and protection, and children in care held"


@settings(max_examples=40, deadline=None)
@given(histories())
def test_every_ladder_has_a_rung_for_each_column_and_its_drawing_no_overlap(site: Site) -> None:
    """Whatever the history."""
    figure = ladder_figure(journey(site, "northshire", AS_AT), site.programme)
    found = ladder(journey(site, "northshire", AS_AT), site.programme)
    assert all(len(row.rungs) == len(found.heads) for row in found.rows)
    assert figure.wide is not None
    assert overlaps(figure.wide) == []
