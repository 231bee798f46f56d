"""The content of England against the official spreadsheets and lookups that it came from.

Grades are read a second time from the XML of the spreadsheets, so that an importer and its test do not share a mistake.
"""

import csv
import re
from collections import Counter
from datetime import date
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest

from generator.importers import kinds
from generator.importers.draft import parsed
from generator.importers.files import beside
from generator.importers.importer import Facts
from generator.importers.names import Names
from generator.importers.plan import Result, planned
from generator.importers.record import Record
from generator.load.content import load_site
from generator.model.authority import Tile
from generator.model.grade import NoGrade
from generator.model.inspection import Inspection
from generator.model.site import Site

OFFICIAL = "official/"


@pytest.fixture(scope="module")
def site(root: Path) -> Site:
    """The content of this repository."""
    loaded = load_site(root / "content")
    assert [str(problem) for problem in loaded.problems] == []
    return loaded.site


@pytest.fixture(scope="module")
def official(site: Site) -> tuple[Inspection, ...]:
    """The inspections and visits that stand in an official spreadsheet."""
    events = (event for events in site.inspections.values() for event in events)
    return tuple(e for e in events if any(source.document.startswith(OFFICIAL) for source in e.sources))


def _graded(official: tuple[Inspection, ...], slug: str, day: str) -> Inspection:
    return next(event for event in official if (event.authority, str(event.published)) == (slug, day))


def _grades(event: Inspection) -> dict[str, str]:
    return {area: str(out) if isinstance(out, NoGrade) else out.id for area, out in event.outcomes.items()}


def test_there_are_153_authorities_and_five_that_are_gone(site: Site) -> None:
    """As on the day after the last spreadsheet."""
    assert len(site.current(date(2025, 4, 1))) == 153
    assert {place.slug for place in site.authorities if place.closed} == {
        "bournemouth", "cumbria", "dorset-to-2019", "northamptonshire", "poole",
    }  # fmt: skip


def test_663_official_inspections_are_in_661_files(official: tuple[Inspection, ...]) -> None:
    """Cornwall and Warrington had both SLAC re-inspections published on one day: four official ones in two files."""
    counts = Counter((event.framework.family, event.kind.id) for event in official if event.graded)
    again = [event for event in official if (event.framework.id, event.kind.id) == ("slac", "re-inspection")]
    both = [event for event in again if NoGrade.NOT_APPLICABLE not in event.outcomes.values()]
    assert counts == {
        ("slac", "inspection"): 152,
        ("slac", "re-inspection"): 9,
        ("cpi", "inspection"): 50,
        ("cpi", "re-inspection"): 1,
        ("tlac", "inspection"): 5,
        ("sif", "inspection"): 152,
        ("sif", "re-inspection"): 21,
        ("ilacs", "standard"): 171,
        ("ilacs", "short"): 100,
    }
    assert [event.authority for event in both] == ["cornwall", "warrington"]
    assert sum(counts.values()) + len(both) == 663


def test_there_are_120_visits(official: tuple[Inspection, ...]) -> None:
    """Sixty in 2022-23, which gives no publication dates, and sixty in 2024-25."""
    visits = [event for event in official if not event.graded]
    assert Counter(event.kind.id for event in visits) == {"focused-visit": 72, "monitoring-visit": 48}
    assert Counter(event.published is None for event in visits) == {True: 60, False: 60}
    assert all(event.theme for event in visits)


def test_durham_has_its_four_inspections_and_slac(official: tuple[Inspection, ...]) -> None:
    """Adequate is its own word, and leadership rose from requires improvement to outstanding."""
    assert _grades(_graded(official, "durham", "2022-07-05")) == {
        "overall": "good", "leaders": "outstanding", "help-and-protection": "good", "in-care-and-care-leavers": "good",
    }  # fmt: skip
    assert _grades(_graded(official, "durham", "2019-10-21"))["leaders"] == "requires-improvement"
    assert _graded(official, "durham", "2016-05-16").framework.id == "sif"
    assert _grades(_graded(official, "durham", "2025-05-13"))["overall"] == "outstanding"


def test_a_new_council_has_only_its_own_inspections(official: tuple[Inspection, ...], site: Site) -> None:
    """Cumberland opened in 2023 and was first inspected in 2024; Cumbria's inspections stay Cumbria's."""
    assert [str(event.published) for event in official if event.authority == "cumberland"] == ["2024-11-26"]
    assert _grades(_graded(official, "cumberland", "2024-11-26"))["help-and-protection"] == "requires-improvement"
    assert site.authority("cumberland").predecessors == ("cumbria",)
    assert _graded(official, "cumbria", "2022-11-15").kind.id == "standard"


