"""Remember finished bytes by the digest of what they were made from.

Public: Cache.

A build writes what it makes one after another into a pack, a file of its own: a file for each page would cost as much
again as the site.
"""

import os
from collections.abc import Iterator
from contextlib import suppress
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from struct import Struct

_HEAD = Struct(">32s32sQ")
"""Before each entry's payload: its key, the SHA-256 of key and payload, and the payload's length in bytes."""

_SMALL = 8  # so many packs no larger than the latest one are made into one


class Cache:
    """A folder of packs of finished bytes, or nothing at all where `folder` is None.

    Packs only grow while they are written and never change after that, each build writes one of its own, and each
    entry has a sum: the folder can be copied, pruned or deleted at any moment, builds can share it, and a damaged or
    unfinished entry is as good as none. Of two entries with one key the later counts. `limit` is in bytes.
    """

    def __init__(self, *, folder: Path | None, limit: int = 512 * 1024 * 1024) -> None:
        self.folder = folder
        self.limit = limit
        self._own: _Pack | None = None
        self._full = folder is None

    def get(self, key: str) -> bytes | None:
        """The bytes kept under a key, a SHA-256 in hexadecimal; None where there are none or they are damaged."""
        found = self._entries.get(bytes.fromhex(key))
        return found[0].payload(bytes.fromhex(key), *found[1:]) if found else None

    def put(self, key: str, data: bytes) -> None:
        """Keep bytes under a key; where that cannot be done, nothing happens and nothing is said."""
        if self._full:
            return
        try:
            self._own = self._own or _begun(self.folder)
            at = self._own.append(bytes.fromhex(key), data)
        except OSError:
            self._full = True  # nothing that follows half an entry could be found
            return
        self._entries[bytes.fromhex(key)] = self._own, at, len(data)
        self._full = self._own.size > self.limit

    def settle(self) -> int:
        """End the writing: many small packs become one, and the oldest go until the rest fits `limit`.

        Returns the bytes that were freed by going over the limit.
        """
        if self.folder is None:
            return 0
        packs = list(_packs(self.folder))
        own = self._own.size if self._own else 0
        small = [pack for pack in packs if pack.size <= own]
        if len(small) > _SMALL:
            self._join(small, packs)
            packs = list(_packs(self.folder))
        freed, over = 0, sum(pack.size for pack in packs) - self.limit
        for pack in packs:
            if freed < over:
                pack.remove()
                freed += pack.size
        self._own, self._full = None, False
        self.__dict__.pop("_entries", None)
        return freed

    def _join(self, some: "list[_Pack]", packs: "list[_Pack]") -> None:
        """Write those entries of some packs that are the latest of all into one pack; they go when it is whole."""
        latest = {key: (pack, at, length) for pack in packs for key, at, length in pack.entries()}
        try:
            joined = _begun(self.folder)
            for key, (pack, at, length) in latest.items():
                if pack in some and (data := pack.payload(key, at, length)) is not None:
                    joined.append(key, data)
        except OSError:
            return
        for pack in some:
            pack.remove()

    @cached_property
    def _entries(self) -> "dict[bytes, tuple[_Pack, int, int]]":
        """Where each key's latest entry begins, and how long its payload is."""
        packs = _packs(self.folder) if self.folder else ()
        return {key: (pack, at, length) for pack in packs for key, at, length in pack.entries()}


class _Pack:
    """One file of entries, open for as long as it is known."""

    def __init__(self, path: str, handle: int) -> None:
        self.path = path
        self.handle = handle
        self.size = os.fstat(handle).st_size

    def __del__(self) -> None:
        with suppress(OSError):
            os.close(self.handle)

    def entries(self) -> Iterator[tuple[bytes, int, int]]:
        """The key, the place and the length of each entry; what follows a wrong length is lost."""
        at = 0
        while at + _HEAD.size <= self.size:
            try:
                key, _, length = _HEAD.unpack(self._read(at, _HEAD.size))
            except (OSError, ValueError):
                return
            if at + _HEAD.size + length > self.size:
                return
            yield key, at, length
            at += _HEAD.size + length

    def payload(self, key: bytes, at: int, length: int) -> bytes | None:
        """An entry's payload, if every byte of the entry is as it was written."""
        try:
            whole = self._read(at, _HEAD.size + length)
        except (OSError, ValueError):
            return None
        data = whole[_HEAD.size :]
        return data if whole[: _HEAD.size] == _head(key, data) else None

    def append(self, key: bytes, data: bytes) -> int:
        """Write an entry at the end; returns its place. Raises OSError where it does not fit."""
        at, whole = self.size, _head(key, data) + data
        os.lseek(self.handle, at, os.SEEK_SET)
        if os.write(self.handle, whole) < len(whole):
            raise OSError(f"{self.path}: no room for an entry")
        self.size += len(whole)
        return at

    def remove(self) -> None:
        """Take the file away."""
        with suppress(OSError):
            os.unlink(self.path)

    def _read(self, at: int, count: int) -> bytes:
        """So many bytes from a place on. Raises ValueError where the file ends before that."""
        os.lseek(self.handle, at, os.SEEK_SET)
        data = os.read(self.handle, count)
        if len(data) < count:
            raise ValueError(f"{self.path} ends too early")
        return data


def _head(key: bytes, data: bytes) -> bytes:
    return _HEAD.pack(key, sha256(key + data).digest(), len(data))


def _packs(folder: Path) -> Iterator[_Pack]:
    """The packs of a folder, oldest first."""
    for name in _names(folder):
        path = os.path.join(folder, name)
        try:
            handle = os.open(path, os.O_RDONLY | _BINARY)
        except OSError:
            continue
        yield _Pack(path, handle)


def _names(folder: Path) -> list[str]:
    try:
        return sorted(name for name in os.listdir(folder) if name.endswith(".pack") and name[:_DIGITS].isdigit())
    except OSError:
        return []


def _begun(folder: Path | None) -> _Pack:
    """A new pack, later than all that are there, under a name that no other build takes. Raises OSError."""
    assert folder is not None
    folder.mkdir(parents=True, exist_ok=True)
    number = max((int(name[:_DIGITS]) for name in _names(folder)), default=0) + 1
    path = os.path.join(folder, f"{number:0{_DIGITS}}-{os.urandom(4).hex()}.pack")
    return _Pack(path, os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | _BINARY, 0o666))


_DIGITS = 8
_BINARY: int = getattr(os, "O_BINARY", 0)
"""Windows changes the ends of lines without it."""
