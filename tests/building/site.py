"""Build small values of the model, with defaults that make sense for a site about Ofsted's inspections.

Public: a_grade, a_programme, an_authority, an_inspection, a_visit, a_finding, a_source, a_site.
"""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from generator.model.authority import Authority, Neighbour, Region, Tile
from generator.model.finding import Finding, FindingKind
from generator.model.framework import Area, CountDay, Framework, Judgement, Kind, Pause, Programme
from generator.model.grade import Grade, NoGrade, Outcome, Scale, Tone
from generator.model.inspection import Inspection
from generator.model.prose import Page, Prose
from generator.model.site import Link, Settings, Site
from generator.model.source import Source
from generator.model.topic import Topic


def _scale(id: str, third: str, word: str) -> Scale:
    rows = (
        ("outstanding", "Outstanding", "O", 1, Tone.DEEP, True),
        ("good", "Good", "G", 2, Tone.STRONG, True),
        (third, word, word[0], 3, Tone.LIGHT, False),
        ("inadequate", "Inadequate", "I", 4, Tone.ALERT, False),
    )
    return Scale(
        id=id,
        grades=tuple(
            Grade(id=grade, word=name, letter=letter, rank=rank, tone=tone, favourable=good, scale=id)
            for grade, name, letter, rank, tone, good in rows
        ),
    )


OLD = _scale("four-point-2009", "adequate", "Adequate")
NEW = _scale("four-point-2013", "requires-improvement", "Requires improvement")

JUDGEMENTS = (
    Judgement(id="overall", name="Overall effectiveness", short="Overall", phrase="overall effectiveness"),
    Judgement(id="leaders", name="Impact of leaders", short="Leaders", phrase="the impact of leaders"),
    Judgement(
        id="help-and-protection",
        name="Help and protection",
        short="Help and protection",
        phrase="help and protection",
    ),
    Judgement(id="in-care", name="Children in care", short="Children in care", phrase="children in care"),
    Judgement(id="care-leavers", name="Care leavers", short="Care leavers", phrase="care leavers"),
)

KINDS = tuple(
    Kind(id=id, name=name, short=short, graded=graded, full=graded)
    for id, name, short, graded in (
        ("inspection", "Inspection", "Inspection", True),
        ("re-inspection", "Re-inspection", "Re-inspection", True),
        ("standard", "Standard inspection", "Standard", True),
        ("short", "Short inspection", "Short", True),
        ("focused-visit", "Focused visit", "Focused", False),
        ("monitoring-visit", "Monitoring visit", "Monitoring", False),
        ("jtai", "Joint targeted area inspection", "JTAI", False),
    )
)


def _area(id: str, judgement: str = "", *, counted: bool = True, within: str = "", apart: bool = False) -> Area:
    words = id.replace("-", " ")
    return Area(
        id=id,
        name=words.capitalize(),
        short=words,
        judgement=judgement,
        counted=counted,
        within=within,
        apart=apart,
    )


def _ilacs(
    id: str,
    since: date,
    until: date | None,
    areas: tuple[Area, ...],
    absent: dict[str, NoGrade],
    *,
    headline: str = "overall",
) -> Framework:
    return Framework(
        id=id,
        name=f"Inspections of local authority children's services, {since.year}",
        short="ILACS",
        family="ilacs",
        scale=NEW,
        since=since,
        until=until,
        inspected_since=since,
        years=f"from {since.year}",
        headline=headline,
        standing=True,
        kinds=("standard", "short", "focused-visit", "monitoring-visit", "jtai"),
        areas=areas,
        absent=absent,
    )


_APART = (
    _area("leaders", "leaders"),
    _area("help-and-protection", "help-and-protection"),
    _area("in-care", "in-care"),
    _area("care-leavers", "care-leavers"),
)

