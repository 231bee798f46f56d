"""Script and markup in every field of the content: nothing runs, nothing leaves its element, no cell is a formula."""

import csv
import json
import re
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from html.parser import HTMLParser
from io import StringIO
from pathlib import Path
from shutil import copy2, rmtree
from time import monotonic
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Dialog, Page, Request

from generator.cache import Cache
from generator.importers.draft import dumped, parsed
from generator.importers.sheet import as_text
from generator.model.prose import Prose
from generator.pipeline import Silent, build
from generator.prepare import Order
from generator.render.addresses import Way
from generator.render.markup import markup
from tests.browser.host import serving
from tests.harden.amounts import amount, tried
from tests.harden.showing import Shown, as_shown, few, shows
from tests.harden.smuggling import FIELDS, INJECTIONS, Said, a_smuggled_site

BUILT = range(0, len(INJECTIONS), amount(53, 1))
"""The sites that are made, each with another string in each field: of all of them every field has every string once."""

OPENED = range(0, len(INJECTIONS), amount(212, 1))
"""Those of them that are opened in a browser."""

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


@dataclass(frozen=True, slots=True)
class Smuggled:
    """A built site, and the string of each field that the checks let in."""

    site: Path
    said: Said

    def to_open(self, usual: Shown, *, finely: bool) -> list[str]:
        """Paths of files that show every string, in every sort of place or in any; pages with a choice as well."""
        shown = shows(pages(self.site), self.said, usual)
        chosen = few(shown) if finely else few({path: {one for _, one in told} for path, told in shown.items()})
        return [*(path.relative_to(self.site).as_posix() for path in chosen), *CHOICES]


