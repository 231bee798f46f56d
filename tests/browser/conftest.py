"""Give the browser tests all of England, built once a run, a host for it, and Chromium."""

import fcntl
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from generator.cache import Cache
from generator.pipeline import Order, Silent, build
from tests.browser.host import serving

BASE = "/ratings/"
"""The site stands in a subfolder, where a link that begins at the root would be seen."""


@pytest.fixture(scope="session")
def site(root: Path, tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The real content as a site; workers that run side by side share one."""
    own = tmp_path_factory.getbasetemp()
    folder = own if worker_id == "master" else own.parent
    with (folder / "site.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "site.done").exists():
            address = f"https://gradeline.example{BASE}"
            cache = Cache(folder=None)
            build(
                Order(
                    project=root,
                    content=root / "content",
                    site=folder / "site",
                    cache=cache,
                    processes=2,
                    base_url=address,
                ),
                Silent(),
            )
            (folder / "site.done").touch()
    return folder / "site"


@pytest.fixture(scope="session")
def base(site: Path) -> Iterator[str]:
    """The address of the served site's first page."""
    with serving(site, BASE) as address:
        yield address


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    """Chromium, started once a worker."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        yield started
        started.close()
