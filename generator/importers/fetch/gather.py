"""Fetch documents from addresses and from the pages that link to them; one bad address never stops the rest.

Public: Fetched, Fetcher.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit

from generator.importers.fetch.fault import Failed, Passing
from generator.importers.fetch.kind import LISTING, kind_of
from generator.importers.fetch.listing import documents_on
from generator.importers.fetch.memory import Kept, Memory, file_name
from generator.importers.fetch.request import Asker, Reply
from generator.importers.record import Refusal

MOST = 500
"""Documents that one page may lead to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """A document that was fetched: its file and its address; `new` is False where the server said it is the same."""

    path: Path
    address: str
    new: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetcher:
    """Fetches one address after another, and remembers them.

    `hosts` are those, besides a page's own, to which its links may lead.
    """

    asker: Asker
    memory: Memory
    hosts: frozenset[str] = frozenset()

    def fetch(self, addresses: Iterable[str]) -> Iterator[Fetched | Refusal]:
        """Every document at these addresses, in order, each once; a refusal with the reason for each that fails."""
        seen: set[str] = set()
        for address in addresses:
            for found in self._one(address, seen):
                seen.add(found.address if isinstance(found, Fetched) else found.file)
                yield found

    def dead(self, addresses: Iterable[str]) -> Iterator[Refusal]:
        """A refusal for each address that nothing can be got from; nothing is downloaded."""
        for address in addresses:
            try:
                self._patiently(partial(self.asker.ask, address, {}, method="HEAD"))
            except Failed as fault:
                yield Refusal(file=address, reason=fault.reason, remedy=fault.remedy)

    def _one(self, address: str, seen: set[str]) -> Iterator[Fetched | Refusal]:
        if address in seen:
            return
        try:
            kept, new = self._document(address, ())
        except Failed as fault:
            yield Refusal(file=address, reason=fault.reason, remedy=fault.remedy)
            return
        if kept.kind != LISTING:
            yield Fetched(path=self.memory.path(kept), address=address, new=new)
            return
        yield from self._listed(kept, seen)

    def _listed(self, page: Kept, seen: set[str]) -> Iterator[Fetched | Refusal]:
        """The documents of a page."""
        links = documents_on(self.memory.path(page).read_bytes(), page.final)
        if not links or len(links) > MOST:
            many = f"the page links to {len(links)} documents, and {MOST} are the most"
            remedy = "give a page whose links end in .pdf, .ods, .xlsx or .csv"
            yield Refusal(file=page.address, reason=many if links else "the page links to no document", remedy=remedy)
            return
        hosts = {urlsplit(page.final).hostname or "", *self.hosts}
        for link in links:
            if link not in seen:
                yield self._linked(link, hosts)

    def _linked(self, link: str, hosts: Collection[str]) -> Fetched | Refusal:
        try:
            host = self.asker.guard.target(link).host
            if host not in hosts:
                raise Failed(f"the page links to another host, {host}", f"allow it with --allow-host {host}")
            kept, new = self._document(link, hosts)
            if kept.kind == LISTING:
                raise Failed("it is a page, though its name is that of a document", "check the address in a browser")
        except Failed as fault:
            return Refusal(file=link, reason=fault.reason, remedy=fault.remedy)
        return Fetched(path=self.memory.path(kept), address=link, new=new)

    def _document(self, address: str, hosts: Collection[str]) -> tuple[Kept, bool]:
        """The document at an address, from memory where the server says that it is the same."""
        known = self.memory.recall(address)
        headers = {}
        if known is not None:
            headers = {"if-none-match": known.etag, "if-modified-since": known.modified}
        sent = {name: value for name, value in headers.items() if value}
        reply = self._patiently(partial(self.asker.ask, address, sent, hosts))
        if reply.status == 304:
            if known is None:
                raise Failed("the server says that it did not change, and was not asked", "try again later")
            return known, False
        kept = _kept(address, reply)
        self.memory.keep(kept, reply.body)
        return kept, known is None or known.sha256 != kept.sha256

    def _patiently(self, ask: Callable[[], Reply]) -> Reply:
        """What asking gives, tried again where the fault may pass."""
        patience = self.asker.patience
        for attempt in range(1, patience.tries):
            try:
                return ask()
            except Passing as fault:
                if fault.after is not None and fault.after > patience.longest:
                    raise _left_alone(fault, fault.after) from None
                patience.sleep(patience.before(attempt, fault.after))
        return ask()


def _left_alone(fault: Passing, seconds: float) -> Failed:
    return Failed(f"{fault.reason}, and asks to be left alone for {seconds / 60:.0f} minutes", fault.remedy)


def _kept(address: str, reply: Reply) -> Kept:
    kind = kind_of(reply.body, reply.headers.get("content-type", ""), reply.address)
    return Kept(
        address=address,
        final=reply.address,
        kind=kind,
        etag=reply.headers.get("etag", ""),
        modified=reply.headers.get("last-modified", ""),
        sha256=sha256(reply.body).hexdigest(),
        name=file_name(reply.address, kind),
    )
