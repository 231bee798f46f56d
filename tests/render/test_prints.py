"""A print changes when what a page shows changes, and not otherwise."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import lru_cache
from pathlib import Path

import pytest

from generator.analyse.ledger import findings_known
from generator.command.new import starter
from generator.load.content import load_site
from generator.load.themes import load_theme
from generator.model.finding import Finding
from generator.model.inspection import Inspection
from generator.model.output import Input
from generator.model.site import Site
from generator.model.source import Source
from generator.model.theme import Theme
from generator.render import prints
from generator.render.edition import Edition
from generator.render.plan import jobs
from tests.building.site import a_finding, a_site, an_authority, an_inspection

THEME = Theme(name="t")


def _inputs(site: Site, slug: str = "northshire") -> tuple[Input, ...]:
    return prints.of_place(Edition(site, THEME), slug)


def test_the_same_content_has_the_same_print() -> None:
    """However often it was read."""
    assert _inputs(a_site(an_inspection())) == _inputs(a_site(an_inspection()))


def test_a_changed_grade_changes_the_print() -> None:
    """Of the authority's own page."""
    assert _inputs(a_site(an_inspection(overall="good"))) != _inputs(a_site(an_inspection(overall="inadequate")))


def test_a_changed_finding_changes_the_print() -> None:
    """Its topic, page or summary."""
    assert _inputs(a_site(an_inspection(findings=(a_finding("plans"),)))) != _inputs(a_site(an_inspection()))


def test_a_neighbours_new_report_changes_the_print() -> None:
    """The page shows the neighbour's journey."""
    places = [an_authority(neighbours=("southshire",)), an_authority("southshire", number=2)]
    before = a_site(an_inspection(), authorities=places)
    after = a_site(an_inspection(), an_inspection("2024-03-01", authority="southshire"), authorities=places)
    assert _inputs(before) != _inputs(after)


def test_a_region_of_the_other_set_changes_the_print() -> None:
    """The page shows both; the country and the region of the first set may stay as they were meanwhile."""
    both = {"ofsted": "north-east-yorkshire-and-the-humber", "ons": "london"}
    places = [an_authority(), replace(an_authority("eastshire", number=2), regions=both)]
    places.append(an_authority("southshire", number=3, region="london"))

    def with_grades(east: str, south: str) -> Site:
        grades = {"northshire": "good", "eastshire": east, "southshire": south}
        events = (an_inspection(authority=slug, overall=grade) for slug, grade in grades.items())
        return a_site(*events, authorities=places)

    assert _inputs(with_grades("good", "inadequate")) != _inputs(with_grades("inadequate", "good"))


def test_a_theme_changes_every_print() -> None:
    """Colours and templates are on every page."""
    site = a_site(an_inspection())
    other = Theme(name="t", templates={"a.html": ""})
    assert prints.of_place(Edition(site, THEME), "northshire") != prints.of_place(Edition(site, other), "northshire")


ROOT = Path(__file__).resolve().parents[2]


@lru_cache(maxsize=1)
def five_points() -> Site:
    """The small site of another inspectorate."""
    return load_site(ROOT / "tests" / "sites" / "five-points" / "content").site


Files = dict[str, tuple[tuple[Input, ...], bytes]]
"""Every file of a site by path: what it says it is made from, and its bytes."""


def _made(site: Site) -> Files:
    theme = load_theme(ROOT, "default")
    return {job.path: (job.inputs, job.make()) for job in jobs(site, theme)}


@lru_cache(maxsize=1)
def _before() -> Files:
    return _made(five_points())


def _last(site: Site, change: Callable[[Inspection], Inspection]) -> Site:
    """The site with its last inspection that has findings changed."""
    slug, event = [
        (slug, event) for slug, events in sorted(site.inspections.items()) for event in events if event.findings
    ][-1]
    events = tuple(change(each) if each is event else each for each in site.inspections[slug])
    return replace(site, inspections={**site.inspections, slug: events})


def _finding(change: Callable[[Finding], Finding]) -> Callable[[Site], Site]:
    def changed(event: Inspection) -> Inspection:
        first, *others = event.findings
        return replace(event, findings=(change(first), *others))

    return lambda site: _last(site, changed)


def _event(change: Callable[[Inspection], Inspection]) -> Callable[[Site], Site]:
    return lambda site: _last(site, change)


def _lists(site: Site) -> list[tuple[str, int]]:
    """Where two neighbouring inspections of a place have findings: its slug, and which of them is the first."""
    return [
        (slug, at)
        for slug, events in sorted(site.inspections.items())
        for at in range(len(events) - 1)
        if events[at].findings and events[at + 1].graded
    ]


