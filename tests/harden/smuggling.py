"""Put hostile strings into every field that content has, and keep those that the checks let through.

Public: INJECTIONS, FIELDS, Field, Said, a_smuggled_site.

`injections.txt` holds one string a line, written as in Python: `\\t`, `\\n`, `\\u2028` stand for their characters. What
would run calls the function `gl`; what would load something asks the host `gl.invalid`; what would make an element
makes `x-gl`.
"""

import copy
import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from generator.check.checks import check_site
from generator.load.content import load_site
from generator.model.places import Key, spelt
from generator.problems import Level, Problem
from tests.harden.reading import ROOT

_LIST = (ROOT / "tests/harden/injections.txt").read_text(encoding="utf-8").splitlines()
INJECTIONS: tuple[str, ...] = tuple(
    line.encode("latin-1", "backslashreplace").decode("unicode_escape") for line in _LIST
)
"""Every string that tries to be more than text."""

_SOUND = ROOT / "tests" / "refused" / "sound" / "content"
_PLACE = "authorities/northshire"
_EVENT = f"{_PLACE}/2022-07-05"
_FINDING = {"tag": "a tag", "title": "a title", "text": "some words"}
_MORE: dict[str, dict[str, object]] = {
    "site.yaml": {
        "contact": "somewhere", "map_source": "A mapmaker", "neighbours_source": "A model", "caution": "Take care",
        "schemes": {"ons": "a scheme"},
        "navigation": [{"label": "England", "to": "index.html"}, {"label": "Elsewhere", "to": "https://x.example/"}],
        "fetch": ["https://x.example/list"],
    },
    f"{_PLACE}/authority.yaml": {
        "called": "the county", "past_names": ["An old name"], "known_as": ["Another name"], "trust": "A trust",
        "past_slugs": ["north"], "past_gss": ["E10000999"], "opened": "2000-04-01", "website": "https://x.example/a",
    },
    f"{_EVENT}.yaml": {
        "sources": [
            {
                "document": "reports/a.pdf", "sheet": "a sheet", "row": "3", "gives": ["grades", "published"],
                "says": {"grades.overall": "inadequate", "published": "2022-08-01"}, "because": "a reason",
                "wrote": {"grades": "0123abcd"},
            },
            {"document": "official/b_2025.ods", "gives": ["grades"]},
        ],
    },
}  # fmt: skip
_NEW = {
    "corrections.yaml": "- {date: 2024-05-01, authority: northshire, was: This, now: That, why: A slip}\n",
    "releases.yaml": "- {version: '1.0', date: 2024-05-01, changed: [A start], archive: https://x.example/1.zip}\n",
    "pages/releases.md": "---\ntitle: Releases\ndescription: Of the data\norder: 7\n---\n",
    f"{_PLACE}/commentary.md": "---\ntitle: About it\nby: Somebody\nsource: https://x.example/c\n---\n",
    f"{_EVENT}.response.md": "---\nby: Somebody\nsource: https://x.example/r\ndate: 2022-08-01\n---\n",
    "pages/more.md": "---\ntitle: More\ndescription: More words\norder: 9\n---\n",
    "pages/data.md": "---\ntitle: Data\ndescription: Words on data\norder: 8\n---\n",
}
_BODIES = (
    "{}", "## {}", "[{}](https://x.example/)", "[words]({})", "[words](<{}>)", "- {}", "> {}", "**{}**", "`{}`",
    "| a | b |\n|---|---|\n| {} | x |", "![{}](picture.png)", "[words](https://x.example/ \"{}\")", "<{}>", "    {}",
    "```{}\nx\n```", "1. {}", "{}\n===", "[words][r]\n\n[r]: {}",
)  # fmt: skip
"""Places inside Markdown."""

_BODY = "text"


@dataclass(frozen=True, slots=True, order=True)
class Field:
    """One text of the content: its file, and the way to it in the YAML, or the number of a paragraph of Markdown."""

    file: str
    key: Key


Said = dict[Field, str]


