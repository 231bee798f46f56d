"""The guide knows every command, option and key, and each of its links leads somewhere."""

import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import click
import pytest
from pydantic import BaseModel, TypeAdapter

from generator.command.main import VERBS, run
from generator.load import shapes
from generator.load.shape import read_marked, read_shape
from generator.model.grade import NoGrade, Tone

GUIDE = {
    "writing": (
        "AuthorityShape",
        "NeighbourShape",
        "TileShape",
        "InspectionShape",
        "FindingShape",
        "SourceShape",
        "SettingsShape",
        "LinkShape",
        "TopicShape",
        "RegionShape",
        "CorrectionShape",
        "ReleaseShape",
        "PageFront",
        "ProseFront",
    ),
    "frameworks": (
        "ProgrammeShape",
        "TitleShape",
        "ScaleShape",
        "GradeShape",
        "JudgementShape",
        "KindShape",
        "PauseShape",
        "CountDayShape",
        "FrameworkShape",
        "AreaShape",
    ),
    "theme": ("ThemeShape",),
}
"""The page that explains each shape of content."""


@pytest.fixture(scope="module")
def guide(root: Path) -> dict[str, str]:
    """The text of each page by its name."""
    return {path.stem: path.read_text() for path in (root / "content" / "guide").glob("*.md")}


EXAMPLES: dict[str, TypeAdapter[object]] = {
    "framework:": TypeAdapter(shapes.InspectionShape),
    "name: Durham": TypeAdapter(shapes.AuthorityShape),
    "name: Ratings": TypeAdapter(shapes.SettingsShape),
    "- id:": TypeAdapter(tuple[shapes.TopicShape, ...]),
    "ons:": TypeAdapter(dict[str, tuple[shapes.RegionShape, ...]]),
}
"""What a whole file in the guide is, by the words that it starts with."""


def shape_names() -> set[str]:
    """Every shape that content has."""
    named = {name: value for name, value in vars(shapes).items() if isinstance(value, type)}
    return {name for name, value in named.items() if issubclass(value, shapes.Shape) and value is not shapes.Shape}


def section(page: str, heading: str) -> str:
    """What stands under a heading of the second level."""
    parts = re.split(r"^## ", page, flags=re.M)
    return next((part for part in parts if part.split("\n")[0] == heading), "")


def command(verb: str) -> click.Command:
    """The command of a verb."""
    module, name = VERBS[verb].split(":")
    found = getattr(import_module(module), name)
    assert isinstance(found, click.Command)
    return found


def test_every_shape_has_its_page() -> None:
    """A new kind of mapping in content needs a place in the guide."""
    assert {name for names in GUIDE.values() for name in names} == shape_names()


@pytest.mark.parametrize(("page", "name"), [(page, name) for page, names in GUIDE.items() for name in names])
def test_every_key_is_explained(guide: dict[str, str], page: str, name: str) -> None:
    """Each key stands on its page as code."""
    shape = getattr(shapes, name)
    assert issubclass(shape, BaseModel)
    assert [key for key in shape.model_fields if f"`{key}`" not in guide[page]] == []


def test_no_key_is_explained_that_content_has_not(guide: dict[str, str]) -> None:
    """A table of keys names only keys that are there."""
    for page, names in GUIDE.items():
        known = {key for name in names for key in getattr(shapes, name).model_fields}
        tables = re.findall(r"^\| Key \|.*\n\|[-|]+\n((?:\|.*\n)+)", guide[page], flags=re.M)
        told = {key for table in tables for key in re.findall(r"^\| `([a-z0-9_]+)`", table, flags=re.M)}
        assert told
        assert told - known == set()


@pytest.mark.parametrize("verb", VERBS)
def test_every_command_has_its_part(guide: dict[str, str], verb: str) -> None:
    """Each command has a heading, and under it every option and argument."""
    part = section(guide["commands"], f"`gradeline {verb}`")
    assert part
    for parameter in command(verb).params:
        if isinstance(parameter, click.Option):
            assert f"`{max(parameter.opts, key=len)}`" in part
        else:
            assert f"`{(parameter.metavar or parameter.name or '').upper()}`" in part


