"""Set what people wrote about an authority: commentary on it, and its own responses to inspections.

Public: commentary, responses.
"""

from dataclasses import replace

from generator.analyse.cut import published_on
from generator.analyse.english import opening
from generator.model.inspection import Inspection
from generator.model.prose import Prose
from generator.render import addresses
from generator.render.markup import words
from generator.render.pages.place.subject import Subject
from generator.render.views.authority import Commentary
from generator.render.views.link import LinkView
from generator.render.views.prose import Words
from generator.render.wording import inside, month


def commentary(subject: Subject) -> Commentary | None:
    """What was written about the place, and links to what was written about its inspections, newest first."""
    about = subject.edition.site.commentaries.get(subject.slug)
    texts = (words(about, subject.way),) if about else ()
    links = tuple(_link(subject, event) for event in reversed(subject.edition.events(subject.slug)) if event.commentary)
    return Commentary(texts=texts, links=links) if texts or links else None


def _link(subject: Subject, event: Inspection) -> LinkView:
    href = subject.way.to(addresses.inspection(event)) + "#commentary"
    return LinkView(label=f"Commentary {_on(event)}", href=href)


def responses(subject: Subject) -> tuple[Words, ...]:
    """The place's own words on its inspections, newest first."""
    return tuple(
        _response(subject, event, event.response)
        for event in reversed(subject.edition.events(subject.slug))
        if event.response
    )


def _response(subject: Subject, event: Inspection, response: Prose) -> Words:
    told = words(response, subject.way, level=4)
    return replace(told, title=told.title or opening(_on(event)))


def _on(event: Inspection) -> str:
    """'on the standard inspection of Jul 2022'."""
    return f"on the {inside(event.kind.name)} of {month(published_on(event))}"
