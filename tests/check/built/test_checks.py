"""A built site is held against plain checks, and each fault has its file and its line."""

import json
import sqlite3

import pytest

from generator.check.built.checks import check_built
from generator.check.built.folder import folder
from generator.check.built.links import outside_links

FEED = """<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><id>urn:x:1</id>
<updated>2026-01-01T00:00:00Z</updated><link href="index.html"/>
<entry><title>A</title><id>urn:x:2</id><updated>2026-01-01T00:00:00Z</updated><link href="a/index.html"/></entry>
</feed>"""


def page(body: str = "", head: str = "") -> bytes:
    """A page with a heading that has the id `top-of-it`."""
    start = f'<!doctype html>\n<html>\n<head>{head}</head>\n<body><h1 id="top-of-it">A</h1>'
    return f"{start}\n{body}\n</body></html>".encode()


def found(**files: bytes) -> list[str]:
    """`CODE FILE:LINE` of every problem of a site with a home page, a page `a/index.html` and those files."""
    named = {name.replace("__", "/").replace("_dot_", "."): data for name, data in files.items()}
    site = folder({"index.html": page(), "a/index.html": page(), **named})
    return [f"{problem.code} {str(problem.place).rpartition(':')[0] or problem.place}" for problem in check_built(site)]


@pytest.mark.parametrize(
    "link",
    [
        "a/index.html",
        "a/",
        "./a/",
        "a/index.html#top-of-it",
        "#top-of-it",
        "#",
        "",
        "a/?page=2",
        "/a/",
        "/",
        "mailto:someone@example.org",
        "https://example.org/x",
    ],
)
def test_a_link_that_leads_somewhere_is_no_problem(link: str) -> None:
    """However it is written."""
    assert found(index_dot_html=page(f'<a href="{link}">A</a>')) == []


@pytest.mark.parametrize("link", ["b/", "a", "a/index.htm", "../a/", "/b/", "A/", "http://["])
def test_a_link_that_leads_nowhere_is_placed(link: str) -> None:
    """Files are told apart by case, and a folder without its slash works on no disk."""
    assert found(index_dot_html=page(f'<a href="{link}">A</a>')) == ["built-link site/index.html:5"]


def test_an_anchor_that_is_not_there_is_placed() -> None:
    """On another page as on its own."""
    site = folder({"index.html": page('<a href="a/#nope">A</a>'), "a/index.html": page('<a href="#top-of-if">B</a>')})

    problems = check_built(site)

    assert [(problem.code, problem.place.file) for problem in problems] == [
        ("built-anchor", "site/a/index.html"),
        ("built-anchor", "site/index.html"),
    ]
    assert problems[0].remedy == 'did you mean "#top-of-it"?'


@pytest.mark.parametrize(
    "tag",
    [
        '<img src="x.png" alt="">',
        '<script src="x.js"></script>',
        '<link rel="stylesheet" href="x.css">',
        '<img srcset="a/index.html 1x, x.png 2x" alt="">',
        '<svg><use href="x.svg#mark"></use></svg>',
        '<form action="x.html"></form>',
        '<form data-names="x.json"></form>',
    ],
)
def test_an_asset_that_is_not_there_is_placed(tag: str) -> None:
    """Whatever asks for it."""
    assert found(index_dot_html=page(tag)) == ["built-link site/index.html:5"]


def test_an_asset_of_another_host_is_a_fault() -> None:
    """No request leaves the site's own host."""
    assert found(index_dot_html=page('<img src="https://example.org/x.png" alt="">')) == [
        "built-outside-asset site/index.html:5"
    ]


def test_links_of_a_page_that_is_shown_anywhere_start_at_the_root_of_the_site() -> None:
    """In a subfolder the root is the one that the home page states."""
    head = '<link rel="canonical" href="https://example.org/ratings/">'
    site = folder(
        {"index.html": page(head=head), "404.html": page('<a href="/ratings/index.html">A</a><a href="/">B</a>')}
    )

    assert [problem.message for problem in check_built(site)] == ['nothing stands at "/"']


def test_an_id_that_stands_twice_is_placed() -> None:
    """At the second, and the first is named."""
    assert found(index_dot_html=page('<p id="x"></p>\n<p id="x"></p>')) == ["built-id site/index.html:6"]


@pytest.mark.parametrize("attribute", ["for", "aria-labelledby", "aria-describedby", "aria-controls", "headers"])
def test_a_pointer_at_an_id_that_is_not_there_is_placed(attribute: str) -> None:
    """A screen reader would say nothing there."""
    assert found(index_dot_html=page(f'<p {attribute}="top-of-it nope"></p>')) == ["built-id site/index.html:5"]


