"""Reports of the single inspection framework."""

from collections.abc import Sequence
from textwrap import wrap

import pytest

from generator.importers.record import Record
from generator.importers.report.reader import read_report
from tests.importers.report.composing import PAGE, SIF, TWO, Block, a_sif_report, known


def read(data: bytes) -> Record:
    """The record of a report that is not refused."""
    record = read_report(data, "report.pdf", known())
    assert isinstance(record, Record)
    return record


def texts(record: Record) -> list[str]:
    """The findings' words."""
    return [finding.text for finding in record.findings]


def test_the_table_gives_three_judgements_and_two_within_one_of_them() -> None:
    """With the headline, and the board's grade apart."""
    record = read(a_sif_report())
    assert record.framework == "sif"
    assert record.grades == {
        "overall": "requires-improvement",
        "help-and-protection": "requires-improvement",
        "looked-after": "good",
        "adoption": "outstanding",
        "care-leavers": "inadequate",
        "leadership": "requires-improvement",
        "lscb": "good",
    }
    assert record.problems == ()


@pytest.mark.parametrize(
    ("headline", "grade"),
    [
        (("The overall judgement is requires improvement.",), "requires-improvement"),
        (("The overall judgement is Inadequate",), "inadequate"),
        (("The overall judgement is that children’s services require", "improvement.2"), "requires-improvement"),
        (("The overall judgement is that children’s services are", "inadequate"), "inadequate"),
        (("The overall judgement is that children’s service requires", "improvement."), "requires-improvement"),
        (("Children’s services in Marchford are good",), "good"),
        (("Children’s services in the Borough of Marchford area", "are outstanding"), "outstanding"),
        (("Children’s services require improvement to be good",), "requires-improvement"),
        (("Children’s services in Marchford requires improvement to", "be Good"), "requires-improvement"),
        (("Overall effectiveness: good",), "good"),
        (("Overall judgement – inadequate",), "inadequate"),
        (("The overall effectiveness of services is good",), "good"),
    ],
)
def test_the_headline_is_read_in_many_wordings(headline: Sequence[str], grade: str) -> None:
    """One grade, however the front page says it."""
    assert read(a_sif_report(headline=headline)).grades["overall"] == grade


def test_prose_below_the_headline_is_not_taken_for_it() -> None:
    """'good help' in the next sentence is no grade."""
    headline = ("The overall judgement is inadequate", "Children deserve good help, and few of them get it.")
    assert read(a_sif_report(headline=headline)).grades["overall"] == "inadequate"


def test_no_headline_is_a_problem_and_no_grade() -> None:
    """The table's grades do not make one."""
    record = read(a_sif_report(headline=("We met many children.",)))
    assert "overall" not in record.grades
    assert any("No overall grade" in problem for problem in record.problems)


def test_a_judgement_that_was_not_made_is_not_applicable() -> None:
    """A place too small for such a service."""
    rows = (SIF[0], SIF[1], ("2.1 Adoption performance", "Not Judged"), *SIF[3:])
    assert read(a_sif_report(rows=rows)).grades["adoption"] == "not-applicable"


def test_a_report_without_the_boards_part_has_no_grade_for_it() -> None:
    """As re-inspections have none."""
    assert "lscb" not in read(a_sif_report(board=())).grades


def test_the_boards_grade_on_the_cover_is_checked_against_its_section() -> None:
    """Two places, two grades: the cover's stands and the other is told."""
    headline = (
        "The overall judgement is good",
        "The effectiveness of the Local Safeguarding Children Board (LSCB) is",
        "inadequate",
    )
    record = read(a_sif_report(headline=headline))
    assert record.grades["lscb"] == "inadequate"
    assert any(problem.startswith("The grade for lscb is inadequate on page 1 and good") for problem in record.problems)


@pytest.mark.parametrize(
    "repeated",
    [
        "The graded judgement for adoption performance is that it is good",
        "The graded judgement for adoption is good",
    ],
)
def test_a_section_heading_that_contradicts_the_table_is_told(repeated: str) -> None:
    """With the page of each."""
    problems = read(a_sif_report(repeated=(repeated,))).problems
    assert any("adoption is outstanding on page 1 and good in the heading" in problem for problem in problems)


def test_section_headings_that_agree_make_no_problem() -> None:
    """In the wordings that these reports use."""
    repeated = (
        "The experiences and progress of children who need help and protection Requires improvement",
        "The experiences and progress of children looked after and achieving permanence Good",
        "The graded judgement about the experience and progress of care leavers is that it is inadequate",
        "Leadership, management and governance requires improvement",
    )
    assert read(a_sif_report(repeated=repeated)).problems == ()


def test_a_cover_that_says_re_inspection_is_one() -> None:
    """The title tells."""
    assert (
        read(a_sif_report(title="Re-inspection of services for children in need of help and")).kind == "re-inspection"
    )


@pytest.mark.parametrize("place", ["County of Marchshire", "Marchshire"])
def test_a_name_that_ends_in_re_is_no_re_inspection(place: str) -> None:
    """'…shire Inspection of services' is read as two words."""
    assert read(a_sif_report(place=place)).kind == "inspection"


@pytest.mark.parametrize(
    "sentence",
    [
        "This is a re-inspection of services, after a first one in 2014.",
        "The last inspection report for the local authority’s children’s services was published in March 2014.",
        "The previous inspection of the local authority’s services was in November 2013.",
    ],
)
def test_an_earlier_inspection_under_the_framework_makes_a_re_inspection(sentence: str) -> None:
    """Where the cover does not say so, the text does."""
    assert read(a_sif_report(history=wrap(sentence, 70))).kind == "re-inspection"


