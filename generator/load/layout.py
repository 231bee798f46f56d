"""Say which file of the content folder is which, by its path.

Public: What, what.
"""

import re
from datetime import date
from enum import StrEnum, auto

_SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*"
_PLACE = rf"authorities/{_SLUG}"
_DAY = r"(\d{4}-\d{2}-\d{2})"


class What(StrEnum):
    """What a file of content is."""

    SETTINGS = auto()
    PROGRAMME = auto()
    TOPICS = auto()
    REGIONS = auto()
    CORRECTIONS = auto()
    RELEASES = auto()
    SCHEMA = auto()
    AUTHORITY = auto()
    ABOUT = auto()
    INSPECTION = auto()
    COMMENTARY = auto()
    RESPONSE = auto()
    PAGE = auto()
    UNKNOWN = auto()


_PATTERNS = tuple(
    (re.compile(pattern, re.ASCII), what)
    for pattern, what in (  # most files of a site are inspections
        (rf"{_PLACE}/{_DAY}\.yaml", What.INSPECTION),
        (r"site\.yaml", What.SETTINGS),
        (r"frameworks\.yaml", What.PROGRAMME),
        (r"topics\.yaml", What.TOPICS),
        (r"regions\.yaml", What.REGIONS),
        (r"corrections\.yaml", What.CORRECTIONS),
        (r"releases\.yaml", What.RELEASES),
        (r"schema/[a-z-]+\.schema\.json", What.SCHEMA),
        (rf"{_PLACE}/authority\.yaml", What.AUTHORITY),
        (rf"{_PLACE}/commentary\.md", What.ABOUT),
        (rf"{_PLACE}/{_DAY}\.response\.md", What.RESPONSE),
        (rf"{_PLACE}/{_DAY}\.md", What.COMMENTARY),
        (rf"pages/(?:{_SLUG}/)*{_SLUG}\.md", What.PAGE),
        (rf"guide/(?:{_SLUG}/)*{_SLUG}\.md", What.PAGE),
    )
)
_RESERVED = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))})
_LONGEST = 93  # letters of a name: 80 of an id, and its endings; the site adds some of its own, and 255 are the most


def what(file: str) -> What:
    """What the file at a path below the content folder is."""
    if any(part.split(".")[0] in _RESERVED or len(part) > _LONGEST for part in file.split("/")):
        return What.UNKNOWN
    for pattern, kind in _PATTERNS:
        if parts := pattern.fullmatch(file):
            return kind if not parts.groups() or _is_day(parts[1]) else What.UNKNOWN
    return What.UNKNOWN


def why_unknown(file: str) -> tuple[str, str]:
    """What is wrong with the path of an unknown file, and its remedy."""
    folder, _, name = file.rpartition("/")
    if any(part.split(".")[0] in _RESERVED for part in file.split("/")):
        return "this name is reserved on Windows, so the site could not be copied there", "choose another name"
    if any(len(part) > _LONGEST for part in file.split("/")):
        return f"a name in its path has more than {_LONGEST} letters", "choose a shorter one"
    if name.endswith(".yml"):
        return "files of content end in .yaml", f"rename it to {name.removesuffix('.yml')}.yaml"
    if folder.startswith("authorities/"):
        return _in_authority(folder.removeprefix("authorities/"), name)
    if folder.split("/")[0] in ("pages", "guide"):
        return "no page is made from it", "name it in lower case with hyphens, ending in .md, such as about-us.md"
    return (
        "nothing is made from this file",
        "move it out of the content folder, or give it one of the names that the guide lists",
    )


def _in_authority(slug: str, name: str) -> tuple[str, str]:
    if not re.fullmatch(_SLUG, slug, re.ASCII):
        tidy = "-".join(re.findall("[a-z0-9]+", slug.lower())) or "durham"
        return "its folder is not named in lower case with hyphens", f"rename the folder to {tidy}"
    if day := re.match(_DAY, name, re.ASCII):
        if not _is_day(day[1]):
            return f"{day[1]} is not a day of the calendar", "rename it to the day of publication"
        return "an inspection has one .yaml, one .md and one .response.md file", f"rename it to {day[1]}.yaml or .md"
    return (
        "nothing is made from this file",
        "name it authority.yaml, commentary.md, or by the day of publication, such as 2022-07-05.yaml",
    )


def _is_day(text: str) -> bool:
    try:
        return bool(date.fromisoformat(text))
    except ValueError:
        return False
