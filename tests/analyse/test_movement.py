"""Who rose, fell or held between inspections."""

from dataclasses import replace
from datetime import date

from hypothesis import given

from generator.analyse.cut import Cut
from generator.analyse.movement import Direction, Move, Step, counts, flow, moves, since_first
from generator.model.authority import Authority
from generator.model.grade import Grade, NoGrade
from generator.model.inspection import Inspection
from generator.model.site import Site
from tests.building.past import known
from tests.building.site import a_programme, a_site, an_authority, an_inspection
from tests.building.sites import days, law, sites

TODAY = Cut(as_at=date(2026, 11, 22))
LATER = Cut(as_at=date(2030, 1, 1))


def moves_of(*inspections: Inspection) -> tuple[Move, ...]:
    """The moves of one authority."""
    return moves(a_programme(), inspections, TODAY)


def last(*inspections: Inspection, on: str = "overall") -> Step:
    """The step of the latest of one authority's inspections."""
    return moves_of(*inspections)[-1].on(on)


def test_a_better_grade_is_up_by_its_steps() -> None:
    """From requires improvement to outstanding is two."""
    step = last(
        an_inspection("2019-10-21", overall="requires-improvement"), an_inspection("2022-07-05", overall="outstanding")
    )
    assert (step.direction, step.steps) == (Direction.UP, 2)


def test_a_three_step_fall_is_down_by_three() -> None:
    """From outstanding to inadequate."""
    step = last(an_inspection("2019-10-21", overall="outstanding"), an_inspection("2022-07-05", overall="inadequate"))
    assert (step.direction, step.steps) == (Direction.DOWN, -3)


def test_the_same_grade_is_held() -> None:
    """No step either way."""
    step = last(an_inspection("2019-10-21"), an_inspection("2022-07-05"))
    assert (step.direction, step.steps) == (Direction.HELD, 0)


def test_a_missing_overall_is_neither_a_fall_nor_a_rise() -> None:
    """Nothing is compared with what our data lacks, on either side."""
    gone = last(an_inspection("2019-10-21"), an_inspection("2022-07-05", overall="missing"))
    back = last(an_inspection("2019-10-21", overall="missing"), an_inspection("2022-07-05"))
    assert (gone.direction, back.direction) == (Direction.NOT_COMPARED, Direction.NOT_COMPARED)


def test_the_end_of_the_overall_grade_is_no_fall() -> None:
    """From April 2026 no overall grade is given."""
    step = last(an_inspection("2023-07-05", overall="outstanding"), an_inspection("2026-07-07"))
    assert (step.direction, step.after) == (Direction.NOT_COMPARED, NoGrade.NOT_GIVEN)


def test_care_leavers_are_judged_apart_for_the_first_time() -> None:
    """They were judged with children in care before 2023."""
    step = last(an_inspection("2022-07-05"), an_inspection("2025-05-13"), on="care-leavers")
    assert (step.direction, step.before) == (Direction.FIRST, NoGrade.NOT_JUDGED_APART)


def test_children_in_care_are_followed_through_the_change_of_2023() -> None:
    """One line, of one family of frameworks."""
    step = last(
        an_inspection("2022-07-05", in_care_and_care_leavers="good"),
        an_inspection("2025-05-13", in_care="outstanding"),
        on="in-care",
    )
    assert (step.direction, step.across) == (Direction.UP, False)


def test_a_step_across_frameworks_says_so() -> None:
    """SIF leadership and ILACS leaders are related, not equal."""
    step = last(
        an_inspection("2016-05-16", leadership="good"), an_inspection("2019-10-21", leaders="outstanding"), on="leaders"
    )
    assert (step.across, step.steps) == (True, 1)


def test_adequate_and_requires_improvement_are_the_same_level() -> None:
    """Two words, one rank."""
    step = last(
        an_inspection("2012-01-25", overall="adequate"),
        an_inspection("2016-05-16", overall="requires-improvement"),
        on="in-care",
    )
    assert (step.steps, step.across) == (0, True)


def test_an_inspection_of_another_subject_is_passed_over() -> None:
    """CPI judged protection only: children in care are compared with the SLAC inspection before it."""
    slac, cpi = an_inspection("2011-01-25", overall="good"), an_inspection("2012-11-30", framework="cpi")
    step = last(slac, cpi, an_inspection("2016-05-16", overall="good"), on="in-care")
    assert step.earlier == slac


def test_one_inspection_has_nothing_before_it() -> None:
    """Every line is judged for the first time."""
    (move,) = moves_of(an_inspection("2022-07-05"))
    assert (move.earlier, move.on("overall").direction) == (None, Direction.FIRST)


def test_no_inspection_makes_no_move() -> None:
    """A new council has not moved."""
    assert moves_of() == ()


def test_equal_dates_are_compared_in_order_of_publication() -> None:
    """Two inspections that began on one day."""
    day = date(2019, 1, 14)
    later = an_inspection("2019-03-02", started=day, overall="good")
    earlier = an_inspection("2019-03-01", started=day, overall="inadequate")
    assert last(later, earlier).steps == 2


def test_counts_leave_out_what_crosses_a_break() -> None:
    """One step across, one up inside the family."""
    found = moves_of(
        an_inspection("2016-05-16", overall="inadequate"),
        an_inspection("2019-10-21", overall="requires-improvement"),
        an_inspection("2022-07-05", overall="good"),
    )
    told = counts(found, "overall")
    assert (told.up, told.held, told.down, told.across, told.first) == (1, 0, 0, 1, 1)


