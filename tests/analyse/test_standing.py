"""Who held which grade on a date, by the official rule."""

from datetime import date

from hypothesis import given

from generator.analyse.standing import Standing, standing
from generator.model.grade import Grade, NoGrade
from generator.model.site import Site
from tests.building.past import known
from tests.building.site import a_grade, a_site, a_visit, an_authority, an_inspection
from tests.building.sites import days, law, sites

MARCH = date(2024, 3, 31)


def counts(found: Standing, judgement: str = "overall") -> list[int]:
    """How many hold each grade, best first."""
    return [count for _, count in found.national.tallies[judgement].counts]


def test_each_authority_holds_its_most_recent_grade() -> None:
    """The earlier inspection says nothing any more."""
    site = a_site(an_inspection("2019-10-21", overall="inadequate"), an_inspection("2022-07-05", overall="good"))
    assert counts(standing(site, MARCH)) == [0, 1, 0, 0]


def test_a_share_is_of_those_judged() -> None:
    """Two of three judged are good or better, a fourth was never inspected."""
    site = a_site(
        an_inspection("2022-07-05", authority="amber", overall="good"),
        an_inspection("2022-07-05", authority="birch", overall="outstanding"),
        an_inspection("2022-07-05", authority="cedar", overall="inadequate"),
        authorities=[an_authority(slug, number=n) for n, slug in enumerate(["amber", "birch", "cedar", "new"])],
    )
    tally = standing(site, MARCH).national.tallies["overall"]
    assert (tally.favourable, tally.judged, tally.share) == (2, 3, 2 / 3)


def test_where_nobody_was_judged_there_is_no_share() -> None:
    """No share is not a share of nought."""
    assert standing(a_site(), MARCH).national.tallies["overall"].share is None


def test_a_new_council_leaves_the_denominator_until_it_is_inspected() -> None:
    """Its predecessor's grade is not its own."""
    site = a_site(
        an_inspection("2022-11-04", authority="old", overall="good"),
        authorities=[
            an_authority("old", closed=date(2023, 4, 1), successors=("new",)),
            an_authority("new", opened=date(2023, 4, 1), predecessors=("old",), number=2),
        ],
    )
    found = standing(site, MARCH)
    assert [(each.authority.slug, each.reason, each.because) for each in found.left_out("overall")] == [
        ("new", NoGrade.NOT_INSPECTED, "not inspected yet")
    ]


def test_an_abolished_council_counts_until_the_day_it_closes() -> None:
    """On 31 March it is there, on 1 April it is gone."""
    old = an_authority("old", closed=date(2023, 4, 1))
    site = a_site(an_inspection("2022-11-04", authority="old"), authorities=[old])
    assert [counts(standing(site, date(2023, 3, 31))), counts(standing(site, date(2023, 4, 1)))] == [
        [0, 1, 0, 0],
        [0, 0, 0, 0],
    ]


def test_a_late_publication_counts_only_where_the_cut_off_lets_it_in() -> None:
    """Inspected in March, published in May: in for 31 May, out for 30 April."""
    site = a_site(
        an_inspection("2020-01-10", overall="inadequate"),
        an_inspection("2024-05-20", started=date(2024, 3, 11), overall="good"),
    )
    assert [counts(standing(site, MARCH, by)) for by in (date(2024, 4, 30), date(2024, 5, 31))] == [
        [0, 0, 0, 1],
        [0, 1, 0, 0],
    ]


def test_an_inspection_after_the_day_does_not_count_however_early_its_report() -> None:
    """Published by the cut-off, but inspected in April."""
    site = a_site(an_inspection("2024-05-20", started=date(2024, 4, 1)))
    assert counts(standing(site, MARCH, date(2024, 5, 31))) == [0, 0, 0, 0]


def test_only_frameworks_that_stand_count() -> None:
    """SLAC never counted, and the reason says so."""
    site = a_site(an_inspection("2012-01-25", overall="good"))
    left = standing(site, date(2013, 3, 31)).left_out("help-and-protection")
    assert [each.because for each in left] == ["last inspected under SLAC (January 2012), which is not counted"]


def test_sif_areas_count_on_the_lines_that_continue_them() -> None:
    """Leadership counts as leaders, looked-after as children in care."""
    site = a_site(an_inspection("2016-05-16", leadership="outstanding", looked_after="inadequate"))
    found = standing(site, date(2017, 3, 31))
    assert (counts(found, "leaders"), counts(found, "in-care")) == ([1, 0, 0, 0], [0, 0, 0, 1])


def test_the_sif_sub_judgement_on_care_leavers_does_not_count() -> None:
    """Only those judged apart count."""
    found = standing(a_site(an_inspection("2016-05-16", care_leavers="good")), date(2017, 3, 31))
    assert found.national.tallies["care-leavers"].judged == 0


