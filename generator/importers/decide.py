"""Decide what the file of an event says where its sources differ.

Public: Decision, decided, winner, FIELDS, GRADES_ONLY.
A report decides over a spreadsheet, and a later release over an earlier one. What the others say is kept beside it.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from generator.importers.event import Claim, Event, rank
from generator.importers.lookups import framework_on
from generator.importers.record import ReadFinding
from generator.model.framework import Framework, Programme
from generator.model.grade import NoGrade

FIELDS = ("framework", "kind", "started", "ended", "published", "report", "theme", "topics")
"""The single-valued fields of an event, in the order of its file."""

GRADES_ONLY = ("tlac",)
"""Frameworks whose reports carry older terms, which allow no adaptation: we take dates, grades and links alone."""

_MISSING = NoGrade.MISSING.value
_DERIVED = ("framework", "topics", "report")
"""Fields that follow from others, or that only one source can know; they are never a disagreement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What an event's file should say: `values` by field and `grades.AREA`, and `winners`, the claim behind each.

    `says` gives, claim by claim, what it states otherwise. `problems` are sentences about what does not fit together.
    """

    event: Event
    values: dict[str, str]
    findings: tuple[ReadFinding, ...] | None
    winners: dict[str, Claim]
    says: tuple[dict[str, str], ...]
    problems: tuple[str, ...] = ()


def decided(event: Event, programme: Programme) -> Decision:
    """The values of an event by the stated rule."""
    ranked = sorted(event.claims, key=lambda claim: rank(claim.source.document), reverse=True)
    framework = _framework(ranked, event, programme)
    problems: list[str] = []
    if framework is not None:
        event = replace(event, claims=tuple(_in_areas(claim, framework, problems) for claim in event.claims))
        ranked = sorted(event.claims, key=lambda claim: rank(claim.source.document), reverse=True)
    winners = _winners(ranked, event.held.values if event.held else {})
    values = {name: claim.values[name] for name, claim in winners.items()}
    if framework is not None:
        values["framework"] = framework.id
    told = next((claim for claim in ranked if claim.findings is not None), None)
    return Decision(
        event=event,
        values=_in_order(values, framework),
        findings=told.findings if told else None,
        winners=winners | ({"findings": told} if told else {}),
        says=tuple(_otherwise(claim, values) for claim in event.claims),
        problems=tuple(problems),
    )


def _framework(ranked: Sequence[Claim], event: Event, programme: Programme) -> Framework | None:
    """A report's own framework; else, in a family of versions, the one in force on the first day on site."""
    claims = [claim for claim in ranked if "framework" in claim.values]
    reports = [claim for claim in claims if rank(claim.source.document)[0]]
    if reports:
        return programme.framework(reports[0].values["framework"])
    started = next((claim.values["started"] for claim in ranked if "started" in claim.values), "")
    family = next((claim.family for claim in claims), event.held.family if event.held else "")
    if started and sum(1 for one in programme.frameworks if one.family == family) > 1:
        return framework_on(family, date.fromisoformat(started), programme)
    held = event.held.values.get("framework", "") if event.held else ""
    id = claims[0].values["framework"] if claims else held
    return programme.framework(id) if id else None


def _in_areas(claim: Claim, framework: Framework, problems: list[str]) -> Claim:
    """A claim as this framework has it: grades under its own areas, and no findings where its terms allow none."""
    values: dict[str, str] = {}
    for name, value in claim.values.items():
        area = name.removeprefix("grades.")
        if area == name:
            values[name] = value
        elif (own := _own_area(area, framework)) is not None:
            values[f"grades.{own}"] = value
        else:
            problems.append(f"{claim.source.document}: {framework.name} has no judgement called {area}")
    return replace(claim, values=values, findings=None if framework.id in GRADES_ONLY else claim.findings)


def _own_area(area: str, framework: Framework) -> str | None:
    if any(one.id == area for one in framework.areas):
        return area
    line = "in-care" if area == "in-care-and-care-leavers" else area
    found = framework.area_on(line)
    return found.id if found else None


def _winners(ranked: Sequence[Claim], held: Mapping[str, str]) -> dict[str, Claim]:
    """The claim that decides each field: the best that knows it.

    Of two that are worth the same, the one that agrees with the file; one that says 'missing' only where none knows;
    one that is kept only for what it says otherwise, never.
    """
    telling = [claim for claim in ranked if claim.source.gives or not claim.recorded]
    names = dict.fromkeys(name for claim in telling for name in claim.values)
    return {name: max((claim for claim in telling if name in claim.values), key=_worth(name, held)) for name in names}


def _worth(name: str, held: Mapping[str, str]) -> Callable[[Claim], tuple[bool, tuple[int, int], bool]]:
    def worth(claim: Claim) -> tuple[bool, tuple[int, int], bool]:
        value = claim.values[name]
        return value != _MISSING, rank(claim.source.document), value == held.get(name)

    return worth


def _in_order(values: Mapping[str, str], framework: Framework | None) -> dict[str, str]:
    areas = [f"grades.{area.id}" for area in framework.areas] if framework else []
    return {name: values[name] for name in (*FIELDS, *areas) if values.get(name)}


def _otherwise(claim: Claim, values: Mapping[str, str]) -> dict[str, str]:
    return {
        name: value
        for name, value in claim.values.items()
        if name not in _DERIVED and value not in (values.get(name), _MISSING)
    }


def winner(decision: Decision, name: str) -> Claim | None:
    """The claim that a field was decided by; for `grades`, the one that decided the first of them."""
    areas = (claim for field, claim in decision.winners.items() if field.startswith(f"{name}."))
    return decision.winners.get(name) or next(areas, None)
