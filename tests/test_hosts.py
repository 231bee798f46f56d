"""A built site works on plain hosts: served by nginx at a root and in a subfolder, every link leads somewhere."""

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.cache import Cache
from generator.pipeline import Silent, build
from generator.prepare import Order
from tests.serving import Answer, Walk, free_port, get, nginx, walk

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """A site that stands on a server: its folder, the port and the path of its first page."""

    site: Path
    port: int
    path: str

    def get(self, path: str, **headers: str) -> Answer:
        """What is at a path below the site's own."""
        return get(self.port, self.path + path, **headers)


def built(content: Path, folder: Path, path: str, port: int) -> Path:
    """A site built from a content folder, at its path below a folder that a server takes as its root."""
    site = folder / path.strip("/") if path != "/" else folder
    build(
        Order(
            project=ROOT,
            content=content,
            site=site,
            cache=Cache(folder=None),
            processes=2,
            base_url=f"http://127.0.0.1:{port}{path}",
        ),
        Silent(),
    )
    return site


@pytest.fixture(scope="module", params=["/", "/ratings/"])
def served(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The small site, with one harbour that had another folder before, at a root and in a subfolder."""
    path: str = request.param
    work, port = tmp_path_factory.mktemp("served"), free_port()
    shutil.copytree(ROOT / "tests" / "sites" / "five-points" / "content", work / "content")
    record = work / "content" / "authorities" / "sandhaven" / "authority.yaml"
    record.write_text(record.read_text() + "past_slugs: [sand-harbour]\n")
    site = built(work / "content", work / "www", path, port)
    with nginx(work / "www", site / "_nginx.conf", port, work / "nginx"):
        yield Served(site=site, port=port, path=path)


@pytest.fixture(scope="module")
def walked(served: Served) -> Walk:
    """A walk along every link of the small site."""
    return walk(served.port, served.path)


def test_every_link_asset_and_anchor_of_every_page_leads_somewhere(walked: Walk) -> None:
    """As a reader follows them."""
    assert walked.faults == []


def test_every_page_of_the_sitemap_can_be_reached_from_the_first(served: Served, walked: Walk) -> None:
    """None is missing from the server, and none is an island."""
    listed = re.findall(r"<loc>http://127\.0\.0\.1:\d+([^<]*)</loc>", served.get("sitemap.xml").body.decode())
    reached = {path.removesuffix("index.html") for path in walked.answers}

    assert len(listed) > 10
    assert [path for path in listed if path not in reached] == []


def test_every_page_comes_with_the_headers_that_keep_it_safe(walked: Walk) -> None:
    """The policy of the page's own head, that nobody may frame it, and that kinds of file are not guessed."""
    for path, answer in walked.answers.items():
        policy = answer.headers.get("content-security-policy", "")
        assert policy.endswith("; frame-ancestors 'none'"), path
        assert answer.headers["x-content-type-options"] == "nosniff", path
        assert "referrer-policy" in answer.headers, path
        assert "permissions-policy" in answer.headers, path


def test_the_policy_of_the_header_is_that_of_the_page(served: Served) -> None:
    """A page opened from disk is as strict as one from a server, but for framing, which only a header can forbid."""
    answer = served.get("index.html")
    stated = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', answer.body.decode())

    assert stated is not None
    assert answer.headers["content-security-policy"] == f"{stated[1]}; frame-ancestors 'none'"


def test_an_asset_named_by_its_bytes_is_kept_for_ever_and_a_page_is_not(served: Served) -> None:
    """A reader who comes again after a build sees the new page."""
    style = next((served.site / "assets").glob("style.*.css")).name

    assert served.get(f"assets/{style}").headers["cache-control"] == "public, max-age=31536000, immutable"
    assert "immutable" not in served.get("index.html").headers.get("cache-control", "")


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("index.html", "text/html; charset=utf-8"),
        ("data/inspections.csv", "text/csv; charset=utf-8"),
        ("data/inspections.json", "application/json; charset=utf-8"),
        ("data/gradeline.sqlite", "application/vnd.sqlite3"),
        ("site.webmanifest", "application/manifest+json; charset=utf-8"),
        ("robots.txt", "text/plain; charset=utf-8"),
    ],
)
def test_each_kind_of_file_is_named_for_what_it_is(served: Served, path: str, kind: str) -> None:
    """A browser that may not guess must be told."""
    assert served.get(path).headers["content-type"] == kind


