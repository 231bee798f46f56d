"""Reading YAML into values that remember their line."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.load.marked_yaml import DEEPEST, Marked, Value, read_yaml


def read(text: str) -> Marked:
    """A text as a file of its own."""
    return read_yaml("f.yaml", text)


def codes(marked: Marked) -> list[str]:
    """What is wrong, by code."""
    return [problem.code for problem in marked.problems]


@pytest.mark.parametrize(
    "word", ["no", "yes", "on", "off", "true", "1.10", "0840", "1e3", "0x10", "2022-07-05", "1:30", "=", ".inf"]
)
def test_a_word_that_yaml_would_turn_into_something_else_stays_text(word: str) -> None:
    """What YAML takes for a number, a date or a yes is for the shape to decide."""
    assert read(f"a: {word}").value == {"a": word}


@pytest.mark.parametrize("nothing", ["", " ~", " null", " NULL"])
def test_a_key_with_nothing_after_it_has_no_value(nothing: str) -> None:
    """Nothing written is None, and not the empty text."""
    assert read(f"a:{nothing}\n").value == {"a": None}


def test_a_quoted_nothing_is_text() -> None:
    """Quotes say that the empty text, or the word null, is meant."""
    assert read("a: ''\nb: 'null'\n").value == {"a": "", "b": "null"}


def test_every_value_remembers_its_line_and_column() -> None:
    """Lines and columns count from 1."""
    marked = read("a: one\nb:\n  - two\n  - c: three\n")
    assert marked.marks[("a",)] == (1, 4)
    assert marked.marks[("b", 0)] == (3, 5)
    assert marked.marks[("b", 1, "c")] == (4, 8)


def test_every_key_remembers_its_line_and_column() -> None:
    """A key stands somewhere else than its value."""
    assert read("a:\n  bc: one\n").keys[("a", "bc")] == (2, 3)


def test_lines_above_are_counted() -> None:
    """Front matter starts on the second line of its file."""
    assert read_yaml("f.md", "a: one\n", lines_above=1).marks[("a",)] == (2, 4)


def test_a_key_that_is_not_there_is_placed_at_what_should_hold_it() -> None:
    """The place of a missing key is that of its mapping."""
    assert str(read("a:\n  b: one\n").at(("a", "c"))) == "f.yaml:2:3"


def test_a_repeated_key_is_told_at_its_second_line_and_the_first_is_kept() -> None:
    """Neither silently wins."""
    marked = read("a: one\nb: two\na: three\n")
    assert str(marked.problems[0]).startswith('f.yaml:3:1  a  the key "a" stands twice; it was first on line 1')
    assert marked.value == {"a": "one", "b": "two"}


def test_every_repeated_key_of_a_file_is_told() -> None:
    """One repeated key does not hide the next."""
    assert codes(read("a: 1\na: 2\nb: 1\nb: 2\n")) == ["repeated-key", "repeated-key"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a: &x [1]\nb: *x\n", "yaml-alias"),
        ("a: &x one\nb: *x\n", "yaml-alias"),
        ("&a [*a]\n", "yaml-alias"),
        ("<<: {a: 1}\n", "yaml-alias"),
        ("a: !!binary aGk=\n", "yaml-tag"),
        ("a: !!python/object/apply:os.system [ls]\n", "yaml-tag"),
        ("a: 1\n---\nb: 2\n", "yaml-syntax"),
        ("? [a]\n: b\n", "yaml-key"),
        ("", "empty-file"),
        ("# nothing but a comment\n", "empty-file"),
        ("---\n~\n", "empty-file"),
        ('a: "x\\0y"\n', "unseen-character"),
        ('a: "\\uD800"\n', "yaml-syntax"),
        ("a: [1, 2\nb: 3\n", "yaml-syntax"),
    ],
)
def test_what_content_does_not_use_of_yaml_is_refused(text: str, code: str) -> None:
    """Aliases, tags, several documents and escapes for what cannot be seen are told, each by its own code."""
    assert codes(read(text)) == [code]


def test_an_alias_is_told_where_it_stands_and_not_where_its_anchor_is() -> None:
    """The parser only knows the anchor's place; the key's is nearer."""
    assert read("a: &x [1]\n\nb: *x\n").problems[0].place.line == 3


def test_an_alias_bomb_costs_nothing() -> None:
    """Nine levels of nine aliases each are never expanded."""
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    marked = read("\n".join(lines))
    assert len(marked.marks) < 200
    assert set(codes(marked)) == {"yaml-alias"}


@pytest.mark.parametrize("sign", ["[", "{a: ", "- ", "? ", "[{b: "])
def test_nesting_that_would_overflow_the_parser_is_refused(sign: str) -> None:
    """The C loader recurses, and dies of 100,000 levels: depth is measured before it is called."""
    assert codes(read(sign * 100_000)) == ["yaml-depth"]


def test_nesting_just_over_the_bound_is_refused_at_its_place() -> None:
    """A shallower file is read whole and then measured."""
    marked = read("[" * (DEEPEST + 1) + "]" * (DEEPEST + 1))
    assert codes(marked) == ["yaml-depth"]
    assert marked.problems[0].place.column == DEEPEST + 1


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a: x\nsummary: b: c\n", 2, "a colon and a space stand inside a value"),
        ("a: x\nb 2\nc: 3\n", 2, "a line is not `key: value`"),
        ("a: x\nb: 'y\nc: 3\n", 2, "a quote is not closed"),
        ("a: x\nb: [y\nc: 3\n", 2, "a bracket [ is not closed"),
        ("a: x\nb: {y: 1\nc: 3\n", 2, "a brace { is not closed"),
        ("a: x\nb: `y`\n", 2, "the sign ` cannot start a value"),
        ("a: x\nb: @y\n", 2, "the sign @ cannot start a value"),
        ("a:\n\t- b\n", 2, "a tab stands where spaces are expected"),
        ("a: x\nb: *y\n", 2, "an alias (*) repeats something that is not there"),
        ("a: x\nb: 'it's'\n", 2, "a value ends early"),
        ("a: - b\n", 1, "a list starts in the middle of a line"),
    ],
)
def test_a_broken_line_is_told_in_plain_words_at_its_line(text: str, line: int, words: str) -> None:
    """The parser's own words stay with the parser."""
    (problem,) = read(text).problems
    assert problem.place.line == line
    assert words in problem.message


