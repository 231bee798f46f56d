"""Over https a host proves who it is, by its name, though its number is called."""

import shutil
import ssl
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from generator.importers.fetch.gather import Fetched
from generator.importers.record import Refusal
from tests.importers.fetch.world import World, a_world, sent


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A certificate for public.example that signs itself, and its key; skips where there is no openssl."""
    if shutil.which("openssl") is None:
        pytest.skip("there is no openssl here")
    folder = tmp_path_factory.mktemp("tls")
    key, chain = folder / "key.pem", folder / "cert.pem"
    name = ["-subj", "/CN=public.example", "-addext", "subjectAltName=DNS:public.example"]
    made = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-keyout", str(key), "-out", str(chain)]
    subprocess.run(["openssl", *made, *name], check=True, capture_output=True)
    return chain, key


@pytest.fixture
def world(tmp_path: Path, certificate: tuple[Path, Path]) -> Iterator[World]:
    """A world whose server speaks TLS with that certificate."""
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(*certificate)
    with a_world(tmp_path / "fetched", server) as found:
        found.at("/a.pdf", sent())
        yield found


def fetched(world: World, certificate: tuple[Path, Path], address: str) -> Fetched | Refusal:
    """What comes of an address where that certificate is trusted."""
    fetcher = world.fetcher()
    asker = replace(fetcher.asker, context=ssl.create_default_context(cafile=str(certificate[0])))
    (found,) = replace(fetcher, asker=asker).fetch([address])
    return found


def test_a_host_that_proves_its_name_is_read(world: World, certificate: tuple[Path, Path]) -> None:
    """The name is that of the address; the number is the one that was checked."""
    assert isinstance(fetched(world, certificate, "https://public.example/a.pdf"), Fetched)
    assert world.reached == ["93.184.216.34"]


def test_a_host_with_the_proof_of_another_is_refused(world: World, certificate: tuple[Path, Path]) -> None:
    """Once: it would be the same again."""
    found = fetched(world, certificate, "https://other.example/a.pdf")

    assert isinstance(found, Refusal)
    assert found.reason == "other.example cannot prove who it is"
    assert world.slept == []


def test_a_host_whom_nobody_vouches_for_is_refused(world: World) -> None:
    """By the usual list of those who vouch."""
    assert world.why("https://public.example/a.pdf") == "public.example cannot prove who it is"
