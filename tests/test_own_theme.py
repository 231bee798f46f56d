"""A site owner's own theme over the default one: what it may change, and what a slip in it does."""

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from generator.cache import Cache
from generator.pipeline import Silent, build
from generator.prepare import Order, prepare
from generator.preview.answer import answer
from generator.preview.stage import Stage
from generator.problems import Refused

SITES = Path(__file__).parent / "sites"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small project whose site asks for a theme `north`, laid over the default one."""
    shutil.copytree(SITES / "five-points" / "content", tmp_path / "project" / "content")
    settings = tmp_path / "project/content/site.yaml"
    settings.write_text(settings.read_text().replace("theme: default", "theme: north"))
    theme = tmp_path / "project/themes/north/theme.yaml"
    theme.parent.mkdir(parents=True)
    theme.write_text("name: north\nparent: default\n")
    return tmp_path / "project"


def an_order(project: Path, processes: int = 1) -> Order:
    return Order(
        project=project,
        content=project / "content",
        site=project / "site",
        cache=Cache(folder=None),
        processes=processes,
    )


def write(project: Path, path: str, text: str) -> None:
    file = project / "themes/north" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)


def page(project: Path, path: str) -> str:
    """One page of the project's site."""
    job = next(job for job in prepare(an_order(project)).jobs if job.path == path)
    made: bytes = job.make()
    return str(made, "utf-8")


def example(root: Path, path: str) -> str:
    """A file that the guide to themes shows, by the path in its first line."""
    blocks = re.findall(r"```[a-z+]+\n(.*?)```", (root / "content/guide/theme.md").read_text(), flags=re.S)
    found: str = next(block for block in blocks if path in block.split("\n")[0])
    return found


def test_one_block_is_changed_as_the_guide_shows(project: Path, root: Path) -> None:
    """The rest of the page is the parent's, with all that it shows."""
    before = page(project, "authorities/sandhaven/index.html")
    write(project, "pages/authority.html", example(root, "themes/north/pages/authority.html"))
    after = page(project, "authorities/sandhaven/index.html")
    assert "Ask the democratic services team" in after
    assert re.findall("<h2[^>]*>.*?</h2>", before) == re.findall("<h2[^>]*>.*?</h2>", after)


def test_one_component_is_changed_everywhere(project: Path) -> None:
    """By one file at the path of the parent's."""
    write(project, "components/foot/template.html", "<footer>Ours</footer>")
    assert "<footer>Ours</footer>" in page(project, "index.html")
    assert "<footer>Ours</footer>" in page(project, "authorities/sandhaven/index.html")


def test_every_component_is_shown_with_its_examples_to_those_who_work_on_the_theme(project: Path) -> None:
    """On a page that only the preview has; a component of one's own is among them."""
    write(project, "components/north/template.html", "{% macro north(words) %}<p>{{ words }}</p>{% endmacro %}")
    told = "- {macro: north, examples: [{name: a line, with: {words: Written in the North}}]}"
    write(project, "components/north/examples.yaml", told)
    jobs = {job.path: job for job in prepare(replace(an_order(project), workshop=True)).jobs}
    made = str(jobs["components/index.html"].make(), "utf-8")
    assert "<h3>north: a line</h3><p>Written in the North</p>" in made
    assert 'content="noindex"' in made
    assert "components/index.html" not in {job.path for job in prepare(an_order(project)).jobs}


def test_examples_that_are_none_are_told(project: Path) -> None:
    """With the file."""
    write(project, "components/north/examples.yaml", "macro: north")
    with pytest.raises(Refused) as refused:
        prepare(an_order(project))
    assert [problem.place.file for problem in refused.value.problems] == ["themes/north/components/north/examples.yaml"]


def test_the_logo_is_one_file(project: Path, root: Path) -> None:
    """The guide's block puts a picture of the theme's assets where the mark stands."""
    write(project, "components/mark/template.html", example(root, "themes/north/components/mark/template.html"))
    assert 'src="assets/logo.svg"' in page(project, "index.html")
    assert 'src="../../assets/logo.svg"' in page(project, "authorities/sandhaven/index.html")


@pytest.mark.parametrize("processes", [1, 3])
def test_a_slip_in_a_template_stops_the_build_with_its_line(project: Path, processes: int) -> None:
    """Whichever process meets it, and nothing is published."""
    write(project, "components/foot/template.html", "<footer>\n{{ page.frame.sight }}\n</footer>")
    with pytest.raises(Refused) as refused:
        build(an_order(project, processes), Silent())
    (problem,) = refused.value.problems
    assert str(problem.place) == "themes/north/components/foot/template.html:2"
    assert not (project / "site").exists()


def test_the_preview_shows_a_slip_in_a_template(project: Path) -> None:
    """With its line, in place of the page."""
    write(project, "components/foot/template.html", "<footer>\n{{ page.frame.sight }}\n</footer>")
    stage = Stage(lambda: prepare(an_order(project)))
    stage.refresh()
    shown = answer(stage, "", last_good=False)
    assert shown.status == 500
    assert b"themes/north/components/foot/template.html:2" in shown.data