@pytest.mark.parametrize("verb", VERBS)
def test_no_option_is_told_that_is_not_there(guide: dict[str, str], verb: str) -> None:
    """An option that went away leaves the guide too."""
    known = {name for parameter in command(verb).params for name in parameter.opts}
    told = set(re.findall(r"^\| `(--[a-z-]+)`", section(guide["commands"], f"`gradeline {verb}`"), flags=re.M))
    assert told - known == set()


@pytest.mark.parametrize("words", [NoGrade, Tone], ids=["reasons for no grade", "tones"])
def test_every_word_of_a_list_is_explained(guide: dict[str, str], words: type[NoGrade] | type[Tone]) -> None:
    """Reasons for having no grade, and tones of the ramp, all stand as code."""
    assert [word for word in words if f"`{word}`" not in "".join(guide.values())] == []


def links(guide: dict[str, str]) -> Iterator[tuple[str, str, str]]:
    """Page, path and anchor of every link inside the guide."""
    for page, text in guide.items():
        for path, anchor in re.findall(r"\]\(guide/([a-z-]+)\.md(?:#([a-z0-9-]+))?\)", text):
            yield page, path, anchor


def test_links_inside_the_guide_lead_to_a_heading(guide: dict[str, str]) -> None:
    """A link to a part of a page names a part that is there."""
    dead = [
        (page, path, anchor)
        for page, path, anchor in links(guide)
        if path not in guide or (anchor and anchor not in headings(guide[path]))
    ]
    assert dead == []


def headings(page: str) -> set[str]:
    """The anchors of a page's headings."""
    found = re.findall(r"^#+ (.*)", page, flags=re.M)
    return {re.sub(r"[^a-z0-9]+", "-", each.lower().replace("'", "")).strip("-") for each in found}


def test_each_page_stands_in_the_index(guide: dict[str, str]) -> None:
    """Nobody has to guess that a page is there."""
    assert {path for page, path, _ in links(guide) if page == "index"} == set(guide) - {"index"}


def test_one_sentence_a_line(guide: dict[str, str]) -> None:
    """A change to a sentence is a change to its line alone; tables and examples go their own way."""
    for text in guide.values():
        prose = re.sub(r"^```.*?^```", "", text, flags=re.M | re.S)
        lines = [line for line in prose.splitlines() if not line.startswith(("|", "#", "-", "Cause", "Remedy"))]
        assert [line for line in lines if re.search(r"[a-z)`*]\. [A-Z]", line)] == []


def examples(page: str) -> list[str]:
    """The YAML of a page."""
    return re.findall(r"^```yaml\n(.*?)^```", page, flags=re.M | re.S)


@pytest.mark.parametrize("start", EXAMPLES)
def test_examples_of_content_can_be_read(guide: dict[str, str], start: str) -> None:
    """What a reader copies from the guide has no fault."""
    (text,) = [text for text in examples(guide["writing"]) if text.startswith(start)]
    assert read_shape(read_marked("guide", text.encode()), EXAMPLES[start]).problems == ()


def test_the_example_of_another_inspectorate_is_whole(guide: dict[str, str]) -> None:
    """The parts of the page, one after the other, are a programme that can be read."""
    text = "\n".join(examples(guide["frameworks"]))
    read = read_shape(read_marked("guide", text.encode()), TypeAdapter(shapes.ProgrammeShape))
    assert read.problems == ()


def test_the_example_of_a_theme_builds(guide: dict[str, str], tmp_path: Path) -> None:
    """A site in the theme of the guide has its colour in the stylesheet."""
    theme, choice = examples(guide["theme"])
    assert run(["new", str(tmp_path)]) == 0
    own = tmp_path / "themes" / "north" / "theme.yaml"
    own.parent.mkdir(parents=True)
    own.write_text(theme)
    settings = tmp_path / "content" / "site.yaml"
    settings.write_text(settings.read_text().replace("theme: default\n", choice))
    assert run(["build", "--project", str(tmp_path), "--jobs", "1"]) == 0
    style = next((tmp_path / "site" / "assets").glob("style*.css")).read_text()
    assert "#3b0764" in style
