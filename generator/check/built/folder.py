"""See a built site as its files, its pages read once, and the places that addresses on it lead to.

Public: Folder, Where, folder.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from generator.check.built.page import Page, read_page
from generator.problems import Level, Place, Problem

_ELSEWHERE = ("mailto:", "tel:")


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """Where an address leads: to a file of the site with an anchor, or outside.

    `path` is empty where it leads outside; `outside` is the whole address there, empty for a mail address.
    """

    path: str = ""
    anchor: str = ""
    outside: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Folder:
    """A built site: bytes and pages by path, its whole address (empty where it does not say), its name for people."""

    files: Mapping[str, bytes]
    pages: dict[str, Page]
    base: str
    name: str

    def leads(self, file: str, target: str) -> Where:
        """Where an address in a file leads; a path that leaves the site comes back as it is, and no file has it.

        Raises ValueError for an address that is none.
        """
        if self.base and target.startswith(self.base):
            target = self.root + target.removeprefix(self.base)
        parts = urlsplit(target)
        if parts.scheme or parts.netloc:
            return Where(outside="" if target.lower().startswith(_ELSEWHERE) else target)
        path = unquote(parts.path)
        if path.startswith("/"):
            path = path.removeprefix(self.root) if path.startswith(self.root) else f"..{path}"
        elif path:
            path = join(dirname(file), path)
        else:
            path = file
        tidy = normpath(path) if path else ""
        if not path or path.endswith("/"):
            tidy = join("" if tidy == "." else tidy, "index.html")
        return Where(path=tidy, anchor=unquote(parts.fragment))

    @property
    def root(self) -> str:
        """The path of the site on its host, with both slashes."""
        return urlsplit(self.base).path or "/"

    def fault(self, code: str, file: str, mark: tuple[int, int], message: str, remedy: str) -> Problem:
        """A fault at a spot of a built file."""
        place = Place(file=f"{self.name}/{file}", line=mark[0], column=mark[1])
        return Problem(code=code, place=place, message=message, remedy=remedy, level=Level.FAULT)


def folder(files: Mapping[str, bytes], name: str = "site") -> Folder:
    """A built site from its bytes by path; `name` is how the folder is shown to the user."""
    pages = {path: read_page(path, files[path]) for path in files if path.endswith(".html")}
    home = pages.get("index.html")
    return Folder(files=files, pages=pages, base=home.canonical if home else "", name=name)
