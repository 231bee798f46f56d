"""Make the section of an authority's findings: what each report asked for, then and now.

Public: findings.
"""

from generator.analyse.cut import published_on
from generator.analyse.english import joined
from generator.render.ledger import ledger_title, ledger_view
from generator.render.must import SHOWN
from generator.render.pages.place.subject import Subject
from generator.render.views.authority import Findings
from generator.render.views.figure import FigureView
from generator.render.views.ledger import Ledger
from generator.render.views.link import LinkView
from generator.render.wording import month


def findings(subject: Subject) -> Findings | None:
    """The section; None where nothing was graded, for then there is no list to look for."""
    if subject.latest is None:
        return None
    if subject.asked.latest is None:
        missing = "What the reports asked for is not in our data yet. The reports themselves are linked under Sources."
        return Findings(ledger=None, figure=None, note=missing)
    if not subject.asked.rows:
        return Findings(ledger=None, figure=None, note="No report that we have read lists an area for improvement.")
    return Findings(ledger=_ledger(subject), figure=_figure(subject), note="")


def _ledger(subject: Subject) -> Ledger:
    """The lists side by side, less what the opening of the page says already."""
    latest = subject.latest
    above = frozenset(finding.summary for finding in latest.asked[:SHOWN]) if latest else frozenset()
    return ledger_view(subject.asked, subject.authority.called, subject.way, above)


def _figure(subject: Subject) -> FigureView:
    asked, inspectorate = subject.asked, subject.programme.inspectorate
    return FigureView(
        id="ledger",
        title=ledger_title(asked),
        subtitle=f"What {inspectorate} asked {subject.authority.called} to improve, by topic. "
        "The number counts how often a topic has been raised; a line joins first to latest.",
        downloads=(LinkView(label="CSV", href=f"{subject.slug}-findings.csv"),),
        source="Source: the lists of what must improve in the reports, by topic and in our own words.",
        notes=(
            "‘Not raised’ means that the list does not mention a topic. It does not mean that it is put right.",
            *_unknown(subject),
        ),
    )


def _unknown(subject: Subject) -> tuple[str, ...]:
    """Which inspections' lists we lack."""
    missing = [month(published_on(column.inspection)) for column in subject.asked.columns if not column.known]
    return (f"Findings of {joined(missing)} are not in our data.",) if missing else ()
