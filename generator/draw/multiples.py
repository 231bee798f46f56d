"""Draw many journeys side by side as small pictures of one size, the place in focus first.

Public: Picture, pictures, how_to_read, multiples_figure.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.analyse.journey import Journey
from generator.draw.chart import Box, Chart, Line, Mark, Text
from generator.draw.figure import Figure, Table
from generator.draw.line import PICTURE, small_line
from generator.draw.moved import moved
from generator.draw.phrases import short_date, source_line, state_in_words
from generator.draw.stave import grade_mark, letter, levels
from generator.model.authority import Authority
from generator.model.framework import Programme
from generator.model.grade import Grade, NoGrade, Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """One place: its small journey, the latest outcome on the journey's line, and words under it; `here` in focus."""

    authority: Authority
    chart: Chart
    outcome: Outcome
    told: str
    here: bool


def pictures(journeys: Sequence[Journey], programme: Programme, here: str = "") -> tuple[Picture, ...]:
    """A picture a journey, in the order given but for the place in focus (`here`, a slug), which comes first."""
    ordered = sorted(journeys, key=lambda journey: journey.authority.slug != here)
    return tuple(_picture(journey, programme, journey.authority.slug == here) for journey in ordered)


def how_to_read(programme: Programme) -> Chart:
    """The last cell: the words of the levels on an empty stave."""
    rows = levels(programme)
    lines = tuple(((0.0, y), (PICTURE.width, y)) for y in _heights(len(rows)))
    words = tuple(
        Text(x=4, y=y + 4, words=level.word, ink="tx-s ko") for level, y in zip(rows, _heights(len(rows)), strict=True)
    )
    height = PICTURE.top + PICTURE.pitch * (len(rows) - 1) + PICTURE.below
    return Chart(width=PICTURE.width, height=height, marks=(Line(runs=lines, ink="st"), *words), alt="", ink="sm")


def _heights(count: int) -> tuple[float, ...]:
    return tuple(PICTURE.top + PICTURE.pitch * at for at in range(count))


def _picture(journey: Journey, programme: Programme, here: bool) -> Picture:
    outcome, told = _latest(journey, programme)
    chart = small_line(journey, programme, PICTURE, here)
    return Picture(authority=journey.authority, chart=chart, outcome=outcome, told=told, here=here)


def _latest(journey: Journey, programme: Programme) -> tuple[Outcome, str]:
    """The outcome of the latest stop on the journey's line, with its month."""
    last = journey.last
    if last is None:
        return NoGrade.NOT_INSPECTED, state_in_words(NoGrade.NOT_INSPECTED)
    outcome = last.outcomes[journey.line]
    if isinstance(outcome, Grade):
        return outcome, f"{outcome.word}, {short_date(last.when)}"
    what = programme.judgement(journey.line).short.lower()
    return outcome, f"No {what} grade, {short_date(last.when)}"


ACROSS, CELL, ROW, HEAD = 4, 224, 136, 26


def multiples_figure(
    journeys: Sequence[Journey],
    programme: Programme,
    id: str,
    title: str,
    subtitle: str,
    here: str = "",
    notes: tuple[str, ...] = (),
) -> Figure:
    """All pictures on one drawing for a download; a page lays `pictures` out in a list of its own."""
    shown = pictures(journeys, programme, here)
    as_at = journeys[0].as_at if journeys else None
    alt = "; ".join(f"{picture.authority.name}: {picture.told}" for picture in shown)
    return Figure(
        id=id,
        title=title,
        subtitle=subtitle,
        wide=_sheet(shown, alt),
        narrow=None,
        table=Table(
            caption=subtitle,
            columns=("Authority", "Latest grade", "Published"),
            rows=tuple(
                (picture.authority.name, picture.outcome, picture.told.rpartition(", ")[2]) for picture in shown
            ),
        ),
        source=source_line(programme, as_at) if as_at else "",
        notes=notes,
    )


def _sheet(shown: Sequence[Picture], alt: str) -> Chart:
    marks: list[Mark] = []
    for at, picture in enumerate(shown):
        marks.extend(_cell(picture, CELL * (at % ACROSS), ROW * (at // ACROSS)))
    rows = -(-len(shown) // ACROSS)
    return Chart(width=CELL * ACROSS - 24, height=max(ROW * rows - 8, 1), marks=tuple(marks), alt=alt, ink="sm")


def _cell(picture: Picture, x: float, y: float) -> Iterator[Mark]:
    if picture.here:
        yield Box(x=x - 3, y=y, width=PICTURE.width - 24, height=20, ink="k-mark")
    yield Text(x=x, y=y + 15, words=picture.authority.name, ink="tx-b")
    if isinstance(picture.outcome, Grade):
        middle = x + PICTURE.width - 11
        yield from grade_mark(picture.outcome, middle, y + 10, 10)
        yield letter(picture.outcome, middle, y + 10)
    for mark in picture.chart.marks:
        yield moved(mark, x, y + HEAD)
    yield Text(x=x, y=y + HEAD + picture.chart.height + 15, words=picture.told, ink="tx-s")
