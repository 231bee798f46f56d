"""Say what a correction is: a mistake of the site that was found and mended.

Public: Correction.
"""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One mistake that was mended, on which day, and why it was one.

    `authority` is the slug of the place that it is about, empty where it is about the whole site. `was` and `now` say
    what stood there and what stands there, `why` how it came to be wrong.
    """

    date: date
    authority: str
    was: str
    now: str
    why: str
