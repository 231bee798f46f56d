"""Whole reports that are laid out a little differently than those before them, each with one trap."""

from collections.abc import Callable
from textwrap import wrap

import pytest

from generator.importers.record import Record
from generator.importers.report.reader import read_report
from tests.importers.report.composing import (
    ILACS_2023,
    PAGE,
    TWO,
    Block,
    Sheets,
    a_sif_report,
    an_ilacs_report,
    known,
)

Compose = Callable[[Sheets], object]


def read(data: bytes) -> Record:
    """The record of a report that is not refused."""
    record = read_report(data, "report.pdf", known())
    assert isinstance(record, Record)
    return record


def with_list(compose: Compose) -> Record:
    """A report of 2023 whose second page begins as `compose` writes it, and goes on with the judgements' sections."""
    sheets = Sheets(foot="Inspection of Marchford 9 May to 20 May 2022 Page")
    sheets.lines("Inspection of Marchford local authority", "children’s services", bold=True)
    sheets.line("Inspection dates: 9 May to 20 May 2022").line("Judgement Grade", bold=True)
    for title, grade in ILACS_2023:
        sheets.lines(*wrap(title, 36)).line(grade)
    compose(sheets.page())
    for title, grade in ILACS_2023[:4]:
        sheets.lines(*wrap(f"{title}: {grade.lower()}", 56), bold=True)
        sheets.prose("Workers know their families and visit them often, and managers ask what each plan did.")
    return read(sheets.page().pdf())


def heading(sheets: Sheets, text: str = "What needs to improve") -> Sheets:
    """The list's heading."""
    return sheets.line(text, bold=True)


def tag_over_a_page(sheets: Sheets) -> None:
    heading(sheets).line("• Plans that say who does what and by when. (outcome 4,").page()
    sheets.line("national framework)", left=92).item("•", "Visits.")


def item_over_a_page_and_then_prose(sheets: Sheets) -> None:
    heading(sheets).items(("Plans.", "Visits that come"), marker="•").page()
    sheets.line("when they should.", left=92)
    sheets.line("The council has changed much since the last visit and knows what is left to do.")


def an_introduction_and_prose_around(sheets: Sheets) -> None:
    heading(sheets).line("Leaders should make sure that these get better:").items(("Plans.", "Visits."), marker="•")
    sheets.prose("Since the last inspection leaders have changed the way that they look at what goes on each week.")


def bullets_within_a_bullet(sheets: Sheets) -> None:
    heading(sheets).item("•", "Work with disabled children:")
    sheets.item("o", "short breaks", left=92).item("o", "moves to adult services", left=92).item("•", "Visits.")


def bullets_on_lines_of_their_own(sheets: Sheets) -> None:
    heading(sheets).line("•").line("Plans.", left=92).line("•").line("Visits.", left=92)


def items_that_begin_with_numbers(sheets: Sheets) -> None:
    heading(sheets).items(("16- and 17-year-olds who are homeless.", "1:1 talks with workers."))


def a_footnote_between(sheets: Sheets) -> None:
    heading(sheets).items(("Plans.",)).line("1 The numbers are those of the framework.", size=9).page()
    sheets.items(("Visits.",))


def a_list_of_another_kind_below(sheets: Sheets) -> None:
    heading(sheets).items(TWO)
    heading(sheets, "What happens next").items(("Inspectors will come back.",))


def strengths_below(sheets: Sheets) -> None:
    heading(sheets).items(TWO)
    heading(sheets, "What is working well").items(("Homes.",))


def a_list_that_goes_on_under_a_heading_of_its_own(sheets: Sheets) -> None:
    heading(sheets).items(("Plans.",)).page()
    heading(sheets, "What needs to improve (continued)").items(("Visits.",))


def a_heading_on_two_lines(sheets: Sheets) -> None:
    sheets.lines("What needs to improve in this area", "of social work practice", bold=True).items(TWO)


def a_heading_that_is_large_and_not_bold(sheets: Sheets) -> None:
    sheets.line("What needs to improve?", size=15).items(TWO)


def quotes_and_brackets(sheets: Sheets) -> None:
    heading(sheets).items(("Plans (see page 4). [Outcome 2]", "“Right help, right time”, and who knows of it"))


@pytest.mark.parametrize(
    "compose",
    [
        tag_over_a_page,
        item_over_a_page_and_then_prose,
        an_introduction_and_prose_around,
        bullets_within_a_bullet,
        bullets_on_lines_of_their_own,
        items_that_begin_with_numbers,
        a_footnote_between,
        a_list_of_another_kind_below,
        strengths_below,
        a_list_that_goes_on_under_a_heading_of_its_own,
        a_heading_on_two_lines,
        a_heading_that_is_large_and_not_bold,
        quotes_and_brackets,
    ],
)
def test_a_list_of_two_is_read_as_two_whatever_stands_around_it(compose: Compose) -> None:
    """No item is lost, none is made of a neighbour, and nothing needs telling."""
    record = with_list(compose)
    assert len(record.findings) == 2
    assert record.problems == ()


def test_a_tag_over_two_pages_is_one_tag_and_the_finding_is_on_the_first() -> None:
    """The footer between is not of it."""
    first, second = with_list(tag_over_a_page).findings
    assert (first.tag, first.page, second.page) == ("outcome 4, national framework", 2, 3)


def test_prose_below_an_item_at_the_top_of_a_page_is_not_of_it() -> None:
    """The item goes on over the page, and ends with its sentence."""
    assert with_list(item_over_a_page_and_then_prose).findings[1].text == "Visits that come when they should."


