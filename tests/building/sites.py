"""Draw small sites of every sort for laws that hold for any data.

Public: law, sites, days.
"""

from datetime import date, timedelta

from hypothesis import settings
from hypothesis import strategies as st

from generator.model.authority import Authority
from generator.model.finding import Finding
from generator.model.inspection import Inspection
from generator.model.site import Site
from tests.building.site import TOPICS, a_finding, a_site, a_visit, an_authority, an_inspection

law = settings(deadline=None, max_examples=50)
"""Fifty sites a law, however busy the machine is."""

GRADES = ("outstanding", "good", "requires-improvement", "inadequate", "missing", "not-applicable")
SLUGS = ("amber", "birch", "cedar", "dogwood", "elder")


def days(first: date = date(2009, 9, 1), last: date = date(2027, 12, 31)) -> st.SearchStrategy[date]:
    """A day of the years that frameworks cover."""
    return st.dates(first, last)


@st.composite
def authorities(draw: st.DrawFn, slug: str, number: int) -> Authority:
    """A council that was always there, opened or closed, in one region of two."""
    opened, closed = draw(st.none() | days()), None
    if draw(st.booleans()):
        closed = draw(days(first=opened or date(2009, 9, 1)))
    region = draw(st.sampled_from(["north-east", "london"]))
    return an_authority(slug, region=region, number=number, opened=opened, closed=closed)


@st.composite
def events(draw: st.DrawFn, slug: str) -> Inspection:
    """A visit, or an inspection published up to 300 days after it began, with any grades and findings."""
    published = draw(days())
    findings = tuple(draw(st.lists(_findings(), max_size=4)))
    if draw(st.integers(0, 4)) == 0:
        return a_visit(draw(days(first=date(2018, 6, 1))), authority=slug, findings=findings)
    areas = ("overall", "leaders", "leadership", "help-and-protection", "in-care", "looked-after", "care-leavers")
    grades = {area: draw(st.sampled_from(GRADES)) for area in areas}
    started = published - timedelta(days=draw(st.integers(0, 300)))
    return an_inspection(published, authority=slug, started=started, grades=grades, findings=findings)


@st.composite
def sites(draw: st.DrawFn) -> Site:
    """Up to five councils with up to six events each."""
    slugs = SLUGS[: draw(st.integers(1, len(SLUGS)))]
    places = [draw(authorities(slug, number)) for number, slug in enumerate(slugs, start=1)]
    found = [event for slug in slugs for event in draw(st.lists(events(slug), max_size=6))]
    return a_site(*found, authorities=places)


def _findings() -> st.SearchStrategy[Finding]:
    topics = st.lists(st.sampled_from([topic.id for topic in TOPICS]), min_size=1, max_size=2, unique=True)
    return topics.map(lambda ids: a_finding(*ids))
