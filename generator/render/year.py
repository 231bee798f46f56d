"""Choose the figure of one year's reports: how many fell, held and rose on each judgement.

Public: FIGURE, of_year, there, counted_in.
"""

from generator.analyse.english import counted, inside, joined, number, opening
from generator.analyse.movement import Counts, counts
from generator.draw.balance import Way, balance_chart
from generator.draw.figure import Figure, Key, Table
from generator.draw.phrases import source_line
from generator.model.output import Input
from generator.render.edition import Edition
from generator.render.told import short

FIGURE = "year"
"""The figure's id on the page of a year."""


def there(edition: Edition, year: int) -> bool:
    """Whether anything that a year's reports graded can be compared with the inspection before."""
    return bool(_compared(edition, year))


def of_year(edition: Edition, year: int) -> Figure | None:
    """How many reports of a year fell, held and rose on each judgement; None where nothing can be compared."""
    return edition.figure(f"changes of {year}", FIGURE, lambda: _figure(edition, year))


def _figure(edition: Edition, year: int) -> Figure | None:
    found = _compared(edition, year)
    if not found:
        return None
    programme = edition.site.programme
    rows = [
        Way(name=programme.judgement(each.judgement).name, down=each.down, held=each.held, up=each.up) for each in found
    ]
    return Figure(
        id=FIGURE,
        title=_title(edition, found),
        subtitle=f"Reports of {year} against the inspection before, under one family of rules: number of grades.",
        wide=balance_chart(rows),
        narrow=balance_chart(rows, narrow=True),
        table=_table(edition, found, year),
        key=(Key(mark="bar", words="Moved"), Key(mark="hollow", words="Held")),
        source=source_line(programme, edition.site.settings.as_at),
        notes=_notes(edition, year),
    )


def counted_in(edition: Edition, year: int) -> Input:
    """What the figure is made from, but for the settings."""
    return f"counts of the year {year}", short(_all(edition, year))


def _all(edition: Edition, year: int) -> tuple[Counts, ...]:
    return edition.carried.over(
        f"counts of the year {year}",
        edition.published[year],
        lambda: tuple(counts(edition.published[year], line.id) for line in edition.site.programme.judgements),
    )


def _compared(edition: Edition, year: int) -> list[Counts]:
    """The judgements on which something can be compared, the headline last."""
    first, *others = _all(edition, year)
    return [each for each in (*others, first) if each.up + each.held + each.down]


def _title(edition: Edition, found: list[Counts]) -> str:
    rose = _most(edition, [(each, each.up) for each in found], "rose")
    fell = _most(edition, [(each, each.down) for each in found], "fell")
    return opening("; ".join(part for part in (rose, fell) if part)) or "Every judgement that can be compared held"


def _most(edition: Edition, found: list[tuple[Counts, int]], verb: str) -> str:
    """The judgements that went one way most often: 'leaders rose most often, at 11 of 20 inspections'; empty for none.

    Several are named together; how many they were is told where it is the same for all.
    """
    told = [(each.judgement, many, each.up + each.held + each.down) for each, many in found]
    most = max(many / of for _, many, of in told)
    if not most:
        return ""
    first = [(line, many, of) for line, many, of in told if many / of == most]
    names = joined([_name(edition, line) for line, _, _ in first])
    alike = {(many, of) for _, many, of in first}
    if len(alike) > 1:
        return f"{names} {verb} most often"
    ((many, of),) = alike
    return f"{names} {verb} most often, at {number(many)} of {counted(of, 'inspection')}"


def _name(edition: Edition, judgement: str) -> str:
    """A judgement as the subject of a sentence: 'leaders', 'the overall grade'."""
    line = edition.site.programme.judgement(judgement)
    return f"the {inside(line.short)} grade" if line is edition.site.programme.judgements[0] else inside(line.short)


def _table(edition: Edition, found: list[Counts], year: int) -> Table:
    """Each judgement with how far it went, then those that are not compared, and why."""
    far = sorted({steps for each in found for steps in each.by_steps} | {1, 0, -1}, reverse=True)
    return Table(
        caption=f"Grades of the reports of {year} against the inspection before",
        columns=(
            "Judgement",
            *("Held" if not steps else f"{'Up' if steps > 0 else 'Down'} {abs(steps)}" for steps in far),
            "First grade",
            "New framework",
            "No grade to compare",
        ),
        rows=tuple(
            (
                edition.site.programme.judgement(each.judgement).name,
                *(each.by_steps.get(steps, 0) for steps in far),
                each.first,
                each.across,
                each.not_compared,
            )
            for each in found
        ),
    )


def _notes(edition: Edition, year: int) -> tuple[str, ...]:
    """Which grades are left out, and that steps are not added up."""
    all_of_them = _all(edition, year)
    first, across = sum(each.first for each in all_of_them), sum(each.across for each in all_of_them)
    out = [
        *([f"{counted(first, 'grade')} given for the first time"] if first else []),
        *([f"{counted(across, 'grade')} across a change of framework"] if across else []),
    ]
    return (f"Left out: {' and '.join(out)}.",) if out else ()
