"""The ladder shows judgements over inspections, each head a link to its inspection."""

from datetime import date

from generator.analyse.journey import journey
from generator.render.addresses import Way
from generator.render.ladder import MOST, ladder_view
from generator.render.views.ladder import Ladder
from tests.building.site import a_site, an_inspection


def _ladder(*days: str) -> Ladder:
    site = a_site(*(an_inspection(day) for day in days))
    way = Way(page="authorities/northshire/index.html")
    return ladder_view(journey(site, "northshire", date(2026, 8, 20)), site.programme, way)


def test_each_head_leads_to_its_inspection() -> None:
    """Below the authority's folder."""
    assert [head.href for head in _ladder("2016-05-16", "2019-10-21").heads] == [
        "2016-05-16/index.html",
        "2019-10-21/index.html",
    ]


def test_a_new_framework_breaks_the_row() -> None:
    """The judgements either side are related, not equal."""
    assert [head.broken for head in _ladder("2016-05-16", "2019-10-21", "2022-07-05").heads] == [False, True, False]


def test_the_newest_is_now() -> None:
    """It stands on wash."""
    assert [head.now for head in _ladder("2019-10-21", "2022-07-05").heads] == [False, True]


def test_a_crowded_history_shows_the_newest() -> None:
    """The rest is on the inspections' own pages."""
    made = _ladder(*(f"20{year}-06-01" for year in range(10, 10 + MOST + 2)))
    assert len(made.heads) == MOST


def test_care_leavers_judged_with_children_in_care_have_the_sign_of_that() -> None:
    """A solid ring with an ampersand."""
    row = _ladder("2019-10-21").rows[-1]
    assert (row.label, row.cells[0].grade.sign, row.cells[0].grade.ink) == ("Care leavers", "&", "state with")
