"""Remember finished bytes by the digest of what they were made from.

Public: Cache.
"""

import os
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

_SUM = 32  # bytes of SHA-256 before the payload
_SHELF = 2  # letters of a key that name the folder of its entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Cache:
    """A folder of finished bytes, or nothing at all where `folder` is None.

    Each entry is its own file with a sum of its payload, put in place by one rename: it can be copied, pruned or
    deleted at any moment, two builds can share it, and a damaged entry is as good as none.
    `limit` is in bytes.
    """

    folder: Path | None
    limit: int = 512 * 1024 * 1024

    def get(self, key: str) -> bytes | None:
        """The bytes kept under a key, or None where there are none or they are damaged."""
        if self.folder is None:
            return None
        try:
            with open(self._path(key), "rb") as file:
                raw = file.read()
        except OSError:
            return None
        payload = raw[_SUM:]
        return payload if sha256(payload).digest() == raw[:_SUM] else None

    def put(self, key: str, data: bytes) -> None:
        """Keep bytes under a key; where that cannot be done, nothing happens and nothing is said."""
        if self.folder is None:
            return
        path = self._path(key)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=path.parent, prefix=".new-")
            with os.fdopen(handle, "wb") as file:
                file.write(sha256(data).digest() + data)
            os.replace(name, path)
        except OSError:
            return

    def prune(self) -> int:
        """Remove the entries longest unused until the rest fits `limit`; returns the bytes freed."""
        if self.folder is None:
            return 0
        entries = sorted(_entries(self.folder))
        over = sum(size for _, size, _ in entries) - self.limit
        freed = 0
        for _, size, path in entries:
            if freed >= over:
                break
            with suppress(OSError):
                os.unlink(path)
            freed += size
        return freed

    def _path(self, key: str) -> Path:
        assert self.folder is not None
        return self.folder / key[:_SHELF] / key[_SHELF:]


def _entries(folder: Path) -> Iterable[tuple[float, int, str]]:
    """Every file of the cache with its time and its size."""
    for shelf in _within(str(folder)):
        for entry in _within(shelf.path) if len(shelf.name) == _SHELF else ():
            try:
                stat = entry.stat(follow_symlinks=False)
            except OSError:
                continue
            yield stat.st_mtime, stat.st_size, entry.path


def _within(folder: str) -> "list[os.DirEntry[str]]":
    try:
        with os.scandir(folder) as entries:
            return list(entries)
    except OSError:
        return []
