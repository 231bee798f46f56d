"""A year's reports are counted judgement by judgement against the inspections before."""

import pytest

from generator.draw.figure import Figure
from generator.model.inspection import Inspection
from generator.model.theme import Theme
from generator.render.edition import Edition
from generator.render.year import counted_in, of_year, there
from tests.building.site import a_site, an_inspection


def _pair(place: str, before: dict[str, str], after: dict[str, str]) -> tuple[Inspection, Inspection]:
    return (
        an_inspection("2019-10-21", authority=place, grades=before),
        an_inspection("2022-07-05", authority=place, grades=after),
    )


def _edition(*events: Inspection) -> Edition:
    return Edition(a_site(*events), Theme(name="t"))


@pytest.fixture(scope="module")
def edition() -> Edition:
    """Leaders rose by two at one place; help and protection fell at one of two; a third place is new."""
    return _edition(
        *_pair("amber", {"leaders": "requires-improvement"}, {"leaders": "outstanding"}),
        *_pair("birch", {}, {"help-and-protection": "inadequate"}),
        an_inspection("2022-07-05", authority="cedar"),
    )


def _figure(edition: Edition) -> Figure:
    found = of_year(edition, 2022)
    assert found is not None
    return found


def test_the_title_says_what_rose_and_what_fell_most_often(edition: Edition) -> None:
    """Each with how many of how many."""
    assert _figure(edition).title == (
        "Leaders rose most often, at one of two inspections; help and protection fell most often, "
        "at one of two inspections"
    )


def test_the_table_says_how_far_each_went(edition: Edition) -> None:
    """Two grades up for leaders; every judgement of the new place is a first."""
    table = _figure(edition).table
    leaders = dict(zip(table.columns, table.rows[0], strict=True))
    assert (leaders["Judgement"], leaders["Up 2"], leaders["Held"], leaders["First grade"]) == (
        "Impact of leaders",
        1,
        1,
        1,
    )


def test_the_headline_line_comes_last_under_its_own_name(edition: Edition) -> None:
    """As in the tables of the page."""
    assert _figure(edition).table.rows[-1][0] == "Overall effectiveness"


def test_a_year_in_which_all_held_says_so() -> None:
    """Nothing rose and nothing fell."""
    assert _figure(_edition(*_pair("amber", {}, {}))).title == "Every judgement that can be compared held"


def test_a_year_across_a_change_of_framework_has_nothing_to_draw() -> None:
    """SIF before, ILACS after."""
    edition = _edition(an_inspection("2016-05-16"), an_inspection("2019-10-21"))
    assert of_year(edition, 2019) is None
    assert not there(edition, 2019)


def test_the_figure_is_made_again_only_where_its_counts_changed(edition: Edition) -> None:
    """A day later in the same year counts the same."""
    again = _edition(*_pair("amber", {"leaders": "requires-improvement"}, {"leaders": "outstanding"}))
    assert counted_in(edition, 2022) != counted_in(again, 2022)
    assert counted_in(edition, 2022) == counted_in(edition, 2022)
