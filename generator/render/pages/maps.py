"""Make the maps: one a judgement, with the same as blocks and a table by region.

Public: map_page.
"""

from generator.render.addresses import Way
from generator.render.edition import Edition
from generator.render.figures import figure_view
from generator.render.flows import of_line
from generator.render.frame import frame
from generator.render.maps import map_of, path_of, switch, units_of
from generator.render.national import good_for, good_of
from generator.render.over_time import on_each, over_time
from generator.render.views.map import MapView


def map_page(edition: Edition, judgement: str) -> bytes:
    """The page's bytes."""
    way = Way(page=path_of(judgement), base=edition.site.settings.base_url)
    programme = edition.site.programme
    line = programme.judgement(judgement)
    tally = edition.standing.national.tallies[judgement]
    headline = f"{good_of(programme, tally)} {good_for(programme, judgement)}"
    time, moved = over_time(edition, judgement), of_line(edition, judgement)
    view = MapView(
        frame=frame(
            edition,
            way,
            title=f"Map: {line.name}",
            description=f"{headline}. A hexagon for each {programme.place_word}.",
            crumbs=((f"Map: {line.short}", way.page),),
        ),
        headline=headline,
        standfirst=(
            f"Each hexagon leads to its {programme.place_word}. The same is in the table below and in blocks by region."
        ),
        switch=switch(edition, way, judgement),
        map=figure_view(edition, way, map_of(edition, judgement, way), 2, ("csv", "svg", "png")),
        units=figure_view(edition, way, units_of(edition, judgement), 2, ("csv", "svg")),
        time_title=f"{edition.site.settings.country} over time",
        time_note=f"Grades held at {on_each(edition)} of each year.",
        over_time=figure_view(edition, way, time, 3) if time else None,
        moved_title="From inspection to inspection",
        moved=figure_view(edition, way, moved, 3) if moved else None,
    )
    return edition.templates.fill("pages/map.html", view).encode()
