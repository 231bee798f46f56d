"""Every page of the whole site is HTML without an error, says the Nu checker of the W3C."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

pytestmark = pytest.mark.browser

JAR = Path(__file__).parent / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
"""Put there by `npm ci --ignore-scripts` in this folder, which takes what `package-lock.json` names."""


@pytest.fixture(scope="module")
def java() -> str:
    """The path of Java, with the checker beside the tests; skipped where either is missing."""
    found = shutil.which("java")
    if found is None or not JAR.is_file():
        pytest.skip("the Nu HTML checker is not here: run `npm ci --ignore-scripts` in tests/browser, and install Java")
    return found


def test_every_page_is_html_without_an_error(java: str, site: Path) -> None:
    """All of England and the guide, in one run."""
    pages = [str(path.relative_to(site)) for path in sorted(site.rglob("*.html"))]
    options = ["-Xmx1g", "-Xss8m", "-jar", str(JAR), "--format", "json", "--exit-zero-always", "--errors-only"]
    ended = subprocess.run([java, *options, *pages], cwd=site, capture_output=True, text=True, check=True)
    said = json.loads(ended.stderr)["messages"]

    assert len(pages) > 1000
    assert [f"{each.get('url')}: {each['message']}: {each.get('extract')}" for each in said] == []
