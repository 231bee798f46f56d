"""Say what templates see of the ladder: judgements down, inspections across.

Public: LadderCell, LadderHead, LadderRow, Ladder.
"""

from dataclasses import dataclass

from generator.render.views.grade import ChangeView, GradeView


@dataclass(frozen=True, slots=True, kw_only=True)
class LadderCell:
    """One judgement at one inspection."""

    label: str
    grade: GradeView
    change: ChangeView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LadderHead:
    """One inspection over its column; `broken` where a new framework begins, `now` for the latest."""

    label: str
    note: str
    href: str
    broken: bool
    now: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LadderRow:
    """One judgement over time; `note` says what older frameworks called it."""

    label: str
    note: str
    cells: tuple[LadderCell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ladder:
    """Judgements down, inspections across."""

    caption: str
    heads: tuple[LadderHead, ...]
    rows: tuple[LadderRow, ...]
