"""Tell what data lies beside an authority's page, for readers and for search engines.

Public: downloads, described.
"""

from generator.render.dataset import dataset
from generator.render.fragment import Html
from generator.render.pages.place.subject import Subject
from generator.render.views.link import LinkView
from generator.render.wording import inside


def downloads(subject: Subject) -> tuple[LinkView, ...]:
    """The files of the place's own data."""
    slug = subject.slug
    return (
        LinkView(label="Grades and dates, CSV", href=f"{slug}.csv", note="a row an inspection or visit"),
        LinkView(label="Findings, CSV", href=f"{slug}-findings.csv", note="a row a finding, with its page"),
        LinkView(label="Everything, JSON", href=f"{slug}.json", note="grades, findings, visits, sources"),
        LinkView(label="Feed of new reports", href=f"{slug}.atom", note="Atom"),
    )


def described(subject: Subject) -> Html:
    """The place's data as search engines ask for it."""
    slug, place = subject.slug, f"{subject.authority.name}, {subject.settings.country}"
    return dataset(
        subject.settings,
        subject.way,
        f"{subject.authority.name}: {inside(subject.programme.name)}",
        f"Dates, grades and findings of every inspection of {place}, with sources.",
        {f"authorities/{slug}/{slug}.csv": "text/csv", f"authorities/{slug}/{slug}.json": "application/json"},
        place,
    )
