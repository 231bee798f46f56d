"""Say what templates see of one judgement as it stands.

Public: StandRow.
"""

from dataclasses import dataclass

from generator.render.views.grade import ChangeView, GradeView


@dataclass(frozen=True, slots=True, kw_only=True)
class StandRow:
    """One judgement today."""

    label: str
    grade: GradeView
    change: ChangeView | None = None
    note: str = ""
