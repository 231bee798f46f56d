"""Say which inspections a reader on a given day can know of: inspected by one date and published by another.

Public: Cut, inspected_on, published_on, in_order, line.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from generator.model.grade import NoGrade, Outcome
from generator.model.inspection import Inspection

SLOWEST = timedelta(days=225)
"""The longest time from the first day on site to publication, of 271 ILACS reports of 2018 to 2025."""


def inspected_on(inspection: Inspection) -> date:
    """The first day on site; where it is not known, the day of publication."""
    return inspection.started or inspection.published or inspection.named


def published_on(inspection: Inspection) -> date:
    """The day of publication; where it is not known, the last day on site, or the date that the file bears."""
    return inspection.published or inspection.ended or inspection.named


def line(inspection: Inspection, judgement: str) -> Outcome:
    """The outcome along a line of judgement, where the inspection judges that line in its own right.

    A sub-judgement inside another area (care leavers under the SIF) is not judged apart, whatever its grade.
    """
    area = inspection.framework.area_on(judgement)
    if area is not None and area.within:
        return NoGrade.NOT_JUDGED_APART
    return inspection.on(judgement)


def in_order(inspections: Iterable[Inspection]) -> tuple[Inspection, ...]:
    """Inspections in order of the first day on site, then of publication."""
    found = tuple(inspections)
    return tuple(sorted(found, key=_days)) if len(found) > 1 else found


def _days(inspection: Inspection) -> tuple[date, date]:
    return inspected_on(inspection), published_on(inspection)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """A day to count on, and the day by which reports must be out; without one, they must be out by the same day.

    Where a day is named and our data lacks an inspection's publication, it is let in only if even the slowest report
    would have been out by then: the figures of a release do not take it on trust.
    """

    as_at: date
    published_by: date | None = None

    @property
    def deadline(self) -> date:
        """The last day of publication that is let in."""
        return self.published_by or self.as_at

    def lets_in(self, inspection: Inspection) -> bool:
        """Whether it was inspected by the day and published by the deadline."""
        began = inspected_on(inspection)
        if began > self.as_at:
            return False
        if inspection.published is None and self.published_by is not None:
            return self.deadline - began >= SLOWEST
        return published_on(inspection) <= self.deadline

    def graded(self, inspections: Iterable[Inspection]) -> tuple[Inspection, ...]:
        """The graded inspections let in, in order of inspection, then of publication."""
        return in_order(inspection for inspection in inspections if inspection.kind.graded and self.lets_in(inspection))