def test_both_dorsets_have_their_own(official: tuple[Inspection, ...]) -> None:
    """The old council's two inspections stand in the second table of the history sheet."""
    old = [str(event.published) for event in official if event.authority == "dorset-to-2019"]
    new = [str(event.published) for event in official if event.authority == "dorset" and event.graded]
    assert (old, new) == (["2011-10-28", "2016-05-23"], ["2021-11-19", "2025-05-09"])


def test_nottinghams_inspection_of_2022_is_one(official: tuple[Inspection, ...]) -> None:
    """It stands in both spreadsheets with different publication dates; the other is kept and explained."""
    event = _graded(official, "nottingham", "2022-09-05")
    (other,) = [source for source in event.sources if source.says]
    assert other.says == {"published": "2022-11-05"}
    assert other.because
    assert "2022-11-05" not in {str(one.published) for one in official if one.authority == "nottingham"}


def test_staffordshires_correction_is_shown(official: tuple[Inspection, ...]) -> None:
    """Care leavers: the release of 2024 said good, the one of 2025 takes it back."""
    event = _graded(official, "staffordshire", "2024-01-12")
    assert _grades(event)["care-leavers"] == "requires-improvement"
    assert {"grades.care-leavers": "good"} in [source.says for source in event.sources]


def test_all_disagreements_of_official_files_are_these(official: tuple[Inspection, ...]) -> None:
    """Each was looked at; a new one must be too."""
    found = {
        (event.authority, str(event.named), field, said)
        for event in official
        for source in event.sources
        if source.document.startswith(OFFICIAL)
        for field, said in source.says.items()
    }
    assert found == {
        ("cumbria", "2022-11-15", "started", "2022-09-21"),
        ("merton", "2022-05-09", "kind", "standard"),
        ("nottingham", "2022-09-05", "published", "2022-11-05"),
        ("staffordshire", "2024-01-12", "grades.care-leavers", "good"),
    }


def test_old_grades_have_their_own_word(official: tuple[Inspection, ...]) -> None:
    """No SLAC, CPI or TLAC grade is called 'requires improvement', and no later one 'adequate'."""
    old = ("slac", "cpi", "tlac")
    words = Counter((event.framework.id in old, grade) for event in official for grade in _grades(event).values())
    assert words[(True, "requires-improvement")] == words[(False, "adequate")] == 0
    assert words[(True, "adequate")] > 150


def test_tiles_and_names_are_unique(site: Site) -> None:
    """153 hexagons without overlap, and no name twice."""
    current = site.current(date(2025, 4, 1))
    tiles = [place.tile for place in current if place.tile]
    assert len(set(tiles)) == len(tiles) == 153
    assert len({place.name for place in site.authorities}) == len(site.authorities)


def test_regions_are_connected_on_the_map(site: Site) -> None:
    """All but islands, and Lincolnshire, which the shape of the Midlands leaves apart."""
    apart = set()
    for region in (one.id for one in site.regions if one.scheme == "ons"):
        places = {place.tile: place.slug for place in site.authorities if place.tile and place.regions["ons"] == region}
        largest = max((_reached(tile, set(places)) for tile in places), key=len)
        apart |= {slug for tile, slug in places.items() if tile not in largest}
    assert apart == {"isle-of-wight", "isles-of-scilly", "lincolnshire"}


def _reached(start: Tile, region: set[Tile | None]) -> set[Tile]:
    """The tiles of a region that touch one another, beginning at one; odd rows stand half a hexagon to the right."""
    found, waiting = {start}, [start]
    while waiting:
        tile = waiting.pop()
        left = tile.column - (tile.row + 1) % 2
        steps = [(tile.column - 1, tile.row), (tile.column + 1, tile.row)]
        steps += [(column, row) for row in (tile.row - 1, tile.row + 1) for column in (left, left + 1)]
        new = {Tile(column=column, row=row) for column, row in steps} & region - found
        found |= {one for one in new if one}
        waiting += [one for one in new if one]
    return found


def test_predecessors_and_successors_agree(site: Site) -> None:
    """Who took over from whom is said on both sides, with one date."""
    for place in site.authorities:
        for other in (site.authority(slug) for slug in place.predecessors):
            assert place.slug in other.successors
            assert other.closed == place.opened


@pytest.fixture(scope="module")
def lookup(collection: Path) -> dict[str, dict[str, str]]:
    """The lookup's rows by local authority code, without councils that are gone."""
    with (collection / "lookup" / "authorities.csv").open(encoding="utf-8-sig") as file:
        return {row["la_code"]: row for row in csv.DictReader(file) if row["la_code"] not in ("836", "909", "928")}


