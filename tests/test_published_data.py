"""The published data is what it says it is, by the judgement of programs that others wrote."""

import json
from pathlib import Path

import pytest

from generator.cache import Cache
from generator.prepare import Order, prepare
from tests.outside import judged_by

SITES = ("tests/sites/five-points/content", "content")


@pytest.fixture(scope="module", params=SITES)
def data(request: pytest.FixtureRequest, root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder `data` of a built site."""
    folder = tmp_path_factory.mktemp("published")
    order = Order(project=root, content=root / request.param, site=folder, cache=Cache(folder=None))
    (folder / "data").mkdir()
    for job in prepare(order).jobs:
        if job.path.startswith("data/") and job.kind == "data":
            (folder / job.path).write_bytes(job.make())
    return folder / "data"


def test_the_data_package_is_valid(data: Path) -> None:
    """By frictionless: every file, every column, every key."""
    done = judged_by("frictionless", "validate", "datapackage.json", "--json", folder=data)

    assert json.loads(done.stdout)["valid"], done.stdout + done.stderr


@pytest.mark.parametrize("table", ["authorities", "inspections", "findings"])
def test_every_row_is_valid_by_its_schema(data: Path, table: str) -> None:
    """By jsonschema, and every version of it."""
    done = judged_by("jsonschema", "-i", f"{table}.json", f"{table}.schema.json", folder=data)

    assert done.returncode == 0, done.stdout[:2000] + done.stderr[:2000]


def test_the_database_opens_in_datasette(data: Path) -> None:
    """And shows its tables."""
    done = judged_by("datasette", "inspect", "gradeline.sqlite", folder=data)

    tables = json.loads(done.stdout)["gradeline"]["tables"]
    assert {"about", "authorities", "findings", "inspections"} <= tables.keys()