class _Content:
    """The content of two counties in which every key is written, as values that can be exchanged."""

    def __init__(self) -> None:
        self.yaml: dict[str, object] = {}
        self.front: dict[str, object] = {}
        self.paragraphs: dict[str, list[str]] = {}
        for path in sorted(_SOUND.rglob("*")):
            if path.is_file():
                self._take(path.relative_to(_SOUND).as_posix(), path.read_text(encoding="utf-8"))
        for file, text in _NEW.items():
            self._take(file, text)
        for file, more in _MORE.items():
            whole = self.yaml[file]
            assert isinstance(whole, dict)
            whole.update(copy.deepcopy(more))
        findings = self.yaml[f"{_EVENT}.yaml"]
        assert isinstance(findings, dict)
        for finding in findings["findings"]:
            finding.update(_FINDING)
        rules = self.yaml["frameworks.yaml"]
        assert isinstance(rules, dict)
        rules["programme"]["about"] = "A sentence."
        rules["pauses"] = [{"name": "a pause", "since": "2020-03-17", "until": "2021-04-01"}]
        rules["counts"] = [{"since": "2018", "day": "03-31", "published_by": "04-30"}]
        rules["frameworks"][1] |= {"note": "A note.", "link": "https://x.example/f"}
        rules["scales"][1]["grades"][0]["also"] = ["another word"]

    def _take(self, file: str, text: str) -> None:
        if file.endswith(".md"):
            _, front, _ = ("", "", text) if not text.startswith("---") else text.split("---\n", 2)
            self.front[file] = yaml.load(front, yaml.CBaseLoader) or {}
            self.paragraphs[file] = ["Words."]
        else:
            self.yaml[file] = yaml.load(text, yaml.CBaseLoader)

    def texts(self) -> Iterator[tuple[Field, str]]:
        """Every text, with where it stands."""
        for file, whole in (*self.yaml.items(), *self.front.items()):
            yield from ((Field(file, key), text) for key, text in _leaves(whole, ()))
        for file in self.paragraphs:
            yield from ((Field(file, (_BODY, number)), "Words.") for number in range(len(_BODIES)))

    def write(self, folder: Path, said: Mapping[Field, str]) -> None:
        """The content with some texts exchanged."""
        shutil.rmtree(folder, ignore_errors=True)
        for file, whole in (*self.yaml.items(), *self.front.items()):
            (folder / file).parent.mkdir(parents=True, exist_ok=True)
            text = yaml.safe_dump(_with(whole, (), file, said), allow_unicode=True, sort_keys=False, width=10**6)
            if file in self.front:
                text = f"---\n{text}---\n\n{self.body(file, said)}" if whole else self.body(file, said)
            (folder / file).write_bytes(text.encode("utf-8", "surrogatepass"))

    def body(self, file: str, said: Mapping[Field, str]) -> str:
        """The Markdown of a file: a paragraph for each place in Markdown that has a string."""
        found = (
            body.replace("{}", said[Field(file, (_BODY, n))])
            for n, body in enumerate(_BODIES)
            if Field(file, (_BODY, n)) in said
        )
        return "\n\n".join(["Words.", *found]) + "\n"


def _leaves(value: object, key: Key) -> Iterator[tuple[Key, str]]:
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _leaves(inner, (*key, name))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _leaves(inner, (*key, number))
    elif isinstance(value, str):
        yield key, value


def _with(value: object, key: Key, file: str, said: Mapping[Field, str]) -> object:
    if isinstance(value, dict):
        return {name: _with(inner, (*key, name), file, said) for name, inner in value.items()}
    if isinstance(value, list):
        return [_with(inner, (*key, number), file, said) for number, inner in enumerate(value)]
    return said.get(Field(file, key), value)


_CONTENT = _Content()


_THEME = Field("site.yaml", ("theme",))
"""A word here names a folder, and is refused where there is none: by the build, not by the checks."""

FIELDS: tuple[Field, ...] = tuple(field for field, _ in _CONTENT.texts())
"""Every text that content has, also those that must be a date, an id or an address."""


def a_smuggled_site(folder: Path, string: Callable[[int], str]) -> Said:
    """Content in `folder` with a string in each field, by the field's number; returns those that the checks let in."""
    return _settled(folder, {field: string(number) for number, field in enumerate(FIELDS) if field != _THEME})


def _settled(folder: Path, said: Said) -> Said:
    """Write the content, and take out what is refused until nothing is."""
    while True:
        _CONTENT.write(folder, said)
        loaded = load_site(folder, "content")
        problems = check_site(loaded.site, loaded.places, loaded.problems)
        faults = [problem for problem in problems if problem.level is Level.FAULT]
        if not faults:
            return said
        refused = {field for fault in faults for field in _blamed(fault, said) or _named_instead(fault, said)}
        assert refused, f"refused, and nobody knows for what: {faults[0]}"
        said = {field: text for field, text in said.items() if field not in refused}


def _named_instead(fault: Problem, said: Said) -> list[Field]:
    """The fields whose string became an id, so that what named the one before names nothing: its remedy offers them."""
    offered = set(re.findall(r"[\w-]+", fault.remedy))
    return [field for field, text in said.items() if text in offered]


def _blamed(fault: Problem, said: Said) -> list[Field]:
    """The fields that a fault is about: the one at its path, those below it, or all of its file."""
    file = fault.place.file.removeprefix("content/")
    mine = [field for field in said if field.file == file]
    own = [field for field in mine if field.key[0] != _BODY]
    near = [field for field in own if _near(spelt(field.key), fault.path)] if fault.path else []
    paragraph = _paragraph(file, fault.place.line, said) if file in _CONTENT.paragraphs and not near else []
    return near or paragraph or mine


def _near(one: str, other: str) -> bool:
    return one == other or one.startswith((f"{other}.", f"{other}[")) or other.startswith((f"{one}.", f"{one}["))


def _paragraph(file: str, line: int, said: Said) -> list[Field]:
    """The field of Markdown whose paragraph holds a line of its file."""
    whole = _CONTENT.front[file]
    front = yaml.safe_dump(_with(whole, (), file, said), allow_unicode=True, sort_keys=False, width=10**6)
    at = (front.count("\n") + 3 if whole else 0) + 3
    for number, body in enumerate(_BODIES):
        field = Field(file, (_BODY, number))
        if field in said:
            end = at + len(re.split("\r\n|\n|\r", body.replace("{}", said[field])))
            if at <= line <= end:
                return [field]
            at = end + 1
    return []
