"""The real content, read once."""

from datetime import date
from pathlib import Path

import pytest

from generator.load.content import load_site
from generator.model.site import Site


@pytest.fixture(scope="session")
def england(root: Path) -> Site:
    """Every authority in England, as the content has it; skipped while nothing is there."""
    site = load_site(root / "content").site
    if not any(site.inspections.values()):
        pytest.skip("the content holds no inspection")
    return site


@pytest.fixture
def today() -> date:
    """The day that most tests look back from."""
    return date(2026, 11, 22)
