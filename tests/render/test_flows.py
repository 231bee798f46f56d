"""Movement between inspections is counted in pairs under one family of frameworks."""

from generator.model.theme import Theme
from generator.render.edition import Edition
from generator.render.flows import FLOW, SINCE_FIRST, lines, of_changes, of_line, present
from tests.building.site import a_site, an_inspection

SITE = a_site(
    an_inspection("2016-05-16", authority="a", overall="inadequate"),
    an_inspection("2019-10-21", authority="a", overall="good"),
    an_inspection("2023-05-13", authority="a", overall="outstanding"),
    an_inspection("2019-02-21", authority="b", overall="good"),
    an_inspection("2022-05-13", authority="b", overall="good"),
    an_inspection("2019-02-01", authority="c", overall="good"),
)
EDITION = Edition(SITE, Theme(name="t"))


def test_each_pair_rose_held_or_fell() -> None:
    """One rise and one that held; the pair across the change of framework is in neither."""
    found = of_changes(EDITION, FLOW)
    assert found is not None
    assert found.title == "From one inspection to the next, one of two grades rose, one held and none fell"


def test_pairs_across_a_change_of_framework_are_told() -> None:
    """They are left out, and the figure says how many."""
    found = of_changes(EDITION, FLOW)
    assert found is not None
    assert found.notes[0] == "One left out: the framework changed between the two inspections."


def test_the_latest_is_set_against_the_first_for_each_judgement() -> None:
    """Two places were inspected twice under the newest family."""
    found = of_changes(EDITION, SINCE_FIRST)
    assert found is not None
    assert found.table.rows[0][1:6] == (1, 1, 0, 0, 2)


def test_a_site_without_a_second_inspection_has_no_figure_of_movement() -> None:
    """There is no pair to draw."""
    edition = Edition(a_site(an_inspection("2019-02-01", overall="good")), Theme(name="t"))
    assert present(edition) == {}
    assert of_changes(edition, FLOW) is None


def test_every_judgement_has_its_own_flow() -> None:
    """Leaders rose while the overall grade held; the title says whose grades they are."""
    site = a_site(
        an_inspection("2019-02-21", authority="b", grades={"overall": "good", "leaders": "good"}),
        an_inspection("2022-05-13", authority="b", grades={"overall": "good", "leaders": "outstanding"}),
    )
    found = of_line(Edition(site, Theme(name="t")), "leaders")
    assert found is not None
    assert found.title == "From one inspection to the next, one of one grade for leaders rose, none held and none fell"


def test_a_judgement_without_a_pair_has_no_flow() -> None:
    """Care leavers were judged apart once here."""
    assert "care-leavers" not in lines(EDITION)
    assert of_line(EDITION, "care-leavers") is None
