"""A journey's drawing says what happened when, and its words never lie over one another."""

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given, settings

from generator.analyse.journey import journey
from generator.draw.chart import Box, Chart, Diamond, Disc, Hatch, Line, Mark, Square, Text
from generator.draw.figure import Figure
from generator.draw.journey import journey_figure
from generator.model.finding import FindingKind
from generator.model.grade import NoGrade
from generator.model.inspection import Inspection
from generator.model.site import Site
from tests.building.histories import FIVE, THREE, histories
from tests.building.overlaps import overlaps
from tests.building.site import a_finding, a_site, a_visit, an_authority, an_inspection

AS_AT = date(2026, 8, 20)


def figure(*inspections: Inspection, as_at: date = AS_AT, opened: date | None = None) -> Figure:
    """The figure of an authority with these inspections."""
    site = a_site(*inspections, authorities=[an_authority(name="Durham", opened=opened)])
    return journey_figure(journey(site, "northshire", as_at), site.programme, as_at)


def wide(*inspections: Inspection, as_at: date = AS_AT, opened: date | None = None) -> Chart:
    """Its wide drawing."""
    drawn = figure(*inspections, as_at=as_at, opened=opened).wide
    assert drawn is not None
    return drawn


def inked(chart: Chart, ink: str) -> list[Mark]:
    """The marks of one class."""
    return [mark for mark in chart.marks if mark.ink == ink]


def words(chart: Chart) -> list[str]:
    """All words, letters left out."""
    return [mark.words for mark in chart.marks if isinstance(mark, Text) and not mark.ink.startswith("lt")]


def at(day: date) -> float:
    """Where a day stands in the wide drawing, to a whole pixel: August 2009 at 126, the end of 2026 at 788."""
    return round(126 + (day - date(2009, 8, 1)).days / (date(2026, 12, 31) - date(2009, 8, 1)).days * 662)


def test_a_grade_stands_on_its_line_at_its_date() -> None:
    """The second line from the top is good."""
    (disc,) = inked(wide(an_inspection("2022-07-05", overall="good")), "mk strong")
    assert isinstance(disc, Disc)
    assert (round(disc.x, 1), disc.y, disc.radius) == (round(at(date(2022, 7, 5)), 1), 130, 11.5)


def test_the_lowest_grade_is_a_square() -> None:
    """So that it is told apart without colour."""
    (square,) = inked(wide(an_inspection("2022-07-05", overall="inadequate")), "mk alert")
    assert isinstance(square, Square)
    assert square.y == 238


def test_a_riser_joins_two_inspections_of_one_framework() -> None:
    """Requires improvement until July 2022, then good until overall grades end."""
    drawn = wide(an_inspection("2019-10-21", overall="requires-improvement"), an_inspection("2022-07-05"))
    (line,) = inked(drawn, "ln")
    assert isinstance(line, Line)
    assert [round(y) for _, y in line.runs[0]] == [184, 184, 130, 130]
    assert len(line.runs) == 1


def test_no_riser_crosses_from_one_framework_to_another() -> None:
    """The line stops where the framework ends, and a new one begins."""
    drawn = wide(
        an_inspection("2016-05-16", framework="sif", overall="requires-improvement"), an_inspection("2022-07-05")
    )
    (line,) = inked(drawn, "ln")
    assert isinstance(line, Line)
    assert len(line.runs) == 2
    assert round(line.runs[0][-1][0], 1) == round(at(date(2018, 1, 1)), 1)


def test_a_grade_is_dotted_from_the_end_of_its_framework_to_the_next() -> None:
    """From January 2018 to the first ILACS grade."""
    drawn = wide(
        an_inspection("2016-05-16", framework="sif", overall="requires-improvement"),
        an_inspection("2022-07-05"),
        as_at=date(2025, 1, 1),
    )
    (dotted,) = inked(drawn, "dt")
    assert isinstance(dotted, Line)
    assert [round(x) for x, _ in dotted.runs[0]] == [round(_x(drawn, 2018)), round(_disc_x(drawn))]
    assert {y for _, y in dotted.runs[0]} == {184}


def _x(chart: Chart, year: int) -> float:
    return next(mark.x for mark in chart.marks if isinstance(mark, Text) and mark.words == str(year) and mark.y > 270)


def _disc_x(chart: Chart) -> float:
    return next(mark.x for mark in chart.marks if isinstance(mark, Disc) and mark.ink == "mk strong")


def test_an_overall_grade_still_standing_is_dotted_past_the_end_of_overall_grades() -> None:
    """From April 2026 to the as-at date."""
    (dotted,) = inked(wide(an_inspection("2025-05-13", overall="outstanding")), "dt")
    assert isinstance(dotted, Line)
    ends = [round(x, 1) for x, _ in dotted.runs[0]]
    assert ends == [round(at(date(2026, 4, 1)), 1), round(at(AS_AT), 1)]


def test_the_end_of_overall_grades_is_a_line_with_words_and_no_mark() -> None:
    """A state is not a level."""
    drawn = wide(an_inspection("2025-05-13"))
    assert {"No overall grade", "from April 2026"} <= set(words(drawn))


