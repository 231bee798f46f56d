"""An authority's page prints as a brief of two sheets: a fixed choice of parts, nothing cut, addresses spelt out."""

import pypdfium2
import pytest
from playwright.sync_api import Browser

from tests.browser.pages import LONGEST
from tests.browser.visit import visiting

pytestmark = pytest.mark.browser

FULL = (
    LONGEST,
    "authorities/birmingham/index.html",
    "authorities/bradford/index.html",
    "authorities/cumberland/index.html",
    "authorities/isles-of-scilly/index.html",
    "authorities/somerset/index.html",
    "authorities/trafford/index.html",
)
"""The longest name, the fullest histories and lists, a council that is new, and the smallest one."""


@pytest.mark.parametrize("path", FULL)
def test_an_authority_prints_on_two_sheets(browser: Browser, base: str, path: str) -> None:
    """Of A4; all that the page shows for print is on them, and its own address where the rest is to be read."""
    with visiting(browser, base) as visit:
        page = visit.open(path)
        page.emulate_media(media="print")
        shown = visit.faults("printed")
        sheets = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))

    printed = _letters("".join(sheet.get_textpage().get_text_range() for sheet in sheets))
    assert len(sheets) == 2
    assert [words for words in shown if words and _letters(words) not in printed] == []
    assert _letters(f"https://gradeline.example/ratings/{path.removesuffix('index.html')}") in printed


def _letters(words: str) -> str:
    """Words as they are whatever the lines that they were broken into, and whatever hyphens that took."""
    return "".join(words.replace("\u00ad", "").replace("\ufffe", "-").split()).casefold()
