"""Draw many journeys side by side as small pictures of one size, the place in focus first.

Public: Picture, picture, how_to_read, multiples_chart.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.analyse.journey import Journey
from generator.draw.chart import Box, Chart, Line, Mark, Text
from generator.draw.line import PICTURE, small_line
from generator.draw.measure import fold
from generator.draw.moved import moved
from generator.draw.phrases import short_date, state_in_words
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


def picture(journey: Journey, programme: Programme, here: bool = False) -> Picture:
    """The picture of one journey; `here` draws the place in focus."""
    outcome, told = _latest(journey, programme)
    chart = small_line(journey, programme, PICTURE, here)
    return Picture(authority=journey.authority, chart=chart, outcome=outcome, told=told, here=here)


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


ACROSS, CELL, ROW, HEAD, FURTHER = 4, 224, 136, 26, 16


def multiples_chart(shown: Sequence[Picture]) -> Chart:
    """All pictures on one drawing for a download, in the order given; a page lays them out in a list of its own."""
    names = [fold(picture.authority.name, 13, PICTURE.width - 32, bold=True) for picture in shown]
    more = FURTHER * (max(map(len, names), default=1) - 1)
    marks: list[Mark] = []
    for at, (picture, name) in enumerate(zip(shown, names, strict=True)):
        marks.extend(_cell(picture, name, CELL * (at % ACROSS), (ROW + more) * (at // ACROSS), more))
    rows = -(-len(shown) // ACROSS)
    alt = "; ".join(f"{picture.authority.name}: {picture.told}" for picture in shown)
    return Chart(
        width=CELL * ACROSS - 24, height=max((ROW + more) * rows - 8, 1), marks=tuple(marks), alt=alt, ink="sm"
    )


def _cell(picture: Picture, name: Sequence[str], x: float, y: float, more: float) -> Iterator[Mark]:
    """One picture below its name, which may take several lines: `more` is what the longest takes beyond one."""
    if picture.here:
        yield Box(x=x, y=y, width=PICTURE.width - 24, height=20 + FURTHER * (len(name) - 1), ink="k-mark")
    for at, words in enumerate(name):
        yield Text(x=x + (3 if picture.here else 0), y=y + 15 + FURTHER * at, words=words, ink="tx-b")
    if isinstance(picture.outcome, Grade):
        middle = x + PICTURE.width - 11
        yield from grade_mark(picture.outcome, middle, y + 10, 10)
        yield letter(picture.outcome, middle, y + 10)
    for mark in picture.chart.marks:
        yield moved(mark, x, y + HEAD + more)
    yield Text(x=x, y=y + HEAD + more + picture.chart.height + 15, words=picture.told, ink="tx-s")