def test_areas_for_priority_action_within_the_list_are_priority_actions() -> None:
    """Where a report has them under a line of their own."""

    def compose(sheets: Sheets) -> None:
        heading(sheets).items(TWO)
        heading(sheets, "Areas for priority action").items(("Act on risk now.",))

    assert [one.kind for one in with_list(compose).findings] == ["improvement", "improvement", "priority-action"]


def test_a_list_of_thirty_over_two_pages_is_thirty() -> None:
    """A long list is no reason to stop."""
    items = [f"Item {number}: how plans are made and kept, with days, names and checks." for number in range(30)]
    found = with_list(lambda sheets: heading(sheets).items(items)).findings
    assert (len(found), found[0].page, found[-1].page) == (30, 2, 3)


@pytest.mark.parametrize(
    "strengths", ["What is working well", "Good practice", "Strengths", "What does the authority do well?"]
)
@pytest.mark.parametrize("bold", [True, False])
def test_numbers_of_a_sif_list_do_not_run_into_strengths_of_any_name(strengths: str, bold: bool) -> None:
    """Item 26 follows item 25, and is no area for improvement."""
    blocks = (
        Block(heading="Areas for improvement", items=TWO, start=24),
        Block(heading=strengths, items=("Homes.", "Schools."), start=26, bold=bold),
    )
    assert [one.text for one in read(a_sif_report(blocks=blocks, after="")).findings] == list(TWO)


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Areas of improvement", "improvement"),
        ("Areas for development", "improvement"),
        ("Key recommendations", "improvement"),
        ("Recommendations for improvement", "improvement"),
        ("Recommendations (continued)", "improvement"),
        ("What the local authority needs to improve", "improvement"),
        ("Priority actions", "priority-action"),
        ("Immediate and priority actions", "priority-action"),
        ("Areas for priority and immediate action", "priority-action"),
    ],
)
def test_the_heading_of_a_sif_list_has_variants(heading: str, kind: str) -> None:
    """Which of the two kinds it is, the heading says."""
    found = read(a_sif_report(blocks=(Block(heading=heading, items=TWO),))).findings
    assert [one.kind for one in found] == [kind, kind]


def test_a_sif_list_may_start_with_a_theme_and_end_with_an_item_alone_on_the_next_page() -> None:
    """Both are of it, in the theme's area."""
    items = ("#Children looked after:", "Find homes.", PAGE, "Match them.")
    found = read(a_sif_report(blocks=(Block(heading="Recommendations", items=items, start=24),))).findings
    assert [(one.area, one.page) for one in found] == [("looked-after", 4), ("looked-after", 5)]


@pytest.mark.parametrize("sign", ["―", "⁃", "~", "--", "– ", "through"])
def test_a_cover_may_have_any_sign_between_its_days(sign: str) -> None:
    """And a footer that has another says the same."""
    record = read(an_ilacs_report(dates=f"Inspection dates: 9 May {sign} 20 May 2022"))
    assert (record.started, record.ended, record.problems) == ("2022-05-09", "2022-05-20", ())


@pytest.mark.parametrize("words", ["Date of inspection", "Dates of the inspection", "Fieldwork dates", "Fieldwork"])
def test_a_cover_may_call_its_days_otherwise(words: str) -> None:
    """They are the days on site."""
    record = read(an_ilacs_report(dates=f"{words}: 9 to 20 May 2022"))
    assert (record.started, record.ended) == ("2022-05-09", "2022-05-20")


@pytest.mark.parametrize("words", ["Published on", "Publication date:", "Date of publication:", "Date published:"])
def test_a_cover_may_call_its_publication_otherwise(words: str) -> None:
    """It is not taken for a day on site."""
    record = read(a_sif_report(published=f"{words} 13 May 2015"))
    assert (record.started, record.ended, record.published) == ("2015-03-03", "2015-03-25", "2015-05-13")


def test_two_weeks_that_a_weekend_parts_are_a_standard_inspection() -> None:
    """'9 to 13 May and 16 to 20 May' is one stay of two weeks."""
    assert read(an_ilacs_report(dates="Inspection dates: 9 to 13 May and 16 to 20 May 2022")).kind == "standard"


def test_titles_may_drift_further() -> None:
    """'help or protection', 'children in our care' and 'care-experienced young people' are the same judgements."""
    titles = ("children who need help or protection", "children in our care", "care-experienced young people")
    drifted = [(f"The experiences and progress of {title}", "Good") for title in titles]
    record = read(an_ilacs_report(rows=(ILACS_2023[0], *drifted, ILACS_2023[4]), repeated=()))
    assert set(record.grades) == {"leaders", "help-and-protection", "in-care", "care-leavers", "overall"}
    assert record.problems == ()


@pytest.mark.parametrize("place", ["Marchford’s", "Marchford City Council’s", "MARCHFORD", "the City of Marchford"])
def test_a_name_in_the_title_may_be_a_possessive(place: str) -> None:
    """Or in capitals."""
    assert read(an_ilacs_report(place=place)).authority == "marchford"


def test_signs_that_nobody_sees_are_not_of_the_words() -> None:
    """Soft hyphens and spaces of no width would hide a word from whoever looks for it."""
    items = ("Per\u00adma\u00adnence plans.", "\ufeffVisits\u200b that count.")
    record = read(an_ilacs_report(heading=("What needs\u200b to improve",), items=items))
    assert [one.text for one in record.findings] == ["Permanence plans.", "Visits that count."]
