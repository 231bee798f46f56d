"""Data files open anywhere: UTF-8, no cell that runs, the same bytes every time."""

import csv
import json
import sqlite3
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.site import Site
from generator.render import downloads
from generator.render.records import sheets
from tests.building.site import a_finding, a_site, an_inspection


@pytest.fixture
def site() -> Site:
    """One authority with two inspections."""
    return a_site(an_inspection("2019-10-21"), an_inspection("2022-07-05", findings=(a_finding("plans"),)))


def test_csv_can_be_read_again(site: Site) -> None:
    """Header and rows."""
    sheet = sheets(site)[1]
    read = list(csv.reader(StringIO(downloads.sheet_csv(sheet).decode())))
    assert tuple(read[0]) == tuple(field.name for field in sheet.fields)
    assert [tuple(row) for row in read[1:]] == list(sheet.rows)


@given(st.text())
def test_no_cell_begins_like_a_formula(cell: str) -> None:
    """Spreadsheets run cells that begin with = + - @, a tab or a carriage return."""
    assert not downloads.safe(cell).startswith(("=", "+", "-", "@", "\t", "\r"))


@given(st.text())
def test_a_harmless_cell_is_left_alone(cell: str) -> None:
    """An apostrophe is added only where one is needed, and line ends are of one kind."""
    told = downloads.safe(cell)
    assert told.removeprefix("'") == cell.replace("\r\n", "\n").replace("\r", "\n").removeprefix("'")


@pytest.mark.parametrize("inside", ["\r=1+1", "a\r=1+1", "a\r\n=1+1", "a\n=1+1", 'a"\r"=1+1', "a,\r,=1+1"])
def test_no_line_end_in_a_cell_begins_a_row(inside: str) -> None:
    """A row stays a row, so that nothing in the middle of a cell comes to stand at the start of one."""
    made = downloads.csv_file(["one", "two"], [[inside, "x"]]).decode()
    rows = list(csv.reader(StringIO(made, newline="")))
    assert [len(row) for row in rows] == [2, 2]
    assert "\r" not in made
    assert not [row for row in rows if row[0].startswith(("=", "\r"))]


def test_json_has_numbers_as_numbers_and_nothing_as_null(site: Site) -> None:
    """A page is 2, an unknown tag is null."""
    found = json.loads(downloads.sheet_json(sheets(site)[2]))
    assert (found[0]["page"], found[0]["tag"]) == (2, None)


def test_the_database_holds_every_row(site: Site) -> None:
    """And says where an authority was asked about plans."""
    base = sqlite3.connect(":memory:")
    base.deserialize(downloads.sqlite_file(sheets(site)))
    query = "SELECT name, topics FROM findings JOIN authorities USING (authority)"
    assert base.execute(query).fetchall() == [("Northshire", "plans")]
    assert base.execute("SELECT count(*) FROM inspections").fetchone() == (2,)
    base.close()


def test_the_database_has_the_same_bytes_every_time(site: Site) -> None:
    """So that an unchanged site publishes nothing."""
    assert downloads.sqlite_file(sheets(site)) == downloads.sqlite_file(sheets(site))


def test_the_package_describes_each_column_of_each_table(site: Site) -> None:
    """In the order of the files."""
    package = json.loads(downloads.package_file(site, sheets(site)))
    told = {each["name"]: each for each in package["resources"]}
    for sheet in sheets(site):
        fields = told[sheet.name]["schema"]["fields"]
        assert [field["name"] for field in fields] == [field.name for field in sheet.fields]
        assert told[sheet.name]["path"] == f"{sheet.name}.csv"


def test_an_authority_has_everything_in_one_file(site: Site) -> None:
    """Grades by area, findings in short, sources."""
    told = json.loads(downloads.authority_json(site, "northshire"))
    latest = told["inspections"][1]
    assert latest["grades"]["overall"] == "good"
    assert latest["findings"] == [{"kind": "improvement", "area": "help-and-protection", "topics": "plans", "page": 2}]
    assert latest["sources"][0]["row"] == 7


def test_every_name_of_a_place_can_be_searched(site: Site) -> None:
    """Name, folder, other names."""
    assert json.loads(downloads.names_file(site)) == [["Northshire", "authorities/northshire", ["Northshire"]]]
