"""A place beside its statistical neighbours, its region and the country."""

from datetime import date

from hypothesis import given

from generator.analyse.neighbours import company
from generator.analyse.standing import standing
from generator.model.grade import NoGrade
from generator.model.site import Site
from tests.building.past import known
from tests.building.site import a_site, an_authority, an_inspection
from tests.building.sites import days, law, sites

TODAY = date(2025, 11, 22)


def three() -> Site:
    """A place in London, and its two neighbours elsewhere: inadequate and very close, outstanding and less so."""
    return a_site(
        an_inspection("2022-07-05", authority="here", overall="good"),
        an_inspection("2022-07-05", authority="worse", overall="inadequate"),
        an_inspection("2022-07-05", authority="better", overall="outstanding"),
        authorities=[
            an_authority("here", region="london", number=1, neighbours=["worse", "better"]),
            an_authority("worse", number=2),
            an_authority("better", number=3),
        ],
    )


def test_neighbours_stand_in_order_of_closeness_whatever_their_grades() -> None:
    """No league table."""
    found = company(three(), standing(three(), TODAY), "here")
    assert [each.authority.slug for each in found.neighbours] == ["worse", "better"]


def test_the_place_itself_is_not_among_its_neighbours() -> None:
    """Two neighbours are counted, not three."""
    found = company(three(), standing(three(), TODAY), "here").among["overall"]
    assert (found.judged, found.favourable) == (2, 1)


def test_the_region_is_that_of_the_standing_s_scheme() -> None:
    """London has one authority here, England three."""
    found = company(three(), standing(three(), TODAY), "here")
    assert found.region is not None
    assert (found.region.name, found.region.authorities, found.country.authorities) == ("London", 1, 3)


def test_a_neighbour_that_is_gone_is_named_and_not_counted() -> None:
    """It closed before the day."""
    site = a_site(
        an_inspection("2022-07-05", authority="here"),
        authorities=[
            an_authority("here", neighbours=["gone", "unknown"]),
            an_authority("gone", number=2, closed=date(2023, 4, 1)),
        ],
    )
    found = company(site, standing(site, TODAY), "here")
    assert (found.neighbours, found.gone) == ((), ("gone", "unknown"))


def test_a_neighbour_not_inspected_yet_is_shown_without_a_grade() -> None:
    """A new council among the ten."""
    site = a_site(
        authorities=[an_authority("here", neighbours=["new"]), an_authority("new", number=2, opened=date(2023, 4, 1))]
    )
    found = company(site, standing(site, TODAY), "here")
    assert found.neighbours[0].outcomes["overall"] is NoGrade.NOT_INSPECTED
    assert found.among["overall"].judged == 0


def test_a_council_that_closed_has_company_all_the_same() -> None:
    """It holds nothing on the day itself."""
    site = a_site(an_inspection("2018-07-05"), authorities=[an_authority(closed=date(2019, 4, 1))])
    assert company(site, standing(site, TODAY), "northshire").place.inspection is None


@law
@given(sites(), days())
def test_each_neighbour_is_shown_or_named_as_gone(site: Site, day: date) -> None:
    """Nobody is dropped."""
    found = company(site, standing(site, day), "amber")
    slugs = {each.authority.slug for each in found.neighbours} | set(found.gone)
    assert slugs == {neighbour.authority for neighbour in site.authority("amber").neighbours}


def test_a_neighbour_whose_grade_is_missing_is_shown_and_not_counted() -> None:
    """On that line alone."""
    site = a_site(
        an_inspection("2022-07-05", authority="here"),
        an_inspection("2022-07-05", authority="there", grades={"overall": "missing"}),
        authorities=[an_authority("here", neighbours=["there"]), an_authority("there", number=2)],
    )
    found = company(site, standing(site, TODAY), "here")
    assert found.neighbours[0].outcomes["overall"] is NoGrade.MISSING
    assert (found.among["overall"].judged, found.among["leaders"].judged) == (0, 1)


@law
@given(sites(), days())
def test_company_never_looks_ahead(site: Site, day: date) -> None:
    """Later reports change nothing on the day."""
    past = known(site, day)
    for authority in site.authorities:
        now = company(site, standing(site, day), authority.slug)
        assert now == company(past, standing(past, day), authority.slug)
