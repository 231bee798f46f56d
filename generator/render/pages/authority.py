"""Make an authority's page: where it stands, how it got there, what must improve, and beside whom.

Public: authority_page, authority_view.

Each section has a module of its own in `place`, named for what it holds.
"""

from dataclasses import replace

from generator.render.edition import Edition
from generator.render.pages.place.around import around
from generator.render.pages.place.brief import brief
from generator.render.pages.place.company import neighbours, region
from generator.render.pages.place.data import downloads
from generator.render.pages.place.findings import findings
from generator.render.pages.place.judgements import judgements
from generator.render.pages.place.opening import opening
from generator.render.pages.place.strengths import strengths
from generator.render.pages.place.subject import subject_of
from generator.render.pages.place.visits import visits
from generator.render.pages.place.written import commentary, responses
from generator.render.sources import source_rows
from generator.render.views.authority import AuthorityView
from generator.render.views.link import LinkView


def authority_page(edition: Edition, slug: str) -> bytes:
    """The page's bytes."""
    return edition.templates.fill("pages/authority.html", authority_view(edition, slug)).encode()


def authority_view(edition: Edition, slug: str) -> AuthorityView:
    """Everything that an authority's page shows."""
    subject = subject_of(edition, slug)
    first = opening(subject)
    view = AuthorityView(
        frame=around(subject, first.headline),
        name=subject.authority.name,
        called=subject.authority.called,
        opening=first,
        toc=(),
        brief=brief(subject),
        judgements=judgements(subject),
        findings=findings(subject),
        strengths=strengths(subject),
        visits=visits(subject),
        neighbours=neighbours(subject),
        region=region(subject),
        commentary=commentary(subject),
        responses=responses(subject),
        sources=source_rows(edition.events(slug)),
        downloads=downloads(subject),
    )
    return replace(view, toc=_contents(view))


def _contents(view: AuthorityView) -> tuple[LinkView, ...]:
    """The page's sections that are there, in order."""
    parts = (
        ("Judgements", "judgements", view.judgements),
        ("Findings, then and now", "findings", view.findings),
        ("Strengths", "strengths", view.strengths),
        ("Visits", "visits", view.visits),
        ("Similar places", "neighbours", view.neighbours),
        (view.region.title if view.region else "", "region", view.region),
        ("Commentary", "commentary", view.commentary),
        ("Response", "response", view.responses),
        ("Sources", "sources", True),
    )
    return tuple(LinkView(label=label, href=f"#{anchor}") for label, anchor, there in parts if there)
