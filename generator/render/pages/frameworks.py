"""Make the pages of the frameworks: all of them in order of time, and one each.

Public: frameworks_page, framework_page, used.
"""

from generator.analyse.cut import published_on
from generator.analyse.english import day, number, opening
from generator.draw.phrases import since
from generator.model.framework import Area, Framework
from generator.model.grade import NoGrade
from generator.model.inspection import Inspection
from generator.render import addresses
from generator.render.addresses import Way
from generator.render.edition import Edition
from generator.render.frame import frame
from generator.render.grades import grade_view
from generator.render.views.frameworks import FrameworksView, FrameworkView
from generator.render.views.link import LinkView
from generator.render.views.table import Cell, Column, TableView
from generator.render.wording import count, inside, possessive

ALL = "frameworks/index.html"


def frameworks_page(edition: Edition) -> bytes:
    """The page of all frameworks."""
    return edition.templates.fill("pages/frameworks.html", _all(edition)).encode()


def framework_page(edition: Edition, id: str) -> bytes:
    """The page of one framework."""
    return edition.templates.fill("pages/framework.html", _one(edition, id)).encode()


def used(edition: Edition, id: str) -> tuple[Inspection, ...]:
    """Every inspection and visit under a framework, newest first, then by authority."""
    events = [
        event
        for authority in edition.site.authorities
        for event in edition.events(authority.slug)
        if event.framework.id == id
    ]
    return tuple(sorted(events, key=lambda event: (-published_on(event).toordinal(), event.authority)))


def _all(edition: Edition) -> FrameworksView:
    site = edition.site
    way = Way(page=ALL, base=site.settings.base_url)
    many = number(len(site.programme.frameworks))
    rows = tuple(_summary(edition, framework, way) for framework in site.programme.frameworks)
    return FrameworksView(
        frame=frame(
            edition,
            way,
            title="Frameworks",
            description=f"The {many} sets of rules that {site.programme.inspectorate} has inspected under.",
            crumbs=(("Frameworks", ALL),),
        ),
        headline=f"{site.programme.inspectorate} has inspected under {many} sets of rules {since(site.programme)}",
        standfirst=(
            "What is judged, and on which scale, changed with each. Judgements of different frameworks are related, "
            "not equal, so charts on this site draw a line where one framework ends and the next begins."
        ),
        table=TableView(
            caption="Frameworks in order of time",
            columns=(
                Column(label="Framework"),
                Column(label="Years"),
                Column(label="Graded areas"),
                Column(label="Inspections", number=True),
                Column(label="Visits", number=True),
            ),
            rows=rows,
        ),
    )


def _summary(edition: Edition, framework: Framework, way: Way) -> tuple[Cell, ...]:
    events = used(edition, framework.id)
    graded = sum(event.graded for event in events)
    areas = [area.short for area in framework.areas if not area.within and not area.apart]
    return (
        Cell(words=framework.name, href=way.to(addresses.framework(framework.id)), note=framework.short),
        Cell(words=_years(framework)),
        Cell(words=opening(", ".join(areas))),
        Cell(words=str(graded)),
        Cell(words=str(len(events) - graded)),
    )


def _own_page(inspectorate: str, framework: Framework) -> LinkView | None:
    return LinkView(label=f"{possessive(inspectorate)} own page", href=framework.link) if framework.link else None


def _one(edition: Edition, id: str) -> FrameworkView:
    site = edition.site
    framework = site.programme.framework(id)
    years = _years(framework)
    way = Way(page=addresses.framework(id), base=site.settings.base_url)
    events = used(edition, id)
    graded = tuple(event for event in events if event.graded)
    return FrameworkView(
        frame=frame(
            edition,
            way,
            title=f"{framework.short}: {inside(framework.name)}",
            description=f"{framework.name} ({framework.short}, {years}): areas, scale and every inspection.",
            crumbs=(("Frameworks", ALL), (f"{framework.short} {years}", way.page)),
        ),
        headline=_headline(framework, graded),
        standfirst=framework.note,
        facts=_facts(framework, events),
        link=_own_page(site.programme.inspectorate, framework),
        areas=_areas(edition, framework),
        scale=tuple(grade_view(grade) for grade in framework.scale.grades),
        inspections=_inspections(edition, framework, graded, way),
        inspections_title=opening(count(len(graded), "graded inspection")),
    )


def _years(framework: Framework) -> str:
    """The framework's years; of a version that others of its family have followed, from its start to its end."""
    if framework.until is None or not framework.years.startswith("from "):
        return framework.years
    return f"{(framework.inspected_since or framework.since).year} to {framework.until.year}"


def _headline(framework: Framework, graded: tuple[Inspection, ...]) -> str:
    many = count(len(graded), "graded inspection")
    one = len(graded) == 1
    has = ("has" if one else "have") if framework.until is None else "was" if one else "were"
    verb = "been held so far" if framework.until is None else "held"
    return f"{opening(many)} {has} {verb} under {framework.short}, {_years(framework)}"


def _facts(framework: Framework, events: tuple[Inspection, ...]) -> tuple[tuple[str, str], ...]:
    visits = sum(not event.graded for event in events)
    until = day(framework.until) if framework.until else "still in force"
    rows = [
        ("In full", framework.name),
        (
            "Reports published",
            f"{day(framework.since)} to {until}" if framework.until else f"from {day(framework.since)}",
        ),
        ("Grades", ", ".join(grade.word for grade in framework.scale.grades)),
        ("Counted in national figures", "Yes" if framework.standing else "No, too old to stand today"),
    ]
    if framework.inspected_since:
        rows.insert(2, ("Inspections from", day(framework.inspected_since)))
    if visits:
        rows.append(("Visits in our data", str(visits)))
    return tuple(rows)


def _areas(edition: Edition, framework: Framework) -> TableView:
    return TableView(
        caption=f"What {framework.short} judged, and the line of judgement it continues here",
        columns=(Column(label="Judgement area"), Column(label="On this site"), Column(label="How it counts")),
        rows=tuple(_area(edition, framework, area) for area in framework.areas),
    )


def _area(edition: Edition, framework: Framework, area: Area) -> tuple[Cell, ...]:
    line = edition.site.programme.judgement(area.judgement).name if area.judgement else "Shown apart"
    if area.apart:
        counts = "Judged another body, in the same report"
    elif area.within:
        counts = f"A part of {inside(framework.area(area.within).name)}"
    elif area.judgement and not area.counted:
        counts = "Related, not counted in national figures"
    else:
        counts = "Counted" if framework.standing else "Shown, not counted today"
    return Cell(words=area.name), Cell(words=line), Cell(words=counts)


def _inspections(edition: Edition, framework: Framework, events: tuple[Inspection, ...], way: Way) -> TableView:
    areas = tuple(area for area in framework.areas if not area.within and not area.apart)
    return TableView(
        caption=f"Every graded inspection under {framework.short}, newest first",
        columns=(
            Column(label="Authority"),
            Column(label="Published"),
            *(Column(label=opening(area.short)) for area in areas),
        ),
        rows=tuple(_inspection(edition, event, areas, way) for event in events),
    )


def _inspection(edition: Edition, event: Inspection, areas: tuple[Area, ...], way: Way) -> tuple[Cell, ...]:
    grades = (event.outcomes.get(area.id, NoGrade.MISSING) for area in areas)
    return (
        Cell(words=edition.site.authority(event.authority).name, href=way.to(addresses.inspection(event))),
        Cell(words=day(event.published) if event.published else "Missing"),
        *(Cell(grade=grade_view(grade, brief=True)) for grade in grades),
    )
