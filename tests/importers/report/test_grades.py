"""Grades in tables and headings."""

import pytest

from generator.importers.report.grades import Graded, Title, disagreements, grade_id, headings, table
from generator.importers.report.text import Line

TITLES = (
    Title(area="leaders", pattern=r"the\s+impact\s+of\s+leaders"),
    Title(area="overall", pattern=r"overall\s+effectiveness"),
)


def lines(*texts: str, page: int = 1, bold: bool = False) -> list[Line]:
    """Lines of a page, one below the other."""
    return [
        Line(text=text, page=page, left=72, bottom=700 - 15 * at, size=12, bold=bold) for at, text in enumerate(texts)
    ]


@pytest.mark.parametrize(
    ("words", "grade"),
    [
        ("Outstanding", "outstanding"),
        ("good", "good"),
        ("Adequate", "adequate"),
        ("Requires improvement to be good", "requires-improvement"),
        ("require improvement", "requires-improvement"),
        ("Inadequate", "inadequate"),
        ("Not Judged", "not-applicable"),
    ],
)
def test_every_wording_of_a_grade_has_one_id(words: str, grade: str) -> None:
    """Capitals and the number of the verb do not matter."""
    assert grade_id(words) == grade


def test_a_table_is_read_though_its_cells_are_wrapped() -> None:
    """A title over two lines and a grade on the next, or on the same line."""
    found = table(
        lines("The impact of", "leaders", "Requires improvement", "to be good", "Overall effectiveness Good"), TITLES
    )
    assert [(row.area, row.grade) for row in found] == [("leaders", "requires-improvement"), ("overall", "good")]


def test_a_title_without_a_grade_next_to_it_is_no_row() -> None:
    """Prose about leaders is not a grade for them."""
    assert table(lines("The impact of leaders can be seen. Homes are good."), TITLES) == ()


@pytest.mark.parametrize(
    "heading",
    [
        ("The impact of leaders: good",),
        ("The impact of leaders", "good"),
        ("The impact of leaders is good.",),
        ("The impact of leaders is: good",),
        ("The impact of leaders Good",),
    ],
)
def test_a_heading_repeats_a_grade(heading: tuple[str, ...]) -> None:
    """With a colon, a verb, both or neither, on one line or two."""
    assert headings(lines(*heading, bold=True), TITLES) == (Graded(area="leaders", grade="good", page=1),)


def test_a_grade_of_earlier_times_in_a_plain_list_is_no_heading() -> None:
    """'The impact of leaders: inadequate' in plain type tells of the last inspection."""
    page = lines("A heading", bold=True) + lines("The impact of leaders: inadequate")
    assert headings(page, TITLES) == ()


def test_a_disagreement_names_both_pages() -> None:
    """The table's page and the heading's."""
    (said,) = disagreements(
        [Graded(area="leaders", grade="good", page=1)], [Graded(area="leaders", grade="outstanding", page=9)]
    )
    assert "good on page 1" in said
    assert "outstanding in the heading on page 9" in said
