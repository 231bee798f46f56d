"""Put the dates, counts and names of a page into words, the same way everywhere.

Public: month, span, plural, count, ordinal, inside, article, possessive, the_region.
"""

from datetime import date

from generator.analyse.english import MONTHS, counted, day

_TIMES = ("", "First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth")
_COMPASS = ("North", "South", "East", "West")
_PROPER = ("Covid", "Ofsted", "England")


def month(when: date) -> str:
    """A month in brief: `Jul 2022`."""
    return f"{MONTHS[when.month - 1][:3]} {when.year}"


def span(first: date, last: date) -> str:
    """From one day to another, saying nothing twice: `9 to 20 May 2022`."""
    if first == last:
        return day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {day(last)}"
    if first.year == last.year:
        return f"{first.day} {MONTHS[first.month - 1]} to {day(last)}"
    return f"{day(first)} to {day(last)}"


def plural(word: str) -> str:
    """The plural of a regular word, or of the last word of a phrase."""
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "ch", "sh")) else "s")


def count(many: int, word: str) -> str:
    """A count with its noun in the right number: `one inspection`, `two authorities`, `153 visits`."""
    return counted(many, word, plural(word))


def ordinal(many: int) -> str:
    """A place in a row, as a sentence starts with it: `Third`, `11th`."""
    return _TIMES[many] if 0 < many < len(_TIMES) else f"{many}th"


def inside(words: str) -> str:
    """The words as they stand inside a sentence: names and initials keep their capitals."""
    return words if words.startswith(_PROPER) or words[1:2].isupper() else words[:1].lower() + words[1:]


def article(words: str) -> str:
    """The words with 'a' or 'an' before them."""
    return f"{'an' if words[:1].lower() in 'aeiou' else 'a'} {words}"


def possessive(name: str) -> str:
    """Whose it is: `Durham’s`, `St Helens’`."""
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def the_region(name: str) -> str:
    """A region inside a sentence: `the North East`, `Yorkshire and the Humber`, `London`."""
    return f"the {name}" if name.partition(" ")[0].rstrip(",") in _COMPASS else name
