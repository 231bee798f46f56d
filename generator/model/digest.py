"""Tell values apart by a digest.

Public: digest.
"""

from hashlib import sha256


def digest(*parts: str | bytes) -> str:
    """SHA-256 over the lengths of the parts and the parts, in hexadecimal."""
    data = [part.encode(errors="surrogatepass") if isinstance(part, str) else part for part in parts]
    return sha256(b"".join((repr([*map(len, data)]).encode(), *data))).hexdigest()
