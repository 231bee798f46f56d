"""Another inspectorate's programme, five grades and no family in common, goes through every analysis."""

from datetime import date
from pathlib import Path

import pytest

from generator.analyse.changes import changes
from generator.analyse.cut import Cut
from generator.analyse.movement import since_first
from generator.analyse.standing import standing
from generator.analyse.summary import summary
from generator.analyse.timing import timing
from generator.load.content import load_site
from generator.model.site import Site

DAY = date(2026, 1, 1)


@pytest.fixture(scope="module")
def harbours(root: Path) -> Site:
    """A site about harbours, graded on five points since 2020."""
    return load_site(root / "tests/sites/five-points/content").site


def test_its_grades_are_counted_by_their_own_scale(harbours: Site) -> None:
    """Five grades of the framework that stands; those of the older one are not among them."""
    tally = standing(harbours, DAY).national.tallies["overall"]
    assert [grade.id for grade, _ in tally.counts] == ["exemplary", "strong", "sound", "weak", "unsafe"]


def test_good_or_better_is_what_its_scale_calls_favourable(harbours: Site) -> None:
    """The third of five is favourable here."""
    tally = standing(harbours, DAY).national.tallies["overall"]
    assert tally.favourable == sum(tally.of(grade) for grade in ("exemplary", "strong", "sound"))


def test_its_words_are_its_own(harbours: Site) -> None:
    """No council, no Ofsted, no authority."""
    told = [sentence.text for place in harbours.authorities for sentence in summary(harbours, place.slug, DAY)]
    told += [change.sentence for change in changes(harbours, Cut(as_at=DAY))]
    told.append(timing(harbours, DAY).statement)
    assert not [text for text in told for word in ("council", "Ofsted", "authorit", "Covid") if word in text]


def test_its_latest_is_compared_with_its_first(harbours: Site) -> None:
    """The four ways add up here too."""
    found = since_first(harbours, Cut(as_at=DAY))
    assert found.improved + found.declined + found.held + found.unchanged_lower == found.authorities