def test_an_earlier_day_does_not_know_that_overall_grades_will_end() -> None:
    """As at 2025 nothing about 2026 is drawn."""
    drawn = wide(an_inspection("2025-05-13"), as_at=date(2025, 6, 1))
    assert not [each for each in words(drawn) if "2026" in each]


def test_several_grades_without_an_overall_stand_on_one_upright() -> None:
    """SLAC's two grades at their own levels, named beside, with no step line."""
    drawn = wide(an_inspection("2012-01-25", framework="slac", safeguarding="outstanding", looked_after="good"))
    (upright,) = inked(drawn, "jn")
    assert isinstance(upright, Line)
    assert [x for x, _ in upright.runs[0]] == [pytest.approx(at(date(2012, 1, 25)))] * 2
    assert {"safeguarding", "looked after"} <= set(words(drawn))
    assert not inked(drawn, "ln")


def test_a_protection_only_grade_is_small_and_named_with_its_framework() -> None:
    """It is not an overall grade, whatever its own framework calls it."""
    drawn = wide(an_inspection("2013-02-01", framework="cpi", overall="adequate"))
    (disc,) = inked(drawn, "mk light")
    assert isinstance(disc, Disc)
    assert disc.radius == 10.5
    assert "CPI: overall" in words(drawn)
    assert not inked(drawn, "ln")


def test_grades_that_are_all_the_same_without_an_overall_are_named_once() -> None:
    """Four names on one line would not fit."""
    drawn = wide(an_inspection("2026-07-28", framework="ilacs-2026", overall="good"))
    assert "all four judgements" in words(drawn)


def test_the_pause_is_hatched_and_named() -> None:
    """Between March 2020 and May 2021."""
    drawn = wide(an_inspection("2022-07-05"))
    (hatch,) = inked(drawn, "hat")
    assert isinstance(hatch, Hatch)
    assert (round(hatch.x, 1), round(hatch.x + hatch.width, 1)) == (
        round(at(date(2020, 3, 17)), 1),
        round(at(date(2021, 5, 1)), 1),
    )
    assert {"Covid", "pause"} <= set(words(drawn))


def test_ended_frameworks_lie_on_wash_and_the_one_in_force_starts_at_a_dashed_line() -> None:
    """SLAC and SIF; ILACS is on paper."""
    drawn = wide(an_inspection("2022-07-05"))
    assert len([mark for mark in inked(drawn, "bnd") if isinstance(mark, Box)]) == 2
    (dashed,) = inked(drawn, "brkl")
    assert isinstance(dashed, Line)
    assert round(dashed.runs[0][0][0], 1) == round(at(date(2018, 1, 1)), 1)


def test_visits_stand_in_a_lane_of_their_own_below_the_stave() -> None:
    """No visit can look like a grade."""
    drawn = wide(an_inspection("2022-07-05"), a_visit("2021-08-23"))
    (diamond,) = inked(drawn, "vis")
    assert isinstance(diamond, Diamond)
    assert diamond.y == 290
    assert {"Visits", "Focused", "Aug 2021"} <= set(words(drawn))


def test_a_visit_that_asked_for_priority_action_has_a_dot() -> None:
    """It is in the key too."""
    asked = a_finding(kind=FindingKind.PRIORITY_ACTION)
    drawn = figure(an_inspection("2022-07-05"), a_visit("2021-08-23", findings=(asked,)))
    assert drawn.wide is not None
    assert len(inked(drawn.wide, "dot")) == 1
    assert "priority" in [entry.mark for entry in drawn.key]


def test_visits_of_one_kind_close_together_are_named_together() -> None:
    """Monitoring visits come every quarter."""
    visits = [a_visit(f"2019-{month:02}-10", kind="monitoring-visit") for month in (2, 5, 8)]
    assert "Monitoring, 3" in words(wide(an_inspection("2022-07-05"), *visits))


def test_marks_that_would_hide_one_another_stand_clear_of_each_other() -> None:
    """Two inspections on one level within four months, on the narrow drawing."""
    narrow = figure(
        an_inspection("2022-03-10", overall="inadequate"), an_inspection("2022-07-05", overall="inadequate")
    ).narrow
    assert narrow is not None
    one, other = [mark for mark in inked(narrow, "mk alert") if isinstance(mark, Square)]
    assert other.x - one.x >= one.side


def test_a_mark_at_the_end_of_the_year_lies_wholly_in_the_drawing() -> None:
    """Although its date stands at the very edge."""
    drawn = wide(an_inspection("2026-12-20", framework="ilacs-2026"), as_at=date(2026, 12, 31))
    (disc,) = inked(drawn, "mk strong")
    assert isinstance(disc, Disc)
    assert disc.x + disc.radius < drawn.width


def test_without_visits_there_is_no_lane() -> None:
    """The years stand at the foot of the stave."""
    drawn = wide(an_inspection("2022-07-05"))
    assert drawn.height == 266 + 26
    assert "Visits" not in words(drawn)


