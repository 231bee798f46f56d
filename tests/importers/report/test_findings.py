"""Lists of findings, line by line."""

import re

from generator.importers.report.findings import Listed, read_list
from generator.importers.report.text import Line

HEADING = re.compile("recommendations|areas for improvement", re.IGNORECASE)


def page(*rows: str, number: int = 1) -> list[Line]:
    """Lines of a page: '*' before a line makes it bold, each leading space indents it by 10 points."""
    found = []
    for at, row in enumerate(rows):
        text = row.lstrip("* ")
        left = 72 + 10 * (len(row) - len(row.lstrip(" ")))
        found.append(Line(text=text, page=number, left=left, bottom=700 - 15 * at, size=12, bold=row.startswith("*")))
    return found


def listed(*rows: str) -> Listed:
    """The list below a heading."""
    return read_list(page("*Recommendations", *rows), 1, HEADING)


def texts(found: Listed) -> list[str]:
    """The items' words."""
    return [item.text for item in found.items]


def test_wrapped_lines_join_their_item() -> None:
    """A line under the item's first word goes on with it."""
    assert texts(listed("1. Plans that", "   are clear.", "2. Visits.")) == ["Plans that are clear.", "Visits."]


def test_numbers_may_run_on_from_the_summary() -> None:
    """A list that starts at 24 is a list."""
    assert texts(listed("24. Plans.", "25. Visits.")) == ["Plans.", "Visits."]


def test_numbers_that_run_on_into_the_strengths_stop_at_their_heading() -> None:
    """The heading of strengths ends the list, though item 3 follows it."""
    assert texts(listed("1. Plans.", "2. Visits.", "*The authority’s strengths", "3. Homes.")) == ["Plans.", "Visits."]


def test_a_heading_of_strengths_in_plain_type_ends_the_list_too() -> None:
    """It is the word that tells, not the type."""
    assert texts(listed("1. Plans.", "The authority’s strengths", "2. Homes.")) == ["Plans."]


def test_a_theme_line_names_the_items_below_it() -> None:
    """A short line on the markers' edge, before an item, is a theme."""
    found = listed("Care leavers", "1. Homes.", "Leadership", "2. Plans.")
    assert [(item.theme, item.text) for item in found.items] == [("Care leavers", "Homes."), ("Leadership", "Plans.")]


def test_numbers_may_start_again_after_a_theme_line() -> None:
    """Each theme may have its own first item."""
    assert texts(listed("Care leavers", "1. Homes.", "Leadership", "1. Plans.")) == ["Homes.", "Plans."]


def test_a_number_may_belong_to_a_theme_with_bullets_below() -> None:
    """'1. Quality of practice' is no item where bullets follow it."""
    found = listed("1. Quality of practice", "   • Plans.", "   • Visits.", "2. Homes", "   • Sites.")
    assert [(item.theme, item.text) for item in found.items] == [
        ("Quality of practice", "Plans."),
        ("Quality of practice", "Visits."),
        ("Homes", "Sites."),
    ]


def test_bullets_inside_a_numbered_item_belong_to_it() -> None:
    """An item that ends with a colon goes on in its bullets."""
    assert texts(listed("1. Improve data, with:", "   • a plan", "   • a team.", "2. Visits.")) == [
        "Improve data, with: • a plan • a team.",
        "Visits.",
    ]


def test_a_deeper_bullet_belongs_to_the_bullet_above_it() -> None:
    """Only the bullets on the first one's edge are items."""
    assert (
        len(listed("• Work with disabled children to show:", "   - insight", "   - ambition", "• Visits.").items) == 2
    )


def test_two_bullet_characters_in_one_list_are_both_bullets() -> None:
    """A list may be pasted from two documents."""
    assert texts(listed("◼ Plans.", "\uf06e Visits.", "• Homes.")) == ["Plans.", "Visits.", "Homes."]


def test_a_bullet_on_a_line_of_its_own_opens_the_item_below() -> None:
    """Some PDFs place the glyph apart; one without words is no item."""
    assert texts(listed("•", "   Plans.", "•", "• Visits.")) == ["Plans.", "Visits."]