@pytest.mark.collection
def test_codes_are_those_of_the_lookup(site: Site, lookup: dict[str, dict[str, str]]) -> None:
    """URN and ONS code of each authority, by its local authority code."""
    ours = {place.la_code: (place.urn, place.gss) for place in site.authorities if not place.closed}
    assert ours == {code: (row["urn"], row["la_code_new"]) for code, row in lookup.items()}


@pytest.mark.collection
def test_neighbours_are_those_of_the_model(site: Site, collection: Path) -> None:
    """Ten, closest first, with how close."""
    codes = {place.slug: place.la_code for place in site.authorities}
    with (collection / "lookup" / "statistical_neighbours_2025.csv").open(encoding="utf-8-sig") as file:
        rows = {row[0]: list(zip(row[4::2], map(str.strip, row[5::2]), strict=True)) for row in csv.reader(file)}
    for place in site.authorities:
        ours = [(codes[one.authority], one.closeness.capitalize()) for one in place.neighbours]
        assert ours == rows.get(place.la_code, [])


@pytest.mark.collection
def test_every_name_in_the_collection_is_known(site: Site, collection: Path) -> None:
    """Each authority of the index of reports is found by its name alone as by its URN."""
    names = Names.of(site.authorities)
    with (collection / "reports" / "index.csv").open() as file:
        rows = list(csv.DictReader(file))
    unlike = [row["authority"] for row in rows if names.find(row["authority"]) != names.find("", code=row["urn"])]
    assert (unlike, len(rows)) == ([], 391)


@pytest.mark.collection
def test_importing_the_spreadsheets_again_changes_nothing(site: Site, collection: Path, root: Path) -> None:
    """Every file stands, whatever people and reports have added since."""
    known = Facts(programme=site.programme, names=Names.of(site.authorities), topics=site.topics)
    paths = [*sorted((collection / "official").iterdir()), collection / "reports" / "index.csv"]
    found = list(kinds.read_all(paths, known, lambda: None))
    records = [one for one in found if isinstance(one, Record)]
    assert len(records) == len(found)
    assert [one.problems for one in records if one.problems] == []
    plan = planned(records, beside(root / "content", (one.authority for one in records)), site.programme)
    assert [change.path for change in plan.changes if change.result is not Result.UNCHANGED] == []
    assert plan.unplaced == ()


def _sheet(path: Path, sheet: str) -> list[list[str]]:
    """A sheet's rows as text, dates as ISO, straight from the file's XML: nothing here is shared with the importers."""
    with ZipFile(path) as archive:
        text = archive.read("content.xml").decode()
    start = text.index(f'<table:table table:name="{sheet}"')
    inside = text[start : text.index("</table:table>", start)] + "</table:table>"
    spaces = " ".join(f'xmlns:{name}="{name}"' for name in sorted(set(re.findall(r"[< ]([a-z][a-z0-9-]*):", inside))))
    root = ElementTree.fromstring(f"<sheet {spaces}>{inside}</sheet>")
    return [_cells(row) for row in root.iter("{table}table-row")]


def _cells(row: ElementTree.Element) -> list[str]:
    cells: list[str] = []
    for cell in row.iter("{table}table-cell"):
        day = cell.get("{office}date-value", "")[:10]
        words = " ".join("".join(cell.itertext()).split())
        cells += [day or words] * min(int(cell.get("{table}number-columns-repeated", "1")), 60)
    return cells


def _words(event: Inspection, areas: tuple[str, ...]) -> list[str]:
    """The grades of some areas, as the releases write them: adequate under its later name, a dash for no service."""
    later = {"adequate": "requires-improvement", "not-applicable": "-", "missing": ""}
    found = [_grades(event).get(area, "") for area in areas]
    names = {"requires-improvement": "Requires improvement to be good", "-": "-", "": ""}
    return [names.get(later.get(one, one), one.capitalize()) for one in found]


@pytest.mark.collection
def test_every_ilacs_grade_is_the_one_in_the_spreadsheet(
    site: Site, official: tuple[Inspection, ...], collection: Path
) -> None:
    """All 271, read a second time by place."""
    by_key = {(event.authority, str(event.started)): event for event in official}
    names = Names.of(site.authorities)
    rows = _sheet(collection / OFFICIAL / "LA_Inspection_Outcomes_as_at_31_March_2025.ods", "ILACS_inspection_history")
    rows = [row for row in rows if len(row) > 12 and row[5][:2] == "20"]
    wrong = []
    for row in rows:
        event = by_key[names.find(row[2], code=row[1]), row[5]]
        apart = event.framework.id != "ilacs-2018"
        areas = ("overall", "leaders", "help-and-protection", "in-care" if apart else "in-care-and-care-leavers")
        said = [str(event.published), *_words(event, (*areas, "care-leavers") if apart else areas)]
        if said != [row[6], *row[8 : 13 if apart else 12]]:
            wrong.append((row, said))
    assert (wrong, len(rows)) == ([], 271)


