"""Make what stands around an authority's page: its title, its description, the way up to its region.

Public: around.
"""

from generator.analyse.english import opening
from generator.draw.phrases import places, since
from generator.model.grade import Grade
from generator.render import addresses, cards
from generator.render.frame import Crumb, frame
from generator.render.pages.place.data import described
from generator.render.pages.place.subject import Subject
from generator.render.views.frame import FrameView
from generator.render.wording import inside


def around(subject: Subject, headline: str) -> FrameView:
    """The frame of a page whose finding is `headline`."""
    programme = subject.programme
    told = f"Every inspection {since(programme)}, what {programme.inspectorate} asked for, and the sources."
    return frame(
        subject.edition,
        subject.way,
        title=_title(subject),
        description=f"{headline}. {told}",
        crumbs=_crumbs(subject),
        card=cards.path_of(subject.slug),
        dataset=described(subject),
    )


def _title(subject: Subject) -> str:
    name, programme = subject.authority.name, subject.programme
    grade = subject.latest.headline if subject.latest else None
    if isinstance(grade, Grade):
        return f"{name}: {inside(grade.word)} {inside(programme.judgements[0].short)}"
    return f"{name}: {inside(programme.name)}"


def _crumbs(subject: Subject) -> tuple[Crumb, ...]:
    """The region, or the list of all where the place has none; then the place itself."""
    site, scheme = subject.edition.site, subject.settings.scheme
    region = subject.authority.regions.get(scheme, "")
    last = (subject.authority.name, addresses.authority(subject.slug))
    if not region:
        return ((opening(places(subject.programme)), "authorities/index.html"), last)
    return ((site.region(scheme, region).name, addresses.region(scheme, region)), last)
