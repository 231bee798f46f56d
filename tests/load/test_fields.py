"""The kinds of value that content has."""

from datetime import date
from typing import TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from generator.load import fields

T = TypeVar("T")
DAY, FLAG, COUNT = TypeAdapter(fields.Day), TypeAdapter(fields.Flag), TypeAdapter(fields.Count)
ADDRESS, SLUG, LINE = TypeAdapter(fields.Address), TypeAdapter(fields.Slug), TypeAdapter(fields.Line)


def mend(kind: TypeAdapter[T], value: object) -> str:
    """The remedy for a value that its kind refuses."""
    with pytest.raises(ValidationError) as refused:
        kind.validate_python(value)
    context: dict[str, str] = refused.value.errors()[0].get("ctx", {})
    return context["mend"]


@settings(deadline=None)
@given(st.dates())
def test_every_day_of_the_calendar_is_read_as_it_is_written(day: date) -> None:
    """Years 1 to 9999, in the one form."""
    assert DAY.validate_python(day.isoformat()) == day


@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        ("2022-02-30", "February 2022 has 28 days"),
        ("2024-02-30", "February 2024 has 29 days"),
        ("2022-12-32", "December 2022 has 31 days"),
        ("2022-13-01", "months run from 01 to 12"),
        ("0000-01-01", "years start at 0001"),
        ("05/07/2022", 'write "2022-07-05" if you mean 5 July 2022'),
        ("5.7.2022", 'write "2022-07-05" if you mean 5 July 2022'),
        ("31/31/2022", "write year, month and day with hyphens, such as 2022-07-05"),
        ("July 2022", "write year, month and day with hyphens, such as 2022-07-05"),
        ("20220705", "write year, month and day with hyphens, such as 2022-07-05"),
        ("2022-W27-2", "write year, month and day with hyphens, such as 2022-07-05"),
        ("٢٠٢٢-٠٧-٠٥", "write year, month and day with hyphens, such as 2022-07-05"),
    ],
)
def test_what_is_no_date_is_mended(written: str, remedy: str) -> None:
    """The remedy says what is wrong with this very day."""
    assert mend(DAY, written) == remedy


@pytest.mark.parametrize(("written", "flag"), [("true", True), ("false", False)])
def test_true_and_false_are_read(written: str, flag: bool) -> None:
    """These two words and no others."""
    assert FLAG.validate_python(written) is flag


@pytest.mark.parametrize("written", ["yes", "no", "on", "True", "1", ""])
def test_no_other_word_is_true_or_false(written: str) -> None:
    """YAML's many spellings stay text, and text is no flag."""
    assert mend(FLAG, written) == "write true or false"


@pytest.mark.parametrize("written", ["two", "1.5", "1e3", "", "٣", "9" * 50])
def test_what_is_no_whole_number_is_refused(written: str) -> None:
    """Digits only, and not a thousand of them."""
    assert mend(COUNT, written) == "write digits only"


def test_a_count_is_not_below_nought() -> None:
    """A page, a row or a rank counts."""
    assert mend(COUNT, "-1") == "write a number from 0 up"


@pytest.mark.parametrize(
    "written",
    ["javascript:alert(1)", "//host/x", "ftp://host/", "https://", "https://a b/", 'https://a"b/', "www.host.uk"],
)
def test_what_is_no_web_address_is_refused(written: str) -> None:
    """Neither another scheme nor half an address."""
    assert mend(ADDRESS, written) == "write it whole, from https:// on"


def test_a_name_is_mended_into_an_id() -> None:
    """Lower case with hyphens."""
    assert mend(SLUG, "Kingston upon Hull") == 'write "kingston-upon-hull"'


def test_a_line_is_one_line() -> None:
    """A title with a line break is refused, one that only ends with one is taken."""
    assert mend(LINE, "one\ntwo") == "shorten it to one line"
    assert LINE.validate_python("one\n") == "one"


@pytest.mark.parametrize("kind", [DAY, FLAG, COUNT])
@pytest.mark.parametrize("value", [[], {}, None])
def test_a_list_or_nothing_is_no_scalar(kind: TypeAdapter[T], value: object) -> None:
    """The remedy names what to write."""
    assert mend(kind, value).startswith("write ")


def test_an_id_is_no_longer_than_a_name_of_a_file_may_be() -> None:
    """It becomes a part of paths, with more behind it."""
    slug = TypeAdapter(fields.Slug)
    assert slug.validate_python("a" * 80)
    with pytest.raises(ValidationError, match="at most 80"):
        slug.validate_python("a" * 81)


@pytest.mark.parametrize("number", ["-1", "81", "999999999"])
def test_a_hexagon_lies_on_the_map(number: str) -> None:
    """The map is drawn as large as hexagons lie apart."""
    with pytest.raises(ValidationError, match=r"80|less than 0"):
        TypeAdapter(fields.Step).validate_python(number)
