"""Say of which reports nothing gives the day of publication: most reports do not print it, and lists of reports do.

Public: undated, alone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.importers.event import Event, rank
from generator.importers.held import MISSING
from generator.importers.record import Record


def undated(event: Event, data: Mapping[str, object]) -> tuple[str, ...]:
    """A sentence on the report read of an event whose file, with these values, still lacks the day; else nothing."""
    read = [claim.source.document for claim in event.claims if not claim.recorded and _is_report(claim.source.document)]
    if not read or data.get("published", MISSING) != MISSING:
        return ()
    return (f"{read[0]} does not print the day it was published, and nothing else gives it: write it under published",)


def alone(records: Sequence[Record]) -> list[Record]:
    """The records as they are, with a problem where neither a report nor another of these gives its day."""
    return [
        replace(record, problems=(*record.problems, "Nothing that was read gives the day it was published"))
        if _is_report(record.source.document) and not any(_dates(one, record) for one in (record, *records))
        else record
        for record in records
    ]


def _dates(one: Record, report: Record) -> bool:
    """Whether a record gives the day of publication of a report: it is about it, or about the same days on site."""
    if not one.published or one.authority != report.authority:
        return False
    named = bool(one.about) and f"/{report.source.document}".endswith(f"/{one.about}")
    return one is report or named or (bool(one.started) and one.started == report.started)


def _is_report(document: str) -> bool:
    return rank(document)[0] == 1
