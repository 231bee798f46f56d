"""How councils, reports and days are named in a sentence."""

from dataclasses import replace
from datetime import date

from generator.analyse.sentence import called, ended, report, when
from tests.building.site import a_site, a_visit, an_authority, an_inspection


def test_a_report_is_cited_with_its_address() -> None:
    """So that every sentence leads to its source."""
    cited = report(an_inspection("2022-07-05"))
    assert (cited.words, cited.link) == ("report of 5 July 2022", "https://reports.example/northshire/2022-07-05")


def test_a_visit_has_a_letter() -> None:
    """Not a report."""
    assert report(a_visit("2024-08-23")).words == "letter of 23 August 2024"


def test_an_inspection_is_dated_by_its_first_day_where_known() -> None:
    """Otherwise by publication, and it says so."""
    inspection = an_inspection("2022-07-05")
    assert (when(inspection), when(replace(inspection, started=None))) == ("in May 2022", "published in July 2022")


def test_councils_are_named_as_they_are_called() -> None:
    """A slug that names none is left out."""
    site = a_site(authorities=[an_authority("cumberland"), an_authority("westmorland", name="Westmorland and Furness")])
    assert called(site, ["cumberland", "westmorland", "nowhere"]) == "Cumberland, and Westmorland and Furness"


def test_two_successors_are_told_as_two() -> None:
    """Names that hold an 'and' do not run into the sentence."""
    westmorland = an_authority("westmorland", number=3, name="Westmorland and Furness")
    after = [an_authority("cumberland", number=2), westmorland]
    gone = an_authority(closed=date(2023, 4, 1), successors=("cumberland", "westmorland"))
    sentence = ended(a_site(authorities=[gone, *after]), gone, date(2024, 1, 1))
    assert sentence is not None
    assert sentence.text.endswith("; its successors are Cumberland, and Westmorland and Furness.")


def test_a_council_without_successors_just_ends() -> None:
    """Nobody is named."""
    gone = an_authority(closed=date(2019, 4, 1))
    sentence = ended(a_site(authorities=[gone]), gone, date(2020, 1, 1))
    assert sentence is not None
    assert sentence.text == "Northshire came to an end on 1 April 2019."


def test_a_council_that_is_there_has_not_ended() -> None:
    """Not before the day it closes."""
    assert ended(a_site(), an_authority(closed=date(2019, 4, 1)), date(2019, 3, 31)) is None
