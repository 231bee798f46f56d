"""Seeing in a file what it holds and what a person wrote."""

from generator.importers.held import digest, held, known_event
from generator.model.framework import Programme

TEXT = """\
framework: sif
kind: inspection
published: 2016-05-16
grades: {overall: good}
sources:
  - {document: reports/a.pdf, gives: [kind, published, grades]}
  - {document: b.ods, sheet: S, row: 7, gives: [published], says: {published: 2016-06-16}, wrote: {kind: 0a1b2c3d}}
"""


def test_what_each_source_said_is_remembered(programme: Programme) -> None:
    """A source says what the file says of the fields it gives, except where it is recorded to say otherwise."""
    event = known_event(held("authorities/northshire/2016-05-16.yaml", TEXT), programme)
    assert (event.authority, event.file) == ("northshire", "authorities/northshire/2016-05-16.yaml")
    assert [claim.values for claim in event.claims] == [
        {"kind": "inspection", "published": "2016-05-16", "grades.overall": "good"},
        {"published": "2016-06-16"},
    ]


def test_the_importers_memory_is_read_from_all_sources(programme: Programme) -> None:
    """By field, whichever source it was written from."""
    assert held("authorities/x/2016-05-16.yaml", TEXT).wrote == {"kind": "0a1b2c3d"}


def test_a_digest_of_findings_passes_over_what_only_a_person_writes() -> None:
    """Titles, summaries and strengths are a person's; topics and pages are read."""
    asked = {"kind": "improvement", "topics": ["plans"], "page": "2"}
    told = asked | {"title": "Plans", "summary": "Plans are uneven."}
    strength = {"kind": "strength", "summary": "Leaders know their council."}
    assert digest([asked]) == digest([strength, told])
    assert digest([asked]) != digest([asked | {"topics": ["assessments"]}])
