"""What every test may use: the collection of source documents, and a browser that must be there where CI says so."""

import os
import shutil
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def collection() -> Path:
    """The folder of source documents beside the project; the test is skipped where it is missing."""
    folder = Path(os.environ.get("GRADELINE_COLLECTION") or ROOT.parent / "shared" / "data")
    if not folder.is_dir():
        pytest.skip("the collection of source documents is not here")
    return folder


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of the system's Chromium; the test is skipped where it is missing."""
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if found is None:
        pytest.skip("there is no Chromium here")
    return found


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator["Browser"]:
    """Chromium, started once a worker: playwright runs once in a process."""
    from playwright.sync_api import sync_playwright  # not for the many tests that open no page

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        yield started
        started.close()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A skipped browser test is a failure where a browser is required."""
    report = yield
    if report.skipped and item.get_closest_marker("browser") and os.environ.get("GRADELINE_BROWSER") == "required":
        report.outcome = "failed"
        report.longrepr = "a browser test was skipped, and this run requires a browser"
    return report