FRAMEWORKS = (
    Framework(
        id="slac",
        name="Safeguarding and looked-after children inspections",
        short="SLAC",
        family="slac",
        scale=OLD,
        since=date(2009, 8, 1),
        until=date(2012, 8, 31),
        inspected_since=None,
        years="2009–12",
        headline="",
        standing=False,
        kinds=("inspection", "re-inspection"),
        areas=(
            _area("safeguarding", "help-and-protection", counted=False),
            _area("looked-after", "in-care", counted=False),
        ),
    ),
    Framework(
        id="cpi",
        name="Inspections of arrangements for the protection of children",
        short="CPI",
        family="cpi",
        scale=OLD,
        since=date(2012, 7, 1),
        until=date(2013, 8, 31),
        inspected_since=None,
        years="2012–13",
        headline="overall",
        standing=False,
        kinds=("inspection", "re-inspection"),
        areas=(_area("overall", "help-and-protection", counted=False),),
    ),
    Framework(
        id="sif",
        name="Single inspection framework",
        short="SIF",
        family="sif",
        scale=NEW,
        since=date(2014, 2, 1),
        until=date(2018, 8, 31),
        inspected_since=date(2013, 11, 1),
        years="2013–18",
        headline="overall",
        standing=True,
        kinds=("inspection", "re-inspection"),
        areas=(
            _area("overall", "overall"),
            _area("help-and-protection", "help-and-protection"),
            _area("looked-after", "in-care"),
            _area("adoption", within="looked-after"),
            _area("care-leavers", "care-leavers", counted=False, within="looked-after"),
            _area("leadership", "leaders"),
            _area("lscb", apart=True),
        ),
    ),
    _ilacs(
        "ilacs-2018",
        date(2018, 1, 1),
        date(2023, 3, 31),
        (
            _area("overall", "overall"),
            _area("leaders", "leaders"),
            _area("help-and-protection", "help-and-protection"),
            _area("in-care-and-care-leavers", "in-care"),
        ),
        {"care-leavers": NoGrade.NOT_JUDGED_APART},
    ),
    _ilacs("ilacs-2023", date(2023, 1, 1), date(2026, 5, 31), (_area("overall", "overall"), *_APART), {}),
    _ilacs("ilacs-2026", date(2026, 4, 1), None, _APART, {"overall": NoGrade.NOT_GIVEN}, headline=""),
)


def a_programme(
    *, frameworks: tuple[Framework, ...] = FRAMEWORKS, judgements: tuple[Judgement, ...] = JUDGEMENTS
) -> Programme:
    """Ofsted's programme with its frameworks, unless others are given."""
    return Programme(
        name="Inspections of children's services",
        inspectorate="Ofsted",
        place_word="authority",
        judgements=judgements,
        kinds=KINDS,
        scales=tuple(dict.fromkeys(framework.scale for framework in frameworks)),
        frameworks=frameworks,
        counts=(
            CountDay(since=2014, day=(3, 31), published_by=(4, 30)),
            CountDay(since=2024, day=(3, 31), published_by=(5, 31)),
            CountDay(since=2025, day=(3, 31), published_by=(6, 30)),
        ),
        pauses=(Pause(name="Covid pause", since=date(2020, 3, 17), until=date(2021, 5, 1)),),
    )


def a_grade(id: str = "good", scale: Scale = NEW) -> Grade:
    """One grade of a scale, by its id."""
    return scale.grade(id)


