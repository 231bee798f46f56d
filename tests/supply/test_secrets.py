"""Nothing secret is in the repository."""

import re
import subprocess
from pathlib import Path

import pytest

SECRETS = {
    "a private key": r"-----BEGIN [A-Z ]*PRIVATE KEY",
    "a key of a cloud": r"\b(?:AKIA|ASIA)[0-9A-Z]{16}\b|\bAIza[0-9A-Za-z_-]{35}",
    "a token of GitHub": r"\bgh[pousr]_[A-Za-z0-9]{36}|\bgithub_pat_[A-Za-z0-9_]{22,}",
    "a token of GitLab": r"\bglpat-[A-Za-z0-9_-]{20}",
    "a token of a package index": r"\bpypi-AgEI[A-Za-z0-9_-]{20,}|\bnpm_[A-Za-z0-9]{36}",
    "a token of a chat": r"\bxox[abprs]-[A-Za-z0-9-]{10,}",
    "a signed token": r"\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.",
    "a word in an address": r"https?://[^\s/:@\"'<>]+:(?!\$|no-token@|secret@public\.example|p@example\.org)[^\s/@\"'<>]+@",
    "a word for a name": r"(?i)\b(?:password|passwd|secret|api_?key)[\"']?\s*[:=]\s*[\"'][^\"'\s$<>{}]{8,}[\"']",
}
"""What to look for, by its name."""

SHOWN = {
    "a private key": "-----BEGIN RSA PRIVATE " + "KEY-----",
    "a key of a cloud": "AKIA" + "ABCDEFGHIJKLMNOP",
    "a token of GitHub": "ghp_" + "a1" * 18,
    "a token of GitLab": "glpat-" + "a1" * 10,
    "a token of a package index": "pypi-AgEI" + "a1" * 10,
    "a token of a chat": "xoxb-" + "1234567890",
    "a signed token": "eyJ" + "hbGciOiJIUzI1NiJ9.eyJ" + "zdWIiOiIxMjM0NTY3ODkwIn0.",
    "a word in an address": "https://someone:" + "hunter2@public.example/",
    "a word for a name": "password = " + '"hunter2hunter2"',
}
"""One of each, in two pieces, so that this file holds none."""


@pytest.mark.parametrize("kind", SECRETS)
def test_a_secret_would_be_found(kind: str) -> None:
    """Each pattern finds what it is for."""
    assert re.search(SECRETS[kind], SHOWN[kind])


def test_no_file_holds_a_secret(root: Path) -> None:
    """Every file that git knows, also those that are no text."""
    asked = ["git", "-C", str(root), "ls-files", "-z"]
    listed = subprocess.run(asked, capture_output=True, check=False)
    if listed.returncode:
        pytest.skip("this is no checkout")
    names = [name for name in listed.stdout.decode("utf-8", "surrogateescape").split("\0") if name]
    assert names
    found = []
    for name in names:
        path = root / name
        text = path.read_bytes().decode("latin-1") if path.is_file() and not path.is_symlink() else ""
        found += [(name, kind) for kind, pattern in SECRETS.items() if re.search(pattern, text)]
    assert found == []