def _passed_on(site: Site) -> Site:
    """The site with the last finding of one inspection as the first of the next."""
    slug, at = _lists(site)[0]
    one, two = site.inspections[slug][at : at + 2]
    given = replace(one, findings=one.findings[:-1]), replace(two, findings=(one.findings[-1], *two.findings))
    events = (*site.inspections[slug][:at], *given, *site.inspections[slug][at + 2 :])
    return replace(site, inspections={**site.inspections, slug: events})


def _read_for(*, sheet: str, gives: tuple[str, ...]) -> Callable[[Inspection], Inspection]:
    source = Source(document="list.ods", sheet=sheet, gives=gives)
    return lambda event: replace(event, sources=(*event.sources, source))


def _silent(change: Callable[[Inspection], Inspection]) -> Callable[[Site], Site]:
    """The first graded inspection without findings changed."""

    def changed(site: Site) -> Site:
        slug, event = next(
            (slug, event)
            for slug, events in sorted(site.inspections.items())
            for event in events
            if event.graded and not event.findings and not findings_known(event)
        )
        events = tuple(change(each) if each is event else each for each in site.inspections[slug])
        return replace(site, inspections={**site.inspections, slug: events})

    return changed


def _first_authority(site: Site) -> Site:
    first, *others = site.authorities
    return replace(site, authorities=(replace(first, name=f"{first.name} and Isles"), *others))


CHANGES: dict[str, Callable[[Site], Site]] = {
    "the words of a finding": _finding(lambda one: replace(one, summary="Other words.")),
    "the page of a finding": _finding(lambda one: replace(one, page=29)),
    "the judgement of a finding": _finding(lambda one: replace(one, area="")),
    "the topics of a finding": _finding(lambda one: replace(one, topics=("other",))),
    "all findings": _event(lambda one: replace(one, findings=())),
    "the sources": _event(lambda one: replace(one, sources=())),
    "the address of the report": _event(lambda one: replace(one, report="https://example.org/other")),
    "the date of publication": _event(lambda one: replace(one, published=date(2025, 1, 31))),
    "the commentary": _event(lambda one: replace(one, commentary=None)),
    "the response": _event(lambda one: replace(one, response=None)),
    "the inspection of a finding": _passed_on,
    "that a list of findings is empty, and not unknown": _silent(_read_for(sheet="", gives=("findings",))),
    "how far official statistics reach": _event(_read_for(sheet="Grades", gives=("grades",))),
    "a name": _first_authority,
    "the commentary on a place": lambda site: replace(site, commentaries={}),
    "the corrections": lambda site: replace(site, corrections=()),
    "the releases": lambda site: replace(site, releases=()),
    "the pages": lambda site: replace(site, pages=()),
    "an inspection more or less": lambda site: replace(
        site, inspections={slug: events[:-1] for slug, events in site.inspections.items()}
    ),
}


@pytest.mark.parametrize("change", CHANGES)
def test_equal_inputs_mean_equal_bytes(change: str) -> None:
    """Whatever changes, a file whose inputs stay the same stays the same: else a stale one would be shown."""
    before, after = _before(), _made(CHANGES[change](five_points()))
    stale = [
        path
        for path in before.keys() & after.keys()
        if before[path][0] == after[path][0] and before[path] != after[path]
    ]
    assert stale == []


def _of_the_starter(folder: Path) -> Site:
    for path, data in starter().items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return load_site(folder / "content").site


CONTENTS: dict[str, Callable[[Path], Site]] = {
    "the starter": _of_the_starter,
    "England": lambda _: load_site(ROOT / "content").site,
    "another inspectorate": lambda _: five_points(),
}


@pytest.mark.parametrize("content", CONTENTS)
def test_a_name_stands_for_one_value_in_all_jobs_of_a_build(content: str, tmp_path: Path, theme: Theme) -> None:
    """So that a build need keep the digest of a name once, for all files that are made from it."""
    values: dict[str, set[str]] = {}
    for job in jobs(CONTENTS[content](tmp_path), theme, workshop=True):
        for name, value in job.inputs:
            values.setdefault(name, set()).add(repr(value))
    assert {name: told for name, told in values.items() if len(told) > 1} == {}


def test_no_input_bears_the_name_of_the_program_or_has_a_line_break(theme: Theme) -> None:
    """The build itself names the program, and tells inputs a line each."""
    names = {name for job in jobs(five_points(), theme) for name, _ in job.inputs}
    assert not [name for name in names if name == "program" or "\n" in name]


def test_words_of_one_finding_are_news_to_few_files() -> None:
    """Its authority's and its topics' pages, the search and the data; no drawing."""
    before, after = _before(), _made(CHANGES["the words of a finding"](five_points()))
    fresh = {path for path in after if before[path][0] != after[path][0]}
    assert "index.html" not in fresh
    assert not [path for path in fresh if path.endswith((".svg", ".png"))]
    assert len(fresh) < len(after) / 2
