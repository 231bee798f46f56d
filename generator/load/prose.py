"""Split front matter from Markdown, and keep the line on which the text starts.

Public: read_prose, read_page.
"""

from dataclasses import dataclass, replace

from pydantic import TypeAdapter

from generator.load.encoding import read_text
from generator.load.marked_yaml import Marked, read_yaml
from generator.load.read import Read
from generator.load.shape import read_shape
from generator.load.shapes import PageFront, ProseFront
from generator.model.prose import Page, Prose
from generator.problems import Place, Problem

_PROSE = TypeAdapter(ProseFront)
_PAGE = TypeAdapter(PageFront)
_FENCE = "---"
_LARGEST = 60_000
_MOST_BRACKETS = 3_000  # each costs the Markdown parser as much as there are others


@dataclass(frozen=True, slots=True, kw_only=True)
class _Parts:
    """A Markdown file in two: its front matter as YAML, and its text with the line it starts on."""

    front: Marked
    text: str
    line: int


def read_prose(file: str, data: bytes, *, root: str = "content") -> Read[Prose]:
    """A commentary or a response: `file` is its path below `root`, the content folder as shown."""
    parts = _split(f"{root}/{file}", data)
    front = read_shape(parts.front, _PROSE)
    problems = front.problems + _unwritten(parts)
    if front.value is None or not parts.text:
        return Read(value=None, marks=front.marks, problems=problems)
    said = front.value
    prose = Prose(
        file=file,
        line=parts.line,
        text=parts.text,
        title=said.title,
        by=said.by,
        source=said.source,
        written=said.date,
    )
    return Read(value=prose, marks=front.marks, problems=problems)


def read_page(file: str, data: bytes, *, root: str = "content") -> Read[Page]:
    """A page: its slug is its path without folder `pages` and without suffix, and an index stands for its folder."""
    parts = _split(f"{root}/{file}", data)
    front = read_shape(parts.front, _PAGE)
    problems = front.problems + _unwritten(parts)
    if front.value is None or not parts.text:
        return Read(value=None, marks=front.marks, problems=problems)
    said = front.value
    slug = file.removeprefix("pages/").removesuffix(".md").removesuffix("/index")
    prose = Prose(file=file, line=parts.line, text=parts.text, title=said.title)
    page = Page(slug=slug, title=said.title, description=said.description, order=said.order, prose=prose)
    return Read(value=page, marks=front.marks, problems=problems)


def _split(shown: str, data: bytes) -> _Parts:
    whole, problems = read_text(shown, data, _LARGEST)
    if whole is None or whole.count("[") > _MOST_BRACKETS:
        front = Marked(file=shown, problems=problems or (_knotted(shown),))
        return _Parts(front=front, text="", line=1)
    parts = _cut(shown, whole.split("\n"))
    return replace(parts, front=replace(parts.front, problems=problems + parts.front.problems))


def _cut(shown: str, lines: list[str]) -> _Parts:
    none = Marked(file=shown, value={}, marks={(): (1, 1)})
    if lines[0].rstrip() != _FENCE:
        return _parts(none, lines, 0)
    end = next((number for number, line in enumerate(lines[1:], start=1) if line.rstrip() == _FENCE), 0)
    if not end:
        return _Parts(front=Marked(file=shown, problems=(_unclosed(shown),)), text="", line=1)
    inside = "\n".join(lines[1:end])
    front = read_yaml(shown, inside, lines_above=1) if inside.strip() else none
    return _parts(front, lines, end + 1)


def _parts(front: Marked, lines: list[str], start: int) -> _Parts:
    """The text from a line on (counted from 0), without the empty lines before it."""
    while start < len(lines) and not lines[start].strip():
        start += 1
    return _Parts(front=front, text="\n".join(lines[start:]).rstrip(), line=start + 1)


def _unclosed(shown: str) -> Problem:
    return Problem(
        code="front-matter",
        place=Place(file=shown, line=1, column=1),
        message="front matter starts here with --- and does not end",
        remedy="close it with a line that is only ---",
    )


def _unwritten(parts: _Parts) -> tuple[Problem, ...]:
    """What is wrong with a text as a whole."""
    if parts.text or parts.front.value is None:
        return ()
    place = Place(file=parts.front.file, line=parts.line, column=1)
    message, remedy = "no text is written here", "write it, or delete the file"
    return (Problem(code="empty-file", place=place, message=message, remedy=remedy),)


def _knotted(shown: str) -> Problem:
    return Problem(
        code="file-too-large",
        place=Place(file=shown, line=1, column=1),
        message=f"the text has more than {_MOST_BRACKETS:,} opening brackets",
        remedy="check that this is the file you meant, or split it",
    )
