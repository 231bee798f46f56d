"""A site of another inspectorate says nothing of England's."""

import re
import shutil
from pathlib import Path

import pytest

from generator.cache import Cache
from generator.prepare import Order, prepare
from tests.building.html import read

FOREIGN = re.compile(
    r"England|English|Ofsted|[Cc]ouncil|children|ODI Leeds|Department for Education|good or better|2009"
)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The words of every page of the harbours' site by its path."""
    project = tmp_path_factory.mktemp("harbours")
    shutil.copytree(Path(__file__).parent.parent / "sites" / "five-points" / "content", project / "content")
    order = Order(project=project, content=project / "content", site=project / "site", cache=Cache(folder=None))
    made = [job for job in prepare(order).jobs if job.path.endswith(".html")]
    return {job.path: job.make().decode() for job in made}


def test_no_page_speaks_of_another_country_or_inspectorate(pages: dict[str, str]) -> None:
    """Such words come from the content or not at all."""
    told = {path: FOREIGN.findall(re.sub(r"<[^>]*>", " ", text)) for path, text in pages.items()}
    assert {path: words for path, words in told.items() if words} == {}


def test_the_first_page_says_what_its_places_are(pages: dict[str, str]) -> None:
    """Harbours, and grades by the words of their own scale."""
    words = " ".join(read(pages["index.html"].encode()).words.split())
    assert "No harbour is below sound on any judgement" in words
    assert "sound or better" in words


def test_small_counts_are_in_the_right_number(pages: dict[str, str]) -> None:
    """One harbour, two harbours."""
    told = " ".join(re.sub(r"<[^>]*>", " ", text) for text in pages.values())
    assert re.findall(r"\b(?:one|1) harbours\b|\bno of\b|\bone \w+s are\b", told) == []
