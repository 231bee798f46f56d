"""Script and markup in every field of the content: nothing runs, nothing leaves its element, no cell is a formula."""

import csv
import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from html.parser import HTMLParser
from io import StringIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Browser, BrowserContext, Dialog, Page, Request

from generator.cache import Cache
from generator.importers.draft import dumped, parsed
from generator.importers.sheet import as_text
from generator.model.prose import Prose
from generator.pipeline import Order, Silent, build
from generator.render.addresses import Way
from generator.render.markup import markup
from tests.browser.host import serving
from tests.harden.amounts import FULL, amount, tried
from tests.harden.smuggling import FIELDS, INJECTIONS, Said, a_smuggled_site

SITES = amount(8, len(INJECTIONS))
"""So many sites are made, each with another string in each field; with all of them every field has had every string."""

STEP = 61  # fields that stand beside one another get strings that do not
PROSE = frozenset(
    {*(f"h{level}" for level in range(1, 7)), "p", "ul", "ol", "li", "a", "em", "strong", "code", "pre", "blockquote"}
    | {"hr", "br", "table", "thead", "tbody", "tr", "th", "td", "img", "s"}
)
PROSE_NAMES = frozenset(
    {"href", "src", "alt", "title", "start", "class", "id", "scope", "role", "tabindex", "aria-label"}
)
SCHEME = re.compile(r"\s*([a-z][a-z0-9+.\s\x00-\x20-]*):", re.I)
SAFE_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def smuggled(project: Path, number: int) -> Said:
    """The content of one site; its number says which string each field has."""
    return a_smuggled_site(project / "content", lambda at: INJECTIONS[(at * STEP + number) % len(INJECTIONS)])


def made(project: Path) -> Path:
    """The built site."""
    site = project / "site"
    build(Order(project=project, content=project / "content", site=site, cache=Cache(folder=None)), Silent())
    return site


