"""A council that has no graded inspection."""

from datetime import date

from generator.analyse.summary import summary
from generator.model.inspection import Inspection
from tests.building.site import a_site, a_visit, an_authority, an_inspection

DAY = date(2024, 3, 31)


def texts(*events: Inspection, day: date = DAY, opened: date | None = date(2023, 4, 1)) -> list[str]:
    """The sentences about a council that replaced another, or was always there."""
    site = a_site(
        *events,
        authorities=[
            an_authority("old", closed=date(2023, 4, 1), successors=("new",)),
            an_authority("new", number=2, opened=opened, predecessors=("old",) if opened else ()),
        ],
    )
    return [sentence.text for sentence in summary(site, "new", day)]


def test_a_new_council_before_its_first_inspection() -> None:
    """When it began, what went before, its visits, and why it is in no count."""
    before = an_inspection("2022-11-04", authority="old", overall="requires-improvement")
    assert texts(before) == [
        "New began on 1 April 2023 in place of Old, and has no graded inspection yet.",
        "Old was graded requires improvement overall at its last inspection, in September 2022; "
        "grades are not handed on.",
        "Our data holds no visit by Ofsted to the authority.",
        "It is in no count of grades on 31 March 2024, and will be from its first inspection on.",
    ]


def test_a_council_that_was_only_visited() -> None:
    """How often, and the latest."""
    visits = [a_visit(day, authority="new") for day in ("2023-08-23", "2024-02-23")]
    assert texts(*visits)[1] == "Ofsted has visited it twice without grading, last in January 2024 (focused visit)."


def test_a_single_visit_is_told_in_the_singular() -> None:
    """Once, not one times."""
    assert texts(a_visit("2023-08-23", authority="new"))[1] == (
        "Ofsted has visited it once without grading, in July 2023 (focused visit)."
    )


def test_a_council_before_it_begins() -> None:
    """Its page can be built for an earlier day."""
    assert texts(day=date(2023, 3, 31))[0] == "New begins on 1 April 2023 in place of Old."


def test_a_council_that_was_always_there_and_is_not_in_our_data() -> None:
    """'In our data', not 'yet'."""
    assert texts(opened=None)[0] == "New has no graded inspection in our data."
