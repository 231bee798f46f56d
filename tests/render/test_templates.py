"""Templates are strict, escape all text, and set it as print would."""

from dataclasses import dataclass

import pytest
from jinja2 import Environment

from generator.model.theme import Theme
from generator.problems import Problem, Refused
from generator.render.fragment import Html
from generator.render.templates import Templates, compiled


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


def test_text_that_equals_html_seen_before_is_escaped_all_the_same() -> None:
    """What was shown once is remembered as text, and HTML is never taken for it."""
    for words, shown in ((Html("<b>x</b>"), "<b>x</b>"), ("<b>x</b>", "&lt;b&gt;x&lt;/b&gt;")) * 2:
        assert _filled("{{ page.words }}", words) == f"{shown}\n"


def test_a_macro_escapes_what_it_is_given_once() -> None:
    """Its own tags stand, and so do those of a call block around it."""
    macro = "{% macro bold(it) %}<b>{{ it }}{{ caller() if caller is defined }}</b>{% endmacro %}"
    filled = _filled(macro + "{{ bold(page.words) }}{% call bold(1) %}<i>{{ page.words }}</i>{% endcall %}", "a & b")
    assert filled == "<b>a &amp; b</b><b>1<i>a &amp; b</i></b>\n"


def test_a_theme_may_leave_escaping_to_itself() -> None:
    """Inside `autoescape false`, words that came from HTML stand as they are."""
    assert _filled("{% autoescape false %}{{ page.words }}{% endautoescape %}", "<b>") == "<b>\n"


def _slip(template: str, **others: str) -> Problem:
    """The one problem for which a page of these templates is refused."""
    files = {"page.html": template} | {f"{name}.html": text for name, text in others.items()}
    with pytest.raises(Refused) as refused:
        Templates(Theme(name="mine", templates=files)).fill("page.html", _View("a"))
    (problem,) = refused.value.problems
    return problem


@pytest.mark.parametrize(
    ("template", "code", "line", "told"),
    [
        ("<p>\n\n  {{ page.wrods }}</p>", "template-fault", 3, "wrods"),
        ("<p>\n</p>\n{% if page.words %}", "template-syntax", 3, "Unexpected end of template"),
        ("<p>\n{{ page.words | shout }}</p>", "template-syntax", 2, "shout"),
        ('<p>\n</p>\n  <p>\n{% include "prat.html" %}</p>', "missing-template", 4, '"prat.html"'),
        ('{% extends "base.html" %}', "missing-template", 1, '"base.html"'),
        ("<p>\n{{ page.words + 1 }}</p>", "template-fault", 2, "str"),
        ('\n{% include "page.html" %}', "template-fault", 2, "itself"),
    ],
)
def test_a_slip_in_a_template_is_told_with_its_file_and_line(template: str, code: str, line: int, told: str) -> None:
    """Neither an empty space on a page nor a traceback."""
    problem = _slip(template)
    assert (problem.code, str(problem.place)) == (code, f"themes/mine/page.html:{line}")
    assert told in problem.message


def test_a_slip_is_told_where_it_stands_and_not_where_it_is_included() -> None:
    """The place is the innermost template's."""
    problem = _slip('<p>\n{% include "part.html" %}</p>', part="\n\n{{ nothing }}")
    assert str(problem.place) == "themes/mine/part.html:3"


def test_every_template_that_cannot_be_read_is_told_at_once() -> None:
    """Not one a build."""
    with pytest.raises(Refused) as refused:
        Templates(Theme(name="mine", templates={"a.html": "{% if %}", "b.html": "{{"})).fill("a.html", _View("a"))
    assert [problem.place.file for problem in refused.value.problems] == ["themes/mine/a.html", "themes/mine/b.html"]


def test_an_error_of_the_program_keeps_its_traceback() -> None:
    """It is nothing that a person who writes templates could mend."""

    class Broken:
        @property
        def words(self) -> str:
            raise ValueError("ours")

    with pytest.raises(ValueError, match="ours"):
        Templates(Theme(name="mine", templates={"page.html": "{{ page.words }}"})).fill("page.html", Broken())


def test_apostrophes_and_single_quotes_are_those_of_print() -> None:
    """Content may be typed with straight ones."""
    assert _filled("{{ page.words }}", "children's 'front door'") == "children’s ‘front door’\n"


def test_indents_of_the_template_do_not_reach_the_page() -> None:
    """They would only cost bytes."""
    assert _filled("<ul>\n    <li>{{ page.words }}</li>\n</ul>", "a") == "<ul><li>a</li></ul>\n"


def test_templates_from_code_fill_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was compiled before gives the same page, and nothing of it is compiled again."""
    theme = Theme(name="t", templates={"p.html": "{% include 'q.html' %}, {{ page.words }}", "q.html": "so"})
    code, page = compiled(theme), _View("<b>")
    told = Templates(theme).fill("p.html", page)
    monkeypatch.delattr(Environment, "compile")
    assert Templates(theme, code).fill("p.html", page) == told


def test_code_of_another_text_is_not_taken() -> None:
    """A template that changed is compiled anew, whatever is at hand."""
    old, new = (Theme(name="t", templates={"p.html": f"{word}: {{{{ page.words }}}}"}) for word in ("old", "new"))
    assert Templates(new, compiled(old)).fill("p.html", _View("w")) == "new: w\n"


def test_a_slip_is_told_though_the_other_templates_are_code() -> None:
    """A template that cannot be compiled is left out of the code and told of when it is filled."""
    theme = Theme(name="t", templates={"p.html": "{% if %}", "q.html": "so"})
    made = Templates(theme, compiled(theme))
    assert made.fill("q.html", _View("")) == "so\n"
    with pytest.raises(Refused, match=r"p\.html"):
        made.fill("p.html", _View(""))
