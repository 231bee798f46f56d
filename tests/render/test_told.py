"""An authority is told in short: two that differ in anything are told apart, and equal ones are told alike."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from generator.model.authority import Authority, Tile
from generator.model.finding import FindingKind
from generator.model.inspection import Inspection
from generator.model.prose import Prose
from generator.render.told import Told, told
from tests.building.site import a_finding, a_source, an_authority, an_inspection

PROSE = Prose(file="a.md", line=1, text="Words.")


FINDING = a_finding("plans", "missing-children")
EVENT = replace(an_inspection(findings=(FINDING,)), sources=(a_source(),))


def _told(place: Authority | None = None, commentary: Prose | None = None, event: Inspection = EVENT) -> Told:
    return told(place or an_authority(neighbours=("southshire",)), commentary, (event,))


def test_the_same_place_is_told_alike() -> None:
    """Whichever objects it is made of."""
    assert _told() == _told()


OF_PLACE: dict[str, Callable[[Authority], Authority]] = {
    "name": lambda one: replace(one, name="Other"),
    "hexagon": lambda one: replace(one, tile=Tile(column=90, row=91)),
    "opening": lambda one: replace(one, opened=date(2019, 4, 1)),
    "closing": lambda one: replace(one, closed=date(2019, 4, 1)),
    "neighbours": lambda one: replace(one, neighbours=()),
    "how close a neighbour is": lambda one: replace(
        one, neighbours=tuple(replace(each, closeness="far") for each in one.neighbours)
    ),
    "regions": lambda one: replace(one, regions={}),
}


@pytest.mark.parametrize("change", OF_PLACE)
def test_another_record_is_told_otherwise(change: str) -> None:
    """In all that is known, and in what stands beside grades."""
    before, after = _told(), _told(OF_PLACE[change](an_authority(neighbours=("southshire",))))
    assert (before.whole != after.whole, before.rated != after.rated) == (True, True)


def test_a_place_that_closes_is_not_one_that_opens() -> None:
    """On the same day."""
    day = date(2019, 4, 1)
    assert _told(replace(an_authority(), opened=day)).rated != _told(replace(an_authority(), closed=day)).rated


WORDS = {
    "a finding's words": replace(EVENT, findings=(replace(FINDING, summary="Other."),)),
    "a finding's page": replace(EVENT, findings=(replace(FINDING, page=99),)),
    "a commentary": replace(EVENT, commentary=PROSE),
    "a response": replace(EVENT, response=PROSE),
    "the sources": replace(EVENT, sources=()),
    "why a source was not followed": replace(EVENT, sources=(replace(a_source(), because="It is older."),)),
}


@pytest.mark.parametrize("change", WORDS)
def test_words_are_no_news_to_grades_and_topics(change: str) -> None:
    """They are told in the whole alone."""
    before, after = _told(), _told(event=WORDS[change])
    assert before.whole != after.whole
    assert (before.rated, before.raised) == (after.rated, after.raised)


def test_a_commentary_on_a_report_is_no_response_to_it_and_none_on_the_place() -> None:
    """The same words in another mouth, or elsewhere."""
    tellings = (
        _told(),
        _told(commentary=PROSE),
        _told(event=replace(EVENT, commentary=PROSE)),
        _told(event=replace(EVENT, response=PROSE)),
    )
    assert len({each.whole for each in tellings}) == len(tellings)


RAISED = {
    "another topic": replace(EVENT, findings=(replace(FINDING, topics=("plans",)),)),
    "another kind": replace(EVENT, findings=(replace(FINDING, kind=FindingKind.STRENGTH),)),
    "another area": replace(EVENT, findings=(replace(FINDING, area="overall"),)),
    "none": replace(EVENT, findings=()),
}


@pytest.mark.parametrize("change", RAISED)
def test_what_is_raised_is_told_apart(change: str) -> None:
    """Not the words."""
    assert _told().raised != _told(event=RAISED[change]).raised


def test_a_list_that_is_empty_is_not_one_that_is_unknown() -> None:
    """A source that was read for findings tells that there are none."""
    unknown = replace(EVENT, findings=(), sources=())
    empty = replace(unknown, sources=(replace(a_source(), gives=("findings",)),))
    assert _told(event=unknown).raised != _told(event=empty).raised


def test_findings_are_told_by_each_of_their_topics() -> None:
    """All of them that raise it, in the report's order."""
    two = replace(EVENT, findings=(FINDING, a_finding("plans"))), EVENT
    found = told(an_authority(), None, two)
    assert {topic: len(each) for topic, each in found.topics.items()} == {"plans": 3, "missing-children": 2}
