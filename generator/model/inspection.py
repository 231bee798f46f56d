"""Say what an inspection or a visit is: dates, grades, findings, sources.

Public: Inspection.
"""

from dataclasses import dataclass
from datetime import date

from generator.model.finding import Finding
from generator.model.framework import Framework, Kind
from generator.model.grade import NoGrade, Outcome
from generator.model.prose import Prose
from generator.model.source import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection:
    """One event at one authority, as published.

    `started`, `ended` and `published` are None where our data lacks them; `named` is the date its file bears:
    publication, or the first day on site where publication is missing. `outcomes` maps area ids to a grade or a
    reason for none. `theme` is a visit's own subject, in the inspectorate's words; `topics` are ours.
    """

    authority: str
    framework: Framework
    kind: Kind
    named: date
    started: date | None
    ended: date | None
    published: date | None
    report: str
    outcomes: dict[str, Outcome]
    findings: tuple[Finding, ...] = ()
    theme: str = ""
    topics: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    commentary: Prose | None = None
    response: Prose | None = None
    file: str = ""

    @property
    def graded(self) -> bool:
        """Whether it is of a kind that gives grades."""
        return self.kind.graded

    def on(self, judgement: str) -> Outcome:
        """The outcome along a line of judgement, or why this inspection has none there."""
        area = self.framework.area_on(judgement)
        if area is None:
            return self.framework.absence(judgement)
        return self.outcomes.get(area.id, NoGrade.MISSING)

    @property
    def headline(self) -> Outcome:
        """The grade that sums up the inspection, or why it has none."""
        if not self.framework.headline:
            return self.framework.absence("overall")
        return self.outcomes.get(self.framework.headline, NoGrade.MISSING)

    @property
    def asked(self) -> tuple[Finding, ...]:
        """The findings that ask for improvement, in the report's order."""
        return tuple(finding for finding in self.findings if finding.asks)

    @property
    def praised(self) -> tuple[Finding, ...]:
        """The findings that praise, in the report's order."""
        return tuple(finding for finding in self.findings if not finding.asks)
