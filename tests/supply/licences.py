"""Read the licences of installed packages from their own metadata.

Public: locked, licences, allowed, ALLOWED, KEPT_APART.
"""

import re
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

PERMISSIVE = frozenset(
    {"0BSD", "Apache-2.0", "BSD", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "ISC", "MIT", "MIT-CMU", "PSF-2.0"}
    | {"Public Domain", "Zlib"}
)
"""Licences that ask for their own words to be kept, and nothing else."""

ALLOWED = PERMISSIVE | {"MPL-2.0"}
"""What the program may stand on: under the last, a changed file of theirs stays open, and we change none."""

KEPT_APART = ALLOWED | {"Artistic License"}
"""What tools may have besides, that only run beside the project, and of which nothing is passed on."""

_SPELT = {
    "Apache License, Version 2.0": "Apache-2.0",
    "Apache Software License": "Apache-2.0",
    "BSD License": "BSD",
    "ISC License (ISCL)": "ISC",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "Python Software Foundation License": "PSF-2.0",
}
"""Names as metadata spells them, and as licence expressions do."""

_BY_HAND = {
    "axe-playwright-python": "MIT",  # only as a file; the axe-core inside it is MPL-2.0
    "pypdfium2": "BSD-3-Clause AND Apache-2.0",  # "and dependency licenses": PDFium's parts, each permissive
}
"""What metadata does not say in a word that a program could read."""


def locked(file: Path) -> tuple[str, ...]:
    """The names of the packages that a file of locked requirements has."""
    return tuple(re.findall(r"^([A-Za-z0-9._-]+)==", file.read_text(encoding="utf-8"), re.MULTILINE))


def licences(name: str) -> str:
    """A package's licence: an expression, a word, or classifiers joined by OR; empty where it is not installed."""
    try:
        found = distribution(name)
    except PackageNotFoundError:
        return ""
    return _BY_HAND.get(name) or _told(found) or "none"


def _told(found: Distribution) -> str:
    metadata = found.metadata
    classifiers = [line for line in metadata.get_all("Classifier") or [] if line.startswith("License ::")]
    lines = [line.rpartition(" :: ")[2] for line in classifiers]
    words = metadata.get_all("License-Expression") or lines or metadata.get_all("License") or []
    return " OR ".join(_SPELT.get(word.strip(), word.strip()) for word in words)


def allowed(licence: str, among: frozenset[str]) -> bool:
    """Whether a choice of licences has one that will do; one of several that all hold must do with all of them."""
    return any(all(part in among for part in choice.split(" AND ")) for choice in licence.split(" OR "))
