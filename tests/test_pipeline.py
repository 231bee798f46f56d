"""A build gives the same bytes whatever it remembers, and never a stale or a mixed site."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.cache import Cache
from generator.pipeline import Built, Silent, build, explain
from generator.prepare import Order
from generator.problems import Refused

SITES = Path(__file__).parent / "sites"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small project of another inspectorate, in a folder of its own."""
    shutil.copytree(SITES / "five-points" / "content", tmp_path / "project" / "content")
    return tmp_path / "project"


def an_order(project: Path, *, processes: int = 1, cache: Path | None = None, site: str = "site") -> Order:
    return Order(
        project=project,
        content=project / "content",
        site=project / site,
        cache=Cache(folder=cache),
        processes=processes,
    )


def made(project: Path, *, processes: int = 1, cache: Path | None = None, site: str = "site") -> Built:
    return build(an_order(project, processes=processes, cache=cache, site=site), Silent())


def files(site: Path) -> dict[str, bytes]:
    """Every file but the manifest, by its path."""
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in site.rglob("*")
        if path.is_file() and path.name != ".gradeline.json"
    }


def test_a_second_build_makes_nothing(project: Path) -> None:
    """Where nothing changed, nothing is made."""
    first, second = made(project), made(project)
    assert (first.reused, second.made, second.reused) == (0, 0, first.made)


def test_a_build_counts_each_authority_once(project: Path) -> None:
    """The page that lists them all is none of them."""
    places = len(list((project / "content" / "authorities").iterdir()))
    assert made(project).counts["authorities"] == places


def test_a_site_that_lost_a_file_gets_it_back(project: Path) -> None:
    """A published file that somebody deleted is there again after the next build."""
    made(project)
    (project / "site" / "index.html").unlink()
    assert made(project).made == 1
    assert (project / "site" / "index.html").is_file()


def test_what_a_killed_build_had_laid_out_goes_with_the_next(project: Path) -> None:
    """Also where nothing changed, so that nothing is laid out."""
    made(project)
    left = project / ".site.new" / "authorities"
    left.mkdir(parents=True)
    (left / "index.html").touch()
    assert made(project).made == 0
    assert {path.name for path in project.iterdir()} == {"content", "site"}


def test_the_cache_gives_the_same_bytes(project: Path, tmp_path: Path) -> None:
    """A site from memory equals one made anew."""
    made(project, cache=tmp_path / "cache")
    again = made(project, cache=tmp_path / "cache", site="other")
    assert again.made == 0
    assert files(project / "other") == files(project / "site")


def test_a_build_goes_on_where_one_was_stopped(project: Path, tmp_path: Path) -> None:
    """What it had made is not made again, and the site is that of a build that nobody stopped."""

    class Stopped(Silent):
        steps = 0

        def step(self, count: int = 1) -> None:
            self.steps += count
            if self.steps == 20:
                raise KeyboardInterrupt

    order = an_order(project, cache=tmp_path / "cache")
    with pytest.raises(KeyboardInterrupt):
        build(order, Stopped())
    assert not (project / "site").exists()
    again = made(project, cache=tmp_path / "cache")
    assert again.recalled == 20
    made(project, site="other")
    assert files(project / "other") == files(project / "site")


def test_a_ruined_cache_does_no_harm(project: Path, tmp_path: Path) -> None:
    """Whatever stands in the cache's files, the site is right."""
    made(project, cache=tmp_path / "cache")
    for path in (tmp_path / "cache").rglob("*"):
        if path.is_file():
            path.write_bytes(path.read_bytes()[:-1] + b"?")
    made(project, cache=tmp_path / "cache", site="other")
    assert files(project / "other") == files(project / "site")


def test_templates_as_code_change_nothing(project: Path) -> None:
    """A site from templates that an earlier build compiled is the same, and so is one after the theme changed."""
    order = replace(an_order(project), compiled=Cache(folder=project / "code"))
    made(project)
    build(replace(order, site=project / "one"), Silent())
    build(replace(order, site=project / "two"), Silent())
    assert files(project / "one") == files(project / "two") == files(project / "site")
    theme, settings = project / "themes" / "mine", project / "content/site.yaml"
    (theme / "pages").mkdir(parents=True)
    (theme / "theme.yaml").write_text("name: mine\nparent: default\n")
    (theme / "pages/prose.html").write_text("<p>{{ page.frame.title }}</p>")
    settings.write_text(settings.read_text().replace("theme: default", "theme: mine"))
    build(replace(order, site=project / "three"), Silent())
    build(replace(order, site=project / "four", compiled=Cache(folder=None)), Silent())
    assert files(project / "three") == files(project / "four") != files(project / "site")


def test_the_place_of_the_project_does_not_matter(project: Path, tmp_path: Path) -> None:
    """Two clones in different folders give the same bytes."""
    shutil.copytree(project, tmp_path / "a clone elsewhere")
    made(project)
    made(tmp_path / "a clone elsewhere", processes=2)
    assert files(tmp_path / "a clone elsewhere" / "site") == files(project / "site")


@pytest.mark.parametrize(
    "world", [{"PYTHONHASHSEED": "1"}, {"PYTHONHASHSEED": "2", "TZ": "Pacific/Auckland"}, {"LC_ALL": "C", "TZ": "UTC"}]
)
def test_the_world_around_does_not_matter(project: Path, root: Path, world: dict[str, str]) -> None:
    """Hash seed, time zone and locale change no byte."""
    made(project)
    command = [sys.executable, "-m", "generator", "build", "--project", str(project), "--no-cache"]
    subprocess.run(
        [*command, "--site", str(project / "other"), "--jobs", "2"],
        env={**os.environ, **world},
        cwd=root,
        check=True,
        capture_output=True,
    )
    assert files(project / "other") == files(project / "site")


