"""Read `frameworks.yaml`, the programme of inspection, into the model.

Public: read_programme.
"""

from collections.abc import Iterable

from pydantic import TypeAdapter

from generator.load.marked_yaml import Marked
from generator.load.read import Read
from generator.load.shape import read_marked, read_shape
from generator.load.shapes import AreaShape, FrameworkShape, ProgrammeShape, ScaleShape
from generator.load.vocabulary import repeated_ids
from generator.model.framework import Area, CountDay, Framework, Judgement, Kind, Pause, Programme
from generator.model.grade import Grade, Scale
from generator.model.places import Key
from generator.problems import Problem, remedy, shown

_SHAPE = TypeAdapter(ProgrammeShape)


def read_programme(file: str, data: bytes, *, root: str = "content") -> Read[Programme]:
    """The programme from the bytes of `frameworks.yaml`; None where its own references do not hold."""
    marked = read_marked(f"{root}/{file}", data)
    read = read_shape(marked, _SHAPE)
    if read.value is None:
        return Read(value=None, marks=read.marks, problems=read.problems)
    faults = tuple(_faults(read.value, marked))
    value = None if faults else _programme(read.value)
    return Read(value=value, marks=read.marks, problems=read.problems + faults)


def _faults(said: ProgrammeShape, marked: Marked) -> Iterable[Problem]:
    """What the parts of the programme say of each other, and what is not there."""
    ids = {
        "scales": [one.id for one in said.scales],
        "judgements": [one.id for one in said.judgements],
        "kinds": [one.id for one in said.kinds],
        "frameworks": [one.id for one in said.frameworks],
    }
    for name, words in ids.items():
        yield from repeated_ids(marked, (name,), words)
    for number, framework in enumerate(said.frameworks):
        yield from _framework_faults(said, framework, ("frameworks", number), marked)
    for number, pause in enumerate(said.pauses):
        if pause.until < pause.since:
            yield marked.problem("reversed-dates", ("pauses", number, "until"), *_REVERSED)
    years = [count.since for count in said.counts]
    for number, year in enumerate(years):
        if year in years[:number]:
            yield marked.problem("repeated-id", ("counts", number, "since"), f"{year} stands twice", _ONE_RULE)


_ONE_RULE = "leave one of them: a year is counted by one rule"


_REVERSED = ("it ends before it starts", "exchange the two dates, or correct one")


def _framework_faults(said: ProgrammeShape, framework: FrameworkShape, key: Key, marked: Marked) -> Iterable[Problem]:
    areas = [area.id for area in framework.areas]
    lines = [judgement.id for judgement in said.judgements]
    yield from repeated_ids(marked, (*key, "areas"), areas)
    yield from _unknown(marked, (*key, "scale"), framework.scale, [scale.id for scale in said.scales], "scale")
    yield from _unknown(marked, (*key, "headline"), framework.headline, areas, "area")
    for number, kind in enumerate(framework.kinds):
        yield from _unknown(marked, (*key, "kinds", number), kind, [one.id for one in said.kinds], "kind")
    for line in framework.absent:
        yield from _unknown(marked, (*key, "absent", line), line, lines, "line of judgement")
    for number, area in enumerate(framework.areas):
        yield from _unknown(marked, (*key, "areas", number, "judgement"), area.judgement, lines, "line of judgement")
        yield from _unknown(marked, (*key, "areas", number, "within"), area.within, areas, "area")
    if framework.until and framework.until < framework.since:
        yield marked.problem("reversed-dates", (*key, "until"), *_REVERSED)


def _unknown(marked: Marked, key: Key, word: str, known: list[str], what: str) -> Iterable[Problem]:
    if word and word not in known:
        yield marked.problem("unknown-word", key, f"no {what} is called {shown(word)}", remedy(word, known))


def _programme(said: ProgrammeShape) -> Programme:
    scales = {scale.id: _scale(scale) for scale in said.scales}
    return Programme(
        name=said.programme.name,
        inspectorate=said.programme.inspectorate,
        place_word=said.programme.place_word,
        about=said.programme.about,
        judgements=tuple(
            Judgement(id=one.id, name=one.name, short=one.short, phrase=one.phrase) for one in said.judgements
        ),
        kinds=tuple(
            Kind(id=one.id, name=one.name, short=one.short, graded=one.graded, full=one.full) for one in said.kinds
        ),
        scales=tuple(scales.values()),
        frameworks=tuple(_framework(one, scales[one.scale]) for one in said.frameworks),
        pauses=tuple(Pause(name=one.name, since=one.since, until=one.until) for one in said.pauses),
        counts=tuple(
            CountDay(since=one.since, day=one.day, published_by=one.published_by)
            for one in sorted(said.counts, key=lambda one: one.since)
        ),
    )


def _scale(said: ScaleShape) -> Scale:
    grades = tuple(
        Grade(
            id=one.id,
            word=one.word,
            letter=one.letter,
            rank=one.rank,
            tone=one.tone,
            favourable=one.favourable,
            scale=said.id,
            also=one.also,
        )
        for one in said.grades
    )
    return Scale(id=said.id, grades=grades)


def _framework(said: FrameworkShape, scale: Scale) -> Framework:
    return Framework(
        id=said.id,
        name=said.name,
        short=said.short,
        family=said.family,
        scale=scale,
        since=said.since,
        until=said.until,
        inspected_since=said.inspected_since,
        years=said.years,
        headline=said.headline,
        standing=said.standing,
        kinds=said.kinds,
        areas=tuple(_area(area) for area in said.areas),
        absent=said.absent,
        note=said.note,
        link=said.link,
    )


def _area(said: AreaShape) -> Area:
    return Area(
        id=said.id,
        name=said.name,
        short=said.short,
        judgement=said.judgement,
        counted=said.counted,
        within=said.within,
        apart=said.apart,
        also=said.also,
    )
