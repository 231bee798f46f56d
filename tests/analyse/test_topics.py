"""What inspections asked about over the whole country, and what came back."""

from datetime import date

from hypothesis import given

from generator.analyse.cut import Cut
from generator.analyse.ledger import CATCH_ALL
from generator.analyse.topics import Return, Share, Use, lists, raisings, returns, uses
from generator.model.site import Site
from tests.building.past import known
from tests.building.site import a_finding, a_site, a_visit, an_authority, an_inspection
from tests.building.sites import days, law, sites

TODAY = Cut(as_at=date(2026, 11, 22))
LATER = Cut(as_at=date(2030, 1, 1))


def three() -> Site:
    """Plans raised twice at one place; at another once, then an inspection whose findings we lack."""
    plans, missing = a_finding("plans", page=7), a_finding("missing-children")
    return a_site(
        an_inspection("2016-05-16", authority="amber", overall="inadequate", findings=(plans, missing)),
        an_inspection("2019-10-21", authority="amber", overall="good", findings=(plans, a_finding("plans", page=3))),
        an_inspection("2019-05-13", authority="birch", overall="good", findings=(missing,)),
        an_inspection("2022-07-05", authority="birch", overall="good"),
    )


def use(topic: str) -> Use:
    """How often a topic was raised at those places."""
    return next(each for each in uses(three(), TODAY) if each.topic.id == topic)


def back(topic: str) -> Return:
    """How often a topic came back at those places."""
    return next(each for each in returns(three(), TODAY) if each.topic.id == topic)


def test_only_inspections_with_known_findings_are_counted() -> None:
    """Three of the four, and two of them raised plans."""
    assert use("plans").inspections == Share(count=2, of=3)


def test_a_topic_is_split_by_year_of_publication() -> None:
    """One of one in 2016, one of two in 2019."""
    assert use("plans").by_year == {2016: Share(count=1, of=1), 2019: Share(count=1, of=2)}


def test_a_topic_is_split_by_framework_in_order_of_time() -> None:
    """SIF first."""
    assert use("plans").by_framework == {"sif": Share(count=1, of=1), "ilacs-2018": Share(count=1, of=2)}


def test_a_topic_is_split_by_the_headline_grade() -> None:
    """The one inadequate raised it, and one of the two good."""
    assert use("plans").by_grade == {"good": Share(count=1, of=2), "inadequate": Share(count=1, of=1)}


def test_topics_are_told_most_often_raised_first() -> None:
    """A tie goes by name; those never raised come last."""
    assert [each.topic.id for each in uses(three(), TODAY)][:2] == ["missing-children", "plans"]


def test_the_lists_that_are_held_are_counted_of_the_inspections_published() -> None:
    """One of one in 2016, two of two in 2019, and not the one of 2022."""
    assert lists(three(), TODAY).by_year == {
        2016: Share(count=1, of=1),
        2019: Share(count=2, of=2),
        2022: Share(count=0, of=1),
    }


def test_all_lists_together_are_counted_too() -> None:
    """Three of four."""
    assert lists(three(), TODAY).all == Share(count=3, of=4)


def test_years_before_the_first_list_are_left_out() -> None:
    """Of an earlier time nothing is known, and nothing is counted."""
    earlier = an_inspection("2014-05-16", authority="cedar", overall="good")
    site = a_site(earlier, an_inspection("2016-05-16", authority="amber", findings=(a_finding("plans"),)))
    assert list(lists(site, TODAY).by_year) == [2016]


def test_the_length_of_the_median_list_is_told_by_framework() -> None:
    """Two topics under SIF; under ILACS one in each of two lists, a topic asked twice counting once."""
    assert lists(three(), TODAY).topics == {"sif": 2, "ilacs-2018": 1}


def test_no_list_at_all_is_no_length() -> None:
    """A site without findings."""
    found = lists(a_site(an_inspection("2016-05-16", overall="good")), TODAY)
    assert (found.by_year, found.topics, found.all) == ({}, {}, Share(count=0, of=0))


def test_a_return_is_counted_of_the_pairs_that_could_have_one() -> None:
    """The only known pair raised plans twice, across SIF and ILACS."""
    found = back("plans")
    assert (found.pairs, found.across, found.authorities) == (Share(count=1, of=1), 1, Share(count=1, of=1))


