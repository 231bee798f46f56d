"""The first page says where the country stands, and leads to every authority."""

from generator.model.theme import Theme
from generator.render.edition import Edition
from generator.render.pages.home import home_page, home_view
from tests.building.html import read
from tests.building.site import a_site, an_authority, an_inspection


def test_the_headline_names_the_judgement_where_most_fall_short(theme: Theme) -> None:
    """With how many of how many."""
    site = a_site(an_inspection("2024-03-01", leaders="inadequate", overall="good"))
    assert home_view(Edition(site, theme)).headline == (
        "Impact of leaders is where authorities most often fall short: one of one is below good"
    )


def test_every_authority_that_exists_is_linked(theme: Theme) -> None:
    """By region and name."""
    site = a_site(an_inspection("2024-03-01"), authorities=[an_authority(), an_authority("eastshire", number=2)])
    links = read(home_page(Edition(site, theme))).links
    assert {"authorities/northshire/index.html", "authorities/eastshire/index.html"} <= set(links)


def test_the_end_of_the_overall_grade_is_told(theme: Theme) -> None:
    """Where the newest framework no longer gives one."""
    assert home_view(Edition(a_site(an_inspection()), theme)).aside_title == "Overall grades have ended"


def test_a_site_without_any_grade_has_a_first_page(theme: Theme) -> None:
    """It says what the site is for."""
    view = home_view(Edition(a_site(), theme))
    assert view.headline == "How England’s authorities have been graded"
    assert view.lead is None


def test_news_begins_with_the_name_of_the_place(theme: Theme) -> None:
    """And leads to its page."""
    view = home_view(
        Edition(a_site(an_inspection("2019-10-21"), an_inspection("2022-07-05", overall="outstanding")), theme)
    )
    assert view.latest[0].headline.startswith("Northshire: ")
    assert view.latest[0].href == "authorities/northshire/index.html"


def test_the_standfirst_counts_each_judgement_in_one_sentence(theme: Theme) -> None:
    """With what the first count is of."""
    site = a_site(
        an_inspection("2024-03-01", authority="amber", leaders="inadequate"),
        an_inspection("2024-03-01", authority="birch"),
    )
    told = home_view(Edition(site, theme)).standfirst
    assert (
        "Today 1 of 2 authorities is good or better for the impact of leaders, 2 of 2 for help and protection" in told
    )
