"""Which file of the content folder is which."""

import pytest

from generator.load.layout import What, what, why_unknown


@pytest.mark.parametrize(
    ("file", "kind"),
    [
        ("site.yaml", What.SETTINGS),
        ("authorities/county-durham/authority.yaml", What.AUTHORITY),
        ("authorities/durham/2022-07-05.yaml", What.INSPECTION),
        ("authorities/durham/2022-07-05.md", What.COMMENTARY),
        ("authorities/durham/2022-07-05.response.md", What.RESPONSE),
        ("authorities/durham/commentary.md", What.ABOUT),
        ("pages/about.md", What.PAGE),
        ("guide/import/reports.md", What.PAGE),
        ("schema/inspection.schema.json", What.SCHEMA),
    ],
)
def test_each_file_is_known_by_its_path(file: str, kind: What) -> None:
    """No file says what it is but by its name."""
    assert what(file) is kind


@pytest.mark.parametrize(
    "file",
    [
        "Site.yaml",
        "authorities/authority.yaml",
        "authorities/Durham/authority.yaml",
        "authorities/durham/2022-7-5.yaml",
        "authorities/durham/2022-02-30.yaml",
        "authorities/durham/٢٠٢٢-٠٧-٠٥.yaml",
        "authorities/durham/deeper/authority.yaml",
        "authorities/con/authority.yaml",
        "pages/nul.md",
        "pages/about.html",
        "pages/../about.md",
        "pages/about.md/",
    ],
)
def test_every_other_file_is_unknown(file: str) -> None:
    """Wrong capitals, impossible days, names that Windows reserves, folders too deep."""
    assert what(file) is What.UNKNOWN


@pytest.mark.parametrize(
    ("file", "words"),
    [
        ("authorities/durham/2022-07-05.yml", "rename it to 2022-07-05.yaml"),
        ("authorities/Kingston upon Hull/authority.yaml", "rename the folder to kingston-upon-hull"),
        ("authorities/durham/2022-02-30.yaml", "rename it to the day of publication"),
        ("authorities/durham/2022-07-05.txt", "rename it to 2022-07-05.yaml or .md"),
        ("authorities/aux/authority.yaml", "choose another name"),
        ("pages/About.md", "name it in lower case with hyphens"),
        ("notes.txt", "move it out of the content folder"),
    ],
)
def test_an_unknown_file_is_mended_by_its_name(file: str, words: str) -> None:
    """The remedy is as near as it can be."""
    assert words in why_unknown(file)[1]
