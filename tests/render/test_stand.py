"""Where an authority stands is a row a judgement, from its latest graded inspection."""

from dataclasses import replace
from datetime import date

from generator.analyse.cut import Cut
from generator.analyse.movement import Move, moves
from generator.model.inspection import Inspection
from generator.render.stand import apart_rows, inspected, stand_rows
from tests.building.site import a_programme, an_inspection

PROGRAMME = a_programme()


def _moves(*events: Inspection) -> tuple[Move, ...]:
    return moves(PROGRAMME, events, Cut(as_at=date(2026, 8, 20)))


def test_without_an_inspection_there_is_no_row() -> None:
    """A new council has nothing to show yet."""
    assert stand_rows(PROGRAMME, ()) == ()


def test_lines_that_the_framework_does_not_judge_are_left_out() -> None:
    """Two headline grades of 2011 are two rows."""
    rows = stand_rows(PROGRAMME, _moves(an_inspection("2011-03-01")))
    assert [row.label for row in rows] == ["Safeguarding", "Looked after"]


def test_the_first_inspection_has_nothing_to_compare_with() -> None:
    """No change is told, not even a first grade."""
    assert all(row.change is None for row in stand_rows(PROGRAMME, _moves(an_inspection("2022-07-05"))))


def test_an_overall_grade_that_is_no_longer_given_says_what_it_last_was() -> None:
    """The state stands in the row, the old grade in a note."""
    rows = stand_rows(PROGRAMME, _moves(an_inspection("2023-05-10", overall="inadequate"), an_inspection("2026-08-04")))
    assert rows[0].grade.words == "No longer given"
    assert rows[0].note == "Inadequate when last given, May 2023"


def test_sub_judgements_and_the_safeguarding_board_stand_apart() -> None:
    """They are on no line of judgement."""
    assert [row.label for row in apart_rows(an_inspection("2015-05-01"))] == ["Adoption", "Lscb"]


def test_a_board_that_was_not_reviewed_has_no_row() -> None:
    """Most re-inspections left it out: nothing is missing."""
    event = an_inspection("2016-11-25", kind="re-inspection")
    alone = replace(event, outcomes={area: grade for area, grade in event.outcomes.items() if area != "lscb"})
    assert [row.label for row in apart_rows(alone)] == ["Adoption"]


def test_a_sentence_says_when_and_how() -> None:
    """Dates on site, kind, publication."""
    assert inspected(an_inspection("2022-07-05", started=date(2022, 5, 9))) == (
        "Inspected 9 to 20 May 2022, a standard inspection; published 5 July 2022."
    )


def test_without_dates_on_site_the_sentence_tells_of_publication_alone() -> None:
    """Older inspections have only the day of their report."""
    assert inspected(an_inspection("2011-03-01")) == "An inspection; published 1 March 2011."