def test_a_fault_leaves_the_last_good_site(project: Path) -> None:
    """A mistake in the content stops the build before anything is published."""
    made(project)
    before = files(project / "site")
    (project / "content/authorities/westness/2022-02-14.yaml").write_text("framework: survey-2020\nkind: surwey\n")
    with pytest.raises(Refused):
        made(project)
    assert files(project / "site") == before


def test_a_dead_link_stops_the_build_too(project: Path) -> None:
    """What the checks find between files stops a build like what reading finds in one."""
    with (project / "content/pages/method.md").open("a") as file:
        file.write("\nSee [the harbour of Nowhere](authorities/nowhere/index.html).\n")
    with pytest.raises(Refused):
        made(project)
    assert not (project / "site").exists()


def test_an_address_that_is_none_is_refused(project: Path) -> None:
    """A base URL from the command line is held to what the content's own is held to."""
    with pytest.raises(Refused):
        build(replace(an_order(project), base_url="javascript:alert(1)"), Silent())


def test_a_removed_page_is_gone(project: Path) -> None:
    """What is removed from the content leaves the site."""
    made(project)
    assert any(path.startswith("authorities/westness/2023-07-03") for path in files(project / "site"))
    (project / "content/authorities/westness/2023-07-03.yaml").unlink()
    made(project)
    assert not any(path.startswith("authorities/westness/2023-07-03") for path in files(project / "site"))


def test_explain_names_what_changed(project: Path) -> None:
    """A reader is told which inputs make a page new, or that none does."""
    order = an_order(project)
    page = "authorities/westness/index.html"
    assert "does not hold it yet" in explain(order, page)
    build(order, Silent())
    assert "stays as it is" in explain(order, page)
    with (project / "content/authorities/westness/authority.yaml").open("a") as file:
        file.write("known_as: [Wester Ness]\n")
    assert "will be made again" in explain(order, page)
    assert "no build makes" in explain(order, "no/such/page.html")


def test_a_day_of_another_age_from_outside_is_refused(project: Path) -> None:
    """Figures would be counted for each of thousands of years."""
    with pytest.raises(Refused, match="--as-at"):
        build(replace(an_order(project), as_at=date(9999, 12, 31)), Silent())


def test_the_day_may_be_set_from_outside(project: Path) -> None:
    """A build as at another day differs, and a build as at the content's own day does not."""
    order = an_order(project)
    build(order, Silent())
    before = files(project / "site")
    build(replace(order, site=project / "own", as_at=date(2025, 6, 30)), Silent())
    assert files(project / "own") == before


Edit = Callable[[Path], None]


def _add_visit(content: Path) -> None:
    text = (
        (content / "authorities/westness/2023-07-03.yaml").read_text()
        if (content / "authorities/westness/2023-07-03.yaml").exists()
        else "framework: survey-2020\nkind: call\npublished: 2023-07-03\nsources:\n  - {document: calls.csv}\n"
    )
    (content / "authorities/sandhaven/2023-07-03.yaml").write_text(text)


def _remove_visit(content: Path) -> None:
    (content / "authorities/westness/2023-07-03.yaml").unlink(missing_ok=True)


def _regrade(content: Path) -> None:
    path = content / "authorities/sandhaven/2024-09-19.yaml"
    text = path.read_text()
    path.write_text(
        text.replace("overall: exemplary", "overall: sound")
        if "overall: exemplary" in text
        else text.replace("overall: sound", "overall: exemplary")
    )


def _rename(content: Path) -> None:
    path = content / "authorities/westness/authority.yaml"
    path.write_text(path.read_text().replace("name: Westness\n", "name: Wester Ness\n"))


def _rewrite(content: Path) -> None:
    path = content / "authorities/sandhaven/2024-09-19.md"
    path.write_text(path.read_text() + "\nAnd one more line.\n")


def _new_topic(content: Path) -> None:
    path = content / "topics.yaml"
    path.write_text(path.read_text().replace("name: Charts", "name: Sea charts"))


def _new_day(content: Path) -> None:
    path = content / "site.yaml"
    path.write_text(path.read_text().replace("as_at: 2025-06-30", "as_at: 2025-07-31"))


def _new_summary(content: Path) -> None:
    path = content / "authorities/sandhaven/2021-06-10.yaml"
    path.write_text(path.read_text().replace("before their training was complete", "too early"))


EDITS: tuple[Edit, ...] = (
    _add_visit,
    _remove_visit,
    _regrade,
    _rename,
    _rewrite,
    _new_topic,
    _new_day,
    _new_summary,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=12)
@given(st.lists(st.sampled_from(EDITS), min_size=1, max_size=4))
def test_a_warm_build_equals_a_cold_one(tmp_path_factory: pytest.TempPathFactory, edits: list[Edit]) -> None:
    """After any series of edits, additions and removals the site equals one made from nothing."""
    project = tmp_path_factory.mktemp("warm") / "project"
    shutil.copytree(SITES / "five-points" / "content", project / "content")
    made(project, cache=project / "cache")
    for edit in edits:
        edit(project / "content")
        made(project, cache=project / "cache")
    made(project, site="cold")
    assert files(project / "site") == files(project / "cold")
