"""Read from a page the documents that it links to.

Public: documents_on.
"""

from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

from generator.importers.fetch.kind import DOCUMENTS


def documents_on(page: bytes, address: str) -> tuple[str, ...]:
    """Whole addresses of the documents that a page links to, told by the end of their names, each once, in order."""
    reader = _Links()
    reader.feed(page.decode(errors="replace"))
    reader.close()
    base = urljoin(address, reader.base)
    found = (_joined(base, target) for target in reader.targets)
    return tuple(dict.fromkeys(each for each in found if urlsplit(each).path.lower().endswith(DOCUMENTS)))


def _joined(base: str, target: str) -> str:
    """The whole address without its anchor; empty where it is none."""
    try:
        return urlsplit(urljoin(base, target.strip()))._replace(fragment="").geturl()
    except ValueError:
        return ""


class _Links(HTMLParser):
    """Gathers what a page's links lead to."""

    def __init__(self) -> None:
        super().__init__()
        self.targets: list[str] = []
        self.base = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        href = dict(attrs).get("href")
        if href and tag == "a":
            self.targets.append(href)
        elif href and tag == "base" and not self.base:
            self.base = href