def test_an_inspection_before_the_framework_makes_none() -> None:
    """2011 was under another one."""
    history = ("The previous inspection of the local authority’s services was in May", "2011.")
    assert read(a_sif_report(history=history)).kind == "inspection"


def test_days_are_read_from_the_cover() -> None:
    """On site from and to, and published."""
    record = read(a_sif_report())
    assert (record.started, record.ended, record.published) == ("2015-03-03", "2015-03-25", "2015-05-13")


def test_priority_actions_and_improvements_are_two_kinds_under_one_heading() -> None:
    """Each list has its heading, and the numbers run on."""
    record = read(
        a_sif_report(
            blocks=(
                Block(heading="What does the local authority need to improve?"),
                Block(heading="Priority and immediate action", items=("Find homes.",), start=24),
                Block(heading="Areas for improvement:", items=TWO, start=25),
            )
        )
    )
    assert [finding.kind for finding in record.findings] == ["priority-action", "improvement", "improvement"]


def test_a_denial_of_priority_actions_is_no_finding() -> None:
    """Numbered or not."""
    for start in (0, 26):
        items = ("There are no areas for priority and immediate action.",)
        blocks = (
            Block(heading="Priority and immediate action", items=items, start=start),
            Block(heading="Areas for improvement", items=TWO, start=27),
        )
        assert [finding.kind for finding in read(a_sif_report(blocks=blocks)).findings] == ["improvement"] * 2


def test_theme_lines_between_give_the_area() -> None:
    """'Care leavers' and 'Adoption' are judgements; 'Quality of practice' is none, and the text may tell."""
    items = ("#Care leavers", "Find homes.", "#Quality of practice", "Write plainly.", "#Adoption", PAGE, "Match well.")
    record = read(a_sif_report(blocks=(Block(heading="Areas for improvement", items=items),)))
    assert [(finding.area, finding.page) for finding in record.findings] == [
        ("care-leavers", 4),
        ("", 4),
        ("adoption", 5),
    ]


@pytest.mark.parametrize(
    ("item", "area"),
    [
        ("How new workers are met (paragraph 90).", "care-leavers"),
        ("Foster carers' training (paragraph 90).", "care-leavers"),
        ("Foster carers' training (paragraph 12).", "looked-after"),
        ("How new workers are met.", ""),
    ],
)
def test_a_paragraph_that_an_item_names_gives_its_area(item: str, area: str) -> None:
    """The section that it stands in tells more than the item's words; they tell where it names none that is there."""
    heading = "The graded judgement about the experience and progress of care leavers is that it is inadequate"
    record = read(a_sif_report(blocks=(Block(heading="Recommendations", items=(item,)),), repeated=(heading,)))
    assert [finding.area for finding in record.findings] == [area]


def test_the_boards_list_is_not_the_councils() -> None:
    """It stands later under the same heading."""
    assert texts(read(a_sif_report(board_items=("Train members.",)))) == list(TWO)


def test_a_board_whose_part_only_its_list_announces_is_kept_apart() -> None:
    """'What does the LSCB need to improve?' begins its part."""
    record = read(a_sif_report(board=("What does the LSCB need to improve?",), board_items=("Train members.",)))
    assert texts(record) == list(TWO)


def test_numbers_that_run_into_the_strengths_stop_at_them() -> None:
    """The heading of strengths is no theme line."""
    blocks = (Block(heading="Areas for improvement", items=TWO, start=24),)
    assert texts(read(a_sif_report(blocks=blocks, after="The local authority’s strengths"))) == list(TWO)


def test_recommendations_as_a_contents_line_or_inside_a_sentence_start_no_list() -> None:
    """Only the heading does."""
    history = (
        "Panels make good",
        "recommendations.",
        "1. This numbered line is prose about earlier",
        "Recommendations 4",
    )
    assert texts(read(a_sif_report(history=history))) == list(TWO)


def test_a_list_with_bullets_is_read() -> None:
    """The first reports had no numbers."""
    assert texts(read(a_sif_report(blocks=(Block(heading="Areas for improvement", items=TWO, start=0),)))) == list(TWO)


def test_a_heading_in_plain_type_starts_a_list_where_one_follows() -> None:
    """Not every heading is bold."""
    blocks = (
        Block(heading="Priority and immediate action", items=("Find homes.",)),
        Block(heading="Areas for improvement", items=TWO, start=2, bold=False),
    )
    assert [finding.kind for finding in read(a_sif_report(blocks=blocks)).findings] == [
        "priority-action",
        "improvement",
        "improvement",
    ]


def test_a_report_without_any_list_says_so() -> None:
    """No finding is made up."""
    record = read(a_sif_report(blocks=()))
    assert record.findings == ()
    assert any("No list of areas for improvement" in problem for problem in record.problems)


def test_a_second_list_far_below_the_first_is_another_bodys() -> None:
    """Even where nothing announces the board's part."""
    chat = [f"Children told us what matters to them, and this is sentence {number}." for number in range(60)]
    record = read(
        a_sif_report(repeated=(), board=(), blocks=(Block(heading="Recommendations", items=TWO), *_far(chat)))
    )
    assert texts(record) == list(TWO)


def _far(chat: Sequence[str]) -> tuple[Block, Block]:
    """Sixty lines of prose, and then a list under the same heading."""
    prose = Block(heading="Summary for children", items=[f"#{line}" for line in chat])
    return prose, Block(heading="Recommendations", items=("Train members.",))


def test_the_sentence_on_the_boards_arrangements_is_checked_too() -> None:
    """It repeats the board's grade below its heading."""
    board = (
        "The Local Safeguarding Children Board is good",
        "The arrangements in place to evaluate the effectiveness of what is done by the",
        "authority and board partners are inadequate.",
    )
    problems = read(a_sif_report(board=board)).problems
    assert any("lscb is good" in problem and "inadequate" in problem for problem in problems)