def an_authority(
    slug: str = "northshire",
    *,
    name: str = "",
    region: str = "north-east",
    number: int = 1,
    neighbours: Iterable[str] = (),
    opened: date | None = None,
    closed: date | None = None,
    predecessors: tuple[str, ...] = (),
    successors: tuple[str, ...] = (),
) -> Authority:
    """A county in the North East; `number` keeps its codes and tile apart from others'."""
    return Authority(
        slug=slug,
        name=name or slug.replace("-", " ").title(),
        called=name or slug.replace("-", " ").title(),
        urn=str(80000 + number),
        la_code=str(100 + number),
        gss=f"E{10000000 + number}",
        type="County",
        regions={"ofsted": "north-east-yorkshire-and-the-humber" if region == "north-east" else region, "ons": region},
        tile=Tile(column=number % 12, row=number // 12),
        neighbours=tuple(Neighbour(authority=other, closeness="very close") for other in neighbours),
        opened=opened,
        closed=closed,
        predecessors=predecessors,
        successors=successors,
    )


def a_finding(
    *topics: str, kind: FindingKind = FindingKind.IMPROVEMENT, area: str = "help-and-protection", page: int = 2
) -> Finding:
    """An area for improvement in help and protection."""
    return Finding(kind=kind, area=area, topics=topics or ("plans",), page=page)


def a_source(document: str = "official/history.ods", **values: str) -> Source:
    """A row of a spreadsheet that gives dates and grades; keywords say what it states otherwise."""
    return Source(document=document, sheet="History", row=7, gives=("published", "grades"), says=values)


def an_inspection(
    published: date | str = date(2022, 7, 5),
    *,
    authority: str = "northshire",
    framework: str = "",
    kind: str = "",
    started: date | None = None,
    overall: str = "good",
    findings: tuple[Finding, ...] = (),
    grades: Mapping[str, str] | None = None,
    programme: Programme | None = None,
    sources: tuple[Source, ...] | None = None,
    commentary: Prose | None = None,
    response: Prose | None = None,
    **areas: str,
) -> Inspection:
    """A graded inspection with every area at the overall grade, unless areas are named (`help_and_protection="good"`).

    The framework is the one in force on that day, the first day on site six weeks before publication.
    A grade may be the id of a reason for having none.
    """
    day = date.fromisoformat(published) if isinstance(published, str) else published
    programme = programme or a_programme()
    began = started or day - timedelta(days=42)
    chosen = programme.framework(framework) if framework else in_force(programme, began, day)
    given = dict(grades or {}) | {area.replace("_", "-"): grade for area, grade in areas.items()}
    outcomes = {area.id: _outcome(chosen, given.get(area.id, overall)) for area in chosen.areas}
    return Inspection(
        authority=authority,
        framework=chosen,
        kind=programme.kind(kind or chosen.kinds[0]),
        named=day,
        started=began if chosen.inspected_since else None,
        ended=began + timedelta(days=11) if chosen.inspected_since else None,
        published=day,
        report=f"https://reports.example/{authority}/{day}",
        outcomes=outcomes,
        findings=findings,
        sources=(a_source(),) if sources is None else sources,
        commentary=commentary,
        response=response,
        file=f"authorities/{authority}/{day}.yaml",
    )


def a_visit(
    published: date | str = date(2021, 8, 23),
    *,
    authority: str = "northshire",
    kind: str = "focused-visit",
    theme: str = "Children in care",
    topics: tuple[str, ...] = (),
    findings: tuple[Finding, ...] = (),
) -> Inspection:
    """An ungraded visit of two days, five weeks before its letter."""
    day = date.fromisoformat(published) if isinstance(published, str) else published
    programme = a_programme()
    began = day - timedelta(days=35)
    return Inspection(
        authority=authority,
        framework=in_force(programme, began, day, kind),
        kind=programme.kind(kind),
        named=day,
        started=began,
        ended=began + timedelta(days=1),
        published=day,
        report="",
        outcomes={},
        findings=findings,
        theme=theme,
        topics=topics,
        sources=(a_source(),),
        file=f"authorities/{authority}/{day}.yaml",
    )


def in_force(programme: Programme, began: date, published: date, kind: str = "") -> Framework:
    """The newest framework that applied on that first day on site (or on publication, for the oldest)."""
    fits = [
        framework
        for framework in programme.frameworks
        if (began if framework.inspected_since else published) >= (framework.inspected_since or framework.since)
        and (not kind or kind in framework.kinds)
    ]
    return fits[-1]


def _outcome(framework: Framework, word: str) -> Outcome:
    for grade in framework.scale.grades:
        if grade.id == word or (grade.rank == 3 and word in {"adequate", "requires-improvement"}):
            return grade
    return NoGrade(word)


def a_settings(*, as_at: date = date(2026, 8, 20), base_url: str = "") -> Settings:
    """Settings of a site about England."""
    return Settings(
        name="Gradeline",
        description="How each authority was graded, inspection by inspection.",
        country="England",
        base_url=base_url,
        language="en-GB",
        as_at=as_at,
        theme="default",
        scheme="ons",
        navigation=(
            Link(label="England", to="index.html"),
            Link(label="Authorities", to="authorities/index.html"),
        ),
        independent="Independent: not affiliated with Ofsted or government",
        licence="Open Government Licence v3.0",
        licence_link="https://licence.example/",
        attribution="Facts from Ofsted's reports and statistics.",
    )


REGIONS = (
    Region(id="north-east", name="North East", scheme="ons"),
    Region(id="london", name="London", scheme="ons"),
    Region(id="north-east-yorkshire-and-the-humber", name="North East, Yorkshire and the Humber", scheme="ofsted"),
    Region(id="london", name="London", scheme="ofsted"),
)

TOPICS = tuple(
    Topic(id=id, name=name, meaning=f"Findings about {name.lower()}.")
    for id, name in (
        ("plans", "Children's plans"),
        ("missing-children", "Children who go missing"),
        ("management-oversight", "Management oversight"),
        ("disabled-children", "Disabled children"),
        ("pathway-plans", "Pathway plans"),
        ("other", "Other"),
    )
)


def a_site(
    *inspections: Inspection,
    authorities: Iterable[Authority] | None = None,
    settings: Settings | None = None,
    programme: Programme | None = None,
    pages: tuple[Page, ...] = (),
    commentaries: Mapping[str, Prose] | None = None,
) -> Site:
    """A site with those inspections, and an authority for each slug that they name unless authorities are given."""
    slugs = dict.fromkeys(inspection.authority for inspection in inspections) or {"northshire": None}
    places = (
        tuple(authorities)
        if authorities is not None
        else tuple(an_authority(slug, number=number) for number, slug in enumerate(slugs, start=1))
    )
    return Site(
        settings=settings or a_settings(),
        programme=programme or a_programme(),
        topics=TOPICS,
        regions=REGIONS,
        authorities=tuple(sorted(places, key=lambda place: place.name)),
        inspections={
            place.slug: tuple(sorted((i for i in inspections if i.authority == place.slug), key=lambda i: i.named))
            for place in places
        },
        commentaries=dict(commentaries or {}),
        pages=pages,
    )
