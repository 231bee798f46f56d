"""Turn a figure into what its frame shows: inked drawings, table, downloads, source.

Public: figure_view, table_view, pictures, inked, file_of, figure_bytes.
"""

from posixpath import dirname

from generator.analyse.english import day
from generator.draw.alone import alone
from generator.draw.chart import Chart
from generator.draw.figure import Cell as Value
from generator.draw.figure import Figure, Key, Table
from generator.model.grade import Grade, NoGrade
from generator.render.addresses import Way
from generator.render.downloads import csv_file
from generator.render.edition import Edition
from generator.render.fragment import Html
from generator.render.grades import grade_view, words_of
from generator.render.views.figure import FigureView, KeyView
from generator.render.views.link import LinkView
from generator.render.views.table import Cell, Column, TableView

ALL = ("csv", "svg", "png")


def figure_view(
    edition: Edition, way: Way, figure: Figure, level: int = 3, kinds: tuple[str, ...] = ALL, drawn: bool = True
) -> FigureView:
    """The figure as the page shows it.

    `level` is the heading level of its title and `kinds` the files that lie beside the page. Where the page shows the
    data in a table of its own, `drawn` is False: then there is no drawing, and no second table.
    """
    settings = edition.site.settings
    where = f" {way.canonical}#{figure.id}" if way.canonical else ""
    return FigureView(
        id=figure.id,
        title=figure.title,
        subtitle=figure.subtitle,
        level=level,
        key=tuple(_key(key) for key in figure.key),
        pictures=pictures(figure) if drawn else (),
        table=table_view(figure.table) if drawn else None,
        downloads=tuple(
            LinkView(label=kind.upper(), href=way.to(file_of(way.page, figure.id, kind))) for kind in kinds
        ),
        source=figure.source,
        notes=figure.notes,
        cite=f"{settings.name}, ‘{figure.title}’, data to {day(settings.as_at)}.{where}",
    )


def pictures(figure: Figure) -> tuple[Html, ...]:
    """The figure's drawings as inline SVG: the wide one, then the narrow one; or the only one."""
    if figure.wide and not figure.narrow:
        return (inked(figure.wide, f"{figure.id}-w", "only"),)
    both = ((figure.wide, "w", "wide"), (figure.narrow, "n", "narrow"))
    return tuple(inked(chart, f"{figure.id}-{mark}", css) for chart, mark, css in both if chart)


def inked(chart: Chart, prefix: str, css: str) -> Html:
    """One drawing as inline SVG; the library is loaded here, so that a build with nothing to draw does without."""
    from generator.draw import ink

    return Html(ink.svg(chart, prefix, css))


def file_of(page: str, figure: str, kind: str) -> str:
    """Where a figure's download lies: in `figures/` beside its page."""
    folder = dirname(page)
    return f"{folder}/figures/{figure}.{kind}" if folder else f"figures/{figure}.{kind}"


def figure_bytes(edition: Edition, figure: Figure, kind: str) -> bytes:
    """A figure's download: its data as `csv`, its drawing as `svg` or `png` in the theme's light colours."""
    if kind == "csv":
        return csv_file(figure.table.columns, [[told(value) for value in row] for row in figure.table.rows])
    if figure.wide is None:
        raise ValueError(f"{figure.id} has no drawing")
    from generator.draw import ink

    palette, drawn = edition.theme.palette["light"], alone(figure.wide)
    return ink.svg_file(drawn, palette, fonts=edition.theme.fonts) if kind == "svg" else ink.png(drawn, palette)


def table_view(table: Table) -> TableView:
    """A figure's data as a table; a column whose every cell is a count stands to the right."""
    numbers = [
        place > 0 and bool(table.rows) and all(isinstance(row[place], int) for row in table.rows)
        for place in range(len(table.columns))
    ]
    return TableView(
        caption=table.caption,
        columns=tuple(Column(label=label, number=number) for label, number in zip(table.columns, numbers, strict=True)),
        rows=tuple(tuple(Cell(words=told(value)) for value in row) for row in table.rows),
    )


def told(value: Value) -> str:
    """One value of a figure's data, in words."""
    if type(value) is str:  # as most are
        return value
    return words_of(value) if isinstance(value, Grade | NoGrade) else str(value)


def _key(key: Key) -> KeyView:
    if isinstance(key.mark, Grade | NoGrade):
        return KeyView(words=key.words, grade=grade_view(key.mark))
    return KeyView(words=key.words, mark=key.mark)
