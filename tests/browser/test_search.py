"""A reader finds places as they type and words in full text, by keyboard alone, under the strict policy."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.visit import visiting

pytestmark = pytest.mark.browser


def results(page: Page) -> list[str]:
    """The titles of the pages found."""
    expect(page.locator(".results li").first).to_be_visible()
    return page.locator(".results a").all_inner_texts()


def test_a_place_is_found_by_another_of_its_names_while_typing(browser: Browser, base: str) -> None:
    """From any page, with arrow keys and Enter."""
    with visiting(browser, base) as visit:
        page = visit.open("method/index.html")
        page.locator(".find summary").press("Enter")
        page.locator("#find-q").press_sequentially("County Durh")
        expect(page.get_by_role("option").first).to_have_text("Durham")
        page.keyboard.press("ArrowDown")
        expect(page.get_by_role("option").first).to_have_attribute("aria-selected", "true")
        page.keyboard.press("Enter")
        page.wait_for_url("**/authorities/durham/index.html")

        assert visit.complaints == []


def test_what_is_no_place_is_looked_for_everywhere(browser: Browser, base: str) -> None:
    """Enter goes on to the search page, with the words in the address."""
    with visiting(browser, base) as visit:
        page = visit.open("index.html")
        page.locator("#q").press_sequentially("unregistered")
        expect(page.get_by_role("option")).to_have_count(1)
        page.keyboard.press("Enter")
        page.wait_for_url("**/search/index.html?q=unregistered")

        assert "Unregistered homes" in results(page)


def test_a_topic_comes_first_then_the_inspections_that_asked_about_it(browser: Browser, base: str) -> None:
    """A word in the title weighs more than one in the text."""
    with visiting(browser, base) as visit:
        page = visit.open("search/index.html?q=young+carers")
        found = results(page)

        assert found[0] == "Young carers"
        assert any(re.search(r"inspection, \d+ \w+ \d{4}$", title) for title in found)


def test_commentary_and_the_guide_are_in_the_index(browser: Browser, base: str) -> None:
    """Words that stand only in prose."""
    with visiting(browser, base) as visit:
        page = visit.open("search/index.html?q=spreadsheet+dry-run")

        assert any("mport" in title for title in results(page))


def test_a_search_without_result_says_so(browser: Browser, base: str) -> None:
    """Aloud to a screen reader as well."""
    with visiting(browser, base) as visit:
        page = visit.open("search/index.html?q=zzyzx")

        expect(page.locator("[data-words-count]")).to_have_text("No page has all of these words.")


def test_results_can_be_reached_by_keyboard(browser: Browser, base: str) -> None:
    """Tab from the box to the button, then to the first result."""
    with visiting(browser, base) as visit:
        page = visit.open("search/index.html?q=plans")
        results(page)
        page.locator("#w").focus()
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")

        expect(page.locator(".results a").first).to_be_focused()
