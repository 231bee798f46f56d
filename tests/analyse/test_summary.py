"""An authority in three to five sentences, each true to the data and with its sources."""

from dataclasses import replace
from datetime import date

from hypothesis import given

from generator.analyse.sentence import Sentence
from generator.analyse.summary import summary
from generator.model.site import Site
from generator.model.source import Source
from tests.building.past import known
from tests.building.site import a_finding, a_site, a_visit, an_authority, an_inspection
from tests.building.sites import days, law, sites

DAY = date(2025, 11, 22)


def texts(site: Site, slug: str = "northshire", day: date = DAY) -> list[str]:
    """The sentences about one authority."""
    return [sentence.text for sentence in summary(site, slug, day)]


def two() -> Site:
    """A place that rose to outstanding overall, and one that has waited longer."""
    return a_site(
        an_inspection("2022-07-05", overall="good", leaders="outstanding", findings=(a_finding("plans"),)),
        an_inspection(
            "2025-05-13",
            kind="short",
            started=date(2025, 3, 24),
            overall="outstanding",
            help_and_protection="good",
            findings=(a_finding("plans"), a_finding("missing-children")),
        ),
        an_inspection("2021-07-05", authority="elsewhere"),
    )


def test_a_council_that_was_inspected_twice() -> None:
    """Where it stands, on what, since when, what it was asked, how long ago."""
    assert texts(two()) == [
        "Ofsted graded Northshire outstanding overall, "
        "after a short inspection in March 2025, published on 13 May 2025.",
        "The grade was outstanding for leaders, in care and care leavers; and good for help and protection.",
        "Against the inspection in May 2022, the grade rose by one step for overall effectiveness and in care; "
        "it held for leaders, and help and protection; this was the first separate judgement of care leavers.",
        "The report asked for two improvements; one topic had been raised before: "
        "children's plans (now for the second time).",
        "The inspection began 243 days before 22 November 2025; in our data, one of two authorities has waited longer.",
    ]


def test_every_sentence_names_the_reports_it_comes_from() -> None:
    """The comparison has two, the others one; the count of days is our own."""
    words = [[source.words for source in sentence.sources] for sentence in summary(two(), "northshire", DAY)]
    latest, earlier = "report of 13 May 2025", "report of 5 July 2022"
    assert words == [[latest], [latest], [latest, earlier], [latest, earlier], [latest, "our count of days"]]


def test_a_council_inspected_once_says_so() -> None:
    """Nothing is compared."""
    assert (
        texts(a_site(an_inspection("2022-07-05")))[2]
        == "It is the only graded inspection of this authority in our data."
    )


def test_the_place_is_called_as_it_is_called() -> None:
    """'County Durham', not 'Durham', inside a sentence."""
    isle = replace(an_authority(), name="Isle of Wight", called="the Isle of Wight")
    assert texts(a_site(an_inspection("2022-07-05"), authorities=[isle]))[0].startswith(
        "Ofsted graded the Isle of Wight good overall"
    )


def test_an_inspection_of_2026_has_no_overall_grade_and_no_fall() -> None:
    """The sentence says that none is given, from when."""
    site = a_site(
        an_inspection("2023-07-05", overall="outstanding"), an_inspection("2026-07-07", overall="outstanding")
    )
    found = texts(site, day=date(2026, 11, 22))
    assert found[0] == (
        "Northshire had a standard inspection in May 2026, published on 7 July 2026; "
        "no overall grade is given from April 2026."
    )
    assert found[1:3] == [
        "Four judgements were graded outstanding: leaders, help and protection, in care, and care leavers.",
        "No grade changed since the inspection in May 2023.",
    ]


def test_a_missing_overall_is_told_as_missing() -> None:
    """Not as a fall."""
    site = a_site(an_inspection("2022-07-05", overall="missing", leaders="good"))
    assert texts(site)[0].endswith("its overall grade is missing from our data.")


def test_a_three_step_fall_is_told_in_steps() -> None:
    """With its lines."""
    site = a_site(an_inspection("2019-10-21", overall="outstanding"), an_inspection("2022-07-05", overall="inadequate"))
    assert texts(site)[2] == (
        "Against the inspection in September 2019, the grade fell by three steps for overall effectiveness, "
        "leaders, help and protection, and in care and care leavers."
    )


