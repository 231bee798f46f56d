"""Give the tests of pages the default theme and an edition of a small site."""

from pathlib import Path

import pytest

from generator.load.themes import load_theme
from generator.model.theme import Theme

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def theme() -> Theme:
    """The default theme, as it lies in the repository."""
    return load_theme(ROOT, "default")
