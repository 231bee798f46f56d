"""A place stands beside its neighbours in their order of closeness, its region and the country."""

from dataclasses import replace
from datetime import date

import pytest

from generator.analyse.neighbours import Company, company
from generator.analyse.standing import standing
from generator.model.authority import Neighbour
from generator.model.site import Site
from generator.model.theme import Theme
from generator.render.addresses import Way
from generator.render.comparison import has_region, multiples, neighbours_figure, region_figure
from generator.render.edition import Edition
from tests.building.site import a_site, an_authority, an_inspection

WAY = Way(page="authorities/northshire/index.html")


def _site() -> Site:
    places = [
        an_authority(neighbours=("westshire", "eastshire")),
        an_authority("eastshire", number=2),
        an_authority("westshire", number=3),
    ]
    events = (
        an_inspection("2022-07-05"),
        an_inspection("2024-03-01", authority="eastshire", overall="outstanding"),
        an_inspection("2023-05-10", authority="westshire", overall="inadequate"),
    )
    return a_site(*events, authorities=places)


def _company(site: Site, slug: str = "northshire") -> Company:
    return company(site, standing(site, date(2026, 8, 20)), slug)


def test_the_place_comes_first_then_neighbours_by_closeness() -> None:
    """Never by grade."""
    site = _site()
    found = multiples(Edition(site, Theme(name="t")), _company(site), WAY)
    assert [(each.name, each.here) for each in found] == [
        ("Northshire", True),
        ("Westshire", False),
        ("Eastshire", False),
    ]


def test_each_neighbour_says_its_grade_and_date_in_words() -> None:
    """The drawing is not the only teller."""
    site = _site()
    assert [each.words for each in multiples(Edition(site, Theme(name="t")), _company(site), WAY)] == [
        "Good, Jul 2022",
        "Inadequate, May 2023",
        "Outstanding, Mar 2024",
    ]


def test_the_figure_says_how_many_neighbours_are_good_or_better() -> None:
    """Of those that have a grade."""
    figure = neighbours_figure(_site(), _company(_site()))
    assert figure is not None
    assert figure.title == "One of the two places most like Northshire is good or better overall"


def test_a_neighbour_without_an_overall_grade_is_counted_apart() -> None:
    """How many have one comes first."""
    gone = an_inspection("2026-08-04", authority="eastshire")
    site = _site()
    site = replace(site, inspections={**site.inspections, "eastshire": (gone,)})
    figure = neighbours_figure(site, _company(site))
    assert figure is not None
    assert figure.title == (
        "Of the two places most like Northshire, one has an overall grade, and none is good or better"
    )


def test_a_place_without_neighbours_has_no_such_figure() -> None:
    """Councils that are gone have none."""
    assert neighbours_figure(_site(), _company(_site(), "eastshire")) is None


def test_the_region_is_counted_on_the_line_where_most_fall_short() -> None:
    """Beside similar places and the country."""
    site = _site()
    figure = region_figure(site, _company(site), ())
    assert figure is not None
    assert [row[0] for row in figure.table.rows] == ["North East", "Similar places", "England"]


def test_without_any_grade_there_is_no_region_to_compare_with() -> None:
    """Nobody in it was judged."""
    site = a_site(authorities=[an_authority()])
    found = _company(site)
    assert not has_region(site, found.place.authority, found.region, found.country)


@pytest.mark.parametrize(
    ("grade", "told"),
    [
        ("good", "The one authority judged in the North East is good or better overall"),
        ("inadequate", "The one authority judged in the North East is not good or better overall"),
    ],
)
def test_a_region_of_one_is_told_in_the_singular(grade: str, told: str) -> None:
    """No 'none of one authority are'."""
    site = a_site(an_inspection("2022-07-05", grades={"overall": grade, "leaders": grade}))
    figure = region_figure(site, _company(site), ())
    assert figure is not None
    assert figure.title == told.replace("overall", "for leaders")


def test_the_table_has_every_place_on_every_judgement() -> None:
    """The small drawings show the overall grade alone."""
    figure = neighbours_figure(_site(), _company(_site()))
    assert figure is not None
    assert figure.table.columns[-5:] == (
        "Leaders",
        "Help and protection",
        "Children in care",
        "Care leavers",
        "Overall",
    )
    assert len(figure.table.rows) == 3


def test_how_close_neighbours_are_is_told_in_the_model_s_order() -> None:
    """Two of one closeness and one of another; the table has it for each."""
    near = [("westshire", "very close"), ("eastshire", "very close"), ("southshire", "close")]
    place = replace(an_authority(), neighbours=tuple(Neighbour(authority=slug, closeness=told) for slug, told in near))
    others = [an_authority(slug, number=at) for at, (slug, _) in enumerate(near, 2)]
    site = a_site(an_inspection("2022-07-05"), authorities=[place, *others])
    figure = neighbours_figure(site, _company(site))
    assert figure is not None
    assert "closest first, two rated ‘very close’, then one ‘close’" in figure.subtitle
    assert [row[1] for row in figure.table.rows] == ["", "very close", "very close", "close"]


def test_the_region_s_table_has_the_other_judgements_too() -> None:
    """How many do well, of those judged."""
    site = _site()
    figure = region_figure(site, _company(site), ())
    assert figure is not None
    last = dict(zip(figure.table.columns, figure.table.rows[-1], strict=True))
    assert last["Overall: good or better"] == "2 of 3"
    assert len([name for name in last if name.endswith(": good or better")]) == 4
