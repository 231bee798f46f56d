"""Programs can see what the public data holds, and which version of which day it is."""

import json
import sqlite3

import pytest

from generator.render import descriptions, downloads
from generator.render.records import VERSION, sheets
from tests.building.site import a_finding, a_settings, a_site, a_visit, an_inspection

SITE = a_site(
    an_inspection("2019-03-05", findings=(a_finding("plans"),)),
    an_inspection("2016-03-05", framework="sif", overall="adequate"),
    an_inspection("2026-07-05", overall="missing"),
    a_visit("2021-08-23"),
    settings=a_settings(base_url="https://example.org/ratings/"),
)


def schema(name: str) -> dict[str, object]:
    """The schema of a table's rows."""
    sheet = next(sheet for sheet in sheets(SITE) if sheet.name == name)
    found: dict[str, object] = json.loads(descriptions.schema_file(SITE, sheet))
    return found


def rows(name: str) -> list[dict[str, object]]:
    """A table as published."""
    sheet = next(sheet for sheet in sheets(SITE) if sheet.name == name)
    found: list[dict[str, object]] = json.loads(downloads.sheet_json(sheet))
    return found


def properties(name: str) -> dict[str, dict[str, object]]:
    """What the schema says of each column."""
    items = schema(name)["items"]
    assert isinstance(items, dict)
    found: dict[str, dict[str, object]] = items["properties"]
    return found


@pytest.mark.parametrize("name", ["authorities", "inspections", "findings"])
def test_every_row_has_the_columns_of_the_schema_and_no_other(name: str) -> None:
    """In its order."""
    assert rows(name)
    assert all(list(row) == list(properties(name)) for row in rows(name))


@pytest.mark.parametrize("name", ["inspections", "findings"])
def test_every_word_that_is_an_id_is_listed(name: str) -> None:
    """A grade of any framework, and each reason for having none."""
    listed = {column: told["enum"] for column, told in properties(name).items() if "enum" in told}

    assert len(listed) >= 3
    for row in rows(name):
        for column, words in listed.items():
            assert isinstance(words, list)
            assert row[column] in words


def test_a_schema_has_the_address_where_it_is_published() -> None:
    """So that programs can refer to it."""
    assert schema("findings")["$id"] == "https://example.org/ratings/data/findings.schema.json"


def test_the_version_names_the_columns_and_the_day() -> None:
    """A program asks it first."""
    found = json.loads(descriptions.version_file(SITE))

    assert (found["version"], found["as_at"]) == (VERSION, "2026-08-20")
    assert found["made_by"].startswith("gradeline ")


def test_the_database_says_the_same_of_itself() -> None:
    """In a table of its own, because a database travels without its folder."""
    base = sqlite3.connect(":memory:")
    base.deserialize(downloads.sqlite_file(sheets(SITE), descriptions.about(SITE)))

    assert dict(base.execute("SELECT name, value FROM about")) == json.loads(descriptions.version_file(SITE))
    base.close()