def test_counts_tell_how_far() -> None:
    """Two up, then three down."""
    found = moves_of(
        an_inspection("2018-10-21", overall="requires-improvement"),
        an_inspection("2021-10-21", overall="outstanding"),
        an_inspection("2024-10-21", overall="inadequate"),
    )
    assert counts(found, "overall").by_steps == {2: 1, -3: 1}


def test_the_latest_is_compared_with_the_first_not_with_the_one_before() -> None:
    """Up, then back down: unchanged since the first."""
    site = a_site(
        an_inspection("2018-10-21", overall="requires-improvement"),
        an_inspection("2021-10-21", overall="good"),
        an_inspection("2024-10-21", overall="requires-improvement"),
    )
    found = since_first(site, TODAY)
    assert (found.authorities, found.unchanged_lower) == (1, 1)


def test_held_means_unchanged_at_good_or_better() -> None:
    """Four authorities, one of each sort."""
    histories = {
        "amber": ("good", "good"),
        "birch": ("inadequate", "good"),
        "cedar": ("good", "inadequate"),
        "dogwood": ("inadequate",) * 2,
    }
    site = a_site(
        *(
            an_inspection(day, authority=slug, overall=grade)
            for slug, grades in histories.items()
            for day, grade in zip(("2019-10-21", "2022-07-05"), grades, strict=True)
        )
    )
    found = since_first(site, TODAY)
    assert (found.held, found.improved, found.declined, found.unchanged_lower) == (1, 1, 1, 1)


def test_a_sif_inspection_is_not_the_first_of_the_latest_family() -> None:
    """Only ILACS is compared with ILACS."""
    site = a_site(an_inspection("2016-05-16"), an_inspection("2019-10-21"))
    assert since_first(site, TODAY).authorities == 0


def test_an_authority_whose_latest_gives_no_overall_is_left_out_of_that_line_only() -> None:
    """Its leaders are still compared."""
    site = a_site(an_inspection("2023-07-05"), an_inspection("2026-07-07", leaders="outstanding"))
    overall, leaders = since_first(site, TODAY), since_first(site, TODAY, "leaders")
    assert (overall.authorities, overall.left_out, leaders.improved) == (0, 1, 1)


def test_a_council_that_is_gone_is_not_compared() -> None:
    """The comparison is of authorities that exist on the day."""
    gone = an_authority(closed=date(2023, 4, 1))
    site = a_site(an_inspection("2018-10-21"), an_inspection("2022-07-05"), authorities=[gone])
    assert since_first(site, TODAY).authorities == 0


def _all(site: Site) -> list[Move]:
    return [move for each in site.inspections.values() for move in moves(site.programme, each, TODAY)]


def test_a_flow_counts_pairs_of_neighbouring_inspections() -> None:
    """Good to good, then good to outstanding; SIF to ILACS is told apart."""
    site = a_site(
        an_inspection("2016-05-16", overall="inadequate"),
        an_inspection("2018-10-21", overall="good"),
        an_inspection("2021-10-21", overall="good"),
        an_inspection("2024-10-21", overall="outstanding"),
    )
    found = flow(site.programme, _all(site), "overall")
    assert (found.cells, found.pairs, found.across) == ({("good", "good"): 1, ("good", "outstanding"): 1}, 2, 1)


def test_a_programme_of_one_framework_has_no_break() -> None:
    """Frameworks are data: another inspectorate's single framework compares with itself."""
    programme = a_programme(frameworks=(a_programme().framework("ilacs-2023"),))
    found = moves(programme, [an_inspection("2023-07-05"), an_inspection("2025-05-13")], TODAY)
    assert not found[-1].across


@law
@given(sites(), days())
def test_the_four_ways_add_up_to_the_authorities(site: Site, day: date) -> None:
    """Improved, declined, held and unchanged lower are all there is."""
    for judgement in site.programme.judgements:
        found = since_first(site, Cut(as_at=day), judgement.id)
        assert found.improved + found.declined + found.held + found.unchanged_lower == found.authorities


@law
@given(sites())
def test_every_move_is_counted_once(site: Site) -> None:
    """Up, held, down, first, across and not compared are all there is."""
    for found in (moves(site.programme, each, TODAY) for each in site.inspections.values()):
        told = counts(found, "leaders")
        assert told.up + told.held + told.down + told.first + told.across + told.not_compared == len(found)


@law
@given(sites())
def test_a_flow_holds_every_step_of_the_family_that_has_two_grades(site: Site) -> None:
    """Those inside the family in its cells, those across beside it."""
    moved = _all(site)
    steps = [move.on("overall") for move in moved if move.inspection.framework.family == "ilacs"]
    found = flow(site.programme, moved, "overall")
    assert found.pairs + found.across == sum(
        isinstance(step.before, Grade) and isinstance(step.after, Grade) for step in steps
    )


@law
@given(sites(), days())
def test_moves_never_look_ahead(site: Site, day: date) -> None:
    """Later reports change no earlier move."""
    cut, past = Cut(as_at=day), known(site, day)
    for slug, found in site.inspections.items():
        assert moves(site.programme, found, cut) == moves(site.programme, past.inspections[slug], LATER)


def test_an_authority_never_inspected_is_in_no_count() -> None:
    """It exists, and has nothing to compare."""
    places: list[Authority] = [an_authority(), replace(an_authority("newton", number=2), opened=date(2023, 4, 1))]
    assert since_first(a_site(authorities=places), TODAY).authorities == 0