class Tags(HTMLParser):
    """Gathers tags with the names of their attributes, and addresses."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[tuple[str, str]] = set()
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found |= {(tag, name) for name, _ in attrs} | {(tag, "")}
        self.addresses += [value for name, value in attrs if name in ("href", "src", "action", "data") and value]


def tags(html: str) -> Tags:
    """What a page is made of."""
    read = Tags()
    read.feed(html)
    read.close()
    return read


def foreign(address: str) -> bool:
    """Whether an address has a scheme that is not for pages."""
    found = SCHEME.match(address)
    return bool(found) and found is not None and found[1].strip().lower() not in SAFE_SCHEMES


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> set[tuple[str, str]]:
    """The tags, each with each of its attributes, that a site has whose every field holds a harmless word."""
    project = tmp_path_factory.mktemp("plain")
    a_smuggled_site(project / "content", lambda at: f"Plain {at}")
    pages = [tags(path.read_text(encoding="utf-8")) for path in made(project).rglob("*.html")]
    marked = {(tag, name) for tag in PROSE for name in ("", *PROSE_NAMES)}
    return {pair for page in pages for pair in page.found} | marked


def test_the_list_is_long_and_of_every_sort() -> None:
    """Three hundred strings at least, each its own."""
    assert len(set(INJECTIONS)) == len(INJECTIONS) >= 300
    assert len(FIELDS) > 300


@pytest.mark.parametrize("number", range(SITES))
def test_no_string_becomes_anything_but_text(tmp_path: Path, known: set[tuple[str, str]], number: int) -> None:
    """On every page the tags and attributes are those of a harmless site, and every data file is what it claims."""
    said = smuggled(tmp_path, number)
    site = made(tmp_path)
    for path in site.rglob("*.html"):
        page = tags(path.read_text(encoding="utf-8"))
        assert page.found <= known, f"{path.relative_to(site)}: {page.found - known}"
        assert not [address for address in page.addresses if foreign(address)], path.relative_to(site)
    for path in [*site.rglob("*.svg"), *site.rglob("*.atom"), *site.rglob("*.xml")]:
        for element in ElementTree.parse(path).iter():
            name = str(element.tag).rpartition("}")[2].lower()
            assert name not in ("script", "foreignobject", "handler", "iframe", "x-gl"), path.relative_to(site)
            assert not [one for one in element.attrib if one.lower().startswith("on")], path.relative_to(site)
            assert not [one for key, one in element.attrib.items() if key.endswith("href") and foreign(one)]
    _data(site)
    tried("injections: strings in fields, built and read", len(said))


def _data(site: Path) -> None:
    """Every data file can be read as what it is, and no cell of a table is a formula."""
    for path in site.rglob("*.csv"):
        rows = list(csv.reader(StringIO(path.read_bytes().decode("utf-8"), newline=""), strict=True))
        assert len({len(row) for row in rows}) <= 1, path.relative_to(site)
        cells = [
            cell for row in rows for cell in row if cell.startswith(FORMULAS) and not re.fullmatch(r"-?[\d.]+", cell)
        ]
        assert not cells, f"{path.relative_to(site)}: {cells}"
    for path in [*site.rglob("*.json"), *site.rglob("*.webmanifest")]:
        json.loads(path.read_bytes())
    with closing(sqlite3.connect(f"file:{site}/data/gradeline.sqlite?mode=ro", uri=True)) as base:
        assert base.execute("pragma integrity_check").fetchone() == ("ok",)
    for line in (site / "_headers").read_text(encoding="utf-8").splitlines():
        assert re.fullmatch(r"(/|  [A-Z][A-Za-z-]+: ).*", line)


def test_markdown_alone_lets_nothing_through_that_the_checks_would_stop() -> None:
    """The second wall: even unchecked, a string in Markdown makes no tag, attribute or address of its own."""
    allowed = {(tag, name) for tag in (*PROSE, "div") for name in ("", *PROSE_NAMES)}
    shapes = (
        "{}",
        "[{}](x.md)",
        "[a]({})",
        "[a](<{}>)",
        "![{}]({})",
        "# {}",
        "`{}`",
        "|a|\n|-|\n|{}|",
        "[a][b]\n\n[b]: {}",
        '[a](x "{}")',
    )
    for string in INJECTIONS:
        for shape in shapes:
            prose = Prose(file="x.md", line=1, text=shape.replace("{}", string))
            read = tags(str(markup(prose, Way(page="a/index.html")).html))
            assert read.found <= allowed, (string, shape, read.found - allowed)
            assert not [one for one in read.addresses if foreign(one)], (string, shape)
    tried("injections: strings in Markdown, unchecked", len(INJECTIONS) * len(shapes))


def test_what_a_table_brings_in_is_read_back_as_it_was(tmp_path: Path) -> None:
    """Strings in a CSV become values of YAML, and nothing else: no key, no second document, no tag, no alias."""
    for string in filter(None, map(as_text, INJECTIONS)):
        data: dict[str, object] = {
            "framework": "sif",
            "theme": string,
            "topics": [string],
            "grades": {"overall": string},
        }
        data["sources"] = [{"document": string, "because": string}]
        assert parsed(dumped(data)) == data, string
    tried("injections: strings through the import's YAML", len(INJECTIONS))


@dataclass
class Alarm:
    """What a browser did that it must not."""

    rang: list[str] = field(default_factory=list)


@contextmanager
def opened(browser: Browser, base: str, *, policy: bool) -> Iterator[tuple[Page, Alarm]]:
    """A page in a browser in which any script, dialog, request elsewhere or foreign element rings the alarm."""
    alarm = Alarm()
    context: BrowserContext = browser.new_context(bypass_csp=not policy, service_workers="block")
    context.expose_function("gl", lambda *_: alarm.rang.append("a script ran"))

    def asked(request: Request) -> None:
        if not request.url.startswith((base, "data:image/", "about:")) and not request.is_navigation_request():
            alarm.rang.append(f"asked for {request.url}")

    def spoken(dialog: Dialog) -> None:
        alarm.rang.append(f"a dialog: {dialog.message}")
        dialog.dismiss()

    context.on("request", asked)
    page = context.new_page()
    page.on("dialog", spoken)
    try:
        yield page, alarm
    finally:
        context.close()


LOOK = """() => [...document.querySelectorAll('*')].flatMap(e => [
  ...(/^(x-gl|iframe|object|embed|base|portal|frame|applet|plaintext|marquee)$/.test(e.localName) ? [e.localName] : []),
  ...[...e.attributes].filter(a => /^(on.*|style|srcdoc|autofocus)$/i.test(a.name)
    || (/^(href|src|action|formaction|data|xlink:href)$/i.test(a.name)
        && /^[\\s\\x00-\\x20]*(javascript|vbscript|data|blob|filesystem|view-source):/i.test(a.value)))
    .map(a => `${e.localName} ${a.name}=${a.value}`),
])"""


@pytest.mark.browser
@pytest.mark.parametrize("policy", [True, False], ids=["with the policy", "without it"])
@pytest.mark.parametrize("number", range(0, len(INJECTIONS), amount(300, 1)))
def test_nothing_runs_in_a_browser(browser: Browser, tmp_path: Path, number: int, policy: bool) -> None:
    """Every page of a site is opened, searched, filtered and compared: no alarm rings, no foreign element is there."""
    said = smuggled(tmp_path, number)
    site = made(tmp_path)
    with serving(site) as base, opened(browser, base, policy=policy) as (page, alarm):
        for path in sorted(_to_open(site)):
            page.goto(f"{base}{path}", wait_until="load")
            if ".html" in path:
                assert page.evaluate(LOOK) == [], path
                _use(page)
            assert alarm.rang == [], path
    tried(f"injections: strings in a browser, {'with' if policy else 'without'} the policy", len(said))


def _to_open(site: Path) -> Iterator[str]:
    """Every page, and drawings and feeds as pages of their own; the tables with a choice in their address."""
    for path in site.rglob("*"):
        name = path.relative_to(site).as_posix()
        drawn = path.suffix in (".svg", ".atom") and (FULL or name.endswith(("journey.svg", "map.svg", "changes.atom")))
        if drawn or (path.suffix == ".html" and 'http-equiv="refresh"' not in path.read_text(encoding="utf-8")):
            yield name
    yield "compare/index.html?places=northshire,southshire"
    yield "authorities/index.html?q=%3Cscript%3Egl()&region=%22onclick=gl()&sort=-1"


def _use(page: Page) -> None:
    """Type into the search, and choose from every list."""
    for box in page.locator("input[type=search]").all()[:2]:
        if box.is_visible():
            box.fill("pl")
            box.fill("<script>gl()</script>")
    for choice in page.locator("select").all()[:4]:
        if choice.is_visible():
            choice.select_option(index=0)
