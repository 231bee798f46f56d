"""Every component has examples beside it, and each of them makes well-formed HTML."""

from pathlib import Path

import pytest
import yaml
from jinja2 import DictLoader, Environment, StrictUndefined

from generator.model.theme import Theme
from tests.building.html import read
from tests.render.conftest import ROOT

COMPONENTS = ROOT / "themes" / "default" / "components"
OF_THE_PAGE = {"masthead", "mark", "crumbs", "foot", "section"}
"""Components that stand round a whole page or a block, and are tested with the pages."""


def _examples() -> list[tuple[str, str, str, dict[str, object]]]:
    return [
        (path.parent.name, macro["macro"], example["name"], example["with"])
        for path in sorted(COMPONENTS.glob("*/examples.yaml"))
        for macro in yaml.safe_load(path.read_text(encoding="utf-8"))
        for example in macro["examples"]
    ]


@pytest.mark.parametrize(("component", "macro", "name", "given"), _examples())
def test_an_example_makes_well_formed_html(
    theme: Theme, component: str, macro: str, name: str, given: dict[str, object]
) -> None:
    """With nothing undefined, no inline style, and every tag closed in order."""
    environment = Environment(loader=DictLoader(theme.templates), undefined=StrictUndefined, autoescape=True)
    module = environment.get_template(f"components/{component}/template.html").make_module()
    page = read(str(getattr(module, macro)(**given)).encode())
    assert page.tags
    assert not [attributes for _, attributes in page.tags if "style" in attributes]


@pytest.mark.parametrize("folder", [path for path in sorted(COMPONENTS.iterdir()) if (path / "template.html").exists()])
def test_a_component_with_a_template_has_examples(folder: Path) -> None:
    """So that somebody who works on the theme sees what it takes."""
    assert folder.name in OF_THE_PAGE or (folder / "examples.yaml").exists()


def test_every_style_is_named_or_found(theme: Theme) -> None:
    """Each component's style is in the stylesheet once."""
    paths = [path for path, _ in theme.styles]
    assert len(paths) == len(set(paths))
    assert {path.relative_to(COMPONENTS.parent).as_posix() for path in COMPONENTS.glob("*/style.css")} <= set(paths)
