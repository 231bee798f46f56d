"""Check the built site that lies beside the content.

Public: Examined, examine_site, outside_words, dead.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from generator.command.fetching import dead_links
from generator.problems import Level, Place, Problem
from generator.publish.manifest import NAME


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """What was found in a built site: its problems, how many pages were read, and where links lead outside.

    `outside` maps an address to the pages that name it. All are empty where no site was built.
    """

    problems: tuple[Problem, ...] = ()
    pages: int = 0
    outside: dict[str, tuple[str, ...]] = field(default_factory=dict)


def examine_site(site: Path) -> Examined:
    """Every problem of a built site; nothing where no build made the folder."""
    if not (site / NAME).is_file():
        return Examined()
    from generator.check.built.checks import check_built  # parsers of HTML and XML: only where a site is there
    from generator.check.built.folder import folder
    from generator.check.built.links import outside_links

    built = folder(_Files(site), site.as_posix())
    return Examined(problems=check_built(built), pages=len(built.pages), outside=outside_links(built))


def outside_words(outside: Mapping[str, tuple[str, ...]]) -> str:
    """Each address outside with the number of pages that name it, under its host."""
    lines, last = [], ""
    for address, pages in sorted(outside.items(), key=lambda item: (urlsplit(item[0]).netloc, item[0])):
        host = urlsplit(address).netloc
        if host != last:
            lines.append(host)
            last = host
        lines.append(f"  {address}  ({len(pages)} page{'' if len(pages) == 1 else 's'})")
    return "\n".join(lines)


def dead(outside: Mapping[str, tuple[str, ...]], site: Path, content: Path) -> Iterator[Problem]:
    """A note for each address outside that does not answer, at the first page that names it; asked one by one."""
    web = [address for address in outside if address.startswith(("http://", "https://"))]
    for refusal in dead_links(web, content):
        first, others = outside[refusal.file][0], len(outside[refusal.file]) - 1
        more = f", and so do {others} other pages" if others else ""
        yield Problem(
            code="outside-link",
            place=Place(file=f"{site.as_posix()}/{first}"),
            message=f"it links to {refusal.file}{more}: {refusal.reason}",
            remedy=f"look at it in a browser; {refusal.remedy}",
            level=Level.NOTE,
        )


class _Files(Mapping[str, bytes]):
    """The files of a folder by path; bytes are read when they are asked for, those of drawings never."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._paths = sorted(
            path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file() and path.name != NAME
        )
        self._known = frozenset(self._paths)

    def __getitem__(self, path: str) -> bytes:
        if path not in self._known:
            raise KeyError(path)
        return (self._folder / path).read_bytes()

    def __contains__(self, path: object) -> bool:
        return path in self._known

    def __iter__(self) -> Iterator[str]:
        return iter(self._paths)

    def __len__(self) -> int:
        return len(self._paths)
