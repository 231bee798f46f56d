"""A page's data is described for search engines, and nothing written in content can leave that description."""

import json
from dataclasses import replace

from generator.model.theme import Theme
from generator.render.addresses import Way
from generator.render.dataset import dataset
from generator.render.plan import jobs
from tests.building.site import a_settings, a_site, an_inspection

PAGE = "authorities/northshire/index.html"
FILES = {"authorities/northshire/northshire.csv": "text/csv"}


def test_files_are_named_by_their_whole_address_where_the_site_knows_its_own() -> None:
    """As schema.org asks for it."""
    settings = a_settings(base_url="https://example.org/ratings/")
    told = json.loads(dataset(settings, Way(page=PAGE, base=settings.base_url), "Northshire", "Grades.", FILES))

    assert told["@type"] == "Dataset"
    assert told["url"] == "https://example.org/ratings/authorities/northshire/"
    assert told["distribution"] == [
        {
            "@type": "DataDownload",
            "encodingFormat": "text/csv",
            "contentUrl": "https://example.org/ratings/authorities/northshire/northshire.csv",
        }
    ]


def test_without_an_address_files_are_named_from_the_page() -> None:
    """So that a site on disk says something true."""
    told = json.loads(dataset(a_settings(), Way(page=PAGE), "Northshire", "Grades.", FILES))

    assert told["distribution"][0]["contentUrl"] == "northshire.csv"
    assert "url" not in told


def test_no_words_can_end_the_data_block() -> None:
    """A name with a tag in it stays a name."""
    name = "</script><script>alert(1)</script>"
    told = dataset(replace(a_settings(), name=name), Way(page=PAGE), name, "Grades.", {})

    assert "<" not in told
    assert json.loads(told)["name"] == name


def test_a_card_is_made_and_named_only_where_the_site_knows_its_address(theme: Theme) -> None:
    """What shows a card asks for its whole address."""
    path = "authorities/northshire/figures/card.png"
    made = {}
    for base in ("", "https://example.org/"):
        site = a_site(an_inspection("2019-10-21"), settings=a_settings(base_url=base))
        made[base] = {job.path: job for job in jobs(site, theme)}
    page = made["https://example.org/"][PAGE].make().decode()

    assert path not in made[""]
    assert path in made["https://example.org/"]
    assert f'<meta property="og:image" content="https://example.org/{path}">' in page
