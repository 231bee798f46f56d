"""Splitting front matter from Markdown."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.load.prose import read_page, read_prose


def test_text_without_front_matter_starts_on_its_first_line() -> None:
    """Front matter may be left out of a commentary."""
    prose = read_prose("a.md", b"One.\nTwo.\n").value
    assert prose is not None
    assert (prose.text, prose.line) == ("One.\nTwo.", 1)


def test_text_after_front_matter_keeps_its_line() -> None:
    """Empty lines between the two do not count as text."""
    prose = read_prose("a.md", b"---\nby: Lead member\ndate: 2022-07-06\n---\n\n\nOne.\n").value
    assert prose is not None
    assert (prose.text, prose.line, prose.by, prose.written) == ("One.", 7, "Lead member", date(2022, 7, 6))


def test_front_matter_with_windows_line_ends_is_read() -> None:
    """Both line ends are one."""
    page = read_page("pages/about.md", b"---\r\ntitle: About\r\n---\r\nOne.\r\n").value
    assert page is not None
    assert (page.title, page.prose.text) == ("About", "One.")


def test_a_pages_slug_is_its_path() -> None:
    """Folder `pages` is the site's root, the guide keeps its folder, and an index stands for its folder."""
    text = b"---\ntitle: x\n---\nOne.\n"
    slugs = []
    for file in ("pages/about.md", "guide/start.md", "guide/index.md"):
        page = read_page(file, text).value
        slugs.append(page.slug if page else "")
    assert slugs == ["about", "guide/start", "guide"]


def test_a_fault_in_front_matter_is_placed_in_the_whole_file() -> None:
    """The first line of front matter is the second of its file."""
    (problem,) = read_prose("a.md", b"---\nby: Lead member\nsuorce: https://x.example/\n---\nOne.\n").problems
    assert str(problem).startswith('content/a.md:3:1  suorce  no key is called "suorce" here')


def test_empty_front_matter_is_none() -> None:
    """Two fences with nothing between say nothing."""
    prose = read_prose("a.md", b"---\n---\nOne.\n").value
    assert prose is not None
    assert prose.line == 3


def test_front_matter_that_does_not_end_is_told_where_it_starts() -> None:
    """Otherwise the whole text would be taken for YAML."""
    (problem,) = read_prose("a.md", b"---\nby: Lead member\n\nOne.\n").problems
    assert (problem.code, str(problem.place)) == ("front-matter", "content/a.md:1:1")


def test_front_matter_without_text_is_told() -> None:
    """A page of nothing is no page."""
    assert [one.code for one in read_page("pages/a.md", b"---\ntitle: x\n---\n\n").problems] == ["empty-file"]


def test_a_knot_of_brackets_is_refused() -> None:
    """The Markdown parser would take seconds over it."""
    assert [one.code for one in read_prose("a.md", b"[" * 3_001).problems] == ["file-too-large"]


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_prose_or_told_of(data: bytes) -> None:
    """Never an exception."""
    read = read_prose("a.md", data)
    assert read.value is not None or read.problems
