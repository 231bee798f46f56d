"""What must not stand in Markdown, and where it is told."""

from collections.abc import Callable, Iterable
from dataclasses import replace

import pytest

from generator.check import links, writing
from generator.model.places import Places
from generator.model.prose import Page, Prose
from generator.model.site import Link, Site
from generator.problems import Problem
from tests.building.site import a_settings, a_site, an_inspection

CHECKS: tuple[Callable[[Site, Places], Iterable[Problem]], ...] = (
    writing.html_stays_out,
    writing.pictures_have_words,
    writing.headings_step_down,
    writing.links_are_whole,
    writing.figures_are_known,
    links.links_lead_somewhere,
)


def a_site_with(text: str, line: int = 1) -> Site:
    """A site whose one page holds a text."""
    prose = Prose(file="pages/method.md", line=line, text=text)
    page = Page(slug="method", title="Method", description="", order=1, prose=prose)
    return a_site(an_inspection(), pages=(page,))


def told(text: str) -> list[tuple[str, str]]:
    """Code and line:column of everything that is told of a text."""
    site = a_site_with(text)
    found = [problem for check in CHECKS for problem in check(site, Places())]
    return [(problem.code, str(problem.place).removeprefix("content/pages/method.md:")) for problem in found]


@pytest.mark.parametrize(
    "text",
    [
        "Plain words, *some* **strong**, `code <b>` and 3 < 5 > 2.",
        "## One\n\n### Two\n\n## Three\n",
        "# One\n\n## Two\n",
        "[here](method.md), [there](authorities/northshire/), [up](#one), [out](https://x.example/a?b#c), <https://x.example/>",
        "[write](mailto:a@b.example) or [ring](tel:+441912345678)",
        "```html\n<script>alert(1)</script>\n[x](javascript:y)\n```\n",
        "A list:\n\n- [x] done\n- [ ] to do\n",
        "A note[^1] and a list[0].",
        "Before.\n\n{{ figure: conflicts }}\n\nAfter, with `{{ figure: anything }}` as code.",
    ],
)
def test_sound_prose_is_left_alone(text: str) -> None:
    """Code may hold anything, and brackets are not always links."""
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one\ntwo <b>x</b>\n", [("raw-html", "2:5"), ("raw-html", "2:9")]),
        ("one\n\n<script>\nalert(1)\n</script>\n", [("raw-html", "3:1")]),
        ("one <!-- note --> two", [("raw-html", "1:5")]),
        ("one\n\n![](https://x.example/a.png)", [("no-alt-text", "3:1"), ("outside-picture", "3:1")]),
        ("one ![words](a.png)", [("dead-link", "1:5")]),
        ("## One\n\n#### Two\n", [("heading-order", "3:1")]),
        ("### One\n\n## Two\n", [("heading-order", "1:1")]),
        ("## \n\nText.\n", [("empty-heading", "1:1")]),
        ("one\ntwo [three](methods.md)\n", [("dead-link", "2:5")]),
        ("[one](javascript:alert(1)) [two](JaVaScRiPt:x)", [("unsafe-link", "1:1"), ("unsafe-link", "1:28")]),
        ("[one](data:text/html,x)", [("unsafe-link", "1:1")]),
        ("[one](vbscript:x)", [("unsafe-link", "1:1")]),
        ("[one](&#106;avascript:x)", [("unsafe-link", "1:1")]),
        ("[one](//x.example/)", [("unsafe-link", "1:1")]),
        ("[](method.md)", [("empty-link", "1:1")]),
        ("[one]()", [("empty-link", "1:1")]),
        ("[one](https://)", [("bad-address", "1:1")]),
        ("[one](the method.md)", [("broken-link", "1:1")]),
        ("- one\n- two\n  [three](x.md)\n", [("dead-link", "3:3")]),
        ("one **two** `three` four\n\nfive &#93;(six)\n", [("broken-link", "3:1")]),
        ("> one\n> [two](x.md)\n", [("dead-link", "2:3")]),
    ],
)
def test_each_fault_is_told_at_its_line_and_column(text: str, expected: list[tuple[str, str]]) -> None:
    """Lines and columns count in the source, not in what is made of it."""
    assert told(text) == expected


def test_lines_count_from_the_top_of_the_file() -> None:
    """Front matter stands above the text."""
    (problem,) = writing.html_stays_out(a_site_with("<b>", line=7), Places())
    assert problem.place.line == 7


def test_commentaries_and_responses_are_looked_at_too() -> None:
    """Every text that a person wrote."""
    prose = Prose(file="x.md", line=1, text="<b>")
    event = an_inspection(commentary=prose, response=prose)
    site = a_site(event, commentaries={"northshire": prose})
    assert len(list(writing.html_stays_out(site, Places()))) == 3


@pytest.mark.parametrize(
    ("to", "codes"),
    [
        ("index.html", []),
        ("https://x.example/", []),
        ("abuot/index.html", ["dead-link"]),
        ("javascript:x", ["unsafe-link"]),
    ],
)
def test_navigation_leads_somewhere(to: str, codes: list[str]) -> None:
    """On every page of the site."""
    site = a_site(settings=replace(a_settings(), navigation=(Link(label="x", to=to),)))
    assert [problem.code for problem in links.links_lead_somewhere(site, Places())] == codes


def test_an_unknown_figure_is_told_where_it_stands_with_the_nearest_name() -> None:
    """Line and column are those of its braces."""
    (problem,) = writing.figures_are_known(a_site_with("One.\n\n {{ figure: corections }}\n"), Places())

    assert str(problem.place) == "content/pages/method.md:3:2"
    assert problem.message == 'no figure is called "corections"'
    assert problem.remedy == 'did you mean "corrections"?'


@pytest.mark.parametrize("text", ["{{ figure: }}", "{{figure}}", "{{ Figure: Nothing }}"])
def test_a_slot_without_a_known_name_is_no_figure(text: str) -> None:
    """However it is written."""
    assert told(text) == [("unknown-figure", "1:1")]


def test_a_figure_among_other_words_is_misplaced() -> None:
    """It would be shown as it is written."""
    assert told("See {{ figure: conflicts }} here.") == [("misplaced-figure", "1:5")]


def test_a_figure_in_a_commentary_is_misplaced() -> None:
    """Figures stand on pages that a person writes."""
    prose = Prose(file="authorities/northshire/commentary.md", line=1, text="{{ figure: conflicts }}")
    site = replace(a_site(an_inspection()), commentaries={"northshire": prose})

    assert [problem.code for problem in writing.figures_are_known(site, Places())] == ["misplaced-figure"]
