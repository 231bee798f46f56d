"""Read the days that a report prints: on site from and to, and published, however they are written.

Public: Span, spans, whole_span, one_day.
"""

import re
from dataclasses import dataclass
from datetime import date

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_MONTH = r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
_DAY = r"\b(?P<{0}d>\d{{1,2}})(?:st|nd|rd|th)?\b"
_SLASHED = re.compile(r"\b(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})\b")
_DASH = r"\s*(?:to|and|until|-|–|—|─|‐|‑|‒|−)\s*"


def _written(end: str, month: str) -> str:
    return _DAY.format(end) + rf"(?:\s+(?P<{end}m>{_MONTH})\b\.?,?){month}(?:\s*(?P<{end}y>\d{{4}}|\d{{2}}(?!\d|\s*(?:{_MONTH}))))?"


_SPAN = re.compile(_written("f", "?") + _DASH + _written("l", ""), re.IGNORECASE)
_ONE = re.compile(_written("l", ""), re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """The first and the last day of a time on site."""

    first: date
    last: date


def spans(text: str) -> tuple[Span, ...]:
    """Every range of days in the text; a year or month that only the end bears holds for the start as well.

    A range whose year nowhere stands, or whose days do not exist or run backwards, is left out.
    """
    text = _spelled(text)
    found = (_span(match) for match in _SPAN.finditer(text))
    return tuple(span for span in found if span is not None)


def whole_span(found: tuple[Span, ...]) -> Span | None:
    """From the first day of the first range to the last day of the last: a team may have come twice."""
    if not found:
        return None
    return Span(first=min(span.first for span in found), last=max(span.last for span in found))


def one_day(text: str) -> date | None:
    """The first whole date in the text, or None."""
    for match in _ONE.finditer(_spelled(text)):
        if match["ly"]:
            return _day(match["ld"], match["lm"], _year(match["ly"]))
    return None


def _spelled(text: str) -> str:
    """Dates in figures (12/09/2016) with their month's name, so that there is one way to read them."""

    def named(match: re.Match[str]) -> str:
        month = int(match[2])
        return f"{match[1]} {MONTHS[month - 1]} {match[3]}" if 1 <= month <= 12 else match[0]

    return _SLASHED.sub(named, text)


def _span(match: re.Match[str]) -> Span | None:
    if not match["ly"]:
        return None
    year = _year(match["ly"])
    last = _day(match["ld"], match["lm"], year)
    month = match["fm"] or match["lm"]
    first_year = _year(match["fy"]) if match["fy"] else year - (_month(month) > _month(match["lm"]))
    first = _day(match["fd"], month, first_year)
    if first is None or last is None or first > last:
        return None
    return Span(first=first, last=last)


def _day(day: str, month: str, year: int) -> date | None:
    try:
        return date(year, _month(month), int(day))
    except ValueError:
        return None


def _month(name: str) -> int:
    return next(index for index, month in enumerate(MONTHS, 1) if month.startswith(name.lower().rstrip(".")[:3]))


def _year(written: str) -> int:
    return int(written) + (2000 if len(written) == 2 else 0)