def test_data_may_be_read_by_programs_of_other_sites(served: Served) -> None:
    """A chart elsewhere can load the table; a page cannot be read so."""
    assert served.get("data/inspections.csv").headers["access-control-allow-origin"] == "*"
    assert "access-control-allow-origin" not in served.get("index.html").headers


def test_an_address_without_a_page_shows_the_sites_own_404(served: Served) -> None:
    """With working links, at any depth, and the same headers."""
    answer = served.get("no/such/page/")

    assert answer.status == 404
    assert b"Page not found" in answer.body
    assert f'href="{served.path}index.html"'.encode() in answer.body
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("path", ["authorities/sand-harbour/", "authorities/sand-harbour"])
def test_the_old_address_of_a_renamed_place_redirects(served: Served, path: str) -> None:
    """For ever, to the new one."""
    answer = served.get(path)

    assert answer.status == 301
    assert answer.headers["location"].endswith(f"{served.path}authorities/sandhaven/")


def test_the_old_address_of_an_inspection_redirects_to_its_new_one(served: Served) -> None:
    """Not to the top of the place."""
    location = served.get("authorities/sand-harbour/2024-09-19/").headers["location"]

    assert location.endswith(f"{served.path}authorities/sandhaven/2024-09-19/")


def test_on_a_host_without_redirects_a_page_leads_on(served: Served) -> None:
    """By itself, by a link, and with the address that search engines should keep."""
    page = (served.site / "authorities" / "sand-harbour" / "index.html").read_text()
    new = f"http://127.0.0.1:{served.port}{served.path}authorities/sandhaven/"

    assert f'<link rel="canonical" href="{new}">' in page
    assert 'content="0; url=../sandhaven/index.html"' in page
    assert '<a href="../sandhaven/index.html">' in page


def test_hosts_that_read_redirects_get_them(served: Served) -> None:
    """Netlify, Cloudflare Pages and GitLab Pages read one line a rule."""
    base = served.path
    assert (served.site / "_redirects").read_text() == (
        f"{base}authorities/sand-harbour {base}authorities/sandhaven/ 301\n"
        f"{base}authorities/sand-harbour/* {base}authorities/sandhaven/:splat 301\n"
    )


def test_hosts_that_read_headers_get_those_that_nginx_sends(served: Served) -> None:
    """One set, in two forms."""
    rules = (served.site / "_headers").read_text().split("\n/")[0].splitlines()
    sent = served.get("index.html").headers

    assert rules[0] == f"{served.path}*"
    assert len(rules) > 4
    for rule in rules[1:]:
        name, _, value = rule.strip().partition(": ")
        assert sent[name.lower()] == value


@pytest.mark.parametrize("path", ["_headers", "_redirects", "_nginx.conf", ".gradeline.json", ".gitignore"])
def test_what_only_hosts_read_is_not_served(served: Served, path: str) -> None:
    """It is no secret, and no page either."""
    assert served.get(path).status == 404


def test_text_is_sent_packed_to_those_who_can_unpack(served: Served) -> None:
    """A page is a quarter of its size on the way."""
    assert served.get("index.html", **{"Accept-Encoding": "gzip"}).headers["content-encoding"] == "gzip"


def test_jekyll_stays_away(served: Served) -> None:
    """GitHub Pages would drop files that begin with an underscore when it publishes a branch."""
    assert (served.site / ".nojekyll").read_bytes() == b""


def test_robots_are_told_of_the_sitemap(served: Served) -> None:
    """By its whole address."""
    line = f"Sitemap: http://127.0.0.1:{served.port}{served.path}sitemap.xml"

    assert line in served.get("robots.txt").body.decode()


def test_all_of_england_holds_together_in_a_subfolder(tmp_path: Path) -> None:
    """Every link, asset and anchor of over a thousand pages."""
    port = free_port()
    site = built(ROOT / "content", tmp_path / "www", "/ratings/", port)
    with nginx(tmp_path / "www", site / "_nginx.conf", port, tmp_path / "nginx"):
        found = walk(port, "/ratings/")

    assert found.faults == []
    assert sum(path.endswith((".html", "/")) for path in found.answers) > 1000
