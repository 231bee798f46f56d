"""Every grade that the built site shows is the one in the content, on every page and in every file."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from posixpath import dirname, normpath
from xml.etree import ElementTree

import pytest

from tests.audit import counted, files, news, raised, shown, told
from tests.audit.conftest import Published
from tests.audit.page import read_page
from tests.audit.shown import Shown

ATOM = "{http://www.w3.org/2005/Atom}"


def _agree(found: Iterable[Shown], least: int, capsys: pytest.CaptureFixture[str]) -> None:
    """Fails on one disagreement, and on fewer comparisons than there must be; prints how many there were."""
    everything = list(found)
    wrong = [each for each in everything if each.said != each.right]
    with capsys.disabled():
        sorts = Counter(each.sort for each in everything)
        print(f"\n  compared {len(everything):,}:", ", ".join(f"{sort} {many:,}" for sort, many in sorts.items()))
    assert [f"{each.where}: {each.sort} says {each.said!r}, not {each.right!r}" for each in wrong[:20]] == []
    assert len(everything) >= least


def test_every_grade_in_a_list_a_table_or_a_map_is_right(
    published: Published, capsys: pytest.CaptureFixture[str]
) -> None:
    """On every page, with its letter, its tone, its change and the counts made of it."""
    everything: list[Shown] = []
    for path, tree in published.pages.items():
        everything += shown.of_page(path, tree, published.truth)[0]
        everything += raised.of_page(path, tree, published.truth)
    _agree(everything, 40_000, capsys)


def test_no_mark_of_a_grade_goes_unread(published: Published) -> None:
    """A place for grades that this audit does not know of would go unchecked."""
    unread = {path: shown.of_page(path, tree, published.truth)[1] for path, tree in published.pages.items()}
    assert {path: many for path, many in unread.items() if many} == {}


def test_every_sentence_made_of_grades_is_right(published: Published, capsys: pytest.CaptureFixture[str]) -> None:
    """Headlines, titles, standfirsts, briefs, what is heard in place of a drawing; none of them in unknown words."""
    read = [told.of_page(path, tree, published.truth) for path, tree in published.pages.items()]
    read.append(news.of_home(published.pages["index.html"], published.truth))
    years = [each for each in published.pages.items() if each[0].startswith("changes/")]
    read += [news.of_year(path, tree, published.truth) for path, tree in years]
    assert [words for each in read for words in each.unread] == []
    _agree((each for one in read for each in one.shown), 8_000, capsys)


def test_every_count_in_a_sentence_is_right(published: Published, capsys: pytest.CaptureFixture[str]) -> None:
    """Of the country, a region, similar places; days waited, and who has waited longer."""
    pages = published.pages.items()
    _agree((each for path, tree in pages for each in counted.of_page(path, tree, published.truth)), 700, capsys)


def test_every_feed_is_right(published: Published, capsys: pytest.CaptureFixture[str]) -> None:
    """Each report with its grades now and before."""
    read = []
    for file in published.folder.rglob("*.atom"):
        path = file.relative_to(published.folder).as_posix()
        read.append(news.of_feed(path, _entries(file, path), published.truth))
    assert [words for each in read for words in each.unread] == []
    _agree((each for one in read for each in one.shown), 3_000, capsys)


def _entries(file: Path, path: str) -> list[tuple[str, str]]:
    """Each entry's page, as a path below the site, and its summary."""
    entries = []
    for entry in ElementTree.parse(file).getroot().iter(f"{ATOM}entry"):
        link = entry.find(f"{ATOM}link")
        assert link is not None
        entries.append(
            (normpath(f"{dirname(path)}/{link.get('href')}").lstrip("/"), entry.findtext(f"{ATOM}summary", ""))
        )
    return entries


def test_every_file_of_data_is_right(published: Published, capsys: pytest.CaptureFixture[str]) -> None:
    """CSV, JSON and the database, the whole and each authority's: a row for each event, and an event for each row."""
    everything = [
        *files.of_tables(published.folder, published.truth),
        *files.of_places(published.folder, published.truth),
        *files.of_comparison(published.folder, published.truth),
    ]
    _agree(everything, 40_000, capsys)


