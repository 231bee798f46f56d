"""Turning the bytes of a file into text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.load.encoding import read_text, unseen


def test_utf_8_is_read() -> None:
    """Text comes out as written."""
    assert read_text("f", "Zürich – ‘café’\n".encode()) == ("Zürich – ‘café’\n", ())


def test_a_byte_order_mark_at_the_start_is_taken_off() -> None:
    """Some Windows editors write one; nobody sees it, and no column moves."""
    assert read_text("f", b"\xef\xbb\xbfa: b\n") == ("a: b\n", ())


def test_line_ends_of_windows_are_read_as_line_ends() -> None:
    """Mixed line ends are one kind afterwards."""
    assert read_text("f", b"a\r\nb\nc\r\n") == ("a\nb\nc\n", ())


def test_a_byte_that_is_no_text_is_told_at_its_line_and_column() -> None:
    """Columns count characters, not bytes."""
    text, (problem,) = read_text("f", "a\né".encode() + b"\xa0b\n")
    assert text is None
    assert str(problem.place) == "f:2:2"
    assert problem.code == "not-utf-8"


@pytest.mark.parametrize("data", ["a: b\n".encode("utf-16"), "a: b\n".encode("utf-16-be")])
def test_utf_16_is_refused(data: bytes) -> None:
    """Another encoding is no text here."""
    text, problems = read_text("f", data)
    assert problems
    assert text is None or "\0" not in text


def test_utf_16_with_its_mark_is_called_by_its_name() -> None:
    """The remedy can then be exact."""
    assert "UTF-16" in read_text("f", "a: b\n".encode("utf-16"))[1][0].message


def test_an_encoded_surrogate_is_no_text() -> None:
    """Half a character cannot be shown."""
    assert read_text("f", b"a: \xed\xa0\x80\n")[1][0].code == "not-utf-8"


@pytest.mark.parametrize(
    "sign", ["\0", "\x07", "\x1b", "\x7f", "\x85", "\u200b", "\u200f", "\u202e", "\u2028", "\ufeff", "\ufffe"]
)
def test_a_sign_that_nobody_sees_is_told_and_left_out(sign: str) -> None:
    """The rest of the file can then be read, and its other faults told in the same run."""
    text, (problem,) = read_text("f", f"a\nbc{sign}d\n".encode())
    assert text == "a\nbcd\n"
    assert str(problem.place) == "f:2:3"


def test_an_old_line_end_is_told() -> None:
    """A lone carriage return would make editors and Gradeline count lines differently."""
    text, (problem,) = read_text("f", b"a\rb\n")
    assert (text, problem.code, str(problem.place)) == ("a\nb\n", "line-end", "f:1:2")


def test_tabs_and_joiners_may_stand() -> None:
    """Some scripts need a joiner between letters."""
    assert read_text("f", "a\tb\u200dc\n".encode())[1] == ()


def test_a_file_of_unseen_signs_is_told_of_often_enough() -> None:
    """A megabyte of NUL does not make a megabyte of problems."""
    assert len(read_text("f", b"\0" * 100_000)[1]) == 20


def test_a_file_that_is_too_large_is_not_read() -> None:
    """Its size is told, and the bound."""
    text, (problem,) = read_text("f", b"a" * 11, largest=10)
    assert text is None
    assert "11 bytes" in problem.message
    assert "10" in problem.message


def test_an_unseen_sign_in_a_text_is_found() -> None:
    """Half of a pair counts, which only an escape can bring in."""
    assert unseen("ab\ud800c") == "\ud800"


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_told_of(data: bytes) -> None:
    """Whatever comes out has nothing unseen in it, and whatever is wrong has a place."""
    text, problems = read_text("f", data)
    assert text is not None or problems
    assert not unseen(text or "")
    assert all(problem.place.line for problem in problems)
