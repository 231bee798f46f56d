"""Say what kinds of value content has, such as a line of text, a day, a count, an address, and mend a wrong one.

Public: Line, Text, Word, Slug, Flag, Count, Step, Day, MaybeDay, YearDay, Year, Address, Digest, Code, MaybeCode,
Colour, one_of, wrong, slug_fault.

YAML's values arrive here as text, and every kind reads its own.
"""

import re
from collections.abc import Callable, Iterable
from datetime import date
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from generator.problems import remedy, shown

MISSING = "missing"
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_OF_YEAR = re.compile(r"(\d{2})-(\d{2})", re.ASCII)
_COMMON = 2001  # a year without 29 February
_BRITISH = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})", re.ASCII)
_ADDRESS = re.compile(r"https?://[^\s/?#<>\"'\\@]+(?:[/?#][^\s<>\"'\\]*)?")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*", re.ASCII)
_DIGEST, _CODE, _COLOUR = "[0-9a-f]{64}", "[A-Za-z0-9][A-Za-z0-9-]{0,19}", "#[0-9a-f]{6}"
_LONGEST_LINE = 400
_LONGEST_ID = 80  # an id names folders and files, some with more behind it, and systems take 255 bytes
_FARTHEST = 80  # hexagons from a corner of the map: it is drawn as wide and as high as they lie apart


def wrong(code: str, message: str, mend: str) -> PydanticCustomError:
    """A fault in one value: a code, one sentence, one remedy."""
    return PydanticCustomError("gradeline", "{message}", {"code": code, "message": message, "mend": mend})


def one_of(words: Iterable[str], what: str) -> BeforeValidator:
    """Takes one of some known words; `what` names them in the singular ("kind of finding")."""
    known = tuple(str(word) for word in words)

    def read(value: object) -> object:
        if isinstance(value, str) and value not in known:
            raise wrong("unknown-word", f"{shown(value)} is no {what}", remedy(value, known))
        return value

    return BeforeValidator(read)


def _line(value: str) -> str:
    if not value.strip():
        raise wrong("no-value", "nothing is written after this key", "write the value, or remove the line")
    if "\n" in value.strip() or len(value) > _LONGEST_LINE:
        raise wrong("too-long", f"one line of at most {_LONGEST_LINE} characters is expected", "shorten it to one line")
    return value.strip()


def _text(value: str) -> str:
    if not value.strip():
        raise wrong("no-value", "nothing is written after this key", "write the value, or remove the line")
    return value.strip()


def _slug(value: str) -> str:
    if fault := slug_fault(value):
        raise wrong("bad-id", *fault)
    return value


def slug_fault(value: str) -> tuple[str, str] | None:
    """What is wrong with an id, and its remedy; None where it will do: it becomes a part of paths and addresses."""
    if not _SLUG.fullmatch(value):
        tidy = "-".join(re.findall("[a-z0-9]+", value.lower()))
        mend = f'write "{tidy}"' if 0 < len(tidy) <= _LONGEST_ID else "use lower-case letters, digits and hyphens"
        return f"{shown(value)} is not in lower case with hyphens", mend
    if len(value) > _LONGEST_ID:
        return f"{shown(value)} has {len(value):,} letters, and at most {_LONGEST_ID} fit an address", "shorten it"
    return None


def _address(value: str) -> str:
    if not _ADDRESS.fullmatch(value):
        raise wrong("bad-address", f"{shown(value)} is not a web address", "write it whole, from https:// on")
    return value


def _matching(pattern: str, what: str, mend: str) -> AfterValidator:
    compiled = re.compile(pattern, re.ASCII)

    def read(value: str) -> str:
        if not compiled.fullmatch(value):
            raise wrong("bad-code", f"{shown(value)} is not {what}", mend)
        return value

    return AfterValidator(read)


def _scalar(value: object, what: str) -> str:
    if value is None:
        raise wrong("no-value", "nothing is written after this key", f"write {what}, or remove the line")
    if not isinstance(value, str):
        found = "a list" if isinstance(value, list) else "a mapping"
        raise wrong("wrong-type", f"{what} is expected here, and this is {found}", f"write {what}")
    return value.strip()


def _flag(value: object) -> bool:
    text = _scalar(value, "true or false")
    if text not in ("true", "false"):
        raise wrong("wrong-type", f"{shown(text)} is neither true nor false", "write true or false")
    return text == "true"


def _number(least: int, most: int = 999_999_999) -> Callable[[object], int]:
    def read(value: object) -> int:
        text = _scalar(value, "a whole number")
        if not re.fullmatch(r"-?\d{1,9}", text, re.ASCII):
            raise wrong("wrong-type", f"{shown(text)} is not a whole number", "write digits only")
        if int(text) < least:
            raise wrong("wrong-type", f"{shown(text)} is less than {least}", f"write a number from {least} up")
        if int(text) > most:
            raise wrong("wrong-type", f"{shown(text)} is more than {most}", f"write a number from {least} to {most}")
        return int(text)

    return read


