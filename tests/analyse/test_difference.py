"""What differs between two contents is told in plain sentences, place by place."""

from dataclasses import replace
from datetime import date

from hypothesis import given, settings

from generator.analyse.changes import changes
from generator.analyse.cut import Cut
from generator.analyse.difference import difference
from generator.model.authority import Neighbour
from generator.model.finding import FindingKind
from generator.model.inspection import Inspection
from generator.model.prose import Page, Prose
from generator.model.site import Site
from tests.building.site import a_finding, a_settings, a_site, a_visit, an_authority, an_inspection
from tests.building.sites import sites

TRAFFORD = an_authority("trafford", name="Trafford")


def told(before: Site, after: Site) -> dict[str, tuple[str, ...]]:
    """The sentences of each place that differs, by its name."""
    return {place.name: place.sentences for place in difference(before, after).places}


def with_events(*events: Inspection) -> Site:
    """Trafford with those inspections."""
    return a_site(*events, authorities=(TRAFFORD,))


def test_an_amended_grade_of_the_latest_inspection_is_told_in_four_words() -> None:
    """The judgement, the grade before, the grade now."""
    before = with_events(an_inspection("2022-05-25", authority="trafford", overall="good"))
    after = with_events(an_inspection("2022-05-25", authority="trafford", overall="good", leaders="inadequate"))

    assert told(before, after) == {"Trafford": ("leaders good to inadequate",)}


def test_an_amended_grade_of_an_earlier_inspection_says_which() -> None:
    """Without its date a reader would take it for the grade that stands."""
    last = an_inspection("2022-05-25", authority="trafford")
    before = with_events(an_inspection("2019-04-10", authority="trafford"), last)
    after = with_events(an_inspection("2019-04-10", authority="trafford", leaders="inadequate"), last)

    assert told(before, after) == {
        "Trafford": ("standard inspection published 10 April 2019: leaders good to inadequate",)
    }


def test_a_new_report_is_told_as_the_changes_page_tells_it() -> None:
    """The words of the changes page, after the day of publication."""
    first = an_inspection("2019-04-10", authority="trafford")
    second = an_inspection("2022-05-25", authority="trafford", leaders="inadequate")
    after = with_events(first, second)
    news = changes(after, Cut(as_at=date(2022, 6, 1)))[0].sentence

    (sentence,) = told(with_events(first), after)["Trafford"]

    assert sentence.lower() == f"new report published 25 May 2022: {news}".lower().removesuffix(".")


def test_a_new_visit_is_told_with_its_theme() -> None:
    """A visit gives no grades, so its theme is what there is to tell."""
    after = with_events(a_visit("2021-08-23", authority="trafford", theme="Care leavers"))

    assert told(with_events(), after) == {"Trafford": ("new focused visit published 23 August 2021 (care leavers)",)}


def test_an_inspection_that_is_gone_is_told() -> None:
    """Nothing leaves the site without a word."""
    before = with_events(an_inspection("2022-05-25", authority="trafford"))

    assert told(before, with_events()) == {"Trafford": ("standard inspection published 25 May 2022 removed",)}


def test_a_mended_day_of_publication_is_no_new_inspection() -> None:
    """An event that began on the same day is the same event, though its file has another name."""
    began = date(2022, 4, 25)
    before = with_events(an_inspection("2022-05-25", authority="trafford", started=began))
    after = with_events(an_inspection("2022-05-26", authority="trafford", started=began))

    assert told(before, after)["Trafford"][0].startswith("publication 25 May 2022 to 26 May 2022")


def test_findings_are_counted_by_what_became_of_them() -> None:
    """One added, one reworded in its place, one strength gone."""
    old = (a_finding("plans"), a_finding("plans", kind=FindingKind.STRENGTH))
    new = (replace(a_finding("plans"), summary="Plans drift."), a_finding("missing-children"))
    before = with_events(an_inspection("2022-05-25", authority="trafford", findings=old))
    after = with_events(an_inspection("2022-05-25", authority="trafford", findings=new))

    assert told(before, after) == {
        "Trafford": ("one strength removed; one area for improvement added; one area for improvement changed",)
    }


def test_commentary_on_an_inspection_is_news() -> None:
    """What a person wrote beside an inspection."""
    event = an_inspection("2022-05-25", authority="trafford")
    words = Prose(file="authorities/trafford/2022-05-25.md", line=1, text="A hard year.")

    assert told(with_events(event), with_events(replace(event, commentary=words))) == {
        "Trafford": ("commentary added",)
    }


def test_a_new_authority_is_told_with_what_it_brings() -> None:
    """One line, not one for each inspection."""
    before, after = a_site(authorities=()), with_events(an_inspection(authority="trafford"))

    assert told(before, after) == {"Trafford": ("new authority, with one inspection or visit",)}


def test_a_folder_that_was_renamed_is_the_same_authority() -> None:
    """Its codes tell."""
    before = a_site(authorities=(an_authority("trafford", name="Trafford"),))
    new = replace(an_authority("greater-trafford", name="Greater Trafford"), past_slugs=("trafford",))
    after = a_site(authorities=(new,))

    assert told(before, after) == {
        "Greater Trafford": (
            "renamed from Trafford",
            "moved from authorities/trafford/ to authorities/greater-trafford/",
            "other names changed",
            "old addresses changed",
        )
    }


def test_a_renamed_folder_without_its_old_name_leaves_a_dead_address() -> None:
    """Said while it can still be mended."""
    before = a_site(authorities=(an_authority("trafford", name="Trafford"),))
    after = a_site(authorities=(an_authority("greater-trafford", name="Trafford"),))

    assert told(before, after)["Trafford"][0].endswith("the old address leads nowhere (see past_slugs)")


def test_a_merger_is_told_with_its_day_and_who_took_over() -> None:
    """As the page of the council says it."""
    old, new = an_authority("cumbria", number=1), an_authority("cumberland", number=2)
    gone = replace(old, closed=date(2023, 4, 1), successors=("cumberland",))

    (sentence,) = told(a_site(authorities=(old, new)), a_site(authorities=(gone, new)))["Cumbria"]

    assert sentence.endswith("on 1 April 2023; its successor is Cumberland")


def test_a_changed_record_says_which_part() -> None:
    """A reviewer looks for the neighbours, not for 'something'."""
    near = replace(TRAFFORD, neighbours=(Neighbour(authority="trafford", closeness="close"),))

    assert told(a_site(authorities=(TRAFFORD,)), a_site(authorities=(near,))) == {
        "Trafford": ("statistical neighbours changed",)
    }


def test_what_holds_for_the_whole_site_is_told_apart() -> None:
    """The day, a page."""
    page = Page(slug="about", title="About", description="", order=1, prose=Prose(file="a.md", line=1, text="Us."))
    before = a_site(settings=a_settings(as_at=date(2026, 5, 1)))
    after = a_site(settings=a_settings(as_at=date(2026, 6, 1)), pages=(page,))

    assert difference(before, after).site == ("up to date as at 1 May 2026, now 1 June 2026", "page new: about")


@given(site=sites())
@settings(max_examples=50, deadline=None)
def test_a_content_does_not_differ_from_itself(site: Site) -> None:
    """Whatever the site."""
    assert difference(site, site).empty


@given(before=sites(), after=sites())
@settings(max_examples=50, deadline=None)
def test_two_contents_differ_both_ways_or_not_at_all(before: Site, after: Site) -> None:
    """What is added one way is removed the other."""
    assert difference(before, after).empty == difference(after, before).empty
