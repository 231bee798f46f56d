"""The figures of topics count inspections whose lists are held, by year, by framework and by grade."""

from datetime import date

import pytest

from generator.draw.figure import Figure
from generator.model.inspection import Inspection
from generator.model.site import Site
from generator.model.theme import Theme
from generator.render.edition import Edition
from generator.render.lists_held import counted_on
from generator.render.topic import of_topic, splits
from generator.render.topics import of_country, present
from tests.building.site import a_finding, a_settings, a_site, an_inspection

THEME = Theme(name="t")


def _inspection(place: int, day: str, *topics: str, overall: str = "good") -> Inspection:
    findings = tuple(a_finding(topic) for topic in topics)
    return an_inspection(day, authority=f"p{place:02}", overall=overall, findings=findings)


def _site(as_at: str = "2020-06-30") -> Site:
    """Twenty lists in 2016 raise plans, four of them pathway plans; twenty in 2019 raise those; six in 2020."""
    early = [
        _inspection(n, "2016-05-16", "plans", *(["pathway-plans"] * (n < 4)), overall="inadequate") for n in range(20)
    ]
    late = [_inspection(n, "2019-05-16", "pathway-plans", *(["plans"] * (n < 5))) for n in range(20)]
    last = [_inspection(20 + n, "2020-02-16", "plans", overall="outstanding") for n in range(6)]
    return a_site(*early, *late, *last, settings=a_settings(as_at=date.fromisoformat(as_at)))


@pytest.fixture(scope="module")
def edition() -> Edition:
    """What the pages of those inspections share."""
    return Edition(_site(), THEME)


def _figure(edition: Edition, id: str) -> Figure:
    found = of_country(edition, id)
    assert found is not None
    return found


def test_by_year_the_title_compares_the_last_whole_year_with_the_first(edition: Edition) -> None:
    """2020 has not ended, and has six lists."""
    assert _figure(edition, "by-year").title == (
        "Inspections published in 2019 raised pathway plans most often, in 20 of 20 lists; "
        "those of 2016 children's plans, in 20 of 20"
    )


def test_by_year_every_count_stands_in_the_table_with_what_it_is_of(edition: Edition) -> None:
    """Plans in all of 2016, in five of 2019 and in all six of 2020."""
    table = _figure(edition, "by-year").table
    assert table.columns == ("Topic", "2016 (of 20)", "2019 (of 20)", "2020 (of 6)", "All (of 46)")
    assert table.rows == (("Children's plans", 20, 5, 6, 31), ("Pathway plans", 4, 20, 0, 24))


def test_years_of_too_few_lists_are_said(edition: Edition) -> None:
    """Six in 2020."""
    assert "Too few lists to go by in 2020 (6)." in _figure(edition, "by-year").notes


def test_how_many_lists_are_held_is_said(edition: Edition) -> None:
    """All of them here."""
    assert (
        _figure(edition, "by-year")
        .notes[0]
        .startswith("We hold the lists of 46 of the 46 graded inspections published from 2016 to 2020.")
    )


def test_another_family_of_frameworks_is_a_break(edition: Edition) -> None:
    """ILACS began in 2018, so that the line stands at a year of ours where one has that number."""
    late = Edition(a_site(_inspection(1, "2016-05-16", "plans"), _inspection(2, "2018-05-16", "plans")), THEME)
    found = of_topic(late, "plans")
    assert found is not None
    assert found.wide is not None
    assert "from here ILACS begins; 2018" in found.wide.alt


def test_that_frameworks_name_more_or_fewer_topics_is_said(edition: Edition) -> None:
    """One topic in the median list under both."""
    told = " ".join(_figure(edition, "by-framework").notes)
    assert "Topics in the median list: 1 under SIF 2013–18 and 1 under ILACS" in told


def test_by_framework_the_title_compares_the_newest_with_the_oldest(edition: Edition) -> None:
    """Each with what most of its lists raised."""
    assert _figure(edition, "by-framework").title == (
        "Inspections under ILACS raised pathway plans most often, in 20 of 26 lists; "
        "those under SIF children's plans, in 20 of 20"
    )


def test_by_grade_the_title_names_the_topic_that_sets_grades_apart_most(edition: Edition) -> None:
    """Plans in all 20 inadequate, in five of 20 good; the six outstanding are too few to tell of."""
    assert _figure(edition, "by-grade").title == (
        "Children's plans set grades apart most: raised at 20 of 20 inspections graded inadequate, "
        "at 5 of 20 graded good"
    )


def test_what_comes_back_says_how_much_of_it_lies_across_a_change_of_framework(edition: Edition) -> None:
    """All pairs here are of SIF and ILACS."""
    found = _figure(edition, "came-back")
    assert found.title == "Children's plans came back most: at 5 of 20 next inspections, then pathway plans, at 4 of 4"
    assert found.table.rows[0] == ("Children's plans", 5, 20, 5, "25%")
    assert "Five of the five returns of children's plans lie across a change of framework" in found.notes[0]


def test_a_site_without_findings_has_no_figure_of_topics() -> None:
    """There is nothing to count."""
    bare = Edition(a_site(an_inspection("2016-05-16", overall="good")), THEME)
    assert present(bare) == {}
    assert of_country(bare, "by-year") is None


def test_one_topic_is_drawn_by_year(edition: Edition) -> None:
    """With what each year is of."""
    found = of_topic(edition, "plans")
    assert found is not None
    assert found.title == "Raised at 5 of 20 inspections published in 2019, at 20 of 20 in 2016"
    assert found.table.rows == (("2016", 20, 20), ("2019", 5, 20), ("2020", 6, 6))


def test_a_topic_never_raised_is_not_drawn(edition: Edition) -> None:
    """Thirteen noughts show nothing."""
    assert of_topic(edition, "missing-children") is None


def test_a_topic_is_split_by_framework_and_by_grade(edition: Edition) -> None:
    """Grades best first, frameworks in order of time."""
    use = next(use for use in edition.uses if use.topic.id == "plans")
    told = {id: [(name, share.count, share.of) for name, share in rows] for id, _, rows in splits(edition, use)}
    assert told["frameworks"][0] == ("SIF 2013–18", 20, 20)
    assert told["grades"] == [("Outstanding", 6, 6), ("Good", 5, 20), ("Inadequate", 20, 20)]


def test_figures_are_made_again_only_where_their_counts_changed(edition: Edition) -> None:
    """The same counts from other dates of the same year are the same input; another list is another."""
    moved = a_site(*(event for events in edition.site.inspections.values() for event in events[:1]))
    assert counted_on(Edition(edition.site, THEME), "plans") == counted_on(edition, "plans")
    assert counted_on(Edition(moved, THEME), "plans") != counted_on(edition, "plans")
