"""Remember what was fetched, so that a server is asked only for what changed.

Public: Kept, Memory, file_name.
"""

import json
import os
import re
import tempfile
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from urllib.parse import unquote, urlsplit

_STRANGE = re.compile(r"[^A-Za-z0-9._-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A document that was fetched: its address, what tells its version, its digest, and the name of its file.

    `kind` is the end of its name (`.pdf`); `etag` and `modified` are empty where the server gives none. `final` is
    where redirects led.
    """

    address: str
    final: str
    kind: str
    etag: str
    modified: str
    sha256: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """A folder with a folder for each address; it can be deleted at any moment."""

    folder: Path

    def recall(self, address: str) -> Kept | None:
        """What is kept of an address; None where there is nothing, or the file is not what it was."""
        try:
            told = json.loads((self._of(address) / "about.json").read_bytes())
            kept = Kept(**{name: str(told[name]) for name in Kept.__slots__})
            whole = sha256(self.path(kept).read_bytes()).hexdigest() == kept.sha256
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return kept if whole and kept.address == address else None

    def keep(self, kept: Kept, data: bytes) -> Path:
        """Keep a document; returns its file."""
        folder = self._of(kept.address)
        folder.mkdir(parents=True, exist_ok=True)
        _write(folder / kept.name, data)
        _write(folder / "about.json", json.dumps(asdict(kept), indent=1).encode())
        return folder / kept.name

    def path(self, kept: Kept) -> Path:
        """The file of a document."""
        return self._of(kept.address) / kept.name

    def _of(self, address: str) -> Path:
        return self.folder / sha256(address.encode()).hexdigest()[:16]


def file_name(address: str, kind: str) -> str:
    """A name for the file of a document: the last part of its address, with the end that its kind has."""
    last = unquote(urlsplit(address).path).rstrip("/").rpartition("/")[2]
    stem = _STRANGE.sub("-", last).strip(".-")[:80] or "document"
    return stem if stem.lower().endswith(kind) else f"{stem}{kind}"


def _write(path: Path, data: bytes) -> None:
    """A file whole or not at all."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".new-")
    with os.fdopen(handle, "wb") as file:
        file.write(data)
    Path(name).replace(path)
