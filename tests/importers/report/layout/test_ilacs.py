"""Reports in the layout of 2018, 2023 and 2026."""

from collections.abc import Sequence

import pytest

from generator.importers.record import Record
from generator.importers.report.reader import read_report
from tests.importers.report.composing import (
    ILACS_2018,
    ILACS_2023,
    ILACS_2026,
    PAGE,
    an_ilacs_report,
    known,
)


def read(data: bytes) -> Record:
    """The record of a report that is not refused."""
    record = read_report(data, "report.pdf", known())
    assert isinstance(record, Record)
    return record


def texts(record: Record) -> list[str]:
    """The findings' words."""
    return [finding.text for finding in record.findings]


def test_a_report_of_2018_judges_care_leavers_with_children_in_care() -> None:
    """Four grades, one of them for both."""
    record = read(an_ilacs_report())
    assert record.framework == "ilacs-2018"
    assert record.grades == {
        "overall": "good",
        "leaders": "outstanding",
        "help-and-protection": "good",
        "in-care-and-care-leavers": "requires-improvement",
    }


def test_a_report_of_2023_judges_care_leavers_apart() -> None:
    """Five grades."""
    record = read(an_ilacs_report(rows=ILACS_2023, dates="Inspection dates: 6 to 17 March 2023"))
    assert record.framework == "ilacs-2023"
    assert record.grades == {
        "overall": "good",
        "leaders": "good",
        "help-and-protection": "good",
        "in-care": "outstanding",
        "care-leavers": "requires-improvement",
    }


def test_a_report_of_2026_has_no_overall_grade_and_that_is_no_problem() -> None:
    """Nothing replaces it."""
    record = read(an_ilacs_report(rows=ILACS_2026, dates="Inspection dates: 8 to 19 June 2026", foot=""))
    assert record.framework == "ilacs-2026"
    assert "overall" not in record.grades
    assert not any("overall" in problem for problem in record.problems)


def test_a_missing_overall_grade_before_2026_is_a_problem() -> None:
    """It was given, and could not be read: no grade is made up."""
    record = read(an_ilacs_report(rows=ILACS_2026, dates="Inspection dates: 6 to 17 March 2023", foot=""))
    assert record.framework == "ilacs-2023"
    assert "overall" not in record.grades
    assert any("No grade was found for overall" in problem for problem in record.problems)


@pytest.mark.parametrize(
    "title",
    [
        "The impact of leaders on practice with children and families",
        "The impact of leaders on social work practice with children and families.",
        "Impact of leaders on social work practice",
        "The impact of leadership on work with children, young people",
    ],
)
def test_the_title_of_the_leaders_judgement_drifts(title: str) -> None:
    """Whatever follows 'impact of leaders', it is the same judgement."""
    assert read(an_ilacs_report(rows=((title, "Inadequate"), *ILACS_2018[1:]))).grades["leaders"] == "inadequate"


def test_a_slip_in_the_title_of_the_care_leavers_judgement_is_read() -> None:
    """'children care leavers' has been printed."""
    rows = (*ILACS_2023[:3], ("The experiences and progress of children care leavers", "Good"), ILACS_2023[4])
    assert read(an_ilacs_report(rows=rows)).grades["care-leavers"] == "good"


def test_the_order_of_the_rows_does_not_matter() -> None:
    """Leaders have stood third."""
    record = read(an_ilacs_report(rows=(*ILACS_2018[1:3], ILACS_2018[0], ILACS_2018[3])))
    assert record.grades["leaders"] == "outstanding"


def test_a_section_heading_that_contradicts_the_table_is_told_with_both_pages() -> None:
    """The table's grade stands, and the record says where the other is."""
    record = read(an_ilacs_report(repeated=("The impact of leaders on social work practice: good",)))
    assert record.grades["leaders"] == "outstanding"
    assert any("outstanding on page 1 and good in the heading on page 2" in problem for problem in record.problems)


@pytest.mark.parametrize(
    ("dates", "kind"),
    [
        ("Inspection dates: 9 May to 20 May 2022", "standard"),
        ("Inspection dates: 9 to 13 May 2022", "short"),
        ("Inspection dates: 5 to 9 December 2022 and 14 to 15 February 2023", "short"),
        ("Inspection dates: 30 September to 11 October 2024 and 13 to 16 January 2025", "standard"),
    ],
)
def test_the_first_time_on_site_tells_a_short_inspection_from_a_standard_one(dates: str, kind: str) -> None:
    """One week or two; a second visit does not count."""
    assert read(an_ilacs_report(dates=dates, foot="")).kind == kind


def test_a_footer_with_other_days_than_the_cover_is_told() -> None:
    """The cover's days stand."""
    record = read(an_ilacs_report(foot="10 May to 20 May 2022"))
    assert record.started == "2022-05-09"
    assert any("footer on page 2 gives 2022-05-10" in problem for problem in record.problems)


def test_days_without_a_year_on_the_cover_are_taken_from_the_footer() -> None:
    """And the record says so."""
    record = read(an_ilacs_report(dates="Inspection dates: 9 May to 20 May", foot="9 to 20 May 2022"))
    assert (record.started, record.ended) == ("2022-05-09", "2022-05-20")
    assert any("the footer on page 2 gives them" in problem for problem in record.problems)


