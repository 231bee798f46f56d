"""Names that lead to nothing, and codes that two places share."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest

from generator.check import references
from generator.model.authority import Authority, Tile
from generator.model.places import Places
from generator.model.site import Site
from generator.problems import Problem
from tests.building.site import a_finding, a_programme, a_site, a_source, a_visit, an_authority, an_inspection


def told(problems: Iterable[Problem]) -> list[tuple[str, str]]:
    """Code and key path of each."""
    return [(problem.code, problem.path) for problem in problems]


SOUTH = an_authority("southshire", number=2)


def beside(second: Authority) -> Site:
    """A site of two authorities: Northshire, and a changed Southshire."""
    return a_site(authorities=[an_authority("northshire", number=1), second])


def test_a_site_of_sound_parts_has_nothing_to_tell() -> None:
    """Kinds, areas, topics, regions, neighbours and codes all hold."""
    places = [an_authority("northshire", neighbours=["southshire"]), an_authority("southshire", number=2)]
    site = a_site(an_inspection(findings=(a_finding("plans"),)), a_visit(topics=("plans",)), authorities=places)
    checks = (
        references.kinds_belong,
        references.areas_are_judged,
        references.topics_are_known,
        references.regions_are_known,
        references.scheme_is_known,
        references.authorities_are_known,
        references.codes_are_unique,
        references.says_are_fields,
    )
    assert [told(check(site, Places())) for check in checks] == [[]] * len(checks)


def test_a_kind_that_the_framework_has_not_is_told() -> None:
    """A re-inspection belongs to SIF."""
    site = a_site(replace(an_inspection(), kind=a_programme().kind("re-inspection")))
    assert told(references.kinds_belong(site, Places())) == [("unknown-kind", "kind")]


def test_a_finding_outside_the_framework_is_told() -> None:
    """At its area."""
    site = a_site(an_inspection(findings=(a_finding(area="adoption"),)))
    assert told(references.areas_are_judged(site, Places())) == [("unknown-area", "findings[0].area")]


def test_a_finding_may_name_no_area() -> None:
    """Some reports give none."""
    site = a_site(an_inspection(findings=(a_finding(area=""),)))
    assert told(references.areas_are_judged(site, Places())) == []


def test_an_unknown_topic_is_told_with_the_nearest() -> None:
    """Of a finding or of a visit."""
    site = a_site(an_inspection(findings=(a_finding("missing-chilren"),)), a_visit(topics=("plan",)))
    assert told(references.topics_are_known(site, Places())) == [
        ("unknown-topic", "topics[0]"),
        ("unknown-topic", "findings[0].topics[0]"),
    ]


def test_topics_that_could_not_be_read_make_no_topic_unknown() -> None:
    """One fault in topics.yaml is one problem."""
    site = replace(a_site(an_inspection(findings=(a_finding("plans"),))), topics=())
    assert told(references.topics_are_known(site, Places())) == []


@pytest.mark.parametrize(
    ("topics", "code"),
    [(("plans", "plans"), "told-twice"), (("plans", "other", "missing-children", "pathway-plans"), "too-many-topics")],
)
def test_a_finding_has_one_to_three_topics_each_once(topics: tuple[str, ...], code: str) -> None:
    """The most specific that fit."""
    site = a_site(an_inspection(findings=(a_finding(*topics),)))
    assert [problem.code for problem in references.topics_are_known(site, Places())] == [code]


def test_an_authority_has_a_region_in_every_scheme() -> None:
    """One that is missing, one that is unknown."""
    site = beside(replace(SOUTH, regions={"ons": "norht-east"}))
    assert sorted(told(references.regions_are_known(site, Places()))) == [
        ("missing-key", "regions"),
        ("unknown-region", "regions.ons"),
    ]


@pytest.mark.parametrize(
    ("changed", "path"),
    [
        (replace(SOUTH, predecessors=("old",)), "predecessors[0]"),
        (replace(SOUTH, successors=("old",)), "successors[0]"),
    ],
)
def test_a_council_before_or_after_must_be_known(changed: Authority, path: str) -> None:
    """A journey crosses to it."""
    assert told(references.authorities_are_known(beside(changed), Places())) == [("unknown-authority", path)]


def test_an_authority_whose_file_is_broken_is_still_known() -> None:
    """Otherwise one fault would become one for each of its neighbours."""
    site = a_site(authorities=[an_authority(neighbours=["southshire"])])
    places = Places(files=frozenset({"authorities/southshire/authority.yaml"}))
    assert told(references.authorities_are_known(site, places)) == []


@pytest.mark.parametrize(
    ("changed", "path"),
    [
        (replace(SOUTH, urn="80001"), "urn"),
        (replace(SOUTH, gss="E10000001"), "gss"),
        (replace(SOUTH, la_code="101"), "la_code"),
        (replace(SOUTH, name="Northshire"), "name"),
        (replace(SOUTH, tile=Tile(column=1, row=0)), "tile"),
    ],
)
def test_a_code_of_two_current_councils_is_told(changed: Authority, path: str) -> None:
    """Data are joined by them."""
    assert told(references.codes_are_unique(beside(changed), Places())) == [("code-twice", path)]


def test_a_closed_council_may_share_a_name() -> None:
    """Dorset is two councils, one after the other."""
    site = beside(replace(SOUTH, name="Northshire", closed=date(2019, 4, 1)))
    assert told(references.codes_are_unique(site, Places())) == []


def test_only_a_closed_council_may_lack_its_urn() -> None:
    """The lists of today do not hold it."""
    assert told(references.codes_are_unique(beside(replace(SOUTH, urn="")), Places())) == [("no-value", "urn")]
    assert told(references.codes_are_unique(beside(replace(SOUTH, urn="", closed=date(2019, 4, 1))), Places())) == []


def test_a_source_says_otherwise_of_fields_and_areas_only() -> None:
    """A misspelt field would hide a conflict."""
    source = replace(a_source(), says={"published": "2022-11-05", "grades.overall": "good", "grades.adoption": "good"})
    site = a_site(an_inspection(sources=(source,)))
    assert told(references.says_are_fields(site, Places())) == [("unknown-word", "sources[0].says.grades.adoption")]


def test_an_authority_is_not_its_own_neighbour_nor_twice_anothers() -> None:
    """Ten neighbours are ten others."""
    place: Authority = an_authority(neighbours=["northshire", "southshire", "southshire"])
    site = a_site(authorities=[place, an_authority("southshire", number=2)])
    assert told(references.authorities_are_known(site, Places())) == [
        ("unknown-authority", "neighbours[0].authority"),
        ("told-twice", "neighbours[2].authority"),
    ]
