"""Make the table of all authorities: grades now, what changed, when inspected; sorted and filtered by a script.

Public: authorities_page.
"""

from generator.analyse.cut import published_on
from generator.analyse.english import day, opening
from generator.analyse.movement import Move
from generator.analyse.standing import Holding
from generator.draw.phrases import places
from generator.model.authority import Authority
from generator.model.grade import Grade, NoGrade
from generator.render import addresses
from generator.render.addresses import Way
from generator.render.comparison import spark
from generator.render.edition import Edition
from generator.render.frame import frame
from generator.render.grades import HELD, change_view, grade_view
from generator.render.views.authorities import AuthoritiesView, PlaceRow
from generator.render.views.link import LinkView
from generator.render.views.table import Cell
from generator.render.wording import inside

ALL = "authorities/index.html"


def authorities_page(edition: Edition) -> bytes:
    """The page's bytes."""
    return edition.templates.fill("pages/authorities.html", _view(edition)).encode()


def _view(edition: Edition) -> AuthoritiesView:
    site, settings = edition.site, edition.site.settings
    way = Way(page=ALL, base=settings.base_url)
    current = site.current(settings.as_at)
    gone = tuple(place for place in site.authorities if not place.exists_on(settings.as_at))
    judgements, many = site.programme.judgements, places(site.programme)
    scale = next(iter(reversed([each.scale for each in site.programme.frameworks if each.standing])), None)
    return AuthoritiesView(
        frame=frame(
            edition,
            way,
            title=f"All {many}",
            description=f"The latest grades of all {len(current)} {many}, judgement by judgement.",
            crumbs=((opening(many), ALL),),
        ),
        headline=f"All {len(current)} {many}, with their latest grades",
        standfirst=(
            "From the latest graded inspection of each, with the change since the one before. "
            "In order of name: this is not a league table."
        ),
        columns=tuple(judgement.short for judgement in judgements),
        rows=tuple(_row(edition, place, way) for place in current),
        closed=tuple(LinkView(label=place.name, href=way.to(addresses.authority(place.slug))) for place in gone),
        regions=tuple((each.id, each.name) for each in site.regions if each.scheme == settings.scheme),
        grades=tuple((grade.id, grade.word) for grade in scale.grades) if scale else (),
        judgements=tuple((judgement.id, judgement.short) for judgement in judgements),
        notes=(
            "Overall: no longer given for inspections from April 2026.",
            "Care leavers: judged apart since January 2023.",
            "How deprived an area is remains the clearest known correlate of a grade.",
        ),
    )


def _row(edition: Edition, place: Authority, way: Way) -> PlaceRow:
    site = edition.site
    holding = edition.standing.holdings[place.slug]
    move = edition.latest(place.slug)
    scheme = site.settings.scheme
    region = place.regions.get(scheme, "")
    cells = tuple(_cell(holding, move, judgement.id) for judgement in site.programme.judgements)
    return PlaceRow(
        name=place.name,
        href=way.to(addresses.authority(place.slug)),
        region=site.region(scheme, region).name if region else "",
        region_id=region,
        type=place.type,
        published=_published(holding),
        kind=inside(holding.inspection.kind.short) if holding.inspection else "",
        cells=cells,
        ways=" ".join(
            f"{line.id}:{cell.change.way or 'held'}"
            for line, cell in zip(site.programme.judgements, cells, strict=True)
            if cell.change and (cell.change.way or cell.change == HELD)
        ),
        grades=" ".join(_told(holding, judgement.id) for judgement in site.programme.judgements),
        known_as=" ".join((*place.known_as, *place.past_names, place.called)).lower(),
        picture=spark(edition, place.slug),
    )


def _cell(holding: Holding, move: Move | None, judgement: str) -> Cell:
    outcome = holding.outcomes[judgement]
    step = move.on(judgement) if move and move.earlier and holding.inspection is move.inspection else None
    rank = outcome.rank if isinstance(outcome, Grade) else 9
    return Cell(grade=grade_view(outcome, brief=True), change=change_view(step), sort=str(rank))


def _told(holding: Holding, judgement: str) -> str:
    outcome = holding.outcomes[judgement]
    return f"{judgement}:{outcome.id if isinstance(outcome, Grade) else NoGrade(outcome).value}"


def _published(holding: Holding) -> Cell:
    if holding.inspection is None:
        return Cell(words="Not inspected yet", sort="9999")
    when = published_on(holding.inspection)
    return Cell(words=day(when), sort=when.isoformat())
