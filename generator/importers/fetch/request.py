"""Ask for one address once, along its redirects, each of them checked.

Public: Bounds, Reply, Asker.
"""

import ssl
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urljoin

import httpcore

from generator import __version__
from generator.importers.fetch.body import read_body
from generator.importers.fetch.fault import Failed, Passing
from generator.importers.fetch.guard import Guard, Target
from generator.importers.fetch.patience import Pace, Patience, retry_after
from generator.importers.fetch.wire import Connect, Deadline, Wire, connect

_REDIRECTS = (301, 302, 303, 307, 308)
_LATER = (408, 425, 429, 500, 502, 503, 504)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """What one address may take: seconds in all, seconds without a byte, bytes, redirects."""

    seconds: float = 60.0
    silent: float = 20.0
    size: int = 50_000_000
    redirects: int = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What came of an address: status 200 with a body, or 304 without; `address` is where redirects led."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Asker:
    """Asks within bounds, of hosts that the guard lets pass; `agent` tells them who asks."""

    guard: Guard
    patience: Patience
    pace: Pace
    bounds: Bounds = field(default_factory=Bounds)
    connect: Connect = connect
    context: ssl.SSLContext | None = None
    agent: str = f"gradeline/{__version__}"

    def ask(
        self, address: str, headers: Mapping[str, str], hosts: Collection[str] = (), *, method: str = "GET"
    ) -> Reply:
        """The answer at the end of the redirects.

        hosts: where redirects may lead; anywhere where it is empty.
        Raises Failed, or Passing where it may go better later.
        """
        target, seen = self.guard.target(address), list[str]()
        while True:
            if target.address in seen:
                raise Failed("its redirects go round in a circle", "check the address in a browser")
            seen.append(target.address)
            if len(seen) > self.bounds.redirects + 1:
                raise Failed(f"it redirects more than {self.bounds.redirects} times", "give the last address itself")
            reply = self._once(target, headers, method)
            if reply.status not in _REDIRECTS:
                return reply
            target = self._next(target, reply, hosts)

    def _next(self, target: Target, reply: Reply, hosts: Collection[str]) -> Target:
        following = self.guard.target(urljoin(target.address, reply.headers.get("location", "")))
        if target.scheme == "https" and following.scheme == "http":
            raise Failed(f"it redirects from https to http ({following.address})", "give the last address itself")
        if hosts and following.host not in hosts:
            raise Failed(
                f"it redirects to another host, {following.host}", f"allow it with --allow-host {following.host}"
            )
        return following

    def _once(self, target: Target, headers: Mapping[str, str], method: str) -> Reply:
        """One request, no redirect followed."""
        self.pace.turn(target.host)
        clock, seconds = self.patience.clock, self.bounds.seconds
        wire = Wire(self.guard, Deadline(end=clock() + seconds, seconds=seconds, clock=clock), self.connect)
        said = {"user-agent": self.agent, "accept-encoding": "identity", "accept": "*/*", **headers}
        sent = [(name.encode(), value.encode("latin-1")) for name, value in said.items()]
        with _faults(target), httpcore.ConnectionPool(ssl_context=self.context, network_backend=wire) as pool:
            silent = dict.fromkeys(("connect", "read", "write", "pool"), self.bounds.silent)
            with pool.stream(method, target.address, headers=sent, extensions={"timeout": silent}) as answer:
                told = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in answer.headers}
                self._refused(answer.status, told)
                wanted = answer.status == 200 and method == "GET"
                body = read_body(answer.iter_stream(), told, self.bounds.size) if wanted else b""
                return Reply(status=answer.status, headers=told, body=body, address=target.address)

    def _refused(self, status: int, headers: Mapping[str, str]) -> None:
        """Raise what an answer amounts to that is neither a document nor on the way to one."""
        if status in (200, 304) or (status in _REDIRECTS and headers.get("location")):
            return
        if status in _LATER:
            asked = retry_after(headers.get("retry-after", ""), self.patience.now())
            what = "the server asks for fewer requests" if status == 429 else "the server has a fault of its own"
            raise Passing(f"{what} ({status})", "try again later", asked)
        if status in (404, 410):
            raise Failed(f"nothing is there ({status})", "check the address: pages move")
        if status in (401, 403, 407):
            raise Failed(f"the server does not let it be read ({status})", "download it by hand, and import the file")
        raise Failed(f"the server answers {status}", "check the address in a browser")


@contextmanager
def _faults(target: Target) -> Iterator[None]:
    """Turn what the network throws into words."""
    try:
        yield
    except httpcore.TimeoutException:
        raise Passing(f"{target.host} is silent", "try again later") from None
    except httpcore.ConnectError as error:
        if isinstance(error.__cause__ or error.__context__, ssl.SSLError):
            raise Failed(f"{target.host} cannot prove who it is", "check the address; do not go round this") from None
        raise Passing(f"{target.host} does not answer", "check the address, and that this machine is online") from None
    except (httpcore.NetworkError, httpcore.ProtocolError):
        raise Passing("the answer was cut off or broken", "try again later, or download it by hand") from None
