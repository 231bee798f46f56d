"""What must improve comes from the latest graded inspection, with how often it was asked before."""

from dataclasses import replace
from datetime import date

from generator.analyse.cut import Cut
from generator.analyse.ledger import ledger
from generator.model.finding import Finding, FindingKind
from generator.model.inspection import Inspection
from generator.render.addresses import Way
from generator.render.must import SHOWN, must
from generator.render.views.must import Must
from tests.building.site import a_finding, a_site, a_source, an_inspection

WAY = Way(page="authorities/northshire/index.html")


def _must(*events: Inspection) -> Must:
    site = a_site(*events)
    graded = site.graded("northshire")
    asked = ledger(site, "northshire", Cut(as_at=date(2026, 8, 20)))
    return must(site, site.authority("northshire"), graded[-1] if graded else None, asked, WAY)


def test_a_council_without_an_inspection_has_been_asked_nothing() -> None:
    """The sentence names the place."""
    assert _must().lines == ("Nothing has been asked of Northshire yet: it has not been inspected.",)


def test_findings_that_our_data_lacks_are_said_to_be_lacking() -> None:
    """With the way to the report itself."""
    found = _must(an_inspection("2022-07-05"))
    assert found.lines == ("The areas for improvement of this report are not in our data yet.",)
    assert [link.label for link in found.links] == ["The report (PDF)"]


def test_a_report_that_was_read_and_asks_for_nothing_says_so() -> None:
    """An empty list is not a missing one."""
    read = an_inspection("2022-07-05", sources=(a_source().__class__(document="r.pdf", gives=("findings",)),))
    assert _must(read).lines == ("The report of 5 July 2022 lists no area for improvement.",)


def test_a_topic_asked_for_the_third_time_is_marked() -> None:
    """The marker pen counts inspections, not findings."""
    found = _must(*(an_inspection(f"{year}-03-01", findings=(a_finding("plans"),)) for year in (2019, 2022, 2025)))
    assert [(item.title, item.tag) for item in found.items] == [("Children's plans", "Third time")]


def test_a_topic_that_the_list_before_did_not_have_is_new() -> None:
    """Only where that list is known."""
    found = _must(
        an_inspection("2022-03-01", findings=(a_finding("plans"),)),
        an_inspection("2025-03-01", findings=(a_finding("missing-children"),)),
    )
    assert [item.tag for item in found.items] == ["New"]


def test_a_finding_of_several_topics_has_the_mark_of_the_one_that_came_most_often() -> None:
    """New only where all of it is new: what came back must not hide behind a new topic."""
    found = _must(
        an_inspection("2022-03-01", findings=(a_finding("plans"),)),
        an_inspection("2025-03-01", findings=(a_finding("missing-children", "plans"), a_finding("missing-children"))),
    )
    assert [item.tag for item in found.items] == ["Second time", "New"]


def test_a_finding_with_a_title_of_ours_has_the_mark_of_its_first_topic() -> None:
    """Young carers are new, also where it is plans that leave them out."""
    about = replace(a_finding("missing-children", "plans"), title="Missing children in plans")
    found = _must(
        an_inspection("2022-03-01", findings=(a_finding("plans"),)), an_inspection("2025-03-01", findings=(about,))
    )
    assert [item.tag for item in found.items] == ["New"]


def test_a_priority_action_is_marked_as_one() -> None:
    """It outranks how often it came."""
    finding = a_finding("plans", kind=FindingKind.PRIORITY_ACTION)
    assert [item.tag for item in _must(an_inspection("2022-07-05", findings=(finding,))).items] == ["Priority action"]


def test_a_finding_leads_to_its_page_of_the_report() -> None:
    """Pages count from 1 in the PDF."""
    findings = (a_finding("plans", page=4), a_finding("missing-children", page=5))
    event = an_inspection("2022-07-05", findings=findings)
    assert [item.href for item in _must(event).items] == [f"{event.report}#page=4", f"{event.report}#page=5"]


def test_a_page_that_all_share_is_told_once() -> None:
    """Where only topics are known, a link beside each would be noise."""
    event = an_inspection("2022-07-05", findings=(a_finding("plans"), a_finding("missing-children")))
    found = _must(event)
    assert [item.page for item in found.items] == ["", ""]
    assert found.links[0].label == "Page 2 of the report"


def test_several_topics_make_one_title() -> None:
    """A capital at the start alone."""
    event = an_inspection("2022-07-05", findings=(a_finding("plans", "missing-children"),))
    assert [item.title for item in _must(event).items] == ["Children's plans; children who go missing"]


def test_a_long_list_is_cut_and_says_how_many_more() -> None:
    """The rest is on the inspection's own page."""
    event = an_inspection("2016-05-16", findings=tuple(a_finding("plans") for _ in range(SHOWN + 2)))
    found = _must(event)
    assert len(found.items) == SHOWN
    assert found.lines == ("From the report of May 2016, by topic. The list has two more.",)


def test_a_finding_without_title_or_known_topic_is_still_told() -> None:
    """No empty heading."""
    event = an_inspection("2022-07-05", findings=(Finding(kind=FindingKind.IMPROVEMENT, topics=("other",)),))
    assert [item.title for item in _must(event).items] == ["Another matter"]
