"""Say what a file of the site is: its path and bytes.

Public: Output.
"""

from dataclasses import dataclass
from hashlib import sha256


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """A file that the site will hold; `path` is relative, with forward slashes."""

    path: str
    data: bytes

    @property
    def digest(self) -> str:
        """SHA-256 of the bytes, in hexadecimal."""
        return sha256(self.data).hexdigest()
