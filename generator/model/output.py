"""Say what a file of the site is: its path and bytes, and the work that makes them from named inputs.

Public: Output, Input, Job.
"""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """A file that the site will hold; `path` is relative, with forward slashes."""

    path: str
    data: bytes

    @property
    def mark(self) -> str:
        """What tells these bytes from others: their number and their SHA-256 in hexadecimal."""
        return f"{len(self.data)}:{sha256(self.data).hexdigest()}"


Input = tuple[str, str]
"""What a file is made from: a name for people ('authority halton') and a text that tells all of its value.

In the jobs of one build a name stands for one value.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """The making of one file: a pure function of `inputs` and of the theme, the code and the libraries.

    `kind` groups jobs for people ('authority', 'figure'). Equal inputs mean equal bytes: whatever `make` looks at
    must be among the inputs.
    """

    path: str
    kind: str
    inputs: tuple[Input, ...]
    make: Callable[[], bytes]
