"""Headlines and standfirsts say what happened, for any history."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from generator.analyse.journey import Journey, journey
from generator.draw.words import headline, standfirst
from generator.model.inspection import Inspection
from generator.model.site import Site
from tests.building.histories import histories
from tests.building.site import a_site, an_authority, an_inspection

AS_AT = date(2026, 8, 20)


def told(*inspections: Inspection, name: str = "Durham", as_at: date = AS_AT, opened: date | None = None) -> str:
    """The headline of an authority with these inspections."""
    site = a_site(*inspections, authorities=[an_authority(name=name, opened=opened)])
    return headline(journey(site, "northshire", as_at), site.programme)


def test_a_climb_is_counted_from_the_first_step_up() -> None:
    """Two steps in a row, each up, are one climb."""
    history = (
        an_inspection("2019-10-21", overall="requires-improvement"),
        an_inspection("2022-07-05", overall="good"),
        an_inspection("2025-05-13", overall="outstanding"),
    )
    assert told(*history) == "Durham has climbed two grades since 2019, to outstanding overall"


def test_an_older_framework_lends_no_step_to_a_climb() -> None:
    """A SIF grade before the first ILACS one is not where the climb begins."""
    history = (
        an_inspection("2016-05-16", framework="sif", overall="inadequate"),
        an_inspection("2019-10-21", overall="requires-improvement"),
        an_inspection("2022-07-05", overall="good"),
    )
    assert told(*history) == "Durham has climbed one grade since 2019, to good overall"


def test_a_fall_of_three_grades_is_told_as_such() -> None:
    """From outstanding to inadequate at one inspection."""
    history = (an_inspection("2019-01-10", overall="outstanding"), an_inspection("2023-06-20", overall="inadequate"))
    assert told(*history) == "Durham has fallen three grades since 2019, to inadequate overall"


def test_a_return_to_a_grade_held_before_goes_back_to_it() -> None:
    """Good, then requires improvement, then good again."""
    history = (
        an_inspection("2018-06-01", overall="good"),
        an_inspection("2021-12-01", overall="requires-improvement"),
        an_inspection("2024-06-01", overall="good"),
    )
    assert told(*history) == "Durham has climbed one grade since 2021, back to good overall"


def test_a_good_grade_kept_is_held() -> None:
    """Held is said of good and outstanding only."""
    history = (an_inspection("2019-03-01", overall="good"), an_inspection("2024-03-01", overall="good"))
    assert told(*history) == "Durham has held good overall since 2019"


def test_a_lower_grade_kept_is_compared_with_the_last_time() -> None:
    """Nobody 'holds' a grade that falls short."""
    history = (
        an_inspection("2019-03-01", overall="requires-improvement"),
        an_inspection("2024-03-01", overall="requires-improvement"),
    )
    assert told(*history) == "Durham requires improvement overall, as it did in 2019"


def test_a_lower_grade_kept_at_three_inspections_counts_them() -> None:
    """From three on, how many in a row."""
    history = [an_inspection(f"{year}-03-01", overall="inadequate") for year in (2018, 2021, 2024)]
    assert told(*history) == "Durham has been inadequate overall at three inspections in a row, since 2018"


def test_the_only_grade_of_a_framework_names_the_one_before_as_another_framework() -> None:
    """A comparison across frameworks says that it is one."""
    history = (
        an_inspection("2016-05-16", framework="sif", overall="requires-improvement"),
        an_inspection("2022-07-05", overall="good"),
    )
    expected = "Durham is good overall, after requires improvement in 2016 under SIF, an earlier framework"
    assert told(*history) == expected


def test_a_new_council_before_its_first_inspection_says_since_when() -> None:
    """No grade is made up for it."""
    expected = "Durham has not been inspected since it opened in April 2023"
    assert told(opened=date(2023, 4, 1)) == expected


def test_a_first_inspection_is_called_so() -> None:
    """Nothing came before it."""
    assert (
        told(an_inspection("2024-11-01", overall="good"))
        == "Durham was graded good overall at its first inspection, in 2024"
    )


def test_without_an_overall_grade_equal_judgements_are_told_together() -> None:
    """One word for all four, and the same word last time."""
    history = (
        an_inspection("2023-05-01", overall="requires-improvement"),
        an_inspection("2026-07-28", framework="ilacs-2026", overall="requires-improvement"),
    )
    assert told(*history) == "Durham requires improvement on every judgement, as it did in 2023"


def test_without_an_overall_grade_the_odd_one_out_is_named() -> None:
    """Three alike and one apart."""
    last = an_inspection("2026-07-28", framework="ilacs-2026", overall="good", care_leavers="outstanding")
    assert told(last) == "Durham is good on three of four judgements and outstanding for care leavers"


def test_without_an_overall_grade_areas_with_an_and_of_their_own_keep_their_for() -> None:
    """'for leaders and for help and protection' cannot be misread."""
    last = an_inspection(
        "2026-07-28",
        framework="ilacs-2026",
        overall="inadequate",
        in_care="good",
        care_leavers="requires-improvement",
    )
    expected = (
        "Durham is good for in care, requires improvement for care leavers, "
        "and is inadequate for leaders and for help and protection"
    )
    assert told(last) == expected


def test_a_name_with_a_plural_takes_plural_verbs() -> None:
    """'The Isles of Scilly have'."""
    history = (an_inspection("2019-03-01", overall="good"), an_inspection("2023-08-01", overall="inadequate"))
    expected = "The Isles of Scilly have fallen two grades since 2019, to inadequate overall"
    assert told(*history, name="the Isles of Scilly") == expected


def test_a_closed_council_is_told_in_the_past() -> None:
    """Its last grade is no longer anybody's."""
    place = an_authority(name="Cumbria", closed=date(2023, 4, 1))
    site = a_site(an_inspection("2022-11-15", overall="requires-improvement"), authorities=[place])
    expected = "Cumbria required improvement overall at its last inspection, in 2022"
    assert headline(journey(site, "northshire", AS_AT), site.programme) == expected