def test_the_combined_judgement_counts_as_children_in_care() -> None:
    """ILACS to 2022 judged children in care and care leavers together."""
    found = standing(a_site(an_inspection("2022-07-05", in_care_and_care_leavers="outstanding")), MARCH)
    assert (counts(found, "in-care"), counts(found, "care-leavers")) == ([1, 0, 0, 0], [0, 0, 0, 0])


def test_an_overall_grade_is_not_carried_past_an_inspection_that_gives_none() -> None:
    """From April 2026 the authority leaves the denominator, with the reason."""
    site = a_site(an_inspection("2023-07-05", overall="good"), an_inspection("2026-07-07", overall="inadequate"))
    found = standing(site, date(2026, 8, 31))
    assert found.national.tallies["overall"].judged == 0
    assert [(each.reason, each.because) for each in found.left_out("overall")] == [
        (NoGrade.NOT_GIVEN, "no longer given at its latest inspection (May 2026)")
    ]


def test_an_overall_grade_still_counts_where_no_newer_inspection_came() -> None:
    """The end of the overall grade takes none away that was given."""
    assert counts(standing(a_site(an_inspection("2023-07-05")), date(2026, 8, 31))) == [0, 1, 0, 0]


def test_a_missing_grade_leaves_the_denominator_with_its_reason() -> None:
    """Missing from our data is not a grade."""
    found = standing(a_site(an_inspection("2022-07-05", overall="good", leaders="missing")), MARCH)
    assert [(each.reason, each.because) for each in found.left_out("leaders")] == [
        (NoGrade.MISSING, "missing from our data at its latest inspection (May 2022)")
    ]


def test_regions_are_of_the_scheme_asked_for() -> None:
    """The same authority stands in two sets of regions."""
    site = a_site(an_inspection("2022-07-05"))
    judged = {
        scheme: standing(site, MARCH, scheme=scheme).region(region).tallies["overall"].judged
        for scheme, region in (("ons", "north-east"), ("ofsted", "north-east-yorkshire-and-the-humber"))
    }
    assert judged == {"ons": 1, "ofsted": 1}


def test_a_visit_changes_nothing() -> None:
    """Visits give no grade."""
    graded = an_inspection("2022-07-05")
    assert standing(a_site(graded, a_visit("2023-08-23")), MARCH) == standing(a_site(graded), MARCH)


@law
@given(sites(), days())
def test_those_judged_and_those_left_out_are_all_who_exist(site: Site, day: date) -> None:
    """Shares add up on every line."""
    found = standing(site, day)
    for judgement, tally in found.national.tallies.items():
        assert tally.judged + len(found.left_out(judgement)) == len(site.current(day))


@law
@given(sites(), days())
def test_regions_add_up_to_the_country(site: Site, day: date) -> None:
    """Every authority is in one region of a scheme, and in no two."""
    found = standing(site, day)
    for judgement, tally in found.national.tallies.items():
        parts = [[count for _, count in region.tallies[judgement].counts] for region in found.regions]
        assert [sum(column) for column in zip(*parts, strict=True)] == [count for _, count in tally.counts]


@law
@given(sites(), days())
def test_no_authority_is_counted_twice(site: Site, day: date) -> None:
    """Every grade counted is that of one authority's own holding."""
    found = standing(site, day)
    held = [holding.outcomes["overall"] for holding in found.holdings.values()]
    assert found.national.tallies["overall"].judged == sum(isinstance(outcome, Grade) for outcome in held)
    assert set(found.holdings) == {authority.slug for authority in site.current(day)}


@law
@given(sites(), days())
def test_as_at_never_looks_ahead(site: Site, day: date) -> None:
    """What was published later cannot change what stood on a day."""
    assert standing(site, day) == standing(known(site, day), day)


def test_grades_of_one_word_are_told_best_first() -> None:
    """A tally names every grade, held or not."""
    tally = standing(a_site(an_inspection("2022-07-05")), MARCH).national.tallies["overall"]
    assert [grade.id for grade, _ in tally.counts] == ["outstanding", "good", "requires-improvement", "inadequate"]
    assert (tally.of("good"), tally.of("no such grade")) == (1, 0)
    assert tally.counts[1][0] == a_grade("good")


def test_of_two_inspections_that_began_on_one_day_the_later_published_speaks() -> None:
    """Whichever was read first."""
    day = date(2023, 1, 16)
    later = an_inspection("2023-03-02", started=day, overall="good")
    earlier = an_inspection("2023-03-01", started=day, overall="inadequate")
    assert counts(standing(a_site(later, earlier), MARCH)) == [0, 1, 0, 0]


def test_an_authority_with_one_inspection_holds_its_grades() -> None:
    """However long ago it was."""
    assert counts(standing(a_site(an_inspection("2018-03-02", overall="outstanding")), MARCH)) == [1, 0, 0, 0]