def test_two_dates_too_close_for_both_leave_the_earlier_its_year() -> None:
    """The newest date is whole."""
    drawn = wide(an_inspection("2021-03-10", overall="good"), an_inspection("2022-03-20", overall="good"), as_at=AS_AT)
    assert "Mar 2022" in words(drawn)
    assert "2021" in words(drawn) or "Mar 2021" in words(drawn)


def test_the_stave_of_a_new_council_begins_where_it_opened() -> None:
    """What was before is another council's."""
    site = a_site(
        an_inspection("2022-11-15", authority="cumbria", overall="requires-improvement"),
        an_inspection("2024-11-01", overall="good"),
        authorities=[
            an_authority(opened=date(2023, 4, 1), predecessors=("cumbria",)),
            an_authority("cumbria", closed=date(2023, 4, 1), number=2),
        ],
    )
    drawn = journey_figure(journey(site, "northshire", AS_AT), site.programme, AS_AT).wide
    assert drawn is not None
    (stave,) = inked(drawn, "st")
    assert isinstance(stave, Line)
    assert stave.runs[0][0][0] == pytest.approx(at(date(2023, 4, 1)))
    assert {"Opened April 2023", "Before: Cumbria, requires improvement in 2022"} <= set(words(drawn))


def test_the_table_has_a_row_for_every_event_and_for_the_end_of_the_grade() -> None:
    """Inspections and visits in order of time."""
    table = figure(an_inspection("2022-07-05"), a_visit("2021-08-23")).table
    assert [row[0] for row in table.rows] == ["23 August 2021", "5 July 2022", "From April 2026"]
    assert table.rows[-1][-1] is NoGrade.NOT_GIVEN


def test_the_alternative_text_tells_every_grade() -> None:
    """Neighbours with one grade are told together."""
    drawn = wide(
        an_inspection("2016-05-16", framework="sif", overall="requires-improvement"),
        an_inspection("2019-10-21", overall="requires-improvement"),
        an_inspection("2022-07-05", overall="good"),
    )
    assert "May 2016 and October 2019: requires improvement overall. July 2022: good overall." in drawn.alt


def test_the_title_tells_the_latest_movement() -> None:
    """As many inspections as it took."""
    drawn = figure(
        an_inspection("2019-10-21", overall="requires-improvement"),
        an_inspection("2022-07-05", overall="good"),
        an_inspection("2025-05-13", overall="outstanding"),
    )
    assert drawn.title == "From requires improvement to outstanding in two inspections"


def test_a_title_about_a_grade_kept_says_under_which_framework() -> None:
    """The SIF inspection before is not one of both."""
    drawn = figure(
        an_inspection("2016-05-16", framework="sif", overall="good"),
        an_inspection("2019-10-21", overall="good"),
        an_inspection("2022-07-05", overall="good"),
    )
    assert drawn.title == "Good at both ILACS inspections, since 2019"


def test_a_title_without_an_overall_grade_counts_the_grades() -> None:
    """And says that there is no overall one."""
    drawn = figure(an_inspection("2026-07-28", framework="ilacs-2026"))
    assert drawn.title == "Four grades and no overall grade, in July 2026"


def test_the_key_names_only_signs_that_are_drawn() -> None:
    """One good inspection, nothing else."""
    drawn = figure(an_inspection("2022-07-05"), as_at=date(2025, 1, 1))
    assert [entry.mark for entry in drawn.key] == ["graded"]


def _drawings(site: Site) -> Iterator[Chart]:
    drawn = journey_figure(journey(site, "northshire", AS_AT), site.programme, AS_AT)
    yield from (chart for chart in (drawn.wide, drawn.narrow) if chart)


@settings(max_examples=150, deadline=None)
@given(histories())
def test_no_words_lie_over_one_another_or_leave_the_drawing(site: Site) -> None:
    """For any history, on any scale, at both widths."""
    for chart in _drawings(site):
        assert overlaps(chart) == []


@settings(max_examples=60, deadline=None)
@given(histories())
def test_every_graded_stop_has_its_mark(site: Site) -> None:
    """Nothing drops out, however crowded."""
    made = journey(site, "northshire", AS_AT)
    drawn = journey_figure(made, site.programme, AS_AT).wide
    assert drawn is not None
    marks = [mark for mark in drawn.marks if mark.ink.startswith("mk ")]
    overall = len(made.graded())
    without = [stop for stop in made.stops if isinstance(stop.outcomes["overall"], NoGrade)]
    several = sum(len({grade.rank for _, grade in stop.grades}) for stop in without)
    assert len(marks) == overall + several


@pytest.mark.parametrize(("programme", "lines"), [(FIVE, 5), (THREE, 3)])
def test_another_scale_has_a_line_for_each_of_its_levels(programme: object, lines: int) -> None:
    """Five points or three outcomes, in their own words."""
    chosen = FIVE if programme is FIVE else THREE
    site = a_site(programme=chosen)
    drawn = journey_figure(journey(site, "northshire", AS_AT), chosen, AS_AT).wide
    assert drawn is not None
    (stave,) = inked(drawn, "st")
    assert isinstance(stave, Line)
    assert len(stave.runs) == lines
