"""Show where two sources disagree: what each says, which was chosen, and why.

Public: sources_agree.
"""

from collections.abc import Iterable

from generator.model.grade import Grade
from generator.model.inspection import Inspection
from generator.model.places import Places
from generator.model.site import Site
from generator.model.source import Source
from generator.problems import Problem

_RULE = "the later release decides"


def sources_agree(site: Site, places: Places) -> Iterable[Problem]:
    """A note for each value that a source states otherwise than the content does; it stops nothing."""
    for events in site.inspections.values():
        for event in events:
            for number, source in enumerate(event.sources):
                for field, said in source.says.items():
                    key = ("sources", number, "says", field)
                    if not chosen(event, field):
                        continue
                    message, because = _disagreement(event, source, field, said)
                    yield places.note("source-conflict", event.file, key, message, because)


def _disagreement(event: Inspection, source: Source, field: str, said: str) -> tuple[str, str]:
    """Both values with both sources, then which is shown and why."""
    shown = chosen(event, field)
    giver = next((one for one in event.sources if one is not source and _gives(one, field)), None)
    by = f" ({_name(giver)})" if giver else ""
    message = f"{field} is {shown}{by}, and {said} in {_name(source)}"
    because = source.because or _RULE
    return message, f"{shown} is shown, because {_clause(because)}"


def chosen(event: Inspection, field: str) -> str:
    """The content's own value of a field, as text: dates ISO, grades as their ids; empty where it has no such field."""
    if field.startswith("grades."):
        outcome = event.outcomes.get(field.removeprefix("grades."))
        return outcome.id if isinstance(outcome, Grade) else str(outcome or "")
    values = {
        "framework": event.framework.id,
        "kind": event.kind.id,
        "started": str(event.started or "missing"),
        "ended": str(event.ended or "missing"),
        "published": str(event.published or "missing"),
        "report": event.report or "missing",
        "theme": event.theme or "missing",
        "topics": ", ".join(event.topics) or "missing",
        "findings": f"{len(event.findings)} findings",
    }
    return values.get(field, "")


def _gives(source: Source, field: str) -> bool:
    return field.partition(".")[0] in source.gives and field not in source.says


def _name(source: Source) -> str:
    """A source as named to the user: its document, and the place in it."""
    name = source.document.rpartition("/")[2]
    parts = [name, f"sheet {source.sheet}" if source.sheet else "", f"row {source.row}" if source.row else ""]
    return ", ".join(part for part in parts if part)


def _clause(because: str) -> str:
    """A sentence as the end of another."""
    return because[:1].lower() + because[1:].rstrip(".")
