"""Read the days that a report prints: on site from and to, and published, however they are written.

Public: Span, spans, stays, whole_span, one_day.
"""

import re
from dataclasses import dataclass
from datetime import date

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_MONTH = "|".join(rf"{name[:3]}(?:{name[3:]}|{name[3:4]})?" if len(name) > 3 else name for name in MONTHS)
_DAY = r"\b(?P<{0}d>\d{{1,2}})(?:st|nd|rd|th)?\b"
_SLASHED = re.compile(r"\b(?P<d>\d{1,2})(?P<sign>[/.-])(?P<m>\d{1,2})(?P=sign)(?P<y>\d{4}|\d{2})\b")
_ISO = re.compile(r"\b(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})\b")
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+", re.IGNORECASE)
_DASH = r"\s*(?:to|and|until|till|through|[-–—―─‐‑‒−⁃~]+)\s*"
_WEEKEND = 3  # days from a Friday to the Monday after it


def _written(end: str, may_lack_month: str) -> str:
    """A day with its month and perhaps its year, which may have two digits unless another day begins there."""
    month = rf"(?:\s+(?P<{end}m>{_MONTH})(?![a-z])\.?,?){may_lack_month}"
    year = rf"(?:\s*(?P<{end}y>\d{{4}}|\d{{2}}(?!\d|\s*(?:{_MONTH}))))?"
    return _DAY.format(end) + month + year


_SPAN = re.compile(_written("f", "?") + _DASH + _written("l", ""), re.IGNORECASE)
_ONE = re.compile(_written("l", ""), re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """The first and the last day of a time on site."""

    first: date
    last: date

    def __str__(self) -> str:
        return f"{self.first} to {self.last}"


def spans(text: str) -> tuple[Span, ...]:
    """Every range of days in the text; a year or month that only an end bears holds for what stands before it as well.

    A range whose year nowhere stands, or whose days do not exist or run backwards, is left out.
    """
    found: list[Span] = []
    later: Span | None = None
    for match in reversed(list(_SPAN.finditer(_spelled(text)))):
        span = _span(match, later)
        if span is not None:
            found.append(span)
            later = span
    return tuple(reversed(found))


def stays(found: tuple[Span, ...]) -> tuple[Span, ...]:
    """The ranges, with those that only a weekend parts as one: a team that went home on Friday and came back."""
    joined: list[Span] = []
    for span in sorted(found):
        if joined and (span.first - joined[-1].last).days <= _WEEKEND:
            joined[-1] = Span(first=joined[-1].first, last=max(joined[-1].last, span.last))
        else:
            joined.append(span)
    return tuple(joined)


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
    """Dates in figures (12/09/2016) with their month's name, and without weekdays: one way to read them all."""

    def named(match: re.Match[str]) -> str:
        month = int(match["m"])
        return f"{match['d']} {MONTHS[month - 1]} {match['y']}" if 1 <= month <= 12 else match[0]

    return _SLASHED.sub(named, _ISO.sub(named, _WEEKDAY.sub("", text)))


def _span(match: re.Match[str], later: Span | None) -> Span | None:
    """The range as written; without a year it takes that of its first day, or else that of the range after it."""
    if match["ly"]:
        year = _year(match["ly"])
    elif match["fy"] and match["fm"]:
        year = _year(match["fy"]) + (_month(match["lm"]) < _month(match["fm"]))
    elif later is not None:
        year = later.first.year - (_month(match["lm"]) > later.first.month)
    else:
        return None
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
