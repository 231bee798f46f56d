"""Set judgements beside inspections: the ladder, as a table of values and as a drawing to download.

Public: Head, Rung, Row, Ladder, ladder, ladder_chart, ladder_figure.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.analyse.english import inside, joined, opening
from generator.analyse.journey import Change, Journey, Stop
from generator.draw.chart import Box, Chart, Disc, Line, Mark, Text
from generator.draw.figure import Cell, Figure, Table
from generator.draw.measure import fold, width
from generator.draw.phrases import short_date, source_line, state_in_words
from generator.draw.signs import sign
from generator.draw.stave import grade_mark, letter
from generator.model.framework import Judgement, Programme
from generator.model.grade import Grade, NoGrade, Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """A column: 'May 2025', 'ILACS, short'; `breaks` where a new framework starts, `now` for the newest."""

    when: str
    what: str
    breaks: bool
    now: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    """One judgement at one inspection: its outcome and the words for the step since the one before, often none."""

    outcome: Outcome
    change: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of judgement: its name, what other frameworks call it, a rung for each column."""

    judgement: Judgement
    note: str
    rungs: tuple[Rung, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ladder:
    """Judgements down, inspections across, oldest at the left."""

    heads: tuple[Head, ...]
    rows: tuple[Row, ...]


def ladder(journey: Journey, programme: Programme, most: int = 0) -> Ladder:
    """The newest `most` stops of a journey, all of them for 0; lines that none of them judged have no row."""
    stops = journey.stops[-most:] if most else journey.stops
    first = len(journey.stops) - len(stops)
    return Ladder(
        heads=tuple(_head(stop, place, journey) for place, stop in enumerate(stops, start=first)),
        rows=tuple(
            Row(
                judgement=judgement,
                note=_note(stops, judgement),
                rungs=tuple(
                    Rung(outcome=stop.outcomes[judgement.id], change=_change(journey, place, judgement.id))
                    for place, stop in enumerate(stops, start=first)
                ),
            )
            for judgement in programme.judgements
            if any(stop.outcomes[judgement.id] is not NoGrade.NOT_APPLICABLE for stop in stops)
        ),
    )


def change_in_words(change: Change) -> str:
    """Steps as the ladder shows them: '↑ up 1', '↓ down 2', '= held'."""
    if change.steps == 0:
        return "= held"
    return f"↑ up {change.steps}" if change.steps > 0 else f"↓ down {-change.steps}"


def _head(stop: Stop, place: int, journey: Journey) -> Head:
    kind = stop.inspection.kind
    plain = kind.short == "Inspection"
    return Head(
        when=short_date(stop.when),
        what=stop.framework.short if plain else f"{stop.framework.short}, {inside(kind.short)}",
        breaks=stop.break_before,
        now=place == len(journey.stops) - 1,
    )


def _note(stops: tuple[Stop, ...], judgement: Judgement) -> str:
    """What older frameworks called the line: 'SLAC: safeguarding'; names that differ only in case are not told."""
    if not stops:
        return ""
    told: dict[str, list[str]] = {}
    for stop in stops:
        area = stop.framework.area_on(judgement.id)
        if area is None or stop.framework.family == stops[-1].framework.family:
            continue
        name = inside(area.short)
        if name not in (inside(judgement.short), inside(judgement.name)) and stop.framework.short not in told.get(
            name, []
        ):
            told.setdefault(name, []).append(stop.framework.short)
    return "; ".join(f"{' and '.join(shorts)}: {name}" for name, shorts in told.items())


def _change(journey: Journey, place: int, line: str) -> str:
    """The words under a grade: a step, a first grade, or that there is nothing to compare it with."""
    stop = journey.stops[place]
    if not isinstance(stop.outcomes[line], Grade) or place == 0:
        return ""
    if change := stop.changes.get(line):
        return change_in_words(change)
    earlier = [each.outcomes[line] for each in journey.stops[:place]]
    if not stop.break_before:
        return "first grade"
    return "not compared" if any(isinstance(each, Grade) for each in earlier) else ""


LEFT, COLUMN, ROW, HEAD, SIGN = 176, 132, 62, 48, 42


def ladder_chart(made: Ladder, alt: str) -> Chart:
    """The ladder as a drawing, for a download; a column is 132 wide or as wide as its longest word needs."""
    column = max((_needs(rung) for row in made.rows for rung in row.rungs), default=COLUMN)
    across, down = LEFT + column * len(made.heads), HEAD + ROW * len(made.rows)
    marks = (*_heads(made, column, down), *_rules(made, across), *_rows(made, column))
    return Chart(width=across, height=down, marks=marks, alt=alt)


def _needs(rung: Rung) -> float:
    if not isinstance(rung.outcome, Grade):
        return COLUMN
    return max(COLUMN, *(width(word, 13, bold=True) + SIGN for word in rung.outcome.word.split()))


def _heads(made: Ladder, column: float, down: float) -> Iterator[Mark]:
    for place, head in enumerate(made.heads):
        x = LEFT + column * place
        if head.now:
            yield Box(x=x, y=0, width=column, height=down, ink="bnd")
        if head.breaks:
            yield Line(runs=(((x, 0), (x, down)),), ink="brkl")
        yield Text(x=x + 9, y=18, words=head.when, ink="tx-b")
        yield Text(x=x + 9, y=35, words=head.what, ink="tx-s")


def _rules(made: Ladder, across: float) -> Iterator[Mark]:
    yield Line(runs=(((0, HEAD), (across, HEAD)),), ink="ax")
    if between := tuple(((0.0, y), (across, y)) for y in range(HEAD + ROW, HEAD + ROW * len(made.rows), ROW)):
        yield Line(runs=between, ink="st")


def _rows(made: Ladder, column: float) -> Iterator[Mark]:
    for at, row in enumerate(made.rows):
        top = HEAD + ROW * at
        yield Text(x=0, y=top + 22, words=row.judgement.name, ink="tx-b")
        for line, words in enumerate(fold(row.note, 12, LEFT - 8)[:2]):
            yield Text(x=0, y=top + 38 + 15 * line, words=words, ink="tx-s")
        for place, rung in enumerate(row.rungs):
            yield from _rung(rung, LEFT + column * place + 9, top, column - SIGN)


def _rung(rung: Rung, x: float, top: float, room: float) -> Iterator[Mark]:
    outcome = rung.outcome
    if isinstance(outcome, Grade):
        yield from grade_mark(outcome, x + 11, top + 18, 11)
        yield letter(outcome, x + 11, top + 18)
        words, ink = fold(outcome.word, 13, room, bold=True), "tx-b"
    else:
        if outcome is not NoGrade.NOT_APPLICABLE:
            yield Disc(x=x + 11, y=top + 18, radius=11, ink="hollow")
            yield Text(x=x + 11, y=top + 22.6, words=sign(outcome), ink="lt on-state", anchor="middle")
        words, ink = fold(state_in_words(outcome), 13, room), "tx"
    lines = [(each, ink) for each in words] + ([(rung.change, "tx-s")] if rung.change else [])
    for line, (told, style) in enumerate(lines):
        yield Text(x=x + 29, y=top + 22 + 16 * line, words=told, ink=style)


def ladder_figure(journey: Journey, programme: Programme, most: int = 0, id: str = "ladder") -> Figure:
    """The ladder as a figure: on a page its table is the picture, so `narrow` is None and `wide` is the download."""
    made = ladder(journey, programme, most)
    what = f"Grades of {journey.authority.name} by judgement and inspection."
    return Figure(
        id=id,
        title=_title(journey, programme),
        subtitle=_subtitle(journey),
        wide=ladder_chart(made, f"{what} The same data is in the table."),
        narrow=None,
        table=_table(journey, made),
        source=source_line(programme, journey.as_at),
    )


def _subtitle(journey: Journey) -> str:
    """What is measured, as far as there is more than one inspection and more than one framework."""
    told = f"{journey.authority.name}: grade at each inspection"
    if len(journey.stops) > 1:
        told += " and steps since the one before"
    if any(stop.break_before for stop in journey.stops):
        told += ". A dashed line marks a new framework: the judgements either side are related, not equal"
    return f"{told}."


def _table(journey: Journey, made: Ladder) -> Table:
    return Table(
        caption=f"{journey.authority.name}: grades by judgement and inspection",
        columns=("Judgement", *(f"{head.when}, {head.what}" for head in made.heads)),
        rows=tuple((row.judgement.name, *(_cell(rung) for rung in row.rungs)) for row in made.rows),
    )


def _cell(rung: Rung) -> Cell:
    if isinstance(rung.outcome, Grade) and rung.change:
        return f"{rung.outcome.word} ({rung.change})"
    return rung.outcome


def _title(journey: Journey, programme: Programme) -> str:
    """What the latest inspection moved, judgement by judgement, within its family of frameworks."""
    last = journey.last
    if last is None:
        return "No judgement has been made yet"
    names = {judgement.id: judgement.short for judgement in programme.judgements if judgement.id != journey.line}
    ways: dict[str, list[str]] = {"rose": [], "fell": [], "held": []}
    for line, change in last.changes.items():
        if line in names and not change.across:
            ways["rose" if change.steps > 0 else "fell" if change.steps < 0 else "held"].append(inside(names[line]))
    told = [f"{joined(which)} {way}" for way, which in ways.items() if which]
    if not told:
        return f"The first grades under {last.framework.short}" if len(journey.stops) > 1 else "The first grades"
    if len(told) > 1:
        return f"In {last.when.year}, {'; '.join(told)}"
    return f"{opening(told[0])} in {last.when.year}"