@pytest.mark.collection
def test_every_older_grade_is_the_one_in_the_spreadsheet(
    site: Site, official: tuple[Inspection, ...], collection: Path
) -> None:
    """SLAC, CPI, TLAC and SIF with its sub-judgements, in both tables, read a second time."""
    sif = ("overall", "help-and-protection", "looked-after", "adoption", "care-leavers", "leadership")
    columns = (
        (4, 5, "slac", ("safeguarding", "looked-after")),
        (11, 12, "cpi", ("overall",)),
        (13, 14, "cpi", ("overall",)),
        (15, 16, "tlac", ("overall",)),
        (17, 18, "sif", (*sif, "lscb")),
        (25, 26, "sif", sif),
    )
    by_key = {(e.authority, e.framework.id, day): e for e in official for day in _published(e)}
    names = Names.of(site.authorities)
    path = collection / OFFICIAL / "Childrens_social_care_in_England_2023_underlying_data.ods"
    rows = [row for row in _sheet(path, "LA_inspections_2009-2023") if len(row) > 31 and row[0].startswith("Ofsted")]
    wrong, count = [], 0
    for row in rows:
        for date_at, grade_at, framework, areas in columns:
            if row[date_at]:
                slug = names.find(row[1], day=date.fromisoformat(row[date_at]))
                event = by_key[slug, framework, row[date_at]]
                wrong += [(row[1], framework)] * (_words(event, areas) != row[grade_at : grade_at + len(areas)])
                count += 1
    assert (wrong, len(rows), count) == ([], 156, 152 + 50 + 1 + 5 + 152 + 21)


@pytest.mark.collection
def test_every_visit_is_the_one_in_the_spreadsheet(
    site: Site, official: tuple[Inspection, ...], collection: Path
) -> None:
    """Kind, dates and theme of all 120, read a second time."""
    names = Names.of(site.authorities)
    found = set()
    for path, sheet, name, started, published, kind, theme in (
        ("Childrens_social_care_in_England_2023_underlying_data.ods", "LA_level_in_year_2022-23", 1, 3, 0, 4, 10),
        ("LA_Inspection_Outcomes_as_at_31_March_2025.ods", "In-year_inspections", 2, 4, 5, 6, 12),
    ):
        for row in _sheet(collection / OFFICIAL / path, sheet):
            if len(row) > theme and "isit" in row[kind] and row[started][:2] == "20":
                slug = names.find(row[name], day=date.fromisoformat(row[started]))
                found.add((slug, row[started], row[published] if published else "None", row[kind][-16:], row[theme]))
    words = {"focused-visit": "CS Focused Visit", "monitoring-visit": "Monitoring visit"}
    visits = [event for event in official if not event.graded]
    ours = {(e.authority, str(e.started), str(e.published), words[e.kind.id], e.theme) for e in visits}
    assert (ours, len(found)) == (found, 120)


@pytest.mark.collection
def test_importing_one_release_after_the_other_gives_the_same(site: Site, collection: Path) -> None:
    """In order of release, into an empty folder: every file as if all had been read at once, whatever its name was."""
    known = Facts(programme=site.programme, names=Names.of(site.authorities))
    official = collection / OFFICIAL
    older = official / "Childrens_social_care_in_England_2023_underlying_data.ods"
    newer = next(path for path in official.iterdir() if path != older)
    both = _imported({}, [older, newer], known)
    steps = _imported(_imported({}, [older], known), [newer], known)
    assert {path: _values(text) for path, text in steps.items()} == {path: _values(text) for path, text in both.items()}


def _imported(files: dict[str, str], paths: list[Path], known: Facts) -> dict[str, str]:
    """The files of a content folder after an import."""
    records = [one for one in kinds.read_all(paths, known, lambda: None) if isinstance(one, Record)]
    changes = planned(records, files, known.programme).changes
    kept = {path: text for path, text in files.items() if path not in {change.removes for change in changes}}
    return kept | {change.path: change.after for change in changes}


def _values(text: str) -> dict[str, object]:
    """What a file says, without where from."""
    return {key: value for key, value in parsed(text).items() if key != "sources"}


def _published(event: Inspection) -> set[str]:
    """The day of publication, with any other that a source states."""
    return {str(event.published), *(source.says.get("published", "") for source in event.sources)}