def test_items_may_start_in_lower_case_and_lack_a_full_stop() -> None:
    """Neither capitals nor stops make an item."""
    assert texts(listed("• plans", "• visits that", "   are kept")) == ["plans", "visits that are kept"]


def test_an_age_at_the_start_of_a_line_is_no_number_of_an_item() -> None:
    """'16. and 17-year-olds' inside an item stays there, for its place and number do not fit."""
    assert len(listed("1. Homes for those aged", "   16. Also plans.", "2. Visits.").items) == 2


def test_an_item_runs_on_over_a_page() -> None:
    """The first line of the next page goes on with it, and the page is that of its start."""
    lines = page("*Recommendations", "1. Plans that", number=4) + page("   are clear.", "2. Visits.", number=5)
    found = read_list(lines, 1, HEADING)
    assert [(item.text, item.page) for item in found.items] == [("Plans that are clear.", 4), ("Visits.", 5)]


def test_an_item_alone_at_the_top_of_the_next_page_is_of_the_list() -> None:
    """The page's next line is a heading, and the item still counts."""
    lines = page("*Recommendations", "1. Plans.", number=4) + page("2. Visits.", "*Summary", number=5)
    assert len(read_list(lines, 1, HEADING).items) == 2


def test_prose_on_the_markers_edge_ends_the_list() -> None:
    """A sentence after the last item, not indented, is not of it."""
    found = listed(
        "• Plans.", "Children told us that they like their workers, who come on time and stay.", "They said so."
    )
    assert texts(found) == ["Plans."]


def test_a_list_without_hanging_indent_is_read() -> None:
    """Where no line is indented, a line that goes on a sentence goes on the item."""
    assert texts(listed("1. Plans that", "are clear and short.", "2. Visits.")) == [
        "Plans that are clear and short.",
        "Visits.",
    ]


def test_the_next_list_heading_ends_the_list() -> None:
    """Each heading has its own list."""
    assert texts(listed("1. Plans.", "*Areas for improvement", "2. Visits.")) == ["Plans."]


def test_a_sentence_that_there_is_nothing_is_no_item() -> None:
    """Numbered or not, it leaves the list empty and no problem."""
    for row in ("26. There are no areas for priority action.", "There are no priority or immediate actions."):
        assert listed(row) == Listed(items=(), end=2)


def test_prose_instead_of_a_list_is_told() -> None:
    """The record says so with the page, and makes up no item."""
    found = listed("A few things vary, and leaders know which they are. They look at them", "every month.", "*Next")
    assert found.items == ()
    assert "page 1 is followed by prose" in found.problems[0]


def test_a_jump_in_the_numbers_is_told() -> None:
    """An item that may be lost is named with its page."""
    found = listed("1. Plans.", "3. Visits.")
    assert len(found.items) == 2
    assert found.problems == ("The list jumps from 1 to 3 on page 1",)


def test_bold_words_inside_an_item_do_not_end_the_list() -> None:
    """They keep the item's indent and its unfinished sentence."""
    rows = page("*Recommendations", "1. Plans that", "   are", "2. Visits.")
    rows[2] = rows[2]._replace(bold=True)
    assert texts(read_list(rows, 1, HEADING)) == ["Plans that are", "Visits."]


def test_a_number_inside_a_list_of_bullets_opens_no_item() -> None:
    """A bullet list goes on with bullets."""
    assert texts(listed("• Homes for those aged", "16. and over.", "• Visits.")) == [
        "Homes for those aged 16. and over.",
        "Visits.",
    ]


def test_a_short_number_with_bullets_in_a_numbered_list_goes_on_the_item() -> None:
    """Where items are numbered already, a number is no theme."""
    assert len(listed("1. Plans that are", "   clear.", "2. Data on", "   • homes.", "3. Visits.").items) >= 2


def test_a_denial_may_run_over_two_lines() -> None:
    """And what comes after it is not read."""
    found = listed(
        "There are no areas for priority and immediate", "action.", "Here a new section begins, with its prose."
    )
    assert found == Listed(items=(), end=3)
