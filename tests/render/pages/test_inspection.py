"""An inspection's page says what, when, which grades, which findings, and from where."""

from datetime import date

from generator.model.inspection import Inspection
from generator.model.theme import Theme
from generator.render.edition import Edition
from generator.render.pages.inspection import inspection_page, inspection_view
from generator.render.views.inspection import InspectionView
from tests.building.html import read
from tests.building.site import a_finding, a_site, a_source, a_visit, an_authority, an_inspection


def _view(theme: Theme, *events: Inspection, at: int = -1) -> InspectionView:
    return inspection_view(Edition(a_site(*events), theme), events[at])


def test_the_headline_is_the_grade(theme: Theme) -> None:
    """With the place and the month of the report."""
    assert _view(theme, an_inspection("2022-07-05")).headline == "Northshire was graded good overall in July 2022"


def test_grades_without_an_overall_are_told_one_by_one(theme: Theme) -> None:
    """Lines of one grade together, in a whole sentence."""
    event = an_inspection("2012-01-25", safeguarding="outstanding", looked_after="good")
    assert _view(theme, event).headline == (
        "Northshire was graded outstanding for safeguarding and good for looked after in January 2012"
    )


def test_a_name_in_the_plural_takes_its_verb(theme: Theme) -> None:
    """'The Isles of Scilly were'."""
    event = an_inspection("2019-12-19")
    site = a_site(event, authorities=[an_authority(name="the Isles of Scilly")])
    assert inspection_view(Edition(site, theme), event).headline == (
        "The Isles of Scilly were graded good overall in December 2019"
    )


def test_the_standfirst_says_how_when_and_under_which_rules(theme: Theme) -> None:
    """The framework's full name stands among the facts."""
    event = an_inspection("2022-07-05", started=date(2022, 5, 9))
    assert _view(theme, event).standfirst == (
        "A standard inspection under ILACS, 9 to 20 May 2022. The report was published on 5 July 2022."
    )


def test_a_visit_says_its_subject_and_gives_no_grade(theme: Theme) -> None:
    """Its page has no grades at all."""
    view = _view(theme, a_visit("2021-08-23"))
    assert view.headline == "Northshire had a focused visit on children in care, published in August 2021"
    assert view.stand == ()
    assert "This visit gave no grade." in view.standfirst


def test_changes_across_a_break_say_so(theme: Theme) -> None:
    """Related, not equal."""
    view = _view(theme, an_inspection("2016-05-16"), an_inspection("2019-10-21"))
    assert view.stand_note == "The inspection before was in May 2016, under SIF: its judgements are related, not equal."
    assert {row.change.words for row in view.stand if row.change} == {"not compared"}


def test_an_older_inspection_is_compared_with_those_before_it_alone(theme: Theme) -> None:
    """What came later is not known on its page."""
    events = (an_inspection("2019-10-21", overall="good"), an_inspection("2022-07-05", overall="outstanding"))
    view = _view(theme, *events, at=0)
    assert view.stand_note == "The first graded inspection in our data, so nothing to compare with."
    assert view.after is not None
    assert view.after.href == "../2022-07-05/index.html"


def test_findings_stand_under_their_judgement_area(theme: Theme) -> None:
    """Those of no area last."""
    event = an_inspection(findings=(a_finding("plans", area=""), a_finding("plans", area="leaders")))
    assert [group.label for group in _view(theme, event).asked] == ["Leaders", "No judgement named"]


def test_sources_that_disagree_are_shown(theme: Theme) -> None:
    """On the page, in a table of their own."""
    event = an_inspection("2022-09-05", sources=(a_source(published="2022-11-05"),))
    words = read(inspection_page(Edition(a_site(event), theme), event)).words
    assert "Where sources disagree" in words
    assert "5 November 2022" in words


def test_a_date_that_our_data_lacks_is_said_to_be_missing(theme: Theme) -> None:
    """Visits of 2022-23 have no day of publication."""
    event = a_visit("2022-10-04")
    lacking = event.__class__(
        authority=event.authority,
        framework=event.framework,
        kind=event.kind,
        named=date(2022, 10, 4),
        started=date(2022, 10, 4),
        ended=None,
        published=None,
        report="",
        outcomes={},
    )
    view = _view(theme, lacking)
    assert dict(view.facts)["Published"] == "Missing from our data"
    assert "Its publication date is missing from our data." in view.standfirst
