"""Each mark of a journey tells its date, its grade and its change, and leads to its inspection's page."""

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given, settings

from generator.analyse.journey import journey
from generator.draw.alone import alone
from generator.draw.chart import Chart, Disc, Path
from generator.draw.journey import journey_figure
from generator.draw.plan import NARROW
from generator.draw.ways import REACH
from generator.model.grade import Grade
from generator.model.inspection import Inspection
from generator.model.site import Site
from tests.building.histories import histories
from tests.building.site import a_site, a_visit, an_inspection

AS_AT = date(2026, 8, 20)


def page_of(event: Inspection) -> str:
    """Where an inspection's page is said to lie."""
    return f"{event.named}/index.html"


def drawings(site: Site) -> Iterator[Chart]:
    """Both drawings of the journey."""
    figure = journey_figure(journey(site, "northshire", AS_AT), site.programme, AS_AT, to=page_of)
    yield from (chart for chart in (figure.wide, figure.narrow) if chart)


def grounds(chart: Chart) -> list[Disc | Path]:
    """What tells and leads, in the order in which a keyboard comes to it."""
    return [mark for mark in chart.marks if isinstance(mark, Disc | Path) and mark.ink == "hit"]


def test_a_mark_tells_its_date_its_grade_and_its_change() -> None:
    """As real text; across a break of frameworks no change is told."""
    site = a_site(
        an_inspection("2016-05-16", overall="requires-improvement"),
        an_inspection("2019-10-21", overall="requires-improvement"),
        an_inspection("2022-07-05", overall="good"),
        an_inspection("2025-05-13", overall="good"),
    )
    for chart in drawings(site):
        assert [ground.title for ground in grounds(chart)] == [
            "May 2016: requires improvement overall",
            "October 2019: requires improvement overall",
            "July 2022: good overall, up one grade",
            "May 2025: good overall, as before",
        ]


def test_a_mark_leads_to_its_inspections_page() -> None:
    """Graded inspections from the oldest, then visits."""
    site = a_site(
        a_visit("2021-08-23"), an_inspection("2016-05-16", overall="good"), an_inspection("2019-10-21", overall="good")
    )
    for chart in drawings(site):
        links = ["2016-05-16/index.html", "2019-10-21/index.html", "2021-08-23/index.html"]
        assert [ground.link for ground in grounds(chart)] == links


def test_several_grades_of_one_inspection_are_one_link() -> None:
    """From above the highest to below the lowest, named with all of them."""
    site = a_site(
        an_inspection("2026-07-05", framework="ilacs-2026", leaders="good", help_and_protection="requires-improvement")
    )
    for chart in drawings(site):
        (ground,) = grounds(chart)
        assert isinstance(ground, Path)
        assert ground.title.startswith("July 2026: ")
        assert "good" in ground.title
        assert "requires improvement" in ground.title


def test_a_drawing_in_a_file_of_its_own_leads_nowhere() -> None:
    """Its links went from the page that it has left; what it tells stays."""
    site = a_site(an_inspection("2016-05-16", overall="good"), a_visit("2021-08-23"))
    for chart in drawings(site):
        assert {ground.link for ground in grounds(alone(chart))} == {""}
        assert [ground.title for ground in grounds(alone(chart))] == [ground.title for ground in grounds(chart)]


@settings(max_examples=60, deadline=None)
@given(histories())
def test_what_can_be_pressed_is_24_pixels_large(site: Site) -> None:
    """For any history, where the narrowest page shows the narrow drawing in 288 pixels."""
    assert 2 * REACH * 288 / NARROW.width >= 24
    for chart in drawings(site):
        for ground in grounds(chart):
            if isinstance(ground, Disc):
                assert ground.radius == REACH
            else:
                assert ground.points[1][0] - ground.points[0][0] == pytest.approx(2 * REACH)


@settings(max_examples=60, deadline=None)
@given(histories())
def test_every_event_with_a_mark_can_be_reached(site: Site) -> None:
    """However crowded, each with a link of its own."""
    made = journey(site, "northshire", AS_AT)
    drawn = sum(1 for stop in made.stops if stop.grades or isinstance(stop.outcomes[made.line], Grade))
    for chart in drawings(site):
        links = [ground.link for ground in grounds(chart)]
        assert len(links) == drawn + len(made.visits)
        assert all(links)
