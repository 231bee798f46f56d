"""Make the summary of an authority's page, which could be read aloud: sentences with their sources.

Public: brief.
"""

from generator.analyse.sentence import Citation
from generator.analyse.summary import summary
from generator.render import addresses
from generator.render.addresses import Way
from generator.render.pages.place.subject import Subject
from generator.render.views.authority import BriefSentence
from generator.render.views.link import LinkView


def brief(subject: Subject) -> tuple[BriefSentence, ...]:
    """The sentences in order."""
    edition = subject.edition
    told = summary(edition.site, subject.slug, subject.settings.as_at, edition.timing.waits, subject.asked)
    return tuple(
        BriefSentence(text=sentence.text, sources=tuple(_cited(source, subject.way) for source in sentence.sources))
        for sentence in told
    )


def _cited(source: Citation, way: Way) -> LinkView:
    href = way.to(addresses.inspection(source.inspection)) if source.inspection else source.link
    return LinkView(label=source.words, href=href)
