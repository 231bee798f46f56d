"""Every grade says its document, and sources that disagree are both shown."""

from dataclasses import replace

from generator.model.source import Source
from generator.render.sources import conflicts, inspection_rows, source_rows, title_of
from tests.building.site import a_programme, a_source, a_visit, an_inspection


def test_a_spreadsheet_is_named_with_its_sheet_and_row() -> None:
    """So that somebody can look it up."""
    rows = inspection_rows(an_inspection("2022-07-05"))
    assert [(row.document, row.gives) for row in rows] == [
        ("history, sheet History, row 7", "publication date and grades")
    ]


def test_a_page_lists_reports_newest_first_then_each_spreadsheet_once() -> None:
    """However many rows of it were read."""
    rows = source_rows((an_inspection("2019-10-21"), an_inspection("2022-07-05")))
    assert [row.document for row in rows] == [
        "Report of 5 July 2022, standard inspection (ILACS)",
        "Report of 21 October 2019, standard inspection (ILACS)",
        "Official statistics: history",
    ]
    assert rows[2].gives == "two events, 2019 to 2022"


def test_a_visit_without_an_address_has_no_row_of_its_own() -> None:
    """There is nothing to lead to."""
    assert [row.document for row in source_rows((a_visit(),))] == ["Official statistics: history"]


def test_a_date_that_another_source_states_otherwise_is_shown_beside_ours() -> None:
    """Nottingham's inspection of 2022 stands in two files with two dates."""
    found = conflicts(a_programme(), an_inspection("2022-09-05", sources=(a_source(published="2022-11-05"),)))
    assert [(each.about, each.chosen, each.other) for each in found] == [
        ("Publication date", "5 September 2022", "5 November 2022")
    ]


def test_a_grade_that_another_source_states_otherwise_is_shown_in_words() -> None:
    """With the name of the judgement area."""
    event = an_inspection("2023-11-20", care_leavers="requires-improvement")
    odd = a_source().__class__(document="official/2023.ods", sheet="S", row=3, says={"grades.care-leavers": "good"})
    found = conflicts(a_programme(), replace(event, sources=(odd,)))
    assert event.framework.id == "ilacs-2023"
    assert [(each.about, each.chosen, each.other) for each in found] == [
        ("Care leavers", "Requires improvement", "Good")
    ]


def test_a_kind_that_another_source_states_otherwise_is_named() -> None:
    """Not by its id."""
    event = an_inspection("2022-05-09", kind="short", sources=(Source(document="a.ods", says={"kind": "standard"}),))
    assert [(each.chosen, each.other) for each in conflicts(a_programme(), event)] == [
        ("Short inspection", "Standard inspection")
    ]


def test_sources_that_state_the_same_otherwise_are_one_disagreement() -> None:
    """Both named, with sheet and row, and the first reason."""
    sheets = [
        Source(document="official/a_b.ods", sheet=sheet, row=row, says={"published": "2022-11-05"}, because=because)
        for sheet, row, because in (("X", 3, ""), ("Y", 4, "A slip of the month."))
    ]
    (found,) = conflicts(a_programme(), an_inspection("2022-09-05", sources=tuple(sheets)))
    assert (found.source, found.because) == ("a b, sheet X, row 3; a b, sheet Y, row 4", "A slip of the month.")


def test_a_report_that_states_otherwise_is_called_a_report() -> None:
    """Its file's name says nothing."""
    event = an_inspection(
        "2015-05-18", sources=(Source(document="r/2015-05-18.pdf", says={"published": "2015-05-13"}),)
    )
    assert [each.source for each in conflicts(a_programme(), event)] == ["Inspection report"]


def test_an_index_is_named_by_what_it_lists() -> None:
    """'Index' alone says nothing."""
    assert title_of("reports/index.csv") == "Index of reports"
