"""Reading a theme."""

import shutil
from pathlib import Path

import pytest

from generator.load.folder import theme_folders
from generator.load.themes import load_theme, theme_names
from generator.problems import Place, Refused


def a_theme(project: Path, name: str = "mine", parent: str = "default", **files: str) -> Path:
    """A theme in a project's folder; keywords name files, with two underscores for a slash and one for a full stop."""
    folder = project / "themes" / name
    folder.mkdir(parents=True)
    (folder / "theme.yaml").write_text(f"name: {name}\n" + (f"parent: {parent}\n" if parent else ""))
    for key, text in files.items():
        path = folder / key.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return folder


def refusal(project: Path, name: str) -> list[str]:
    """The codes for which a theme is refused."""
    with pytest.raises(Refused) as refused:
        load_theme(project, name)
    return [problem.code for problem in refused.value.problems]


def test_the_default_theme_is_whole(tmp_path: Path) -> None:
    """It comes with the program, and its first style is the ground that the others stand on."""
    theme = load_theme(tmp_path, "default")
    assert theme.styles[0][0] == "style/ground.css"
    assert theme.palette["dark"].keys() == theme.palette["light"].keys()


def test_a_theme_of_ones_own_is_laid_over_its_parent(tmp_path: Path) -> None:
    """Its own file wins; every other is the parent's."""
    a_theme(tmp_path, style__ground_css="body { color: red }")
    mine, default = load_theme(tmp_path, "mine"), load_theme(tmp_path, "default")
    assert dict(mine.styles)["style/ground.css"] == "body { color: red }"
    assert mine.templates == default.templates
    assert mine.parents == ("default",)


def test_a_style_of_ones_own_comes_after_the_parents(tmp_path: Path) -> None:
    """So that it can say otherwise."""
    a_theme(tmp_path, house_css="a { color: red }")
    assert load_theme(tmp_path, "mine").styles[-1][0] == "house.css"


def test_colours_are_laid_over_one_by_one(tmp_path: Path) -> None:
    """A theme may change a single colour."""
    folder = a_theme(tmp_path)
    with (folder / "theme.yaml").open("a") as file:
        file.write("palette: {light: {paper: '#fffff0'}}\n")
    mine, default = load_theme(tmp_path, "mine"), load_theme(tmp_path, "default")
    assert mine.palette["light"] == default.palette["light"] | {"paper": "#fffff0"}


def test_a_theme_may_stand_on_the_one_of_its_own_name(tmp_path: Path) -> None:
    """A project's `default` over the program's."""
    a_theme(tmp_path, name="default", parent="default", house_css="a { color: red }")
    assert load_theme(tmp_path, "default").styles[-1][0] == "house.css"


def test_another_look_has_another_digest(tmp_path: Path) -> None:
    """Pages are made again when the theme changes."""
    a_theme(tmp_path, house_css="a { color: red }")
    assert load_theme(tmp_path, "mine").digest != load_theme(tmp_path, "default").digest


def test_an_unknown_theme_is_told_where_it_was_asked_for(tmp_path: Path) -> None:
    """With the nearest name."""
    with pytest.raises(Refused) as refused:
        load_theme(tmp_path, "defualt", lambda: Place(file="content/site.yaml", line=7, column=8))
    assert str(refused.value).startswith(
        'content/site.yaml:7:8  theme  no theme is called "defualt"\n  mend: did you mean "default"?'
    )


def test_themes_that_stand_on_each_other_are_refused(tmp_path: Path) -> None:
    """Neither could be laid down first."""
    a_theme(tmp_path, name="one", parent="two")
    a_theme(tmp_path, name="two", parent="one")
    assert refusal(tmp_path, "one") == ["theme-loop"]


def test_a_theme_without_parent_needs_a_whole_palette(tmp_path: Path) -> None:
    """In both schemes."""
    a_theme(tmp_path, parent="")
    assert refusal(tmp_path, "mine") == ["palette", "palette"]


def test_a_file_that_is_nothing_in_a_theme_is_told(tmp_path: Path) -> None:
    """Nothing is dropped without a word."""
    a_theme(tmp_path, page_php="<?php ?>")
    assert refusal(tmp_path, "mine") == ["unknown-file"]


def test_a_style_that_is_named_and_not_there_is_told(tmp_path: Path) -> None:
    """A misspelt name would leave it unordered."""
    folder = a_theme(tmp_path)
    with (folder / "theme.yaml").open("a") as file:
        file.write("styles: [style/gruond.css]\n")
    assert refusal(tmp_path, "mine") == ["missing-file"]


def test_a_theme_that_calls_itself_otherwise_is_told(tmp_path: Path) -> None:
    """Its folder is its name."""
    shutil.move(a_theme(tmp_path), tmp_path / "themes" / "yours")
    assert refusal(tmp_path, "yours") == ["theme-name"]


def test_themes_are_looked_for_in_the_project_first(tmp_path: Path) -> None:
    """Then among those that come with the program."""
    a_theme(tmp_path)
    assert theme_folders(tmp_path)[0] == tmp_path / "themes"
    assert theme_names(tmp_path) == ("default", "mine")


def test_a_projects_themes_that_are_the_programs_count_once(root: Path) -> None:
    """Gradeline's own checkout is such a project."""
    assert theme_folders(root) == (root / "themes",)