@pytest.fixture(scope="module")
def smuggled(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Smuggled]:
    """One site; its number says which string each field has, and what a string runs says the field's number."""
    number: int = request.param
    project = tmp_path_factory.mktemp("smuggled")

    def string(at: int) -> str:
        return INJECTIONS[(at * STEP + number) % len(INJECTIONS)].replace("gl()", f"gl({at})")

    said = a_smuggled_site(project / "content", string)
    yield Smuggled(site=made(project), said=said)
    rmtree(project)


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
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site whose every field holds a harmless word."""
    project = tmp_path_factory.mktemp("plain")
    a_smuggled_site(project / "content", lambda at: f"Plain {at}")
    return made(project)


@pytest.fixture(scope="module")
def usual(plain: Path) -> Shown:
    """What a harmless site shows, and where."""
    return as_shown(pages(plain))


@pytest.fixture(scope="module")
def known(plain: Path) -> set[tuple[str, str]]:
    """The tags, each with each of its attributes, of a harmless site, and those of Markdown."""
    pages = [tags(path.read_text(encoding="utf-8")) for path in plain.rglob("*.html")]
    marked = {(tag, name) for tag in PROSE for name in ("", *PROSE_NAMES)}
    return {pair for page in pages for pair in page.found} | marked


def test_the_list_is_long_and_of_every_sort() -> None:
    """Three hundred strings at least, each its own."""
    assert len(set(INJECTIONS)) == len(INJECTIONS) >= 300
    assert len(FIELDS) > 300


@pytest.mark.parametrize("smuggled", BUILT, indirect=True)
def test_no_string_becomes_anything_but_text(smuggled: Smuggled, known: set[tuple[str, str]]) -> None:
    """On every page the tags and attributes are those of a harmless site, and every data file is what it claims."""
    site = smuggled.site
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
    tried("injections: strings in fields, built and read", len(smuggled.said))


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
def opened(browser: Browser, site: Path, paths: Sequence[str], *, policy: bool) -> Iterator[tuple[Page, Alarm]]:
    """An empty page that may hold those of a site, in a browser in which what must not happen rings the alarm.

    That is any script, dialog or request elsewhere, and whatever the policy has to stop.
    """
    alarm = Alarm()
    context: BrowserContext = browser.new_context(bypass_csp=not policy, service_workers="block")
    context.expose_function("gl", lambda *fields: alarm.rang.append(f"a script ran: {fields}"))
    page = context.new_page()

    def asked(request: Request) -> None:
        if not request.url.startswith((base, "data:image/", "about:")):
            alarm.rang.append(f"asked for {request.url}")

    def spoken(dialog: Dialog) -> None:
        alarm.rang.append(f"a dialog: {dialog.message}")
        dialog.dismiss()

    def told(message: ConsoleMessage) -> None:
        if "Content Security Policy" in message.text:
            alarm.rang.append(f"the policy was needed: {message.text}")

    with _for_frames(site, paths if policy else ()), serving(site) as base:
        context.on("request", asked)
        context.on("console", told)
        page.on("dialog", spoken)
        page.goto(f"{base}{HOLDER}")
        try:
            yield page, alarm
        finally:
            context.close()


HOLDER = "frames.html"
"""An empty page beside those of a site: pages in frames open in half the time that one after the other takes."""


@contextmanager
def _for_frames(site: Path, paths: Sequence[str]) -> Iterator[None]:
    """Meanwhile a host sends the policy with these paths alone, without its word on frames, and the holder is there."""
    headers = site / "_headers"
    before = headers.read_text(encoding="utf-8")
    policy = re.search(r"^  Content-Security-Policy: .*; frame-ancestors 'none'$", before, re.M)
    assert policy
    sent = policy[0].replace("; frame-ancestors 'none'", "")
    headers.write_text("".join(f"/{path.partition('?')[0]}\n{sent}\n" for path in paths), encoding="utf-8")
    (site / HOLDER).write_text("<!doctype html><title>Frames</title>")
    yield
    (site / HOLDER).unlink()
    headers.write_text(before, encoding="utf-8")


FOREIGN = """async paths => {
  const framed = path => new Promise(done => {
    const frame = Object.assign(document.createElement('iframe'), {width: 1280, height: 720, src: path});
    frame.onload = () => done(frame);
    setTimeout(() => done(frame), 20000);
    document.body.append(frame);
  });
  const use = page => {
    const shown = sort => [...page.querySelectorAll(sort)].filter(e => e.checkVisibility());
    const set = (e, value) => {
      e.value = value;
      for (const name of ['input', 'change']) e.dispatchEvent(new Event(name, {bubbles: true}));
    };
    for (const box of shown('input[type=search]'))
      for (const value of ['pl', '<script>gl()</script>', 'p']) { box.focus(); set(box, value); }
    for (const choice of shown('select'))
      for (const option of [choice.options[choice.options.length - 1], choice.options[0]]) set(choice, option.value);
    for (const more of page.querySelectorAll('details')) more.open = true;
  };
  const foreign = page => [...page.querySelectorAll('*')].flatMap(e => [
    ...(/^(x-gl|iframe|object|embed|base|portal|frame|applet|plaintext|marquee)$/.test(e.localName)
      ? [e.localName] : []),
    ...[...e.attributes].filter(a => /^(on.*|style|srcdoc|autofocus)$/i.test(a.name)
      || (/^(href|src|action|formaction|data|xlink:href)$/i.test(a.name)
          && /^[\\s\\x00-\\x20]*(javascript|vbscript|data|blob|filesystem|view-source):/i.test(a.value)))
      .map(a => `${e.localName} ${a.name}=${a.value}`),
  ]);
  const frames = await Promise.all(paths.map(framed));
  for (const frame of frames) if (/\\.html/.test(frame.src) && frame.contentDocument) use(frame.contentDocument);
  await new Promise(done => setTimeout(done, 100));
  return frames.flatMap(frame => {
    const page = frame.contentDocument;
    if (!page || page.URL.split('?')[0] !== frame.src.split('?')[0]) return [`${frame.src} leads away`];
    return /\\.html/.test(frame.src) ? foreign(page).map(what => `${frame.src}: ${what}`) : [];
  });
}"""
"""Opens paths in frames, types into every search, chooses from every list, unfolds what is folded, and gathers the
elements and attributes that no page may have."""


@pytest.mark.browser
@pytest.mark.parametrize("policy", [True, False], ids=["with the policy", "without it"])
@pytest.mark.parametrize("smuggled", OPENED, indirect=True)
def test_nothing_runs_in_a_browser(browser: Browser, smuggled: Smuggled, usual: Shown, policy: bool) -> None:
    """Pages are opened, searched, filtered and compared: no alarm rings, and nothing foreign is there.

    What runs with the policy runs without it, so there each string is looked at in each sort of place.
    """
    paths = smuggled.to_open(usual, finely=not policy)
    with opened(browser, smuggled.site, paths, policy=policy) as (page, alarm):
        assert page.evaluate(FOREIGN, paths) == []
        assert alarm.rang == []
    tried(f"injections: strings in a browser, {'with' if policy else 'without'} the policy", len(smuggled.said))


CHOICES = (
    "compare/index.html?places=northshire,southshire",
    "authorities/index.html?q=%3Cscript%3Egl()&region=%22onclick=gl()&sort=-1",
)
"""Pages with a choice in their address."""


def pages(site: Path) -> list[Path]:
    """Every page that leads nowhere else, and drawings and feeds, which can be opened as pages of their own."""
    return [
        path
        for path in sorted(site.rglob("*"))
        if path.suffix in (".svg", ".atom", ".html") and 'http-equiv="refresh"' not in path.read_text(encoding="utf-8")
    ]


RUNS = {
    "a script": "<script>gl(7)</script>",
    "an attribute": "<img src=x onerror=gl(7)>",
    "a request": "<img src=https://gl.invalid/a.png>",
    "a dialog": "<script>alert(7)</script>",
    "an address": "<meta http-equiv=refresh content='0;url=https://gl.invalid/'>",
    "an element": "<x-gl>text</x-gl>",
    "a style": "<p style='color: red'>text</p>",
}


@pytest.mark.browser
@pytest.mark.parametrize("policy", [True, False], ids=["with the policy", "without it"])
@pytest.mark.parametrize("what", RUNS)
def test_what_runs_would_be_seen_in_a_browser(
    browser: Browser, plain: Path, tmp_path: Path, what: str, policy: bool
) -> None:
    """Where a string did become more than text, the alarm would ring, also where the policy stops it."""
    copy2(plain / "_headers", tmp_path)
    (tmp_path / "index.html").write_text(f"<!doctype html><title>A page</title><p>{RUNS[what]}</p>")
    with opened(browser, tmp_path, ["index.html"], policy=policy) as (page, alarm):
        seen: list[str] = page.evaluate(FOREIGN, ["index.html"])
        end = monotonic() + 5
        while not seen and not alarm.rang and monotonic() < end:
            page.wait_for_timeout(20)
        assert seen or alarm.rang
        assert not policy or what in ("an element", "an address") or "the policy was needed" in "".join(alarm.rang)
