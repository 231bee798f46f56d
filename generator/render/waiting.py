"""Choose the figure of time: how many months lie between inspections, by the grade of the earlier one.

Public: GAPS, of_gaps, there, counted_on.
"""

from collections.abc import Iterator

from generator.analyse.english import counted, inside, month, number
from generator.analyse.timing import Spread
from generator.draw.figure import Figure, Table
from generator.draw.phrases import source_line
from generator.draw.spans import Span, spans_chart
from generator.model.grade import Grade
from generator.model.output import Input
from generator.render.edition import Edition
from generator.render.told import short

GAPS = "gaps-by-grade"
"""The figure's id on the page of timing."""


def there(edition: Edition) -> bool:
    """Whether any place was inspected twice under the newest family of frameworks."""
    return edition.timing.gaps.together is not None


def of_gaps(edition: Edition) -> Figure | None:
    """The gaps from one full inspection to the next; None where there is none."""
    found = edition.timing.gaps
    if found.together is None:
        return None
    rows = [*(_span(grade.word, spread, grade) for grade, spread in found.by_grade), _span("All", found.together)]
    programme = edition.site.programme
    return Figure(
        id=GAPS,
        title=_title(found.by_grade, found.together),
        subtitle="Months from the start of one full inspection to the start of the next: least, median and most.",
        wide=spans_chart(rows),
        narrow=spans_chart(rows, narrow=True),
        table=Table(
            caption="Months from one full inspection to the next, by the grade of the earlier one",
            columns=(f"{programme.judgements[0].short} grade before", "Gaps counted", "Least", "Median", "Most"),
            rows=tuple((row.name, row.count, row.least, row.middle, row.most) for row in rows),
        ),
        source=source_line(programme, edition.site.settings.as_at),
        notes=tuple(_pauses(edition)),
    )


def _pauses(edition: Edition) -> Iterator[str]:
    """What stretched the gaps."""
    for pause in edition.site.programme.pauses:
        yield f"{pause.name}, {month(pause.since)} to {month(pause.until)}: gaps that span it are longer for it."


def _span(name: str, spread: Spread, grade: Grade | None = None) -> Span:
    least, middle, most = spread.in_months()
    return Span(name=name, least=least, middle=middle, most=most, count=spread.count, grade=grade)


def _title(by_grade: tuple[tuple[Grade, Spread], ...], together: Spread) -> str:
    """After which grade the next inspection came soonest, and after which latest."""
    middles = {grade.word: spread.in_months()[1] for grade, spread in by_grade}
    if len(set(middles.values())) < 2:
        return f"The next full inspection came after a median of {counted(together.in_months()[1], 'month')}"
    soon, late = min(middles, key=lambda word: middles[word]), max(middles, key=lambda word: middles[word])
    return (
        f"The next full inspection came soonest after {inside(soon)}, at a median of "
        f"{counted(middles[soon], 'month')}, and latest after {inside(late)}, at {number(middles[late])}"
    )


def counted_on(edition: Edition) -> Input:
    """What the figure is made from, but for the settings."""
    found = edition.timing.gaps
    return "gaps between inspections", short(found.together, [(grade.id, spread) for grade, spread in found.by_grade])
