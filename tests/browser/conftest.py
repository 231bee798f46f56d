"""Give the browser tests all of England, built once a run, a host for it, and Chromium."""

import fcntl
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.cache import Cache
from generator.pipeline import Silent, build
from generator.prepare import Order
from tests.browser.host import serving

BASE = "/ratings/"
"""The site stands in a subfolder, where a link that begins at the root would be seen."""


def _built(root: Path, content: Path, folder: Path) -> Path:
    """A site in `folder/site`; workers that run side by side build it once."""
    folder.mkdir(exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "done").exists():
            cache, address = Cache(folder=None), f"https://gradeline.example{BASE}"
            order = Order(
                project=root, content=content, site=folder / "site", cache=cache, processes=2, base_url=address
            )
            build(order, Silent())
            (folder / "done").touch()
    return folder / "site"


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A folder of this run that all workers see."""
    own = tmp_path_factory.getbasetemp()
    return own if worker_id == "master" else own.parent


@pytest.fixture(scope="session")
def site(root: Path, shared: Path) -> Path:
    """The real content as a site."""
    return _built(root, root / "content", shared / "england")


@pytest.fixture(scope="session")
def invented(root: Path, shared: Path) -> Iterator[str]:
    """The address of a small site about invented places, which changes only when somebody changes its content."""
    folder = _built(root, root / "tests" / "sites" / "five-points" / "content", shared / "five-points")
    with serving(folder, BASE) as address:
        yield address


@pytest.fixture(scope="session")
def base(site: Path) -> Iterator[str]:
    """The address of the served site's first page."""
    with serving(site, BASE) as address:
        yield address