def test_a_headline_of_an_earlier_day_knows_nothing_of_later_ones() -> None:
    """As at 2020, the climb has not happened."""
    history = (an_inspection("2019-10-21", overall="requires-improvement"), an_inspection("2022-07-05", overall="good"))
    expected = "Durham was graded requires improvement overall at its first inspection, in 2019"
    assert told(*history, as_at=date(2020, 1, 1)) == expected


def test_a_standfirst_names_the_frameworks_of_earlier_grades() -> None:
    """What came before is told as another framework's."""
    site = a_site(
        an_inspection("2012-01-25", framework="slac", safeguarding="outstanding", looked_after="good"),
        an_inspection("2016-05-16", framework="sif", overall="requires-improvement"),
        an_inspection("2022-07-05", overall="good", leaders="outstanding"),
    )
    expected = (
        "The report of July 2022 graded leaders outstanding; and help and protection, and in care and care leavers "
        "good. Under earlier frameworks, Northshire required improvement overall in 2016 (SIF); "
        "safeguarding was outstanding and looked after was good in 2012 (SLAC)."
    )
    assert standfirst(journey(site, "northshire", AS_AT), site.programme) == expected


def test_a_standfirst_of_a_new_council_tells_what_came_before_and_that_no_grade_was_handed_on() -> None:
    """The place is named, so that nobody takes the report for it."""
    before = an_authority("old", number=2, name="Old", closed=date(2023, 4, 1))
    new = replace(an_authority(name="New", opened=date(2023, 4, 1)), predecessors=("old",))
    events = (an_inspection("2022-11-15", authority="old", overall="requires-improvement"), an_inspection("2024-11-26"))
    site = a_site(*events, authorities=[before, new])
    assert standfirst(journey(site, "northshire", AS_AT), site.programme).endswith(
        "New took over from Old (requires improvement overall in 2022), and did not inherit its grade."
    )


def test_a_standfirst_after_the_end_of_overall_grades_tells_the_last_one() -> None:
    """And that none is given any more."""
    site = a_site(
        an_inspection("2023-05-10", overall="inadequate"),
        an_inspection("2026-08-04", framework="ilacs-2026", overall="good"),
    )
    told = standfirst(journey(site, "northshire", AS_AT), site.programme)
    assert told.endswith("The last overall grade was inadequate, in May 2023; inspections no longer give one.")


@given(histories())
def test_every_history_has_a_headline_that_reads_well(site: Site) -> None:
    """One line with a capital, without a full stop, double spaces or gaps."""
    line = headline(_journey(site), site.programme)
    assert line == " ".join(line.split())
    assert line[0].isupper()
    assert not line.endswith((".", ",", ":"))
    assert len(line) > len("Northshire")


@given(histories())
def test_every_standfirst_is_made_of_whole_sentences(site: Site) -> None:
    """Each ends with a full stop."""
    told = standfirst(_journey(site), site.programme)
    assert told == " ".join(told.split())
    assert not told or told.endswith(".")


@given(histories())
def test_a_headline_that_counts_steps_begins_within_the_framework_of_the_last_stop(site: Site) -> None:
    """No climb or fall reaches across a break."""
    made = _journey(site)
    line = headline(made, site.programme)
    if " since " in line and ("climbed" in line or "fallen" in line):
        since = int(line.partition(" since ")[2][:4])
        last = made.stops[-1]
        assert since in {stop.when.year for stop in made.stops if stop.framework.family == last.framework.family}


def _journey(site: Site) -> Journey:
    return journey(site, "northshire", AS_AT)


@pytest.mark.parametrize("framework", ["slac", "cpi", "sif"])
def test_a_grade_of_an_ended_framework_that_has_no_overall_says_when_and_under_what(framework: str) -> None:
    """So that nobody takes it for today's."""
    line = told(an_inspection("2012-08-10", framework=framework, overall="good"), as_at=date(2019, 1, 1))
    assert "2012" in line
