"""Choose what is shown of one topic: its share of the lists year by year, by framework and by grade.

Public: YEARS, has_years, of_topic, splits.
"""

from generator.analyse.topics import Share, Use
from generator.draw.columns import Column, columns_figure
from generator.draw.figure import Figure
from generator.draw.phrases import source_line
from generator.render import addresses
from generator.render.edition import Edition
from generator.render.lists_held import LISTS, TOLD, begins, brief, few, grades, longer, of, version

YEARS = "by-year"
"""The id of the figure on a topic's page."""


def has_years(use: Use) -> bool:
    """Whether a topic was raised, and lists of two years or more are held."""
    return bool(use.inspections.count) and len(use.by_year) > 1


def of_topic(edition: Edition, id: str) -> Figure | None:
    """One topic by year; None where there is nothing to draw."""
    return edition.figure(addresses.topic(id), YEARS, lambda: _by_year(edition, id))


def _by_year(edition: Edition, id: str) -> Figure | None:
    use = next(use for use in edition.uses if use.topic.id == id)
    if not has_years(use):
        return None
    breaks = begins(edition, use.by_year)
    return columns_figure(
        [
            Column(name=str(year), brief=brief(year), count=share.count, of=share.of, begins=breaks.get(year, ""))
            for year, share in use.by_year.items()
        ],
        id=YEARS,
        title=_title(edition, use),
        subtitle="Share of the inspections published each year, with lists held, that raised it; its count on top.",
        caption=f"{use.topic.name}: inspections that raised it, by year of publication",
        heads=("Year", "Raised it", "Lists held"),
        source=source_line(edition.site.programme, edition.site.settings.as_at),
        counted=LISTS,
        notes=(*few(use), *longer(edition)),
    )


def _title(edition: Edition, use: Use) -> str:
    """The latest whole year and the first of which enough lists are held; else all of them together."""
    this = edition.site.settings.as_at.year
    years = [year for year, share in use.by_year.items() if share.of >= TOLD and year < this]
    if len(years) < 2:
        return f"Raised at {of(use.inspections)} inspections whose lists we hold"
    last, first = use.by_year[years[-1]], use.by_year[years[0]]
    return f"Raised at {of(last)} inspections published in {years[-1]}, at {of(first)} in {years[0]}"


def splits(edition: Edition, use: Use) -> tuple[tuple[str, str, tuple[tuple[str, Share], ...]], ...]:
    """A topic by framework and by headline grade: each with an id, what heads its rows, and the rows' shares."""
    programme = edition.site.programme
    frameworks = [(version(programme.framework(id)), share) for id, share in use.by_framework.items() if share.of]
    graded = [(grade.word, use.by_grade[grade.id]) for grade in grades(edition, use)]
    head = f"{programme.judgements[0].name} at that inspection"
    found = (("frameworks", "Framework", frameworks), ("grades", head, graded))
    return tuple((id, head, tuple(rows)) for id, head, rows in found if rows)