def written(value: Value, indent: str = "") -> str:
    """A value as block YAML with every text in double quotes."""
    if isinstance(value, dict):
        return "".join(f"\n{indent}{quoted(name)}:{written(inside, indent + '  ')}" for name, inside in value.items())
    if isinstance(value, list):
        return "".join(f"\n{indent}-{written(inside, indent + '  ')}" for inside in value)
    return f" {quoted(value or '')}"


def quoted(text: str) -> str:
    """A text in double quotes."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


letters = st.text(st.characters(categories=["L", "N", "P", "S"], max_codepoint=0xFFFF), min_size=1, max_size=12)
values = st.recursive(
    letters,
    lambda inside: st.one_of(
        st.lists(inside, min_size=1, max_size=4),
        st.dictionaries(letters.filter(lambda w: w != "<<"), inside, min_size=1, max_size=4),
    ),
    max_leaves=12,
)


@settings(deadline=None)
@given(st.dictionaries(letters.filter(lambda word: word != "<<"), values, min_size=1, max_size=5))
def test_what_is_written_is_read(value: dict[str, Value]) -> None:
    """Reading gives back every text, list and mapping that was written."""
    marked = read(written(value))
    assert marked.value == value
    assert marked.problems == ()


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=200))
def test_any_text_is_read_or_told_of(text: str) -> None:
    """There is a value, or there is a problem with a place and a remedy; never an exception."""
    marked = read(text)
    assert marked.problems or marked.value is not None
    assert all(problem.place.line and problem.remedy for problem in marked.problems)
