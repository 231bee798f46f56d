"""Open pages of the site in Chromium, and note what each of them asks for and complains of.

Public: Visit, Look, visiting, LOOKS, NARROW, DESK.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Page, ViewportSize

NARROW: ViewportSize = {"width": 320, "height": 800}
"""The narrowest screen that WCAG 2.2 asks for (1.4.10), which is also 1280 pixels at 400%."""
DESK: ViewportSize = {"width": 1280, "height": 800}

FAULTS = (Path(__file__).parent / "faults.js").read_text(encoding="utf-8")

Look = Literal["light", "dark", "forced"]
LOOKS: tuple[Look, ...] = ("light", "dark", "forced")


@dataclass(slots=True, kw_only=True)
class Visit:
    """A page in a browser of its own, with every address that it asked for and every complaint, in order."""

    page: Page
    base: str
    asked: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def open(self, path: str) -> Page:
        """The page at a path below the site's first, loaded whole."""
        self.page.goto(self.base + path, wait_until="load")
        return self.page

    def faults(self, kind: str, *told: object) -> list[str]:
        """What one function of `faults.js` finds on the open page."""
        self.page.evaluate(FAULTS)
        found: list[str] = self.page.evaluate(f"told => faults.{kind}(...told)", list(told))
        return found

    def look(self, look: Look) -> None:
        """Change between light, dark and forced colours."""
        self.page.emulate_media(
            color_scheme="dark" if look == "dark" else "light", forced_colors="active" if look == "forced" else "none"
        )


@contextmanager
def visiting(browser: Browser, base: str, size: ViewportSize = DESK, scripts: bool = True) -> Iterator[Visit]:
    """A reader with a screen of that size, with or without scripts, who has never been here before."""
    context = browser.new_context(viewport=size, java_script_enabled=scripts, reduced_motion="reduce")
    context.set_default_timeout(10_000)
    visit = Visit(page=context.new_page(), base=base)
    visit.page.on("request", lambda request: visit.asked.append(request.url))
    visit.page.on("console", lambda said: visit.complaints.append(f"{visit.page.url}: {said.text}"))
    visit.page.on("pageerror", lambda error: visit.complaints.append(f"{visit.page.url}: {error}"))
    try:
        yield visit
    finally:
        context.close()
