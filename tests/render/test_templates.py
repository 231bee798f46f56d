"""Templates are strict, escape all text, and set it as print would."""

from dataclasses import dataclass

import pytest
from jinja2 import UndefinedError

from generator.model.theme import Theme
from generator.render.fragment import Html
from generator.render.templates import Templates


@dataclass(frozen=True)
class _View:
    words: str


def _filled(template: str, words: str) -> str:
    return Templates(Theme(name="t", templates={"page.html": template})).fill("page.html", _View(words))


def test_text_is_escaped() -> None:
    """Nothing that a person writes can become a tag."""
    assert _filled("<p>{{ page.words }}</p>", "<script>x</script>") == "<p>&lt;script&gt;x&lt;/script&gt;</p>\n"


def test_finished_html_stands_as_it_is() -> None:
    """A drawing is put in whole."""
    assert _filled("{{ page.words }}", Html("<svg></svg>")) == "<svg></svg>\n"


def test_an_undefined_name_is_an_error() -> None:
    """A slip in a template is not an empty space on a page."""
    with pytest.raises(UndefinedError):
        _filled("{{ page.wrods }}", "")


def test_apostrophes_and_single_quotes_are_those_of_print() -> None:
    """Content may be typed with straight ones."""
    assert _filled("{{ page.words }}", "children's 'front door'") == "children’s ‘front door’\n"


def test_indents_of_the_template_do_not_reach_the_page() -> None:
    """They would only cost bytes."""
    assert _filled("<ul>\n    <li>{{ page.words }}</li>\n</ul>", "a") == "<ul><li>a</li></ul>\n"
