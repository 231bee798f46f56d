"""Read one file of content as the loaders do, and judge what comes of it.

Public: Kind, KINDS, of_files, judged, ill_told, memory, LONGEST, LARGEST, ROOT.
"""

import re
import resource
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Protocol

import yaml
from pydantic import TypeAdapter

from generator.load.authorities import read_authority
from generator.load.encoding import read_text
from generator.load.inspections import read_inspection
from generator.load.programme import read_programme
from generator.load.prose import read_page, read_prose
from generator.load.settings import read_settings
from generator.load.shape import read_marked, read_shape
from generator.load.shapes import ThemeShape
from generator.load.vocabulary import read_regions, read_topics
from generator.problems import Problem

ROOT = Path(__file__).resolve().parents[2]
LONGEST = 2.0
"""Seconds of a processor that one file may take."""

LARGEST = 300
"""Megabytes that reading may take."""


class Told(Protocol):
    """What a loader gives of one file."""

    @property
    def value(self) -> object: ...

    @property
    def problems(self) -> tuple[Problem, ...]: ...


_EVENT = "authorities/durham/2022-07-05"
_PROGRAMME = read_programme("frameworks.yaml", (ROOT / "content/frameworks.yaml").read_bytes()).value
_THEME = TypeAdapter(ThemeShape)
_LONE = re.compile("[\ud800-\udfff]")
_LINE_ENDS = re.compile("\r\n|\r|\n|\x85|\u2028|\u2029".encode())


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of file: what reads its bytes, and sound ones to begin with."""

    read: Callable[[bytes], Told]
    seeds: tuple[bytes, ...]
    yaml: bool = True


def of_files(*patterns: str, most: int = 60) -> tuple[bytes, ...]:
    """The files of some patterns below the project, evenly picked."""
    found = [path for pattern in patterns for path in sorted(ROOT.glob(pattern)) if path.stat().st_size < 30_000]
    return tuple(path.read_bytes() for path in found[:: max(1, len(found) // most)])


class _Shape(Protocol):
    def __call__(self, file: str, data: bytes) -> Told: ...


def _read(shape: _Shape, file: str) -> Callable[[bytes], Told]:
    return lambda data: shape(file, data)


KINDS: dict[str, Kind] = {
    "settings": Kind(read=_read(read_settings, "site.yaml"), seeds=of_files("content/site.yaml", "tests/**/site.yaml")),
    "programme": Kind(
        read=_read(read_programme, "frameworks.yaml"), seeds=of_files("tests/*/*/content/frameworks.yaml")
    ),
    "topics": Kind(read=_read(read_topics, "topics.yaml"), seeds=of_files("tests/*/*/content/topics.yaml")),
    "regions": Kind(
        read=_read(read_regions, "regions.yaml"),
        seeds=of_files("content/regions.yaml", "tests/*/*/content/regions.yaml"),
    ),
    "authority": Kind(
        read=_read(read_authority, "authorities/durham/authority.yaml"),
        seeds=of_files("content/authorities/*/authority.yaml"),
    ),
    "inspection": Kind(
        read=lambda data: read_inspection(f"{_EVENT}.yaml", data, _PROGRAMME),
        seeds=of_files("content/authorities/*/2*.yaml", most=150),
    ),
    "page": Kind(
        read=_read(read_page, "pages/about.md"), seeds=of_files("content/pages/*.md", "content/guide/*.md"), yaml=False
    ),
    "prose": Kind(
        read=_read(read_prose, f"{_EVENT}.response.md"), seeds=of_files("content/authorities/*/*.md"), yaml=False
    ),
    "theme": Kind(
        read=lambda data: read_shape(read_marked("themes/x/theme.yaml", data), _THEME),
        seeds=of_files("themes/*/theme.yaml", "themes/default/components/*/examples.yaml"),
    ),
}
"""Every kind of file that a loader reads."""


def judged(kind: Kind, data: bytes) -> str:
    """What is wrong with how some bytes are read, in one sentence; empty where nothing is."""
    start = time.process_time()
    read = kind.read(data)
    seconds = time.process_time() - start
    if seconds > LONGEST:
        return f"it takes {seconds:.1f} s"
    if read.value is None and not read.problems:
        return "nothing was read, and nothing is said of it"
    told = next(ill_told(read.problems, data), "")
    return told or ("" if read.problems or not kind.yaml else _misread(data))


def ill_told(problems: Iterable[Problem], data: bytes | None = None) -> Iterator[str]:
    """How problems are told wrongly: without place or remedy, outside the file, or in text that cannot be shown."""
    lines = (
        10**9
        if data is None
        else len(re.split(b"\r\n|\r|\n", data)) + len(re.findall("[\x85\u2028\u2029]".encode(), data)) + 1
    )
    for problem in islice(problems, 500):
        if not (problem.code and problem.place.file and problem.message and problem.remedy):
            yield f"half a problem: {problem!r}"
        if not 0 <= problem.place.line <= lines or problem.place.column < 0:
            yield f"a place outside the file of {lines} lines: {problem!r}"
        if _LONE.search(str(problem)):
            yield f"a text that cannot be shown: {problem!r}"


def _misread(data: bytes) -> str:
    """Where nothing was said: whether the values are those that YAML's own plain loader gives."""
    text, _ = read_text("", data)
    plain = yaml.load(text or "", Loader=yaml.CBaseLoader)
    ours = read_marked("", data).value
    return "" if _same(ours, plain) else f"read as {ours!r}, and YAML says {plain!r}"


def _same(ours: object, plain: object) -> bool:
    if isinstance(ours, dict) and isinstance(plain, dict):
        return ours.keys() == plain.keys() and all(_same(ours[key], plain[key]) for key in ours)
    if isinstance(ours, list) and isinstance(plain, list):
        return len(ours) == len(plain) and all(map(_same, ours, plain))
    return ours == plain or (ours is None and str(plain) in ("", "~", "null", "Null", "NULL"))


def memory() -> int:
    """The most megabytes that this process has had so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
