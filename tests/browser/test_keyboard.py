"""Everything that can be done with a pointer can be done with a keyboard: skip, menus, table, filters, comparison."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.pages import ALL
from tests.browser.visit import NARROW, visiting

pytestmark = pytest.mark.browser


def names(page: Page) -> list[str]:
    """The authorities that the table shows, in order."""
    return page.locator("#places tbody tr:visible th a").all_inner_texts()


def test_the_first_tab_offers_to_skip_to_the_page(browser: Browser, base: str) -> None:
    """Past the masthead."""
    with visiting(browser, base) as visit:
        page = visit.open("authorities/durham/index.html")
        page.keyboard.press("Tab")
        expect(page.locator(".skip")).to_be_focused()
        expect(page.locator(".skip")).to_be_in_viewport()
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")

        assert page.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize("path", [path for path in ALL if path.startswith(("index", "authorities", "maps", "compare"))])
def test_what_has_the_focus_is_seen_with_a_ring(browser: Browser, base: str, path: str) -> None:
    """For the first sixty stops of a walk with Tab, on a narrow screen, where things are hidden most."""
    with visiting(browser, base, NARROW) as visit:
        page = visit.open(path)
        faults = list[str]()
        for _ in range(60):
            page.keyboard.press("Tab")
            faults += visit.faults("unseen")

        assert faults == []


def test_each_mark_of_a_journey_is_reached_named_and_leads_to_its_page(browser: Browser, base: str) -> None:
    """Tab walks from inspection to inspection, oldest first, each with its date, grade and change, and a ring."""
    with visiting(browser, base) as visit:
        page = visit.open("authorities/durham/index.html")
        marks = page.locator("#journey svg.wide a")
        told = marks.all_text_contents()
        marks.first.focus()
        walked = list[str]()
        for _ in told:
            assert visit.faults("unseen") == []
            walked.append(str(page.evaluate("document.activeElement.textContent")))
            page.keyboard.press("Tab")
        assert walked == told
        assert "July 2022: good overall, up one grade" in told

        page.get_by_role("link", name="July 2022: good overall, up one grade").press("Enter")
        page.wait_for_url("**/authorities/durham/2022-07-05/index.html")


def test_a_column_is_sorted_by_its_button_and_says_so(browser: Browser, base: str) -> None:
    """Once the best first, again the other way, with `aria-sort` on the column."""
    with visiting(browser, base) as visit:
        page = visit.open("authorities/index.html")
        button = page.get_by_role("button", name="Published")
        button.press("Enter")
        head = page.locator("#places thead th").last
        expect(head).to_have_attribute("aria-sort", "ascending")
        oldest = names(page)[0]
        button.press("Enter")
        expect(head).to_have_attribute("aria-sort", "descending")

        assert oldest not in names(page)[:5]
        assert "sort=-" in page.url


def test_filters_leave_what_was_asked_for_and_count_it(browser: Browser, base: str) -> None:
    """By name, then by grade; the count is read aloud, and the choice stays in the address."""
    with visiting(browser, base) as visit:
        page = visit.open("authorities/index.html")
        page.get_by_label("Name").press_sequentially("shire")
        shires = names(page)
        assert 10 < len(shires) < 60
        assert all("shire" in name.lower() for name in shires)
        page.get_by_label("Grade").select_option("outstanding")
        expect(page.get_by_role("status")).to_have_text(f"{len(names(page))} of 153")
        assert 0 < len(names(page)) < len(shires)

        page.goto(page.url)
        assert len(names(page)) < len(shires)
        page.get_by_role("button", name="Clear").press("Enter")
        expect(page.get_by_role("status")).to_have_text("All 153")


def test_authorities_are_compared_side_by_side_and_kept_in_the_address(browser: Browser, base: str) -> None:
    """Chosen with the keyboard, shown in a table with their names at its head."""
    with visiting(browser, base) as visit:
        page = visit.open("compare/index.html")
        page.get_by_label("First authority").press_sequentially("Durham")
        page.get_by_label("Second authority").press_sequentially("Halton")
        heads = page.locator("[data-compare-out] thead a")
        expect(heads).to_have_text(["Durham", "Halton"])
        assert page.url.endswith("?places=durham,halton")

        page.goto(page.url)
        expect(heads).to_have_text(["Durham", "Halton"])
        assert visit.complaints == []


def test_a_figure_opens_its_table_from_the_keyboard(browser: Browser, base: str) -> None:
    """'Show as table' is a native disclosure: Enter opens it, and the table can be scrolled."""
    with visiting(browser, base) as visit:
        page = visit.open("authorities/durham/index.html")
        page.locator("#journey summary").first.press("Enter")

        expect(page.locator("#journey table").first).to_be_visible()
        assert page.locator("#journey .scroll").first.get_attribute("tabindex") == "0"


def test_the_search_menu_opens_and_closes_from_the_keyboard(browser: Browser, base: str) -> None:
    """Enter opens it, Escape closes the list of what was found."""
    with visiting(browser, base) as visit:
        page = visit.open("timing/index.html")
        page.locator(".find summary").press("Enter")
        page.locator("#find-q").press_sequentially("leeds")
        expect(page.get_by_role("listbox")).to_be_visible()
        page.keyboard.press("Escape")

        expect(page.get_by_role("listbox")).to_be_hidden()
        expect(page.locator("#find-q")).to_have_attribute("aria-expanded", "false")
