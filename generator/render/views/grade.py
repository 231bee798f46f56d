"""Say what templates see of a grade: its sign, its words, what became of it since.

Public: GradeView, ChangeView.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class GradeView:
    """A grade or a reason for having none: its sign, its words, and the class of its ink.

    `ink` is a tone (`deep`) or one of `state`, `state with`, `state gap`, `state na`; the last is shown without a sign.
    """

    sign: str
    words: str
    ink: str

    @property
    def plain(self) -> bool:
        """Whether it is words alone."""
        return not self.sign


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeView:
    """What happened to a grade since the inspection before; `moved` where it rose or fell."""

    words: str
    moved: bool = False
    way: str = ""
