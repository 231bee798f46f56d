"""Put an authority beside similar places, its region and the country: two sections of its page.

Public: neighbours, region.
"""

from dataclasses import replace

from generator.render.comparison import multiples
from generator.render.drawings import AUTHORITY, beside, of_authority
from generator.render.figures import figure_view
from generator.render.once import once
from generator.render.pages.place.subject import Subject, drawn
from generator.render.views.authority import Multiple, Neighbours, Region
from generator.render.views.figure import FigureView


def neighbours(subject: Subject) -> Neighbours | None:
    """The small journeys of similar places; None for a place without any."""
    figure = _laid_out(subject, "neighbours-figure")
    return Neighbours(figure=figure, multiples=_multiples(subject)) if figure else None


def region(subject: Subject) -> Region | None:
    """The region beside the country; None for a place without one to compare with."""
    figure = drawn(subject, "region-figure")
    if figure is None:
        return None
    return Region(title=f"Region and {subject.settings.country}", caution=subject.settings.caution, figure=figure)


def _laid_out(subject: Subject, id: str) -> FigureView | None:
    """A figure whose drawing is for its file alone: the page lays its parts out itself."""
    figure = of_authority(subject.edition, subject.slug, id)
    if figure is None:
        return None
    return figure_view(subject.edition, subject.way, replace(figure, wide=None), 3, AUTHORITY[id][1])


def _multiples(subject: Subject) -> tuple[Multiple, ...]:
    found = multiples(subject.edition, beside(subject.edition, subject.slug), subject.way)
    pictures = once([one.picture for one in found], "stave")
    return tuple(replace(one, picture=picture) for one, picture in zip(found, pictures, strict=True))
