"""Say which addresses may be asked: http and https, on hosts whose every address is public.

Public: Resolve, Target, Guard, resolved, public.
"""

import socket
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from urllib.parse import urlsplit

from generator.importers.fetch.fault import Failed, Passing

Resolve = Callable[[str, int], Sequence[str]]
"""The addresses of a host, as numbers."""

_NAT64 = IPv6Network("64:ff9b::/96")
_WHOLE = "write a whole address, such as https://example.org/reports.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """An address that may be asked, so far as its text tells: scheme, host and the address as it goes out."""

    address: str
    scheme: str
    host: str


def resolved(host: str, port: int) -> tuple[str, ...]:
    """Every address of a host as the system knows it."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(entry[4][0]) for entry in found))


def public(address: str) -> bool:
    """Whether an address, and every address wrapped in it, is one of the public internet."""
    return all(each.is_global and not each.is_multicast for each in _within(ip_address(address.partition("%")[0])))


@dataclass(frozen=True, slots=True, kw_only=True)
class Guard:
    """Lets pass what may be asked. `private` lets the machine's own network pass too."""

    private: bool = False
    resolve: Resolve = resolved

    def target(self, address: str) -> Target:
        """The address, taken apart. Raises Failed where it is none, or names a user."""
        try:
            parts = urlsplit(address)
            port = parts.port
        except ValueError:
            raise Failed("it is no web address", _WHOLE) from None
        if parts.scheme not in ("http", "https") or not parts.hostname or port == 0:
            raise Failed("only http and https addresses are fetched", _WHOLE)
        if parts.username is not None or parts.password is not None:
            raise Failed("it has a user name in it", "leave out what stands before the @")
        if not address.isascii() or any(letter.isspace() for letter in address):
            raise Failed("it has letters that no address may have", "copy it from the browser's address bar")
        return Target(address=parts._replace(fragment="").geturl(), scheme=parts.scheme, host=parts.hostname.lower())

    def numbers(self, host: str, port: int) -> tuple[str, ...]:
        """The addresses to connect to. Raises Failed where one of them is private, so that none can be slipped in."""
        try:
            found = tuple(self.resolve(host, port))
        except (OSError, UnicodeError):
            found = ()
        if not found:
            raise Passing(f"no host is called {host}", "check the address, and that this machine is online")
        if not self.private and not all(map(public, found)):
            raise Failed(
                f"{host} is on a private network",
                "give --allow-private if you trust the address; it can reach what only this machine sees",
            )
        return found


def _within(address: IPv4Address | IPv6Address) -> Iterator[IPv4Address | IPv6Address]:
    """The address and those that it carries inside."""
    yield address
    if isinstance(address, IPv4Address):
        return
    yield from (inside for inside in (address.ipv4_mapped, address.sixtofour) if inside)
    yield from address.teredo or ()
    if address in _NAT64:
        yield IPv4Address(int(address) & 0xFFFFFFFF)