def test_a_year_of_two_digits_in_a_footer_is_a_year_and_a_page_number_is_none() -> None:
    """'8 June to 19 June 26 3' says 2026."""
    record = read(an_ilacs_report(dates="Inspection dates: 8 to 19 June 2026", foot="8 June to 19 June 26"))
    assert not any("footer" in problem for problem in record.problems)


def test_days_that_stand_nowhere_whole_are_left_empty() -> None:
    """No year is guessed."""
    record = read(an_ilacs_report(dates="Inspection dates: 9 May to 20 May", foot="Page"))
    assert (record.started, record.ended) == ("", "")
    assert any("days on site could not be read whole on page 1" in problem for problem in record.problems)


def test_a_report_that_does_not_print_its_day_of_publication_leaves_it_empty() -> None:
    """Without a problem, for a list of reports or a spreadsheet may give it."""
    record = read(an_ilacs_report())
    assert (record.published, record.problems) == ("", ())


@pytest.mark.parametrize(
    "heading",
    [
        ("What needs to improve",),
        ("What needs to improve?",),
        ("What needs to improve:",),
        ("What Needs to Improve",),
        ("What needs to improve?1",),
        ("What needs to improve?", "1"),
        ("What needs to improve?²",),
        ("What needs to improve [1]",),
        ("What needs to improve*",),
        ("What needs to improve –",),
        ("What still needs to improve",),
        ("What needs to be improved further?",),
        ("What needs to improve in Marchford?",),
        ("What the local authority needs to improve",),
        ("Key areas for improvement",),
        ("What needs", "to improve?"),
    ],
)
def test_the_heading_of_the_list_has_variants(heading: Sequence[str]) -> None:
    """A colon, a question mark, a footnote's digit joined or on the next line."""
    assert len(read(an_ilacs_report(heading=heading)).findings) == 2


@pytest.mark.parametrize("marker", ["◼", "■", "•", "▪", "-", "‣", "∙", "→", "◾", "✔", "*"])
def test_any_bullet_opens_an_item(marker: str) -> None:
    """Reports have used several."""
    assert len(read(an_ilacs_report(marker=marker)).findings) == 2


def test_a_finding_knows_its_page_and_its_tag_as_written() -> None:
    """The tag wraps over lines, and its words and capitals are kept."""
    item = "Plans for children who need help, with steps, names and days. (Outcome three, National Framework)"
    (finding,) = read(an_ilacs_report(items=(item,))).findings
    assert (finding.page, finding.tag) == (2, "Outcome three, National Framework")
    assert finding.text == "Plans for children who need help, with steps, names and days."


def test_an_item_alone_at_the_top_of_the_next_page_is_read_with_that_page() -> None:
    """The footer and the page number between do not end the list."""
    record = read(an_ilacs_report(items=("Plans.", PAGE, "Visits.")))
    assert [(finding.text, finding.page) for finding in record.findings] == [("Plans.", 2), ("Visits.", 3)]


def test_a_list_that_ends_at_the_foot_of_a_page_ends_there() -> None:
    """The heading of the next page follows it."""
    assert texts(read(an_ilacs_report(items=("Plans.", "Visits.", PAGE)))) == ["Plans.", "Visits."]


def test_a_footnote_at_the_foot_of_the_page_is_not_of_the_list() -> None:
    """Small type is left out."""
    record = read(an_ilacs_report(repeated=(), note="1 These areas have been matched with the national framework."))
    assert len(record.findings) == 2
    assert "matched" not in " ".join(texts(record))


def test_lower_case_items_without_full_stops_are_items() -> None:
    """As some reports write them."""
    assert texts(read(an_ilacs_report(items=("plans that work", "visits")))) == ["plans that work", "visits"]


def test_a_report_without_the_heading_says_so() -> None:
    """An outstanding authority may have nothing to improve: no finding, and a problem to look at."""
    record = read(an_ilacs_report(heading=(), items=()))
    assert record.findings == ()
    assert any("What needs to improve" in problem for problem in record.problems)


def test_a_finding_that_names_its_group_has_that_area() -> None:
    """The text tells; where it does not, the area is empty."""
    record = read(an_ilacs_report(rows=ILACS_2023, items=("Homes for care leavers.", "The look of letters.")))
    assert [finding.area for finding in record.findings] == ["care-leavers", ""]


def test_care_leavers_fall_under_the_joint_judgement_before_2023() -> None:
    """The area is one of the framework's own."""
    assert read(an_ilacs_report(items=("Homes for care leavers.",))).findings[0].area == "in-care-and-care-leavers"


def test_a_grade_that_only_a_heading_gives_is_taken_from_it_and_told() -> None:
    """As where the table is a picture."""
    repeated = [f"{title}: {grade.lower()}" for title, grade in ILACS_2018[:3]]
    record = read(an_ilacs_report(rows=(ILACS_2018[0], *ILACS_2018[2:]), repeated=repeated))
    assert record.grades["help-and-protection"] == "good"
    assert any("taken from the heading on page 2" in problem for problem in record.problems)