def test_a_whole_feed_is_no_problem() -> None:
    """Its links are relative to the feed where the site does not know its address."""
    assert found(news_dot_atom=FEED.encode()) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("</feed>", ""),
        ("<title>A</title>", ""),
        ("urn:x:2", "urn:x:1"),
        ('href="a/index.html"', 'href="b/index.html"'),
        ('<updated>2026-01-01T00:00:00Z</updated><link href="a', '<updated>2026-01-01T00:00:00</updated><link href="a'),
        ('<updated>2026-01-01T00:00:00Z</updated><link href="a', '<updated>soon</updated><link href="a'),
        ("http://www.w3.org/2005/Atom", "http://example.org/"),
    ],
)
def test_a_feed_that_readers_could_not_use_is_a_problem(old: str, new: str) -> None:
    """Well formed, complete, each id once, no dead link."""
    assert "built-feed site/news.atom" in found(news_dot_atom=FEED.replace(old, new, 1).encode())


def sitemap(*addresses: str) -> bytes:
    """A sitemap of those addresses."""
    entries = "".join(f"<url><loc>{address}</loc></url>" for address in addresses)
    return f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{entries}</urlset>'.encode()


HOME, A = "https://example.org/", "https://example.org/a/"


@pytest.mark.parametrize(
    ("addresses", "count"), [((HOME, A), 0), ((HOME,), 1), ((HOME, A, A), 1), ((HOME, A, f"{HOME}b/"), 1)]
)
def test_the_sitemap_lists_each_page_once_and_nothing_else(addresses: tuple[str, ...], count: int) -> None:
    """Too few, one twice, one that is no page."""
    home = page(head=f'<link rel="canonical" href="{HOME}">')

    assert found(index_dot_html=home, sitemap_dot_xml=sitemap(*addresses)) == ["built-sitemap site/sitemap.xml"] * count


def test_a_page_that_sends_search_engines_away_is_not_in_the_sitemap() -> None:
    """It may be missing there."""
    home = page(head=f'<link rel="canonical" href="{HOME}">')
    lost = page(head='<meta name="robots" content="noindex">')

    assert found(index_dot_html=home, b_dot_html=lost, sitemap_dot_xml=sitemap(HOME, A)) == []


def database() -> bytes:
    """An empty database."""
    base = sqlite3.connect(":memory:")
    base.execute("CREATE TABLE t (a)")
    data = base.serialize()
    base.close()
    return data


PACKAGE = {"resources": [{"path": "x.csv", "schema": {"fields": [{"name": "a"}, {"name": "b"}]}}]}


def test_sound_data_is_no_problem() -> None:
    """Table, JSON, database and their description."""
    package = json.dumps(PACKAGE).encode()

    assert found(data__x_dot_csv=b"a,b\n1,2\n", data__x_dot_sqlite=database(), data__datapackage_dot_json=package) == []


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("x.json", b"{"),
        ("x.csv", b""),
        ("x.csv", b"a,b\n1\n"),
        ("x.csv", b"a,a\n1,2\n"),
        ("x.csv", b"\xff\n"),
        ("x.csv", b'a,b\n"1,2\n'),
        ("x.sqlite", b"no"),
        ("datapackage.json", b"{}"),
        ("datapackage.json", json.dumps(PACKAGE).encode()),
    ],
)
def test_data_that_is_not_what_it_says_is_a_problem(name: str, data: bytes) -> None:
    """By its name, its rows, or its description."""
    assert found(**{f"data__{name.replace('.', '_dot_')}": data}) == [f"built-data site/data/{name}"]


def test_a_description_with_other_columns_is_a_problem() -> None:
    """The header is the promise."""
    package = json.dumps(PACKAGE).encode()

    assert found(data__x_dot_csv=b"b,a\n1,2\n", data__datapackage_dot_json=package) == [
        "built-data site/data/datapackage.json"
    ]


def test_links_outside_are_listed_with_their_pages() -> None:
    """Each address once, without its anchor; mail addresses are none."""
    body = (
        '<a href="https://example.org/x#1">A</a><a href="https://example.org/x#2">B</a><a href="mailto:a@b.org">C</a>'
    )
    site = folder({"index.html": page(body), "a/index.html": page('<a href="https://example.org/x">A</a>')})

    assert outside_links(site) == {"https://example.org/x": ("index.html", "a/index.html")}
