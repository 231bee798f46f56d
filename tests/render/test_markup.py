"""Prose becomes HTML that cannot run, with anchored headings and links that start from the page."""

from hypothesis import given
from hypothesis import strategies as st

from generator.model.prose import Prose
from generator.render.addresses import Way
from generator.render.fragment import Html
from generator.render.markup import Markup, anchor, markup, words

WAY = Way(page="guide/start/index.html")


def _made(text: str, **figures: Html) -> Markup:
    return markup(Prose(file="pages/a.md", line=1, text=text), WAY, figures=figures)


def test_raw_html_is_shown_and_never_run() -> None:
    """A tag in prose is text."""
    assert "<script" not in _made("Hello <script>alert(1)</script>").html


def test_a_dangerous_link_stays_text() -> None:
    """Addresses that run code are no links."""
    assert "<a" not in _made("[x](javascript:alert(1))").html


def test_a_link_to_ring_or_to_write_stays_a_link() -> None:
    """From any page, as the check lets it."""
    for address in ("tel:+441912345678", "mailto:a@b.example"):
        prose = Prose(file="pages/about.md", line=1, text=f"[words]({address})")
        assert f'href="{address}"' in markup(prose, Way(page="a/b/index.html")).html


def test_the_highest_heading_gets_the_level_asked_for() -> None:
    """A text that starts with a third-level heading stands below the page's title without a gap."""
    made = _made("### Why\n\ntext\n\n#### How\n")
    assert '<h2 id="why">Why</h2>' in made.html
    assert '<h3 id="how">How</h3>' in made.html


def test_equal_headings_get_ids_of_their_own() -> None:
    """An id stands once on a page."""
    assert [id for id, _ in _made("## A\n\n## A\n").headings] == ["a", "a-2"]


def test_links_to_written_pages_start_from_the_page() -> None:
    """`method.md` is the page made from it."""
    assert 'href="../../method/index.html#rule"' in _made("[m](method.md#rule)").html


def test_a_slot_alone_on_its_line_is_filled_with_its_figure() -> None:
    """The figure takes the place of the paragraph."""
    assert _made("{{ figure: journey }}", journey=Html("<figure></figure>")).html == "<figure></figure>"


def test_a_slot_inside_a_sentence_is_left_alone() -> None:
    """Only a line of its own is a slot."""
    assert "{{ figure: journey }}" in _made("See {{ figure: journey }} here.", journey=Html("<b></b>")).html


def test_a_table_scrolls_in_a_region_and_has_no_style_of_its_own() -> None:
    """The strict policy forbids the style that Markdown writes for a column set to the right."""
    made = _made("| a | b |\n|---|--:|\n| 1 | 2 |\n").html
    assert 'role="region" tabindex="0"' in made
    assert "style=" not in made
    assert '<td class="n">2</td>' in made


def test_each_table_is_named_after_its_heading() -> None:
    """Two regions of one name could not be told apart."""
    made = _made("## Files\n\n| a |\n|---|\n| 1 |\n\ntext\n\n| b |\n|---|\n| 2 |\n").html
    assert 'aria-label="Files"' in made
    assert 'aria-label="Files, table 2"' in made


def test_a_head_without_words_is_no_head() -> None:
    """The corner of a table names nothing."""
    made = _made("| | b |\n|---|---|\n| 1 | 2 |\n").html
    assert "<td></td>" in made
    assert made.count("<th") == 2  # thead, and the one head with words


def test_a_response_names_the_office_and_its_source() -> None:
    """Who speaks, and where the words were published."""
    told = words(Prose(file="r.md", line=1, text="Glad.", by="Cabinet member", source="https://example.org/"), WAY)
    assert told.by == "Cabinet member"
    assert told.link is not None
    assert told.link.href == "https://example.org/"


@given(st.text(max_size=200))
def test_no_text_can_open_a_script_or_an_event(text: str) -> None:
    """Whatever is written, the page has no script from it."""
    assert "<script" not in _made(text).html.lower()


@given(st.text(max_size=40))
def test_an_anchor_is_never_empty_and_has_no_space(heading: str) -> None:
    """It can always be linked to."""
    assert anchor(heading)
    assert " " not in anchor(heading)
