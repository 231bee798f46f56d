"""A document's words for grades, kinds and themes as ids of the content."""

from datetime import date
from pathlib import Path

import pytest

from generator.importers.lookups import framework_on, grade_of, kind_of, topics_of
from generator.load.vocabulary import read_topics
from generator.model.framework import Programme


@pytest.mark.parametrize("word", ["Good", " good", "GOOD"])
def test_reads_a_grade_whatever_its_capitals(word: str, programme: Programme) -> None:
    """Grades are known by their word."""
    assert grade_of(word, programme.framework("ilacs-2023"), programme) == "good"


def test_a_later_word_over_an_older_grade_is_undone(programme: Programme) -> None:
    """The history sheet writes 'requires improvement' over grades that were 'adequate': the rank is the same."""
    word = "Requires improvement to be good"
    assert grade_of(word, programme.framework("slac"), programme) == "adequate"
    assert grade_of(word, programme.framework("cpi"), programme) == "adequate"
    assert grade_of(word, programme.framework("tlac"), programme) == "adequate"
    assert grade_of(word, programme.framework("sif"), programme) == "requires-improvement"


def test_a_dash_alone_means_that_the_place_has_no_such_service(programme: Programme) -> None:
    """The Isles of Scilly had no adoption service to grade; that is not missing data."""
    assert grade_of(" -", programme.framework("sif"), programme) == "not-applicable"


def test_a_word_that_is_no_grade_gives_none(programme: Programme) -> None:
    """Nothing is guessed."""
    assert grade_of("Goodish", programme.framework("sif"), programme) is None


def test_reads_kinds_as_the_releases_write_them() -> None:
    """Case and prefix drift from sheet to sheet."""
    assert kind_of("ILACS Short Inspection") == "short"
    assert kind_of("LA Monitoring visit") == "monitoring-visit"
    assert kind_of("Something new") is None


@pytest.mark.parametrize(
    ("day", "id"),
    [
        (date(2022, 12, 31), "ilacs-2018"),
        (date(2023, 1, 1), "ilacs-2023"),
        (date(2026, 3, 31), "ilacs-2023"),
        (date(2026, 4, 1), "ilacs-2026"),
    ],
)
def test_the_first_day_on_site_chooses_the_version_of_a_framework(day: date, id: str, programme: Programme) -> None:
    """Not the day of publication: an inspection of December 2022 was published under the next version."""
    found = framework_on("ilacs", day, programme)
    assert found is not None
    assert found.id == id


def test_no_framework_applies_before_its_family_began(programme: Programme) -> None:
    """A date of 2012 in a table of ILACS inspections is a mistake."""
    assert framework_on("ilacs", date(2012, 1, 1), programme) is None


def test_a_theme_has_our_topics_where_they_are_obvious() -> None:
    """'Children in care' is wider than any topic, so it has none."""
    assert topics_of("Front door") == ("front-door",)
    assert topics_of("Achieving permanence") == ("permanence",)
    assert topics_of("Children in care") == ()


def test_every_topic_of_a_theme_is_in_the_content(root: Path) -> None:
    """Themes may not point to a topic that content/topics.yaml has not got."""
    file = root / "content" / "topics.yaml"
    known = {topic.id for topic in read_topics("topics.yaml", file.read_bytes()).value or ()}
    themes = ("Front door", "Care leavers", "Achieving permanence", "Vulnerable adolescents")
    assert {topic for theme in themes for topic in topics_of(theme)} <= known
