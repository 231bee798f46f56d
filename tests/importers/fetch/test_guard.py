"""Only public hosts are asked, over http and https."""

from ipaddress import IPv4Network, ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.importers.fetch.fault import Failed
from generator.importers.fetch.guard import Guard, public

PRIVATE = (
    "0.0.0.0/8",
    "10.0.0.0/8",
    "100.64.0.0/10",
    "127.0.0.0/8",
    "169.254.0.0/16",
    "172.16.0.0/12",
    "192.168.0.0/16",
)


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946"])
def test_a_public_address_passes(address: str) -> None:
    """Of both kinds."""
    assert public(address)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.0.0.1",
        "192.168.1.1",
        "172.16.0.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "255.255.255.255",
        "224.0.0.1",
        "::1",
        "::",
        "fe80::1%eth0",
        "fc00::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "2002:7f00:1::",
        "2001:0:7f00:1::",
        "64:ff9b::7f00:1",
    ],
)
def test_a_private_address_does_not(address: str) -> None:
    """Loopback, link-local, private, shared, multicast, and IPv4 wrapped in IPv6."""
    assert not public(address)


@given(st.sampled_from(PRIVATE).flatmap(lambda block: st.ip_addresses(v=4, network=IPv4Network(block))))
def test_no_address_of_a_private_block_passes_however_it_is_wrapped(address: object) -> None:
    """As it is, mapped, and behind the two well-known ways from IPv6 to IPv4."""
    number = int(ip_address(str(address)))
    wrapped = (int(ip_address("64:ff9b::")) + number, (0xFFFF << 32) + number, (0x2002 << 112) + (number << 80))

    assert not public(str(address))
    assert not any(public(str(ip_address(each))) for each in wrapped if each > 0xFFFFFFFF)


@pytest.mark.parametrize(
    "address",
    [
        "ftp://public.example/x.pdf",
        "file:///etc/passwd",
        "http:///x.pdf",
        "http://public.example:0/",
        "http://public.example:x/",
        "http://[/",
        "http://user@public.example/",
        "http://user:secret@public.example/",
        "http://public.example/a b",
        "http://public.example/\n",
        "http://exämple.example/",
        "x.pdf",
    ],
)
def test_what_is_no_plain_web_address_is_refused(address: str) -> None:
    """Before anything is asked."""
    with pytest.raises(Failed):
        Guard().target(address)


def test_an_anchor_is_not_sent() -> None:
    """It is for the browser."""
    assert Guard().target("https://Public.example/x.pdf#page=2").address == "https://Public.example/x.pdf"


def test_one_private_address_among_public_ones_is_enough() -> None:
    """Else it could be the one that is connected to."""
    guard = Guard(resolve=lambda host, port: ("93.184.216.34", "10.0.0.1"))

    with pytest.raises(Failed, match="private network"):
        guard.numbers("public.example", 80)


def test_private_addresses_pass_where_they_are_allowed() -> None:
    """For a council's own server."""
    guard = Guard(private=True, resolve=lambda host, port: ("10.0.0.1",))

    assert guard.numbers("inside.example", 80) == ("10.0.0.1",)
