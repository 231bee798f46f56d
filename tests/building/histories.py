"""Make up histories of inspection for laws that must hold for any of them, under three programmes.

Public: FIVE, THREE, histories, a_history.
"""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import strategies as st

from generator.model.authority import Authority
from generator.model.framework import Area, Framework, Judgement, Programme
from generator.model.grade import Grade, NoGrade, Outcome, Scale, Tone
from generator.model.inspection import Inspection
from generator.model.site import Site
from tests.building.site import a_programme, a_site, a_visit, an_authority

AS_AT = date(2026, 8, 20)

LONGEST = "Bournemouth, Christchurch and Poole"


def _scale(id: str, words: tuple[str, ...], tones: tuple[Tone, ...]) -> Scale:
    grades = tuple(
        Grade(
            id=word.lower().replace(" ", "-"),
            word=word,
            letter=word[0],
            rank=rank,
            tone=tone,
            favourable=rank <= len(words) // 2,
            scale=id,
        )
        for rank, (word, tone) in enumerate(zip(words, tones, strict=True), start=1)
    )
    return Scale(id=id, grades=grades)


def _programme(scale: Scale) -> Programme:
    """Another inspectorate: one framework since 2015, one overall judgement and two others."""
    judgements = (
        Judgement(id="overall", name="Overall finding", short="Overall", phrase="the overall finding"),
        Judgement(id="care", name="Quality of care", short="Care", phrase="the quality of care"),
        Judgement(id="running", name="How well it is run", short="Running", phrase="how well it is run"),
    )
    areas = tuple(
        Area(id=judgement.id, name=judgement.name, short=judgement.short.lower(), judgement=judgement.id)
        for judgement in judgements
    )
    framework = Framework(
        id="visits-2015",
        name="Quality visits",
        short="Quality visits",
        family="visits",
        scale=scale,
        since=date(2015, 4, 1),
        until=None,
        inspected_since=date(2015, 4, 1),
        years="from 2015",
        headline="overall",
        standing=True,
        kinds=("inspection",),
        areas=areas,
    )
    return a_programme(frameworks=(framework,), judgements=judgements)


FIVE = _programme(_scale("five", ("Excellent", "Very good", "Good", "Adequate", "Unsatisfactory"), tuple(Tone)))
THREE = _programme(
    _scale("three", ("Meets the standard", "Meets it in part", "Does not meet it"), (Tone.DEEP, Tone.LIGHT, Tone.ALERT))
)


@st.composite
def histories(draw: st.DrawFn, programmes: tuple[Programme, ...] = (a_programme(), FIVE, THREE)) -> Site:
    """A site with one authority, its inspections and visits, and sometimes a council before or after it."""
    programme = draw(st.sampled_from(programmes))
    opened = draw(st.sampled_from([None, None, None, date(2019, 4, 1), date(2023, 4, 1)]))
    closed = draw(st.sampled_from([None, None, None, date(2021, 4, 1), date(2024, 4, 1)]))
    place = an_authority(
        "northshire",
        name=draw(st.sampled_from(["Northshire", "the Isle of Ely", "the Isles of Ely", LONGEST])),
        opened=opened,
        closed=None if opened else closed,
        predecessors=("oldshire", "elder") if opened else (),
        successors=("newshire",) if closed and not opened else (),
    )
    others = [
        an_authority("oldshire", number=2, closed=opened),
        an_authority("elder", name=LONGEST, number=3, closed=opened),
        an_authority("newshire", number=4, opened=closed),
    ]
    events = draw(st.lists(_events(programme, place, opened), max_size=9, unique_by=lambda event: event.named))
    before = draw(st.lists(_events(programme, others[0], None), max_size=2, unique_by=lambda event: event.named))
    return a_site(*events, *before, authorities=[place, *others], programme=programme)


@st.composite
def _events(draw: st.DrawFn, programme: Programme, place: Authority, opened: date | None) -> Inspection:
    framework = draw(st.sampled_from(programme.frameworks))
    first = max(framework.inspected_since or framework.since, opened or date.min)
    last = max(min(framework.until or AS_AT, place.closed or AS_AT, AS_AT), first)
    day = first + timedelta(days=draw(st.integers(0, (last - first).days)))
    if draw(st.integers(0, 3)) == 0:
        kind = draw(st.sampled_from(["focused-visit", "monitoring-visit"]))
        visit = a_visit(authority=place.slug, kind=kind)
        return replace(visit, framework=framework, named=day, started=day, ended=day, published=day)
    return a_history(
        framework, place, day, {area.id: draw(_outcomes(framework)) for area in framework.areas}, programme
    )


def a_history(
    framework: Framework, place: Authority, day: date, outcomes: dict[str, Outcome], programme: Programme
) -> Inspection:
    """One graded inspection, published on a day, with those outcomes."""
    return Inspection(
        authority=place.slug,
        framework=framework,
        kind=programme.kind(framework.kinds[0]),
        named=day,
        started=day - timedelta(days=40),
        ended=day - timedelta(days=30),
        published=day,
        report="",
        outcomes=outcomes,
    )


def _outcomes(framework: Framework) -> st.SearchStrategy[Outcome]:
    grades = st.sampled_from(framework.scale.grades)
    return st.one_of(grades, grades, grades, grades, st.just(NoGrade.MISSING))
