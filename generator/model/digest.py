"""Tell values apart by a digest.

Public: digest.
"""

from hashlib import sha256


def digest(*parts: str | bytes) -> str:
    """SHA-256 over the parts, each with its length, in hexadecimal."""
    whole = sha256()
    for part in parts:
        data = part.encode(errors="surrogatepass") if isinstance(part, str) else part
        whole.update(len(data).to_bytes(8, "big"))
        whole.update(data)
    return whole.hexdigest()