def test_a_new_framework_is_not_compared() -> None:
    """Related, not equal."""
    site = a_site(an_inspection("2016-05-16", overall="inadequate"), an_inspection("2019-10-21"))
    assert texts(site)[2] == (
        "The inspection before, in April 2016, was under an earlier framework (SIF); "
        "its judgements are related but not equal, so no rise or fall is counted."
    )


def test_a_framework_without_an_overall_grade_of_its_own() -> None:
    """SLAC gave two headline grades and no single one."""
    assert texts(a_site(an_inspection("2012-01-25", overall="adequate")), day=date(2013, 1, 1))[:2] == [
        "Northshire had an inspection published on 25 January 2012, under a framework that gave no overall grade.",
        "The grade was adequate for safeguarding and looked after.",
    ]


def test_findings_that_our_data_lacks_are_told_as_lacking() -> None:
    """Never as nothing to improve."""
    assert texts(a_site(an_inspection()))[3] == "What the report asked the authority to improve is not in our data."


def test_a_report_that_asks_for_nothing_says_so() -> None:
    """It was read, and lists no area for improvement."""
    read = an_inspection(sources=(Source(document="report.pdf", gives=("findings",)),))
    assert texts(a_site(read))[3] == "The report listed nothing for the authority to improve."


def test_many_topics_that_came_back_are_told_by_three() -> None:
    """The first three of four, and how many there are."""
    topics = ("plans", "missing-children", "management-oversight", "pathway-plans")
    asked = tuple(a_finding(topic) for topic in topics)
    site = a_site(an_inspection("2019-10-21", findings=asked), an_inspection("2022-07-05", findings=asked))
    assert texts(site)[3] == (
        "The report asked for four improvements; four topics had been raised before, such as "
        "children who go missing (now for the second time), children's plans (now for the second time) "
        "and management oversight (now for the second time)."
    )


def test_an_authority_that_waited_longest_has_nobody_before_it() -> None:
    """'None have', and only where there are others."""
    assert texts(two(), "elsewhere")[-1].endswith("; in our data, none of two authorities has waited longer.")


def test_a_new_council_that_was_inspected_names_the_one_before() -> None:
    """Its first inspection since it began."""
    site = a_site(
        an_inspection("2025-05-13", authority="new"),
        authorities=[
            an_authority("old", closed=date(2023, 4, 1), successors=("new",)),
            an_authority("new", number=2, opened=date(2023, 4, 1), predecessors=("old",)),
        ],
    )
    assert texts(site, "new")[2] == (
        "It was the first inspection since the authority began on 1 April 2023 in place of Old."
    )


def test_a_council_that_is_gone_is_told_in_the_past() -> None:
    """Who took over, and no count of days."""
    site = a_site(
        an_inspection("2018-08-24", overall="requires-improvement"),
        authorities=[
            an_authority(closed=date(2019, 4, 1), successors=("new",)),
            an_authority("new", number=2, opened=date(2019, 4, 1)),
        ],
    )
    assert texts(site) == [
        "Northshire came to an end on 1 April 2019; its successor is New.",
        "Ofsted graded Northshire requires improvement overall, after a standard inspection in July 2018, "
        "published on 24 August 2018.",
        "Three judgements were graded requires improvement: leaders, help and protection, "
        "and in care and care leavers.",
        "It is the only graded inspection of this authority in our data.",
        "What the report asked the authority to improve is not in our data.",
    ]


@law
@given(sites(), days())
def test_a_summary_is_three_to_five_sentences_with_their_sources(site: Site, day: date) -> None:
    """For every kind of history."""
    for authority in site.authorities:
        found = summary(site, authority.slug, day)
        assert 3 <= len(found) <= 5
        assert all(sound(sentence) for sentence in found)


def sound(sentence: Sentence) -> bool:
    """Whether it has a source, opens with a capital, and ends once."""
    text = sentence.text
    return bool(sentence.sources) and text[0].isupper() and text.endswith(".") and not text.endswith("..")


@law
@given(sites(), days())
def test_a_summary_never_looks_ahead(site: Site, day: date) -> None:
    """Later reports change no word of it."""
    past = known(site, day)
    assert all(summary(site, place.slug, day) == summary(past, place.slug, day) for place in site.authorities)


def test_a_visit_after_the_inspection_changes_no_word() -> None:
    """A summary is about what was graded."""
    inspection = an_inspection("2022-07-05")
    assert texts(a_site(inspection, a_visit("2024-08-23"))) == texts(a_site(inspection))