def test_every_download_of_a_figure_is_what_its_page_shows(
    published: Published, capsys: pytest.CaptureFixture[str]
) -> None:
    """The data as in the page's table, the drawing with the same words."""
    pages = published.pages.items()
    _agree(
        (each for path, tree in pages for each in files.of_figures(published.folder, path, tree, published.truth)),
        8_000,
        capsys,
    )


DURHAM = "authorities/durham/index.html"
LATER = "authorities/durham/2022-07-05/index.html"


GOOD = '<span class="g strong"><b aria-hidden="true">G</b>Good</span>'
INADEQUATE = '<span class="g alert"><b aria-hidden="true">I</b>Inadequate</span>'


@pytest.mark.parametrize(
    ("path", "before", "after"),
    [
        (DURHAM, GOOD, INADEQUATE),
        (DURHAM, "<b>↑ up 1</b>", "<b>↑ up 2</b>"),
        (DURHAM, "<td>Requires improvement</td>", "<td>Good</td>"),
        ("changes/2024/index.html", GOOD, INADEQUATE),
        ("index.html", "Barking and Dagenham: requires improvement</title>", "Barking and Dagenham: good</title>"),
        ("maps/overall/index.html", "<td>Outstanding</td>", "<td>Good</td>"),
    ],
)
def test_a_wrong_grade_on_a_page_is_found(published: Published, path: str, before: str, after: str) -> None:
    """An audit that cannot fail is none: one word is changed, and it is told."""
    html = (published.folder / path).read_text(encoding="utf-8")
    assert before in html
    found, _ = shown.of_page(path, read_page(html.replace(before, after, 1)), published.truth)
    assert [each for each in found if each.said != each.right]


@pytest.mark.parametrize(
    ("path", "before", "after"),
    [
        ("topics/index.html", "2014 (of 28)", "2014 (of 29)"),
        ("topics/neglect/index.html", '<td class="n">10</td>', '<td class="n">11</td>'),
        ("timing/index.html", '<td class="n">42</td>', '<td class="n">43</td>'),
    ],
)
def test_a_wrong_count_is_found(published: Published, path: str, before: str, after: str) -> None:
    """Of topics by year, and of months between inspections."""
    html = (published.folder / path).read_text(encoding="utf-8")
    assert before in html
    found = raised.of_page(path, read_page(html.replace(before, after, 1)), published.truth)
    assert [each for each in found if each.said != each.right]


@pytest.mark.parametrize(
    ("path", "before", "after"),
    [
        (DURHAM, "to outstanding overall</h1>", "to good overall</h1>"),
        (DURHAM, "leaders, children in care and care leavers outstanding", "leaders and children in care outstanding"),
        (DURHAM, "July 2022: good overall", "July 2022: outstanding overall"),
        (DURHAM, "graded County Durham outstanding overall", "graded County Durham good overall"),
        (LATER, "was graded good overall in July 2022", "was graded good overall in June 2022"),
    ],
)
def test_a_wrong_sentence_is_found(published: Published, path: str, before: str, after: str) -> None:
    """In a headline, a standfirst, a brief, a drawing's words, an inspection's headline."""
    html = (published.folder / path).read_text(encoding="utf-8")
    assert before in html
    read = told.of_page(path, read_page(html.replace(before, after, 1)), published.truth)
    right = told.of_page(path, published.pages[path], published.truth)
    wrong = [each for each in read.shown if each.said != each.right]
    assert wrong or len(read.shown) < len(right.shown)


def test_a_wrong_row_of_data_is_found(published: Published) -> None:
    """One grade of the content changed, and the files no longer agree."""
    events = dict(published.truth.events)
    first = events["durham"][0]
    events["durham"] = (replace(first, grades={**first.grades, "safeguarding": "good"}), *events["durham"][1:])
    found = files.of_tables(published.folder, replace(published.truth, events=events))
    assert len([each for each in found if each.said != each.right]) == 3
