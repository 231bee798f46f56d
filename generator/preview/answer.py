"""Answer a request for a path: a file of the last good edition, or a page of the Problems.

Public: Answer, answer.
"""

from dataclasses import dataclass
from html import escape
from mimetypes import guess_type
from pathlib import PurePosixPath

from generator.preview.stage import Stage
from generator.problems import Problem, Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Bytes with their kind and an HTTP status."""

    data: bytes
    media_type: str
    status: int = 200


def answer(stage: Stage, path: str, last_good: bool) -> Answer:
    """What to send for a path.

    While there are problems every page is the list of them, unless `last_good` asks for what stood before. Only paths
    of the site itself are known, so there is no way out of it.
    """
    page = f"{path}index.html" if path == "" or path.endswith("/") else path
    try:
        return _found(stage, page, last_good)
    except Refused as refused:  # a slip in a template shows when a page is made
        return _html(stage, page, _problems(refused.problems), 500)


def _found(stage: Stage, page: str, last_good: bool) -> Answer:
    data = stage.page(page)
    kind = guess_type(f"x{PurePosixPath(page).suffix}")[0] or "text/html"
    if kind != "text/html":
        return Answer(data=data or b"", media_type=kind, status=404 if data is None else 200)
    if stage.problems and not last_good:
        return _html(stage, page, _problems(stage.problems), 500)
    if data is None:
        return _html(stage, page, stage.page("404.html") or b"Not found", 404)
    return _html(stage, page, data, 200)


def _html(stage: Stage, page: str, html: bytes, status: int) -> Answer:
    """A page with the script that listens for its changes, and the state that it shows."""
    said = f'data-page="{escape(page)}" data-state="{stage.state(page)}"'
    script = f'<script src="/_preview/client.js" {said} defer></script>'.encode()
    head, end, tail = html.rpartition(b"</body>")
    whole = head + script + end + tail if end else html + script
    return Answer(data=whole, media_type="text/html", status=status)


def _problems(problems: tuple[Problem, ...]) -> bytes:
    """A page that lists what must be mended, each with its place and remedy."""
    count = f"{len(problems)} problem{'' if len(problems) == 1 else 's'} to mend"
    items = "".join(_item(problem) for problem in problems)
    return (
        f'<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>{count}</title>'
        '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"></head>'
        f"<body><main><h1>{count}</h1><p>This page reloads when you save. "
        f'<a href="?last-good">Show the last good page</a></p><ol>{items}</ol></main></body></html>'
    ).encode()


def _item(problem: Problem) -> str:
    where = f"{problem.place} {problem.path}".strip()
    lines = (f"<code>{escape(where)}</code>", escape(problem.message), f"Mend: {escape(problem.remedy)}")
    return f"<li><p>{'<br>'.join(lines)}</p></li>"