def _day(value: object) -> date:
    text = _scalar(value, "a date")
    if not (parts := _ISO.fullmatch(text)):
        raise wrong("bad-date", f"{shown(text)} is not a date in the form YYYY-MM-DD", _as_iso(text))
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise _impossible(text, int(parts[1]), int(parts[2])) from None


def _impossible(text: str, year: int, month: int) -> PydanticCustomError:
    message = f"{shown(text)} is not a day of the calendar"
    if not 1 <= month <= 12:
        return wrong("bad-date", message, "months run from 01 to 12")
    if not year:
        return wrong("bad-date", message, "years start at 0001")
    first = date(year, month, 1)
    days = 31 if month == 12 else (first.replace(month=month + 1) - first).days
    return wrong("bad-date", message, f"{first:%B} {year} has {days} days")


def _as_iso(text: str) -> str:
    """The remedy for a date in another form: day before month, as the British write."""
    if parts := _BRITISH.fullmatch(text):
        day, month, year = (int(part) for part in parts.groups())
        try:
            return f'write "{date(year, month, day)}" if you mean {day} {date(year, month, day):%B %Y}'
        except ValueError:
            pass
    return "write year, month and day with hyphens, such as 2022-07-05"


def _maybe_day(value: object) -> date | None:
    if value == MISSING:
        return None
    if value is None:
        raise wrong("no-value", "nothing is written after this key", "write the date, or the word missing")
    return _day(value)


def _year_day(value: object) -> tuple[int, int]:
    """A day that comes every year, as (month, day)."""
    text = _scalar(value, "a day of the year")
    if not (parts := _OF_YEAR.fullmatch(text)):
        raise wrong("bad-date", f"{shown(text)} is not a day of the year", "write month and day, such as 03-31")
    month, day = int(parts[1]), int(parts[2])
    try:
        date(_COMMON, month, day)
    except ValueError:
        mend = "months run from 01 to 12" if not 1 <= month <= 12 else "write a day that comes every year"
        raise wrong("bad-date", f"{shown(text)} is not a day of every year", mend) from None
    return month, day


def _pattern(pattern: str) -> dict[str, str | list[str]]:
    """Text that matches, for an editor."""
    return {"type": "string", "pattern": f"^({pattern})$"}


_DAY_SCHEMA = {"type": "string", "format": "date"}

Line = Annotated[str, AfterValidator(_line)]
Text = Annotated[str, AfterValidator(_text)]
Word = Annotated[str, AfterValidator(_line)]
Slug = Annotated[str, AfterValidator(_slug), WithJsonSchema({"type": "string", "pattern": f"^{_SLUG.pattern}$"})]
Address = Annotated[str, AfterValidator(_address), WithJsonSchema({"type": "string", "format": "uri"})]
Flag = Annotated[bool, BeforeValidator(_flag)]
Step = Annotated[
    int,
    BeforeValidator(_number(0, _FARTHEST)),
    WithJsonSchema({"type": "integer", "minimum": 0, "maximum": _FARTHEST}),
]
Count = Annotated[int, BeforeValidator(_number(0)), WithJsonSchema({"type": "integer", "minimum": 0})]
Day = Annotated[date, BeforeValidator(_day), WithJsonSchema(_DAY_SCHEMA)]
MaybeDay = Annotated[
    date | None, BeforeValidator(_maybe_day), WithJsonSchema({"anyOf": [_DAY_SCHEMA, {"const": MISSING}]})
]
YearDay = Annotated[tuple[int, int], BeforeValidator(_year_day), WithJsonSchema(_pattern(_OF_YEAR.pattern))]
Year = Annotated[
    int, BeforeValidator(_number(1, 9998)), WithJsonSchema({"type": "integer", "minimum": 1, "maximum": 9998})
]
Digest = Annotated[
    str,
    _matching(_DIGEST, "a SHA-256 digest", "write its 64 hexadecimal digits, or remove the line"),
    WithJsonSchema(_pattern(_DIGEST)),
]
Code = Annotated[
    str,
    _matching(_CODE, "a code", "write its letters, digits and hyphens, at most 20, such as E06000047"),
    WithJsonSchema(_pattern(_CODE)),
]
MaybeCode = Annotated[
    str,
    _matching(f"{_CODE}|", "a code", "write its letters, digits and hyphens, at most 20, or ''"),
    WithJsonSchema(_pattern(f"{_CODE}|")),
]
Colour = Annotated[
    str,
    _matching(_COLOUR, "a colour", "write # and six hexadecimal digits in quotes, such as '#14212e'"),
    WithJsonSchema(_pattern(_COLOUR)),
]