def test_a_topic_not_raised_again_did_not_come_back() -> None:
    """Of one pair whose earlier inspection raised it, none."""
    assert back("missing-children").pairs == Share(count=0, of=1)


def test_a_pair_with_an_unknown_side_is_no_pair() -> None:
    """Of the second place nothing is told."""
    assert back("plans").authorities.of == 1


def test_findings_that_fit_no_topic_never_come_back() -> None:
    """The catch-all is left out."""
    assert CATCH_ALL not in {each.topic.id for each in returns(three(), TODAY)}


def test_a_topic_s_inspections_are_newest_first_with_their_page() -> None:
    """The first page that says so."""
    found = raisings(three(), TODAY)["plans"]
    assert [(each.inspection.named.year, each.page) for each in found] == [(2019, 3), (2016, 7)]


def test_a_visit_that_asked_about_a_topic_is_listed() -> None:
    """A letter can ask for priority action."""
    site = a_site(a_visit("2024-08-23", findings=(a_finding("plans"),)))
    assert [each.inspection.kind.id for each in raisings(site, TODAY)["plans"]] == ["focused-visit"]


def test_a_share_of_nothing_has_no_value() -> None:
    """Nought of nought is no share."""
    assert (Share(count=0, of=0).value, Share(count=1, of=4).value) == (None, 0.25)


@law
@given(sites())
def test_the_splits_of_a_topic_add_up(site: Site) -> None:
    """By year and by framework, every inspection once; by grade, those that have one."""
    for each in uses(site, TODAY):
        for split in (each.by_year, each.by_framework):
            assert sum(share.count for share in split.values()) == each.inspections.count
        assert sum(share.count for share in each.by_grade.values()) <= each.inspections.count


@law
@given(sites())
def test_no_share_is_more_than_the_whole(site: Site) -> None:
    """Returns are among the pairs, authorities among the authorities."""
    assert all(share.count <= share.of for share in lists(site, TODAY).by_year.values())
    for each in returns(site, TODAY):
        assert each.across <= each.pairs.count <= each.pairs.of
        assert each.authorities.count <= each.authorities.of


@law
@given(sites(), days())
def test_topics_never_look_ahead(site: Site, day: date) -> None:
    """Later reports change nothing on the day."""
    cut, past = Cut(as_at=day), known(site, day)
    assert (uses(site, cut), lists(site, cut), returns(site, cut), raisings(site, cut)) == (
        uses(past, LATER),
        lists(past, LATER),
        returns(past, LATER),
        raisings(past, LATER),
    )


def test_an_authority_with_one_list_makes_no_pair() -> None:
    """There is nothing that could have come back."""
    site = a_site(an_inspection("2022-07-05", findings=(a_finding("plans"),)))
    assert next(each.pairs for each in returns(site, TODAY) if each.topic.id == "plans") == Share(count=0, of=0)


def test_an_authority_without_an_inspection_counts_nowhere() -> None:
    """It has no list, and none that we lack."""
    site = a_site(authorities=[an_authority()])
    assert {each.inspections for each in uses(site, TODAY)} == {Share(count=0, of=0)}
    assert lists(site, TODAY).by_year == {}


def test_a_list_without_a_headline_grade_is_in_no_grade() -> None:
    """It counts by year and by framework all the same."""
    site = a_site(an_inspection("2022-07-05", grades={"overall": "missing"}, findings=(a_finding("plans"),)))
    found = next(each for each in uses(site, TODAY) if each.topic.id == "plans")
    assert (found.inspections, found.by_grade) == (Share(count=1, of=1), {})


def test_lists_of_one_day_are_paired_in_order_of_publication() -> None:
    """The earlier published raised missing children, the later did not."""
    day = date(2019, 1, 14)
    site = a_site(
        an_inspection("2019-03-02", started=day, findings=(a_finding("plans"),)),
        an_inspection("2019-03-01", started=day, findings=(a_finding("plans"), a_finding("missing-children"))),
    )
    found = {each.topic.id: each.pairs for each in returns(site, TODAY)}
    assert (found["plans"], found["missing-children"]) == (Share(count=1, of=1), Share(count=0, of=1))
