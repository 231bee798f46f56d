"""Read the body of an answer within bounds, unpacked no further than they allow.

Public: read_body.
"""

import zlib
from collections.abc import Iterable, Iterator, Mapping

from generator.importers.fetch.fault import Failed, Passing

_ZLIB_OR_GZIP = 32 + zlib.MAX_WBITS


def read_body(chunks: Iterable[bytes], headers: Mapping[str, str], limit: int) -> bytes:
    """The whole body, of no more than `limit` bytes packed or unpacked.

    Raises Failed where it is larger, before it is in memory, and Passing where it is cut off.
    """
    announced = headers.get("content-length", "")
    if announced.isdecimal() and int(announced) > limit:
        raise _too_large(limit)
    packing = headers.get("content-encoding", "").strip().lower()
    if packing not in ("", "identity", "gzip", "x-gzip", "deflate"):
        raise Failed(f"the server packs it as “{packing}”, which was not asked for", "download it by hand")
    found = bytearray()
    for part in _unpacked(chunks, limit) if packing not in ("", "identity") else chunks:
        found += part
        if len(found) > limit:
            raise _too_large(limit)
    return bytes(found)


def _unpacked(chunks: Iterable[bytes], limit: int) -> Iterator[bytes]:
    """The parts unpacked, none of them over the limit, however far it would unpack."""
    unpack = zlib.decompressobj(_ZLIB_OR_GZIP)
    try:
        for chunk in chunks:
            yield unpack.decompress(chunk, limit + 1)
            if unpack.unconsumed_tail:
                raise _too_large(limit)
    except zlib.error:
        raise Failed("it is packed, and cannot be unpacked", "download it by hand") from None
    if not unpack.eof:
        raise Passing("it came packed and cut off", "try again later")


def _too_large(limit: int) -> Failed:
    return Failed(f"it is larger than {limit // 1_000_000} MB", "check the address; a report has a few MB at most")
