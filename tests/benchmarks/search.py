"""Time the search as a reader meets it in Chromium: milliseconds from a letter typed to the first result on the page.

`python -m tests.benchmarks.search`. Builds all of England in a folder of its own, serves it on loopback, and prints
the median, least and most of five searches, each for a word not asked for before, with the fetching of its files.
The aim is 100 ms. Not a test: machines differ.
"""

import shutil
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))  # run as a file too, as `make bench` does

from generator.cache import Cache  # noqa: E402
from generator.pipeline import Silent, build  # noqa: E402
from generator.prepare import Order  # noqa: E402
from tests.browser.host import serving  # noqa: E402

WORDS = ("care", "plans", "missing children", "durham", "leaders")
PLACES = ("county durh", "leeds", "bournemouth", "hull", "the wirral")

TYPED = """([box, list, text]) => new Promise(done => {
  const field = document.querySelector(box);
  const start = performance.now();
  const seen = () => {
    const found = document.querySelector(list);
    if (found && found.children.length && found.checkVisibility()) {
      watch.disconnect();
      done(performance.now() - start);
    }
  };
  const watch = new MutationObserver(seen);
  watch.observe(document.body, { childList: true, subtree: true, attributes: true });
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
})"""


def main() -> None:
    """Measure both searches: full text on its page, and a place by its name from any page."""
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if found is None:
        print("there is no Chromium here")
        return
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = Path(folder) / "site"
        content = ROOT / "content"
        build(Order(project=ROOT, content=content, site=site, cache=Cache(folder=None), processes=2), Silent())
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox", "--disable-gpu"])
        with serving(site) as base:
            page = browser.new_page()
            _row("full text", page, f"{base}search/index.html", ("#w", "[data-words-found]"), WORDS)
            _row("a place by name", page, f"{base}index.html", ("#q", "[role=listbox]"), PLACES)
        browser.close()


def _row(name: str, page: Page, address: str, where: tuple[str, str], words: tuple[str, ...]) -> None:
    taken = []
    for text in words:
        page.goto(address, wait_until="load")
        page.wait_for_timeout(300)
        taken.append(float(page.evaluate(TYPED, [*where, text])))
    print(f"{name:<18} median {median(taken):6.1f} ms  least {min(taken):6.1f}  most {max(taken):6.1f}")


if __name__ == "__main__":
    main()
