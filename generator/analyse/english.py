"""Say counts, dates and lists in plain British English.

Public: day, month, number, counted, plural, joined, opening, inside, ordinal.
"""

from collections.abc import Sequence
from datetime import date

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def month(when: date) -> str:
    """A month as a reader says it: 'March 2025'."""
    return f"{MONTHS[when.month - 1]} {when.year}"


def day(when: date) -> str:
    """A day as a reader says it: '24 March 2025'."""
    return f"{when.day} {month(when)}"


def number(count: int) -> str:
    """A count in words below 10, in figures from 10: 'no', 'two', '10', '1,204'."""
    return NUMBERS[count] if 0 <= count < len(NUMBERS) else f"{count:,}"


def plural(thing: str) -> str:
    """A regular noun in the plural: 'grade' becomes 'grades', 'authority' becomes 'authorities'."""
    if thing.endswith("y") and thing[-2:-1] not in "aeiou":
        return f"{thing[:-1]}ies"
    return f"{thing}s"


def counted(count: int, thing: str, things: str = "") -> str:
    """A count with its noun in the right number: 'one grade', 'two grades'; `things` where its plural is irregular."""
    return f"{number(count)} {thing if count == 1 else things or plural(thing)}"


def joined(parts: Sequence[str]) -> str:
    """A list as a reader says it: 'a and b', 'a, b and c'; a comma before the last 'and' where a part holds one."""
    if len(parts) < 2:
        return "".join(parts)
    comma = "," if any(" and " in part for part in parts) else ""
    return f"{', '.join(parts[:-1])}{comma} and {parts[-1]}"


def opening(sentence: str) -> str:
    """The same words with a capital first: 'the Isle of Wight is' becomes 'The Isle of Wight is'."""
    return sentence[:1].upper() + sentence[1:]


def inside(name: str) -> str:
    """A name for the middle of a sentence: 'Help and protection' becomes 'help and protection', 'MASH' stays."""
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]


def ordinal(count: int) -> str:
    """Which time: 'second', 'third', … 'ninth', '10th', '21st'."""
    words = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
    if 1 <= count <= len(words):
        return words[count - 1]
    ending = "th" if count % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th")
    return f"{count}{ending}"
