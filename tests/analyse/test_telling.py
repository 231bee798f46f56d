"""What an inspection graded, and how it compares with the one before, in plain words."""

from dataclasses import replace
from datetime import date

from generator.analyse.cut import Cut
from generator.analyse.movement import moves
from generator.analyse.telling import change
from generator.model.authority import Authority
from generator.model.inspection import Inspection
from tests.building.site import a_programme, an_authority, an_inspection

TODAY = Cut(as_at=date(2026, 11, 22))


def told(*inspections: Inspection, authority: Authority | None = None) -> str:
    """What the latest of one authority's inspections changed."""
    programme = a_programme()
    return change(programme, authority or an_authority(), moves(programme, inspections, TODAY)[-1])


def test_a_rise_and_a_first_judgement() -> None:
    """The risen come first, what was judged apart for the first time last."""
    before = an_inspection("2022-07-05", overall="good")
    after = an_inspection("2025-05-13", overall="good", leaders="outstanding", care_leavers="requires-improvement")
    assert told(before, after) == (
        "Leaders up from good to outstanding; overall, help and protection, and in care held at good; "
        "care leavers judged apart for the first time, requires improvement"
    )


def test_a_three_step_fall_says_how_far() -> None:
    """More than one step is told in grades."""
    before, after = (
        an_inspection(day, overall=grade)
        for day, grade in (("2019-10-21", "outstanding"), ("2022-07-05", "inadequate"))
    )
    assert told(before, after) == (
        "Overall, leaders, help and protection, and in care and care leavers down three grades "
        "from outstanding to inadequate"
    )


def test_everything_held_at_one_grade_is_told_once() -> None:
    """No list where one word will do."""
    assert told(an_inspection("2019-10-21"), an_inspection("2022-07-05")) == "Every judgement held: good"


def test_sub_judgements_are_no_part_of_what_held() -> None:
    """Adoption may have moved inside the judgement on looked-after children: only the main ones are told."""
    before, after = (an_inspection(day, framework="sif", overall="inadequate") for day in ("2014-08-08", "2018-01-29"))
    assert told(before, after) == "Every main judgement held: inadequate"


def test_everything_held_at_different_grades_names_them() -> None:
    """Lines of one grade together."""
    before, after = (an_inspection(day, overall="good", leaders="outstanding") for day in ("2019-10-21", "2022-07-05"))
    assert told(before, after) == (
        "Every judgement held: overall, help and protection, and in care and care leavers good; leaders outstanding"
    )


def test_the_end_of_the_overall_grade_is_told_and_is_no_fall() -> None:
    """Its own sentence, with the month from which none is given."""
    assert told(an_inspection("2023-07-05"), an_inspection("2026-07-07")) == (
        "Every judgement held: good. No overall grade is given from April 2026"
    )


def test_a_new_framework_gives_grades_and_counts_no_step() -> None:
    """Its grades are told, and why nothing is compared."""
    assert told(an_inspection("2016-05-16", overall="inadequate"), an_inspection("2019-10-21")) == (
        "First inspection under ILACS: "
        "overall, leaders, help and protection, and in care and care leavers graded good. "
        "Judgements under SIF are related, not equal, so no step is counted"
    )


def test_an_older_framework_keeps_its_own_names_and_words() -> None:
    """SLAC said adequate, and safeguarding."""
    assert told(an_inspection("2012-01-25", overall="adequate", looked_after="good")) == (
        "First inspection in our data: safeguarding graded adequate; looked after graded good"
    )


def test_a_new_council_s_first_inspection_is_told_as_such() -> None:
    """It is the first there could be."""
    new = an_authority("newton", opened=date(2023, 4, 1))
    assert told(an_inspection("2025-05-13"), authority=new).startswith("First inspection of the new authority: overall")


def test_a_missing_grade_is_told_as_missing() -> None:
    """Not as a fall, and not as nothing."""
    assert told(an_inspection("2019-10-21"), an_inspection("2022-07-05", overall="good", leaders="missing")) == (
        "Overall, help and protection, and in care and care leavers held at good; leaders missing from our data"
    )


def test_a_grade_after_a_missing_one_is_not_compared() -> None:
    """There is nothing to compare it with."""
    text = told(an_inspection("2019-10-21", overall="good", leaders="missing"), an_inspection("2022-07-05"))
    assert text.endswith("; leaders good, not compared")


def test_an_inspection_without_any_grade_in_our_data_says_so() -> None:
    """Every grade is missing."""
    assert told(an_inspection("2019-10-21", overall="missing")).endswith("no grade in our data")


def test_a_line_that_is_judged_for_the_first_time_at_all() -> None:
    """The inspection before had no such judgement."""
    before = an_inspection("2023-07-05", overall="good", care_leavers="not-applicable")
    after = replace(an_inspection("2025-05-13", overall="good"))
    assert told(before, after).endswith("; care leavers judged for the first time, good")
