"""The ledger lays topics beside inspections: raised, came back, not raised, unknown."""

from dataclasses import replace
from datetime import date

import pytest

from generator.analyse.cut import Cut
from generator.analyse.ledger import Ledger, ledger
from generator.model.inspection import Inspection
from generator.model.topic import Topic
from generator.render.addresses import Way
from generator.render.ledger import ledger_title, ledger_view
from generator.render.views.ledger import Ledger as LedgerView
from tests.building.site import a_finding, a_site, an_inspection


def _ledger(*events: Inspection) -> Ledger:
    return ledger(a_site(*events), "northshire", Cut(as_at=date(2026, 8, 20)))


def _view(*events: Inspection) -> LedgerView:
    return ledger_view(_ledger(*events), "Northshire", Way(page="authorities/northshire/index.html"))


PLANS = (a_finding("plans"),)
MISSING = (a_finding("missing-children"),)


def test_a_topic_that_came_back_is_threaded_from_first_to_latest() -> None:
    """The line starts at the first ring and ends at the last."""
    view = _view(*(an_inspection(f"{year}-03-01", findings=PLANS) for year in (2019, 2022, 2025)))
    marks = view.bands[0].rows[0].marks
    assert [(mark.count, mark.words, mark.thread) for mark in marks] == [
        ("1", "Raised", "thr from"),
        ("2", "Came back", "thr"),
        ("3", "Came back", "thr to"),
    ]


def test_a_topic_that_the_latest_list_leaves_out_is_not_raised_and_never_resolved() -> None:
    """No word of ours says that it was put right."""
    view = _view(
        an_inspection("2022-03-01", findings=(*PLANS, *MISSING)), an_inspection("2025-03-01", findings=MISSING)
    )
    assert view.folded == (("Mar 2022", "children's plans"),)
    assert "resolved" not in str(view).lower()


def test_an_inspection_whose_list_we_lack_is_unknown() -> None:
    """It is neither raised nor not raised."""
    view = _view(
        an_inspection("2019-03-01", findings=PLANS),
        an_inspection("2022-03-01"),
        an_inspection("2025-03-01", findings=PLANS),
    )
    assert view.bands[0].rows[0].marks[1].words == "No data"


def test_a_topic_leads_to_its_own_page() -> None:
    """Relative to the authority's."""
    view = _view(an_inspection("2022-03-01", findings=PLANS))
    assert view.bands[0].rows[0].href == "../../topics/plans/index.html"


def test_the_title_says_what_was_raised_most() -> None:
    """With how often, of how many lists."""
    made = _ledger(*(an_inspection(f"{year}-03-01", findings=PLANS) for year in (2019, 2022, 2025)))
    assert ledger_title(made) == "Children's plans have been raised at all three inspections"


@pytest.mark.parametrize(
    ("topic", "verb"),
    [
        ("Support for care leavers", "has"),
        ("Education of children in care", "has"),
        ("Neglect", "has"),
        ("Children who go missing", "have"),
        ("Disabled children", "have"),
        ("Advocacy and children’s voice", "have"),
    ],
)
def test_the_verb_of_the_title_agrees_with_the_topic(topic: str, verb: str) -> None:
    """By what the name is about, not by its last word."""
    found = [an_inspection(f"{year}-03-01", findings=PLANS) for year in (2022, 2025)]
    site = replace(a_site(*found), topics=(Topic(id="plans", name=topic, meaning="."),))
    made = ledger(site, "northshire", Cut(as_at=date(2026, 8, 20)))
    assert ledger_title(made) == f"{topic} {verb} been raised at both inspections"


def test_a_title_without_a_topic_that_came_back_counts_the_inspections() -> None:
    """Nothing is said of lists that we lack."""
    made = _ledger(an_inspection("2022-03-01", findings=PLANS), an_inspection("2025-03-01", findings=MISSING))
    assert ledger_title(made) == "No topic was raised at both inspections"


def test_with_one_list_the_title_counts_its_topics() -> None:
    """Nothing can have come back yet."""
    made = _ledger(an_inspection("2022-03-01", findings=(*PLANS, *MISSING)))
    assert ledger_title(made) == "Two topics to improve in the one list we hold"


def test_a_sentence_that_stands_above_the_ledger_is_not_told_again() -> None:
    """The topic stays; what was asked is said once on the page."""
    found = (replace(a_finding("plans"), summary="Make plans that help."),)
    asked = _ledger(*(an_inspection(f"{year}-03-01", findings=found) for year in (2022, 2025)))
    way = Way(page="authorities/northshire/index.html")
    said = ledger_view(asked, "Northshire", way).bands[0].rows[0].text
    silent = ledger_view(asked, "Northshire", way, frozenset({"Make plans that help."})).bands[0].rows[0].text
    assert (said, silent) == ("2025: Make plans that help.", "")
