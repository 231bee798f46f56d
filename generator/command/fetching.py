"""Turn what a person gave to import, paths and web addresses, into files on disk.

Public: Local, on_disk, dead_links.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from generator import __version__
from generator.importers.record import Record, Refusal
from generator.problems import Place, Problem, Refused

if TYPE_CHECKING:
    from generator.importers.fetch.gather import Fetcher
    from generator.model.site import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Local:
    """Files to read, and a refusal for each address that gave none.

    `addresses` maps the digest of a fetched file to its address, and its name too, for what cannot be read.
    """

    paths: tuple[Path, ...]
    refusals: tuple[Refusal, ...] = ()
    addresses: dict[str, str] = field(default_factory=dict)

    def told(self, found: Record | Refusal) -> Record | Refusal:
        """What was read, with the address where the document came from; a report's is the report's address too."""
        if isinstance(found, Refusal):
            return replace(found, file=self.addresses[found.file]) if found.file in self.addresses else found
        if not (address := self.addresses.get(found.source.sha256)):
            return found
        suffix = Path(found.file).suffix
        named = urlsplit(address).path.lower().endswith(suffix.lower())
        document = address if named else f"{address}#{found.file}"
        report = found.report or (address if suffix.lower() == ".pdf" else "")
        return replace(found, source=replace(found.source, document=document), report=report)


def on_disk(given: Sequence[str], content: Path, *, private: bool = False, hosts: Iterable[str] = ()) -> Local:
    """The files among what was given, and those fetched from the addresses among it.

    Given nothing, the addresses that `site.yaml` lists under `fetch`. Raises Refused where it lists none.
    """
    wanted = given or _listed(content)
    addresses = [one for one in wanted if _is_address(one)]
    paths = [Path(one) for one in wanted if not _is_address(one)]
    if not addresses:
        return Local(paths=tuple(paths))
    fetcher = _fetcher(content, private=private, hosts=hosts)
    refusals, known = [], dict[str, str]()
    for found in fetcher.fetch(addresses):
        if isinstance(found, Refusal):
            refusals.append(found)
        else:
            paths.append(found.path)
            known[sha256(found.path.read_bytes()).hexdigest()] = known[found.path.name] = found.address
    return Local(paths=tuple(paths), refusals=tuple(refusals), addresses=known)


def dead_links(addresses: Iterable[str], content: Path) -> tuple[Refusal, ...]:
    """A refusal for each address that does not answer; nothing is downloaded."""
    return tuple(_fetcher(content).dead(addresses))


def _is_address(given: str) -> bool:
    return given.lower().startswith(("http://", "https://"))


def _fetcher(content: Path, *, private: bool = False, hosts: Iterable[str] = ()) -> "Fetcher":
    from generator.importers.fetch.gather import Fetcher  # the HTTP client: only where there is an address to ask
    from generator.importers.fetch.guard import Guard
    from generator.importers.fetch.memory import Memory
    from generator.importers.fetch.patience import Pace, Patience
    from generator.importers.fetch.request import Asker

    patience = Patience()
    asker = Asker(
        guard=Guard(private=private),
        patience=patience,
        pace=Pace(patience=patience),
        agent=_agent(_settings(content)),
    )
    memory = Memory(folder=content.parent / ".cache" / "gradeline" / "fetched")
    return Fetcher(asker=asker, memory=memory, hosts=frozenset(host.lower() for host in hosts))


def _agent(settings: "Settings | None") -> str:
    """Who asks: this program in its version and, where it is known, the site it asks for, in letters of ASCII."""
    where = quote(settings.base_url, safe="/:[]@%~!$&'*+,;=") if settings else ""
    return f"gradeline/{__version__}" + (f" (+{where})" if where else "")


def _settings(content: Path) -> "Settings | None":
    """The site's settings; None where they are missing or cannot be read."""
    from generator.load.settings import read_settings  # pydantic is heavy; `--help` must not wait for it

    file = content / "site.yaml"
    return read_settings(file.name, file.read_bytes(), root=content.as_posix()).value if file.is_file() else None


def _listed(content: Path) -> tuple[str, ...]:
    """The addresses that the site's settings list."""
    settings = _settings(content)
    if settings is None or not settings.fetch:
        raise Refused([_nothing(content)])
    return settings.fetch


def _nothing(content: Path) -> Problem:
    return Problem(
        code="nothing-to-import",
        place=Place(file=(content / "site.yaml").as_posix()),
        path="fetch",
        message="no file was given, and the settings list no address to fetch",
        remedy="name files, folders or web addresses to import, or list addresses under fetch: in site.yaml",
    )
